package org.demarche.cluster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a program hands over one by one, to be taken one by one: the program runs on a thread of its own and is never far ahead, so that
 * memory stays bounded however much it has to give. To be closed where it is not taken to its end.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
    private static final int AHEAD = 64;

    private final BlockingQueue<Step<T>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private @Nullable Step<T> next;

    private sealed interface Step<T> {
        record Item<T>(T value) implements Step<T> {}

        record End<T>(@Nullable Throwable failure) implements Step<T> {}
    }

    Pulled(Consumer<Consumer<T>> program) {
        thread = Thread.ofPlatform().daemon().name("reader").start(() -> run(program));
    }

    private void run(Consumer<Consumer<T>> program) {
        Throwable failure = null;
        try {
            program.accept(item -> put(new Step.Item<>(item)));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        // Not the field: it may not be set yet, for this thread can be done before the one that started it goes on.
        if (!Thread.currentThread().isInterrupted()) {
            put(new Step.End<>(failure));
        }
    }

    private void put(Step<T> step) {
        try {
            queue.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody takes what is read any more", e);
        }
    }

    private Step<T> peek() {
        Step<T> known = next;
        if (known == null) {
            try {
                known = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while reading", e);
            }
            next = known;
        }
        return known;
    }

    @Override
    public boolean hasNext() {
        return switch (peek()) {
            case Step.Item<T> item -> true;
            case Step.End<T>(RuntimeException failure) -> throw failure;
            case Step.End<T>(Error failure) -> throw failure;
            case Step.End<T> end -> false;
        };
    }

    @Override
    public T next() {
        if (!hasNext() || !(peek() instanceof Step.Item<T>(T value))) {
            throw new NoSuchElementException();
        }
        next = null;
        return value;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
