package org.demarche.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work on all cores and hands the results on in the order in which the work was given.
 *
 * <pre>{@code
 * try (var work = new OrderedWork<>(coder::code, coding -> print(coding))) {
 *     documents.forEach(work::give);
 * }
 * }</pre>
 *
 * <p>Results are handed on in the thread that gives and closes; so much work at most is under way that memory stays bounded. To be used
 * from one thread.
 */
public final class OrderedWork<T, R> implements AutoCloseable {
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(cores);
    private final Deque<Future<R>> underWay = new ArrayDeque<>();
    private final Function<T, R> task;
    private final Consumer<R> sink;

    public OrderedWork(Function<T, R> task, Consumer<R> sink) {
        this.task = task;
        this.sink = sink;
    }

    /** Takes on a piece of work; waits where too much is under way, and hands on what is ready. */
    public void give(T piece) {
        underWay.addLast(workers.submit(() -> task.apply(piece)));
        while (!underWay.isEmpty()
                && (underWay.size() > 8 * cores || underWay.getFirst().isDone())) {
            handOn();
        }
    }

    /** Waits for all that is under way and hands it on. */
    @Override
    public void close() {
        try {
            while (!underWay.isEmpty()) {
                handOn();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void handOn() {
        try {
            sink.accept(underWay.removeFirst().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause()); // an Error: memory, most likely
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
