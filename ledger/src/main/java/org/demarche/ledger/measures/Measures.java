package org.demarche.ledger.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Dyad;

/** The measures there are. */
public final class Measures {
    /** All of them, in the order in which they show. */
    public static final List<StateMeasure> STANDARD = standard();

    private static List<StateMeasure> standard() {
        List<StateMeasure> measures = new ArrayList<>(List.of(
                new SameVoteShare(),
                new SignorinoRitterS(),
                new CohenKappa(),
                new IdealPointOfState(),
                new IdealPointDistance(),
                new DefensePact(),
                new AllianceSimilarity(),
                new SharedMemberships(),
                new MembershipSimilarity(),
                new TradeShare("exports"),
                new TradeShare("imports"),
                new TradeDependence(),
                new TradeOverGdp(TradeOverGdp.Form.TRADE),
                new TradeOverGdp(TradeOverGdp.Form.EXPORTS),
                new TradeOverGdp(TradeOverGdp.Form.IMPORTS),
                new EnergyDependence(),
                new Gdp(),
                new Price(),
                new CapitalDistance(),
                new MutualDependence(false),
                new MutualDependence(true),
                new Concentration("exports"),
                new Concentration("imports"),
                new Defiance(),
                new Diversification(false),
                new Diversification(true),
                new VisitDiversification(),
                new EliteTies(),
                new RoomToManoeuvre(),
                new EventCounts(false),
                new EventCounts(true)));
        for (Flow.Scale scale : Flow.Scale.values()) {
            for (Flow.Kind kind : Flow.Kind.values()) {
                measures.add(new Flow(kind, scale, false));
                measures.add(new Flow(kind, scale, true));
            }
        }
        return List.copyOf(measures);
    }

    private Measures() {}

    public static Optional<StateMeasure> named(String name) {
        return STANDARD.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }

    /** The measure's values for every state or pair that has any, one state or pair after the other, each worked out when it is its turn. */
    public static Stream<MeasureValue> all(StateMeasure measure, Evidence evidence) {
        return switch (measure) {
            case StateMeasure.OfActor one ->
                one.actors(evidence).stream().flatMap(actor -> one.of(evidence, actor).stream());
            case StateMeasure.OfThing thing ->
                thing.things(evidence).stream().flatMap(each -> thing.of(evidence, each).stream());
            case StateMeasure.OfDyad two -> two.actors(evidence).stream().flatMap(actor -> all(two, evidence, actor));
        };
    }

    /** The values of one state, or thing, with regard to every other where the measure is of two. */
    public static Stream<MeasureValue> all(StateMeasure measure, Evidence evidence, String actor) {
        return switch (measure) {
            case StateMeasure.OfActor one -> one.of(evidence, actor).stream();
            case StateMeasure.OfThing thing -> thing.of(evidence, actor).stream();
            case StateMeasure.OfDyad two ->
                two.partners(evidence, actor).stream()
                        .flatMap(partner -> two.of(evidence, new Dyad(actor, partner)).stream());
        };
    }
}
