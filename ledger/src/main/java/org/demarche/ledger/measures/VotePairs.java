package org.demarche.ledger.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Roll calls in which both states took part; an absence, which is a missing row, leaves the roll call out. */
final class VotePairs {
    static final List<String> VOTES = List.of("no", "abstain", "yes");

    private VotePairs() {}

    /** Votes of the two, as 0 no, 1 abstain, 2 yes. */
    record Pair(int rollCall, LocalDate day, int a, int b) {}

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
            periods.computeIfAbsent(question.period(pair.day()), any -> new ArrayList<>())
                    .add(pair);
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

    /** A vote of one state. */
    record Ballot(int rollCall, LocalDate day, int vote) {
        private static final Comparator<Ballot> ORDER =
                Comparator.comparing(Ballot::day).thenComparing(Ballot::rollCall);
    }

    /** The roll calls of the question that both have, by day and number. */
    static List<Pair> pairs(Evidence evidence, Dyad dyad) {
        List<Ballot> ofA = Ballots.of(evidence, dyad.actor()).all;
        List<Ballot> ofB = Ballots.of(evidence, dyad.recipient()).all;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0, j = 0; i < ofA.size() && j < ofB.size(); ) {
            Ballot a = ofA.get(i);
            Ballot b = ofB.get(j);
            int order = Ballot.ORDER.compare(a, b);
            if (order == 0
                    && evidence.question().within().holds(a.day())
                    && !a.day().isAfter(evidence.horizon())) {
                pairs.add(new Pair(a.rollCall(), a.day(), a.vote(), b.vote()));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return pairs;
    }

    /** All votes of a state, by day and number. */
    private record Ballots(List<Ballot> all) {
        static Ballots of(Evidence evidence, String state) {
            RollCalls rollCalls = RollCalls.of(evidence);
            return evidence.made(Ballots.class, state, "votes roll_calls", store -> read(store, rollCalls, state));
        }

        private static Ballots read(Store store, RollCalls rollCalls, String state) {
            List<Ballot> ballots = new ArrayList<>();
            for (@Nullable
            String[] row : store.records(
                    "SELECT vote, string_agg(roll_call, ' ') FROM votes WHERE country = ? GROUP BY vote", state)) {
                int vote = VOTES.indexOf(row[0]);
                for (String number : String.valueOf(row[1]).split(" ")) {
                    int rollCall = Integer.parseInt(number);
                    if (rollCalls.has(rollCall)) {
                        ballots.add(new Ballot(rollCall, rollCalls.get(rollCall).day(), vote));
                    }
                }
            }
            ballots.sort(Ballot.ORDER);
            return new Ballots(ballots);
        }
    }

    static List<String> voters(Evidence evidence) {
        return evidence.column("SELECT DISTINCT country FROM votes ORDER BY country");
    }

    static List<String> voters(Evidence evidence, String butFor) {
        return voters(evidence).stream().filter(state -> !state.equals(butFor)).toList();
    }
}
