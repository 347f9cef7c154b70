package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.votes.IdealPoint;

/**
 * Where a state stands between the two sides of the UN General Assembly; high is the side of the United States.
 *
 * <p>Formula: posterior mean of θ in the dynamic ordinal item-response model of {@link org.demarche.ledger.votes.IdealPointEstimator}.
 * <br>Unit: standard deviations of all states over all sessions. Range: about -3 to 3.
 * <br>Interval: mean ± 1.96 standard deviations of the posterior.
 * <br>Period: a session counts for the year in which it began; session 68 of September 2013 to September 2014 is 2013.
 * <br>Missing data: an absence is left out; a session in which the state cast no vote has no value. With a day on which it is to be known,
 * only sessions that were over by then; their points lean on later votes all the same, as a smoothed series does.
 * <br>Source: M. A. Bailey, A. Strezhnev and E. Voeten (2017), "Estimating Dynamic State Preferences from United Nations Voting Data", Journal
 * of Conflict Resolution 61(2), 430-456.
 */
public record IdealPointOfState() implements StateMeasure.OfActor {
    @Override
    public String name() {
        return "ideal-point";
    }

    @Override
    public String about() {
        return "where it stands in the UN General Assembly, from its votes; high is the side of the United States";
    }

    @Override
    public String unit() {
        return "standard deviations";
    }

    @Override
    public String range() {
        return "about -3 to 3";
    }

    @Override
    public boolean standing() {
        return false;
    }

    @Override
    public List<MeasureValue> of(Evidence evidence, String actor) {
        List<MeasureValue> values = new ArrayList<>();
        for (IdealPoint point : evidence.idealPoints(actor).values()) {
            values.add(new MeasureValue(
                    name(),
                    actor,
                    null,
                    Period.year(point.year()),
                    point.point(),
                    new Interval(point.low(), point.high(), "posterior 95 %"),
                    unit(),
                    point.n(),
                    evidence.named(List.of("ideal_points:" + actor + "/" + point.session())),
                    "session " + point.session()));
        }
        return values;
    }

    @Override
    public List<String> actors(Evidence evidence) {
        return evidence.voters();
    }
}
