package org.demarche.bench.loops;

import java.util.List;

/** A list whose items come one after the other, and from the first again. Not thread-safe. */
final class Turns<T> {
    private final List<T> items;
    private int at;

    Turns(List<T> items) {
        this.items = List.copyOf(items);
    }

    T next() {
        T item = items.get(at);
        at = at + 1 < items.size() ? at + 1 : 0;
        return item;
    }
}
