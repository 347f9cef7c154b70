package org.demarche.ledger.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was made of rows, such as the votes of a state in the form in which measures want them, for as long as no row is another. What was
 * not asked for longest is let go. Not thread-safe.
 */
final class Made {
    /** So many things are kept: some kinds of records of all states, and what was said of some thousand pairs. */
    private static final int MOST = 6_000;

    private record Key(Class<?> type, String of) {}

    private final Map<Key, Object> things = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > MOST;
        }
    };

    <T> @Nullable T get(Class<T> type, String of) {
        @Nullable Object known = things.get(new Key(type, of));
        return known == null ? null : type.cast(known);
    }

    void put(Class<?> type, String of, Object thing) {
        things.put(new Key(type, of), thing);
    }

    void clear() {
        things.clear();
    }
}
