package org.demarche.ledger.measures;

import java.util.List;
import java.util.Set;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/**
 * What one state does to another, in scores of conflict and cooperation: added up (<i>flow</i>) or averaged (<i>mean</i>), over all its
 * events, those of cooperation, those of conflict, or those of one quad category.
 *
 * <p>Formula: Σ s(e), or Σ s(e) / n, over the n reports e of the kind; s is the score on the scale.
 * <br>Unit: scores. Range: sum -10 n to 10 n, mean -10 to 10.
 * <br>Interval: of a mean, Student's t, mean ± t(n - 1) s / √n, from two reports on. Of a sum, what chance alone would scatter if the
 * same number and kind of reports were to be expected again (compound Poisson): Σ s ± 1.96 √Σ s².
 * <br>Missing data: no value where no report of the kind is known, never 0.
 * <br>Caveats: reports are counted, not events. A sum grows with the number of reports, so compare it only within one source.
 * <br>Source: J. S. Goldstein (1992), A Conflict-Cooperation Scale for WEIS Events Data, Journal of Conflict Resolution 36(2), 369-385;
 * on sums against means P. A. Schrodt and J. E. Yonamine (2013), A Guide to Event Data: Past, Present, and Future, All Azimuth 2(2), 5-22.
 * The interval of the sum: own.
 *
 * @param kind which events
 * @param scale the scale of the scores
 * @param mean whether the mean is wanted, and not the sum
 */
public record Flow(Kind kind, Scale scale, boolean mean) implements StateMeasure.OfDyad {
    private static final double Z = 1.959963984540054;

    /** A scale on which each event has a score from -10 (conflict) to 10 (cooperation). */
    public enum Scale {
        /** Of the event's mode or type. */
        PLOVER("PLOVER score"),
        /** Of its CAMEO code. */
        GOLDSTEIN("Goldstein score");

        private final String unit;

        Scale(String unit) {
            this.unit = unit;
        }
    }

    /** Which events are scored. */
    public enum Kind {
        NET("net", "everything it does to the other", 1, 2, 3, 4),
        COOPERATION("cooperation", "its cooperation with the other", 1, 2),
        CONFLICT("conflict", "its conflict with the other", 3, 4),
        VERBAL_COOPERATION("verbal-cooperation", "its cooperation in words", 1),
        MATERIAL_COOPERATION("material-cooperation", "its cooperation in deeds", 2),
        VERBAL_CONFLICT("verbal-conflict", "its conflict in words", 3),
        MATERIAL_CONFLICT("material-conflict", "its conflict in deeds", 4);

        private final String label;
        private final String words;
        private final Set<Integer> quads;

        Kind(String label, String words, Integer... quads) {
            this.label = label;
            this.words = words;
            this.quads = Set.of(quads);
        }
    }

    @Override
    public String name() {
        String scaled = scale == Scale.PLOVER ? "" : "-goldstein";
        return mean ? "mean-" + kind.label + scaled : kind.label + "-flow" + scaled;
    }

    @Override
    public String about() {
        return kind.words + ", " + scale.unit + "s " + (mean ? "averaged" : "added up");
    }

    @Override
    public String unit() {
        return scale.unit;
    }

    @Override
    public String range() {
        return mean ? "-10 to 10" : "-10 n to 10 n";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return DirectedEvents.cuts(evidence, dyad, kind.quads, scale).stream()
                .map(cut -> new MeasureValue(
                        name(),
                        dyad.actor(),
                        dyad.recipient(),
                        cut.period(),
                        mean ? cut.sum() / cut.n() : cut.sum(),
                        interval(cut),
                        unit(),
                        cut.n(),
                        cut.rows(),
                        ""))
                .toList();
    }

    private @Nullable Interval interval(DirectedEvents.Cut cut) {
        if (mean) {
            return StudentT.mean(cut.n(), cut.sum(), cut.squares());
        }
        double half = Z * Math.sqrt(cut.squares());
        return new Interval(cut.sum() - half, cut.sum() + half, "compound Poisson 95 %");
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return DirectedEvents.recipients(evidence, actor);
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return DirectedEvents.actors(evidence);
    }
}
