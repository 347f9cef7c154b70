package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.IdealPointDistance;
import org.demarche.ledger.measures.IdealPointOfState;
import org.demarche.ledger.measures.Interval;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.RoomToManoeuvre;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** Which values a scenario asks for, and what they are by the rows that there are. */
final class Values {
    /** How far back a record may be that stands for the time of the scenario. */
    private static final int OLDEST = 5;

    private Values() {}

    /** A measure of a state, of two or of a thing. */
    record Ask(StateMeasure measure, String a, @Nullable String b) {}

    /** Whose value of which time. */
    record Key(String measure, String a, @Nullable String b, Period period) {
        static Key of(MeasureValue value) {
            return new Key(value.measure(), value.a(), value.b(), value.period());
        }
    }

    /** All that the scenario may move among what it names: each measure of each state, pair and price. */
    static List<Ask> asks(Scenario scenario) {
        TreeSet<String> states = new TreeSet<>(scenario.about());
        TreeSet<String> prices = new TreeSet<>();
        for (Series series : series(scenario)) {
            states.addAll(series.states());
            if (series.kind() == Series.Kind.PRICE) {
                prices.add(series.values().getFirst().toString());
            }
        }
        return wanted(scenario).stream()
                .flatMap(measure -> asks(measure, states, prices).stream())
                .toList();
    }

    /** The measures that the scenario asks for; ideal points only where a vote is another, for nothing else moves them. */
    private static List<StateMeasure> wanted(Scenario scenario) {
        boolean votes = series(scenario).stream().anyMatch(series -> series.kind() == Series.Kind.VOTE)
                || scenario.records().stream()
                        .anyMatch(each -> List.of("votes", "roll_calls").contains(each.table()));
        return Measures.STANDARD.stream()
                .filter(measure ->
                        scenario.measures().isEmpty() || scenario.measures().contains(measure.name()))
                .filter(measure -> votes || !estimated(measure))
                .toList();
    }

    private static List<Ask> asks(StateMeasure measure, TreeSet<String> states, TreeSet<String> prices) {
        List<Ask> asks = new ArrayList<>();
        switch (measure) {
            case StateMeasure.OfThing thing -> prices.forEach(price -> asks.add(new Ask(thing, price, null)));
            case StateMeasure.OfActor one -> states.forEach(state -> asks.add(new Ask(one, state, null)));
            case StateMeasure.OfDyad two ->
                states.forEach(
                        a -> states.stream().filter(b -> !b.equals(a)).forEach(b -> asks.add(new Ask(two, a, b))));
        }
        return asks;
    }

    /**
     * What else hangs on what is set: the measures of each state that the scenario moves with regard to every other state, as far as they rest
     * on tables in which rows are others. Events of two states make no difference to what they do to third ones, and composites are asked
     * of the states named alone.
     *
     * @param named what is asked of these
     * @param evidence as it is today
     */
    static List<Ask> others(Scenario scenario, List<Ask> named, Evidence evidence) {
        Set<String> tables = new HashSet<>();
        TreeSet<String> states = new TreeSet<>();
        for (Series series : series(scenario)) {
            if (series.kind() != Series.Kind.EVENTS) {
                tables.add(series.kind().table());
                states.addAll(series.states());
            }
        }
        Set<Ask> found = new LinkedHashSet<>();
        for (StateMeasure measure : wanted(scenario)) {
            if (measure instanceof StateMeasure.OfDyad two && !(measure instanceof RoomToManoeuvre)) {
                states.forEach(state -> found.addAll(others(two, state, tables, evidence)));
            }
        }
        named.forEach(found::remove);
        return List.copyOf(found);
    }

    private static List<Ask> others(StateMeasure.OfDyad measure, String state, Set<String> tables, Evidence evidence) {
        List<String> partners = measure.partners(evidence, state);
        if (partners.isEmpty() || !evidence.rests(measure, state, partners.getFirst(), tables)) {
            return List.of();
        }
        List<Ask> asks = new ArrayList<>();
        for (String partner : partners) {
            asks.add(new Ask(measure, state, partner));
            if (!measure.symmetric()) {
                asks.add(new Ask(measure, partner, state));
            }
        }
        return asks;
    }

    /** What is set and what moves with it. */
    static List<Series> series(Scenario scenario) {
        List<Series> series = new ArrayList<>();
        scenario.inputs().forEach(input -> series.add(input.series()));
        scenario.elasticities().forEach(each -> series.add(each.of()));
        return series;
    }

    /** Whether it needs ideal points, which take a minute to estimate anew. */
    static boolean estimated(StateMeasure measure) {
        return measure instanceof IdealPointOfState || measure instanceof IdealPointDistance;
    }

    /** What values are worked out from, by the rows that there are now. */
    static Evidence evidence(Store store, Scenario scenario) {
        Question question = Question.byYear().from(scenario.source()).rows(false);
        return new Evidence(store, question).over(new Period(earliest(scenario), scenario.to()));
    }

    /** The first day of which events are asked for. */
    static LocalDate earliest(Scenario scenario) {
        return scenario.from().minusYears(OLDEST + 1L).withDayOfYear(1);
    }

    /** The values, by whose they are. */
    static Map<Key, MeasureValue> of(Evidence evidence, Scenario scenario, List<Ask> asks) {
        Map<Key, MeasureValue> values = new LinkedHashMap<>();
        for (Ask ask : asks) {
            for (MeasureValue value : of(evidence, evidence.question(), scenario, ask)) {
                values.put(Key.of(value), value);
            }
        }
        return values;
    }

    /** Votes and events of the time; of records by year those of its years, or the last before it; of sessions, which go on over two years, both. */
    private static List<MeasureValue> of(Evidence evidence, Question question, Scenario scenario, Ask ask) {
        if (!ask.measure.standing() && !estimated(ask.measure)) {
            return of(evidence.asking(question.by(Question.Step.WHOLE).within(scenario.from(), scenario.to())), ask);
        }
        LocalDate first = scenario.to().minusYears(OLDEST).withDayOfYear(1);
        boolean thing = ask.measure instanceof StateMeasure.OfThing;
        List<MeasureValue> values =
                of(evidence.asking(question.within(thing ? scenario.from() : first, scenario.to())), ask);
        int from = scenario.from().getYear() - (estimated(ask.measure) ? 1 : 0);
        List<MeasureValue> within = values.stream()
                .filter(value -> value.period().first() == null
                        || Objects.requireNonNull(value.period().first()).getYear() >= from)
                .toList();
        return within.isEmpty() && !values.isEmpty() ? List.of(values.getLast()) : within;
    }

    private static List<MeasureValue> of(Evidence evidence, Ask ask) {
        return evidence.values(ask.measure, ask.a, ask.b);
    }

    /** Whether a value is another. */
    static boolean differ(@Nullable MeasureValue one, @Nullable MeasureValue other) {
        if (one == null || other == null) {
            return one != other;
        }
        Interval a = one.interval();
        Interval b = other.interval();
        return differ(one.value(), other.value())
                || differ(a == null ? null : a.low(), b == null ? null : b.low())
                || differ(a == null ? null : a.high(), b == null ? null : b.high());
    }

    private static boolean differ(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null
                ? one != null || other != null
                : Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one));
    }
}
