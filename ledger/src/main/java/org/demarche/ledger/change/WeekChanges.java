package org.demarche.ledger.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.store.Store;
import org.demarche.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of states that changed most in some days, as one source tells it.
 *
 * @param first first of the days
 * @param last last of the days
 * @param known the last day that counted; null where the source has nothing around these days
 * @param pairs how many pairs were looked at: those with {@value #LEAST} reports at least in the years around
 * @param shifts those that changed most, first
 */
public record WeekChanges(
        String source,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate known,
        int pairs,
        List<Shift> shifts) {

    /** A pair with fewer reports in the years around is not looked at. */
    private static final int LEAST = 5;

    /** How many days before and behind are looked at. */
    private static final int AROUND = 364;

    public WeekChanges {
        shifts = List.copyOf(shifts);
    }

    /**
     * A pair in these days.
     *
     * @param score what the pair is ranked by, in nats: the gain of its break, or minus the logarithm of the smallest tail, whichever is more
     * @param change the break that falls into these days; null where there is none
     * @param surprises the quad categories with reports in these days or an expectation of one at least, the strangest first
     */
    public record Shift(
            String a, String b, double score, @Nullable Change change, List<Surprise> surprises) {
        public Shift {
            surprises = List.copyOf(surprises);
        }
    }

    /**
     * The reports of a quad category in these days against the seasonal baseline.
     *
     * @param expected how many the baseline has
     * @param tail how often the baseline has as many or more; where there are fewer than expected, as few or fewer
     */
    public record Surprise(Quad quad, int count, double expected, double tail) {}

    /**
     * Finds them.
     *
     * @param until what came later does not count; null for all
     * @param most how many pairs to list
     */
    public static WeekChanges of(
            Store store,
            String source,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate until,
            int most,
            Settings settings) {
        Coverage coverage =
                Coverage.read(store, source, first.minusDays(AROUND), until == null ? last.plusDays(AROUND) : until);
        if (coverage.length() == 0 || coverage.last().isBefore(first)) {
            return new WeekChanges(source, first, last, null, 0, List.of());
        }
        Span days = new Span(Math.max(0, coverage.index(first)), Math.min(coverage.length(), coverage.index(last) + 1));
        List<PairCounts> pairs = PairCounts.read(store, source, coverage, LEAST);
        List<Shift> shifts = pairs.parallelStream()
                .map(pair -> Found.of(pair, coverage, days, settings))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingDouble(found -> -found.score()))
                .toList()
                .stream()
                .limit(most)
                .map(found -> found.shift(store, source, coverage))
                .toList();
        return new WeekChanges(source, first, last, coverage.last(), pairs.size(), shifts);
    }

    /** Days of a coverage from an index up to, without, another. */
    private record Span(int from, int to) {}

    private record Found(PairCounts pair, Breaks.@Nullable Break cut, List<Surprise> surprises) {
        static Found of(PairCounts pair, Coverage coverage, Span days, Settings settings) {
            double[] exposure = coverage.exposure(PairEvents.sum(pair.counts()));
            Optional<Breaks.Break> cut =
                    new Breaks(settings).clearest(CountCost.of(pair.counts(), exposure), days.from(), days.to());
            return new Found(pair, cut.orElse(null), surprises(pair, coverage, exposure, days));
        }

        private static List<Surprise> surprises(PairCounts pair, Coverage coverage, double[] exposure, Span days) {
            return Arrays.stream(Quad.values())
                    .map(quad -> surprise(quad, pair.counts()[quad.ordinal()], coverage, exposure, days))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingDouble(Surprise::tail))
                    .toList();
        }

        private static Optional<Surprise> surprise(
                Quad quad, int[] counts, Coverage coverage, double[] exposure, Span days) {
            Baseline baseline = new Baseline(coverage.first(), counts, exposure);
            if (!baseline.speaks(days.from())) {
                return Optional.empty();
            }
            int count = Arrays.stream(counts, days.from(), days.to()).sum();
            Baseline.Expected expected = baseline.of(days.from(), days.to());
            if (count == 0 && expected.mean() < 1) {
                return Optional.empty();
            }
            double tail = count >= expected.mean() ? expected.tail(count) : 1 - expected.tail(count + 1);
            return Optional.of(new Surprise(quad, count, expected.mean(), Math.max(tail, Double.MIN_NORMAL)));
        }

        double score() {
            double tail = surprises.isEmpty() ? 1 : surprises.getFirst().tail();
            return Math.max(cut == null ? 0 : cut.gain(), -Math.log(tail));
        }

        Shift shift(Store store, String source, Coverage coverage) {
            Change change = null;
            if (cut != null) {
                PairEvents events = PairEvents.read(store, source, pair.a(), pair.b(), coverage);
                change = PairChanges.change(events, events.cost(), cut);
            }
            return new Shift(pair.a(), pair.b(), score(), change, surprises);
        }
    }
}
