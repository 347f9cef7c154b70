package org.demarche.ledger.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<Period, Integer> conflict = new HashMap<>();
        DirectedEvents.cuts(evidence, dyad, Set.of(3, 4), Flow.Scale.PLOVER)
                .forEach(cut -> conflict.put(cut.period(), cut.n()));
        return DirectedEvents.cuts(evidence, dyad, Set.of(1, 2, 3, 4), Flow.Scale.PLOVER).stream()
                .map(cut -> value(dyad, cut, conflict.getOrDefault(cut.period(), 0)))
                .toList();
    }

    private MeasureValue value(Dyad dyad, DirectedEvents.Cut cut, int conflict) {
        double part = (double) conflict / cut.n();
        return new MeasureValue(
                name(),
                dyad.actor(),
                dyad.recipient(),
                cut.period(),
                share ? part : cut.n(),
                share ? Wilson.interval(part, cut.n()) : null,
                unit(),
                cut.n(),
                cut.rows(),
                "");
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
