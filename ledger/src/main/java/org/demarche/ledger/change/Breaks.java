package org.demarche.ledger.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The breaks of a series: the cuts of {@link Pelt} that stand the test of {@link Significance}. The least certain one goes first, and those
 * beside it are tested anew, until all that are left stand.
 */
public final class Breaks {
    private static final double ROUNDING = 1e-6;

    private final Settings settings;
    private final Significance significance;

    public Breaks(Settings settings) {
        this.settings = settings;
        significance = new Significance(settings);
    }

    /**
     * A break.
     *
     * @param from first index of the stretch before
     * @param cut first index of the stretch behind
     * @param to the index after the last of the stretch behind
     * @param gain how much better two levels describe both stretches than one, in nats
     * @param p how often chance has a break as clear among these values
     */
    public record Break(int from, int cut, int to, double gain, double p) {}

    /** The breaks, in the order of time. */
    public List<Break> of(SegmentCost cost) {
        return standing(cost, cuts(cost));
    }

    /**
     * The clearest break with its cut from one index up to, without, another; saves the search where no cut there can be worth its penalty,
     * as the best cuts all are, and the tests where none comes into question.
     */
    public Optional<Break> clearest(SegmentCost cost, int from, int to) {
        if (cost.gainAtMost(from, to, settings.shortest()) < settings.penalty(cost) - ROUNDING) {
            return Optional.empty();
        }
        List<Integer> cuts = cuts(cost);
        if (cuts.stream().noneMatch(cut -> cut >= from && cut < to)) {
            return Optional.empty();
        }
        return standing(cost, cuts).stream()
                .filter(each -> each.cut() >= from && each.cut() < to)
                .max(Comparator.comparingDouble(Break::gain));
    }

    private List<Integer> cuts(SegmentCost cost) {
        List<Integer> cuts = new ArrayList<>();
        for (int cut : Pelt.cuts(cost, settings.penalty(cost), settings.shortest())) {
            cuts.add(cut);
        }
        return cuts;
    }

    private List<Break> standing(SegmentCost cost, List<Integer> cuts) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            breaks.add(test(cost, cuts, i));
        }
        for (int weakest = weakest(breaks); weakest >= 0; weakest = weakest(breaks)) {
            cuts.remove(weakest);
            breaks.remove(weakest);
            for (int beside = Math.max(0, weakest - 1); beside <= weakest && beside < cuts.size(); beside++) {
                breaks.set(beside, test(cost, cuts, beside));
            }
        }
        return breaks;
    }

    private Break test(SegmentCost cost, List<Integer> cuts, int i) {
        int from = i == 0 ? 0 : cuts.get(i - 1);
        int to = i == cuts.size() - 1 ? cost.length() : cuts.get(i + 1);
        int cut = cuts.get(i);
        return new Break(from, cut, to, cost.gain(from, cut, to), significance.p(cost, from, cut, to));
    }

    /** The place of the break to be given up next; -1 where all stand. */
    private int weakest(List<Break> breaks) {
        int weakest = -1;
        for (int i = 0; i < breaks.size(); i++) {
            Break each = breaks.get(i);
            if (each.p() > settings.level()
                    && (weakest < 0 || each.gain() < breaks.get(weakest).gain())) {
                weakest = i;
            }
        }
        return weakest;
    }
}
