package org.demarche.ledger.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the ledger and made of its rows as they are now. What is worked out while rows change is not kept, for it may be of the
 * rows before. Thread-safe; two who ask the same at once both work it out.
 */
final class Memory {
    private final Answers answers;
    private final Made made = new Made();
    private long changes;

    Memory() {
        this(new Answers());
    }

    private Memory(Answers answers) {
        this.answers = answers;
    }

    /** The rows that answer a statement: those known, or those that are read now. */
    List<@Nullable String[]> answer(Supplier<List<@Nullable String[]>> reading, String sql, Object... parameters) {
        long before;
        synchronized (this) {
            List<@Nullable String[]> known = answers.get(sql, parameters);
            if (known != null) {
                return known;
            }
            before = changes;
        }
        List<@Nullable String[]> rows = reading.get();
        synchronized (this) {
            if (changes == before) {
                answers.put(rows, sql, parameters);
            }
        }
        return rows;
    }

    /** What was made before, or is made now. */
    <T> T made(Class<T> type, String of, Supplier<T> maker) {
        long before;
        synchronized (this) {
            T known = made.get(type, of);
            if (known != null) {
                return known;
            }
            before = changes;
        }
        T thing = maker.get();
        synchronized (this) {
            if (changes == before) {
                made.put(type, of, thing);
            }
        }
        return thing;
    }

    synchronized void forget() {
        changes++;
        answers.clear();
        made.clear();
    }

    /** Forgets what was asked of these tables, by any statement that names one of them, and all that was made. */
    synchronized void forget(Collection<String> tables) {
        changes++;
        answers.clear(tables);
        made.clear();
    }

    /** Forgets what was asked; what was made rests on no row that has changed. */
    synchronized void forgetAnswers() {
        changes++;
        answers.clear();
    }

    /** The same answers, for who sees the ledger as it is now and goes on from there. */
    synchronized Memory copy() {
        return new Memory(answers.copy());
    }
}
