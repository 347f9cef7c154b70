package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.votes.IdealPoint;
import org.demarche.model.Dyad;

/**
 * How far apart two states stand in the UN General Assembly.
 *
 * <p>Formula: |θA - θB|, the {@link IdealPointOfState} of both in a session.
 * <br>Unit: standard deviations of all states over all sessions. Range: 0 to about 6.
 * <br>Interval: ± 1.96 √(sA² + sB²) with the standard deviations of the two posteriors, cut off at 0.
 * <br>Missing data: only sessions in which both cast votes; n is the smaller number of votes of the two.
 * <br>Source: M. A. Bailey, A. Strezhnev and E. Voeten (2017), Journal of Conflict Resolution 61(2), 430-456.
 */
public record IdealPointDistance() implements StateMeasure.OfDyad {
    private static final double NORMAL_95 = 1.96;

    @Override
    public String name() {
        return "ideal-point-distance";
    }

    @Override
    public String about() {
        return "how far apart they stand in the UN General Assembly";
    }

    @Override
    public String unit() {
        return "standard deviations";
    }

    @Override
    public String range() {
        return "0 to about 6";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, Dyad dyad) {
        Map<Integer, IdealPoint> others = evidence.idealPoints(dyad.recipient());
        List<MeasureValue> values = new ArrayList<>();
        evidence.idealPoints(dyad.actor()).forEach((session, point) -> {
            IdealPoint other = others.get(session);
            if (other != null) {
                values.add(value(evidence, point, other));
            }
        });
        return values;
    }

    private MeasureValue value(Evidence evidence, IdealPoint point, IdealPoint other) {
        double distance = Math.abs(point.point() - other.point());
        double margin = NORMAL_95 * Math.hypot(point.deviation(), other.deviation());
        return new MeasureValue(
                name(),
                point.country(),
                other.country(),
                Period.year(point.year()),
                distance,
                new Interval(Math.max(0, distance - margin), distance + margin, "posterior 95 %"),
                unit(),
                Math.min(point.n(), other.n()),
                evidence.named(List.of(
                        "ideal_points:" + point.country() + "/" + point.session(),
                        "ideal_points:" + other.country() + "/" + other.session())),
                "session " + point.session());
    }

    @Override
    public List<String> partners(Evidence evidence, String actor) {
        return evidence.voters().stream().filter(state -> !state.equals(actor)).toList();
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.voters();
    }
}
