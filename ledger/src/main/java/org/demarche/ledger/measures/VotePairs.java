package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Roll calls in which both states took part; an absence, which is a missing row, leaves the roll call out. */
final class VotePairs {
    private static final List<String> ORDER = List.of("no", "abstain", "yes");

    private VotePairs() {}

    /** Votes of the two, as 0 no, 1 abstain, 2 yes. */
    record Pair(String rollCall, int a, int b) {}

    /** What a measure makes of the pairs of a year, of which there is at least one. */
    interface Formula {
        @Nullable
        Double of(List<Pair> pairs);
    }

    static List<RecordValue> values(
            Store store, String name, String a, String b, @Nullable Integer year, Formula formula) {
        Map<Integer, List<Pair>> years = new TreeMap<>();
        for (@Nullable
        String[] row : store.records(
                "SELECT year(r.day), r.id, x.vote, y.vote FROM roll_calls r"
                        + " JOIN votes x ON x.roll_call = r.id AND x.country = ?"
                        + " JOIN votes y ON y.roll_call = r.id AND y.country = ? ORDER BY r.id",
                a,
                b)) {
            Pair pair = new Pair(String.valueOf(row[1]), ORDER.indexOf(row[2]), ORDER.indexOf(row[3]));
            years.computeIfAbsent(Integer.valueOf(String.valueOf(row[0])), any -> new ArrayList<>())
                    .add(pair);
        }
        List<RecordValue> values = new ArrayList<>();
        years.forEach((each, pairs) -> {
            if (year == null || year.equals(each)) {
                List<String> rows = pairs.stream().map(Pair::rollCall).toList();
                values.add(new RecordValue(name, a, b, each, formula.of(pairs), "share", pairs.size(), rows));
            }
        });
        return values;
    }
}
