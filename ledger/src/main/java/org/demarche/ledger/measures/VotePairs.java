package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Roll calls in which both states took part; an absence, which is a missing row, leaves the roll call out. */
final class VotePairs {
    private static final List<String> ORDER = List.of("no", "abstain", "yes");

    private VotePairs() {}

    /** Votes of the two, as 0 no, 1 abstain, 2 yes. */
    record Pair(String rollCall, LocalDate day, int a, int b) {}

    /** What a measure makes of the votes of a period, of which there is at least one: nine counts, at three times a's vote plus b's. */
    interface Formula {
        @Nullable
        Double of(int[] counts);
    }

    /** How sure that number is. */
    interface Spread {
        @Nullable
        Interval of(int[] counts);
    }

    private static int[] counts(List<Pair> pairs) {
        int[] counts = new int[9];
        pairs.forEach(pair -> counts[3 * pair.a() + pair.b()]++);
        return counts;
    }

    /** How many votes there are. */
    static int n(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    /** How many are the same. */
    static int same(int[] counts) {
        return counts[0] + counts[4] + counts[8];
    }

    static List<MeasureValue> values(
            Evidence evidence, StateMeasure measure, Dyad dyad, Formula formula, Spread spread) {
        Question question = evidence.question();
        Map<Period, List<Pair>> periods = new LinkedHashMap<>();
        for (Pair pair : pairs(evidence, dyad)) {
            if (question.within().holds(pair.day()) && !pair.day().isAfter(evidence.horizon())) {
                periods.computeIfAbsent(question.period(pair.day()), any -> new ArrayList<>())
                        .add(pair);
            }
        }
        List<MeasureValue> values = new ArrayList<>();
        periods.forEach((period, pairs) -> values.add(new MeasureValue(
                measure.name(),
                dyad.actor(),
                dyad.recipient(),
                period,
                formula.of(counts(pairs)),
                spread.of(counts(pairs)),
                measure.unit(),
                pairs.size(),
                evidence.named(pairs.stream()
                        .map(pair -> "roll_calls:" + pair.rollCall())
                        .toList()),
                "")));
        return values;
    }

    private static List<Pair> pairs(Evidence evidence, Dyad dyad) {
        List<Pair> pairs = new ArrayList<>();
        for (@Nullable
        String[] row : evidence.rows(
                "SELECT r.id, r.day, x.vote, y.vote FROM roll_calls r"
                        + " JOIN votes x ON x.roll_call = r.id AND x.country = ?"
                        + " JOIN votes y ON y.roll_call = r.id AND y.country = ? ORDER BY r.id",
                dyad.actor(),
                dyad.recipient())) {
            pairs.add(new Pair(
                    String.valueOf(row[0]),
                    LocalDate.parse(String.valueOf(row[1])),
                    ORDER.indexOf(row[2]),
                    ORDER.indexOf(row[3])));
        }
        pairs.sort(Comparator.comparing(Pair::day)); // stable: within a day by number
        return pairs;
    }

    static List<String> voters(Evidence evidence) {
        return evidence.column("SELECT DISTINCT country FROM votes ORDER BY country");
    }

    static List<String> voters(Evidence evidence, String butFor) {
        return voters(evidence).stream().filter(state -> !state.equals(butFor)).toList();
    }
}
