package org.demarche.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked last of a ledger that has not changed since. The rows are not to be changed. Not thread-safe. */
final class Answers {
    /** So many rows are kept in all, the last ones asked for. */
    private static final int MOST = 200_000;

    /** An answer of more rows is not kept. */
    private static final int LONGEST = 10_000;

    private final Map<List<Object>, List<@Nullable String[]>> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int rows;

    @Nullable
    List<@Nullable String[]> get(String sql, Object... parameters) {
        return answers.get(key(sql, parameters));
    }

    void put(List<@Nullable String[]> answer, String sql, Object... parameters) {
        if (answer.size() > LONGEST) {
            return;
        }
        answers.put(key(sql, parameters), answer);
        rows += answer.size() + 1;
        for (Iterator<List<@Nullable String[]>> oldest = answers.values().iterator();
                rows > MOST && oldest.hasNext(); ) {
            rows -= oldest.next().size() + 1;
            oldest.remove();
        }
    }

    void clear() {
        answers.clear();
        rows = 0;
    }

    /** Forgets what was asked of these tables, by any statement that names one of them. */
    void clear(Collection<String> tables) {
        answers.entrySet().removeIf(answer -> {
            String sql = String.valueOf(answer.getKey().getLast());
            boolean asked = tables.stream().anyMatch(sql::contains);
            rows -= asked ? answer.getValue().size() + 1 : 0;
            return asked;
        });
    }

    /** The same answers, for who sees the ledger as it is now and goes on from there. */
    Answers copy() {
        Answers copy = new Answers();
        copy.answers.putAll(answers);
        copy.rows = rows;
        return copy;
    }

    private static List<Object> key(String sql, Object... parameters) {
        List<Object> key = new ArrayList<>(Arrays.asList(parameters));
        key.add(sql);
        return key;
    }
}
