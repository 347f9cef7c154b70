package org.demarche.ledger.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.account.DayAccount.Group;
import org.demarche.ledger.account.DayAccount.Line;
import org.demarche.ledger.account.DayAccount.RollCall;
import org.demarche.ledger.flows.Flows;
import org.demarche.ledger.flows.Sources;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.SharedVote;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.votes.IdealPoints;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Puts together the account of two states as it was known on a day. */
public final class DayReader {
    /** How many days a window has where nothing else is said. */
    public static final int DAYS = 30;

    /** Measures by heading, in the order in which they show. Those of a dyad are taken in both directions where that makes a difference. */
    private static final Map<Group, List<String>> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put(
                Group.CONDUCT,
                List.of("reports", "cooperation-flow", "conflict-flow", "mean-net", "conflict-share", "defiance"));
        SHOWN.put(
                Group.ALIGNMENT,
                List.of(
                        "same-vote",
                        "s",
                        "kappa",
                        "ideal-point",
                        "ideal-point-distance",
                        "defense-pact",
                        "alliance-similarity",
                        "shared-memberships",
                        "membership-similarity"));
        SHOWN.put(
                Group.DEPENDENCE,
                List.of(
                        "exports",
                        "imports",
                        "trade-dependence",
                        "trade-gdp",
                        "energy-dependence",
                        "leverage",
                        "export-concentration",
                        "import-concentration"));
        SHOWN.put(Group.FREEDOM, List.of("diversification", "effective-partners", "elite-ties", "room-to-manoeuvre"));
    }

    private final Store store;
    private final String a;
    private final String b;
    private final LocalDate on;
    private final LocalDate since;
    private final Question question;
    private final Evidence evidence;
    private final Period window;
    private final Period before;
    private final boolean own;

    private DayReader(Store store, String a, String b, LocalDate on, LocalDate since, Question question) {
        this.store = store;
        this.a = a;
        this.b = b;
        this.on = on;
        this.since = since;
        this.window = new Period(since, on);
        long days = ChronoUnit.DAYS.between(since, on) + 1;
        this.before = new Period(since.minusDays(days), since.minusDays(1));
        this.question = question.by(Question.Step.WHOLE).knownOn(on);
        this.own = new Flows(store).source(a, b, question.source()).equals(Sources.OWN);
        // of our own, the precedents of all time are wanted too
        LocalDate earliest = own ? null : since.minusDays(days + 366);
        this.evidence = new Evidence(store, this.question).over(new Period(earliest, on));
    }

    /**
     * The account.
     *
     * @param since first day of the window; null for {@link #DAYS} days
     * @param question source of events, weights and whether rows are named; its times do not count
     */
    public static DayAccount read(
            Store store, String a, String b, LocalDate on, @Nullable LocalDate since, Question question) {
        LocalDate first = since == null ? on.minusDays(DAYS - 1L) : since;
        if (first.isAfter(on)) {
            throw new org.demarche.model.DemarcheException(
                    "the account of " + on + " cannot start on " + first + ": give an earlier first day");
        }
        return new DayReader(store, a, b, on, first, question).account();
    }

    private DayAccount account() {
        return new DayAccount(
                a,
                b,
                on,
                window,
                before,
                KnownRows.on(store, on),
                lines(),
                rollCalls(),
                events(),
                precedents(),
                claims());
    }

    private List<Entry> events() {
        if (!new Flows(store).named(a, b)) {
            return List.of();
        }
        return store.events(EventQuery.all().between(a, b).from(since).to(on)).stream()
                .filter(entry -> known(entry.published()))
                .toList();
    }

    private boolean known(@Nullable LocalDate published) {
        return published != null && !published.isAfter(on);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        SHOWN.forEach((group, names) -> {
            for (String name : names) {
                Measures.named(name).filter(this::ready).ifPresent(measure -> {
                    line(group, measure, new Dyad(a, b)).ifPresent(lines::add);
                    if (!(measure instanceof StateMeasure.OfDyad two && two.symmetric())) {
                        line(group, measure, new Dyad(b, a)).ifPresent(lines::add);
                    }
                });
            }
        });
        return lines;
    }

    /** Ideal points take a minute to estimate where they never were: an account does not wait for them. */
    private boolean ready(StateMeasure measure) {
        return !IdealPoints.estimated(measure.name()) || IdealPoints.ready(store);
    }

    /** By year are records and votes; of the votes the last whole year, for one session's first months are few. */
    private Optional<Line> line(Group group, StateMeasure measure, Dyad dyad) {
        if (group == Group.ALIGNMENT || measure.standing()) {
            Question years = question.by(Question.Step.YEAR);
            LocalDate last = measure.standing() ? on : LocalDate.of(on.getYear() - 1, 12, 31);
            List<MeasureValue> values =
                    of(measure, dyad, years.within(on.minusYears(6).withDayOfYear(1), last));
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Line(
                            group, values.getLast(), values.size() < 2 ? null : values.get(values.size() - 2)));
        }
        List<MeasureValue> now = of(measure, dyad, question.within(window));
        List<MeasureValue> earlier = of(measure, dyad, question.within(before));
        return now.isEmpty() && earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        group,
                        now.isEmpty() ? nothing(measure, dyad) : now.getLast(),
                        earlier.isEmpty() ? null : earlier.getLast()));
    }

    private MeasureValue nothing(StateMeasure measure, Dyad dyad) {
        String other = measure instanceof StateMeasure.OfDyad ? dyad.recipient() : null;
        return new MeasureValue(
                measure.name(), dyad.actor(), other, window, null, null, measure.unit(), 0, List.of(), "nothing known");
    }

    private List<MeasureValue> of(StateMeasure measure, Dyad dyad, Question asked) {
        Evidence here = evidence.asking(asked);
        return switch (measure) {
            case StateMeasure.OfActor one -> here.values(one, dyad.actor(), null);
            case StateMeasure.OfDyad two -> here.values(two, dyad.actor(), dyad.recipient());
            case StateMeasure.OfThing thing -> List.of();
        };
    }

    /** The noes of both that we have coded ourselves, of all time up to the day. */
    private List<Entry> precedents() {
        if (!own) {
            return List.of();
        }
        Question all = question.within(null, on).rows(true);
        StateMeasure defiance = Measures.named("defiance").orElseThrow();
        Set<String> ids = new HashSet<>();
        for (Dyad dyad : List.of(new Dyad(a, b), new Dyad(b, a))) {
            of(defiance, dyad, all).forEach(value -> ids.addAll(value.rows()));
        }
        return store.entries(ids);
    }

    /** Claims about a state, whenever they were made. */
    private record Claims(List<ClaimEntry> all) {}

    private List<ClaimEntry> claims() {
        return store.made(Claims.class, a, () -> new Claims(store.claims(Set.of(a)))).all.stream()
                .filter(entry -> entry.claim().about().contains(b) && known(entry.published()))
                .toList();
    }

    private List<RollCall> rollCalls() {
        return SharedVote.of(evidence.asking(question.within(window)), new Dyad(a, b)).stream()
                .map(vote -> new RollCall(vote.rollCall(), vote.day(), vote.resolution(), vote.a(), vote.b()))
                .toList();
    }
}
