package org.demarche.workbench.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * How far a longer task is, in one line on standard error that comes when a second has passed and goes at the end; nothing at all where
 * that is no terminal. How much there is to do is not known while files are being read: the line tells what is done, how fast, for how
 * long.
 */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    /**
     * @param unit of what is counted, such as {@code documents}
     */
    Progress(Terminal terminal, String task, String unit) {
        this.bar = terminal.showsProgress() ? bar(terminal, task, unit) : null;
    }

    private static ProgressBar bar(Terminal terminal, String task, String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(500)
                .setRenderer((state, width) -> line(state, unit))
                .setConsumer(new Line(terminal))
                .build();
    }

    private static String line(ProgressState state, String unit) {
        Duration elapsed = state.getElapsedAfterStart();
        if (elapsed.toMillis() < 1000) {
            return "";
        }
        long done = state.getCurrent();
        if (done == 0) {
            return state.getTaskName() + " ...";
        }
        return String.format(
                Locale.ROOT,
                "%s  %,d %s  %,d/s  %d:%02d",
                state.getTaskName(),
                done,
                unit,
                done * 1000 / elapsed.toMillis(),
                elapsed.toMinutes(),
                elapsed.toSecondsPart());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    void stepTo(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private record Line(Terminal terminal) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return 79;
        }

        @Override
        public void accept(String line) {
            terminal.status(line);
        }

        @Override
        public void clear() {
            terminal.status("");
        }

        @Override
        public void close() {
            terminal.status("");
        }
    }
}
