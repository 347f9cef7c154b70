package org.demarche.workbench.cli;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a longer task is, on standard error; nothing at all where that is no terminal. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    /**
     * @param most how many steps there are, -1 where it is not known
     */
    Progress(Terminal terminal, String task, String unit, long most) {
        this.bar = terminal.showsProgress() ? bar(terminal, task, unit, most) : null;
    }

    private static ProgressBar bar(Terminal terminal, String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setUnit(" " + unit, 1)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            terminal.err().print(line);
                            terminal.err().flush();
                        },
                        Math.min(terminal.columns(), 100)))
                .build();
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
