package org.demarche.ledger.measures;

import java.util.List;
import org.demarche.model.Dyad;

/**
 * How many reports there are of one state doing something to another, and what part of them is conflict.
 *
 * <p>Formula: n; or reports in the quad categories 3 and 4 / n.
 * <br>Unit: reports; share. Range: 0 and up; 0 to 1.
 * <br>Interval: none of the count; Wilson of the share.
 * <br>Missing data: no value for a period without a report: the sources tell of none, which does not say that nothing happened.
 * <br>Caveats: an event that three outlets tell counts three times.
 * <br>Source: P. A. Schrodt and J. E. Yonamine (2013), All Azimuth 2(2), 5-22; the quad categories are those of R. D. Duval and W. R.
 * Thompson (1980), American Journal of Political Science 24(3), 511-525.
 *
 * @param share whether the share of conflict is wanted and not the count
 */
public record EventCounts(boolean share) implements StateMeasure.OfDyad {
    @Override
    public String name() {
        return share ? "conflict-share" : "reports";
    }

    @Override
    public String about() {
        return share
                ? "what part of what it is reported to do to the other is conflict"
                : "reports of what it does to the other";
    }

    @Override
    public String unit() {
        return share ? "share" : "reports";
    }

    @Override
    public String range() {
        return share ? "0 to 1" : "0 and up";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        return DirectedEvents.cuts(evidence, dyad, "(quad > 2)::INTEGER", "").stream()
                .map(cut -> new MeasureValue(
                        name(),
                        dyad.actor(),
                        dyad.recipient(),
                        cut.period(),
                        share ? cut.sum() / cut.n() : cut.n(),
                        share ? Wilson.interval(cut.sum() / cut.n(), cut.n()) : null,
                        unit(),
                        cut.n(),
                        cut.rows(),
                        ""))
                .toList();
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
