package org.demarche.ledger.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.ledger.account.DayAccount.Group;
import org.demarche.ledger.account.DayAccount.Known;
import org.demarche.ledger.account.DayAccount.Line;
import org.demarche.ledger.account.DayAccount.RollCall;
import org.demarche.ledger.measures.Evidence;
import org.demarche.ledger.measures.MeasureValue;
import org.demarche.ledger.measures.Measures;
import org.demarche.ledger.measures.Period;
import org.demarche.ledger.measures.Question;
import org.demarche.ledger.measures.StateMeasure;
import org.demarche.ledger.store.ClaimEntry;
import org.demarche.ledger.store.Entry;
import org.demarche.ledger.store.EventQuery;
import org.demarche.ledger.store.Store;
import org.demarche.model.Dyad;
import org.jspecify.annotations.Nullable;

/** Puts together the account of two states as it was known on a day. */
public final class DayReader {
    /** How many days a window has where nothing else is said. */
    public static final int DAYS = 30;

    /** Measures by heading, in the order in which they show. Those of a dyad are taken in both directions where that makes a difference. */
    private static final Map<Group, List<String>> SHOWN = new LinkedHashMap<>();

    private static final Set<String> SYMMETRIC = Set.of(
            "same-vote",
            "s",
            "kappa",
            "defense-pact",
            "alliance-similarity",
            "shared-memberships",
            "membership-similarity");

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
        LocalDate earliest = since.minusDays(days + 366);
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
        List<Entry> known = store.events(EventQuery.all().between(a, b).to(on)).stream()
                .filter(entry -> known(entry.published()))
                .toList();
        return new DayAccount(
                a,
                b,
                on,
                window,
                before,
                known(),
                lines(),
                rollCalls(),
                known.stream()
                        .filter(entry -> window.holds(Objects.requireNonNull(entry.date())))
                        .toList(),
                precedents(),
                claims());
    }

    private boolean known(@Nullable LocalDate published) {
        return published != null && !published.isAfter(on);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        SHOWN.forEach((group, names) -> {
            for (String name : names) {
                Measures.named(name).ifPresent(measure -> {
                    line(group, measure, new Dyad(a, b)).ifPresent(lines::add);
                    if (!SYMMETRIC.contains(name)) {
                        line(group, measure, new Dyad(b, a)).ifPresent(lines::add);
                    }
                });
            }
        });
        return lines;
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

    /** The noes of both, of all time up to the day. */
    private List<Entry> precedents() {
        Question all = question.within(null, on).rows(true);
        StateMeasure defiance = Measures.named("defiance").orElseThrow();
        List<Entry> entries = new ArrayList<>();
        for (Dyad dyad : List.of(new Dyad(a, b), new Dyad(b, a))) {
            of(defiance, dyad, all).stream()
                    .flatMap(value -> value.rows().stream())
                    .map(store::event)
                    .flatMap(Optional::stream)
                    .forEach(entries::add);
        }
        entries.sort(Comparator.comparing(Entry::date, Comparator.nullsFirst(Comparator.naturalOrder())));
        return entries.stream().distinct().toList();
    }

    private List<ClaimEntry> claims() {
        return store.claims(Set.of(a, b)).stream()
                .filter(entry -> known(entry.published()))
                .filter(entry -> entry.claim().about().containsAll(List.of(a, b)))
                .toList();
    }

    private List<RollCall> rollCalls() {
        List<RollCall> calls = new ArrayList<>();
        for (@Nullable
        String[] row : store.records(
                "SELECT r.id, r.day, coalesce(r.resolution, 'roll call ' || r.id), x.vote, y.vote FROM roll_calls r"
                        + " JOIN votes x ON x.roll_call = r.id AND x.country = ?"
                        + " JOIN votes y ON y.roll_call = r.id AND y.country = ?"
                        + " WHERE r.day BETWEEN ? AND ? ORDER BY r.day, r.id",
                a,
                b,
                since,
                on)) {
            calls.add(new RollCall(
                    String.valueOf(row[0]),
                    LocalDate.parse(String.valueOf(row[1])),
                    String.valueOf(row[2]),
                    String.valueOf(row[3]),
                    String.valueOf(row[4])));
        }
        return calls;
    }

    private List<Known> known() {
        return List.of(
                known("documents", "SELECT max(published), count(*) FROM documents WHERE published <= ?", on),
                known("roll calls", "SELECT max(day), count(*) FROM roll_calls WHERE day <= ?", on),
                known(
                        "World Factbook",
                        "SELECT 'edition ' || max(edition), count(*) FROM trade_partners WHERE edition < ?",
                        on.getYear()),
                known("alliances", "SELECT max(year), count(*) FROM alliances WHERE year < ?", on.getYear()),
                known(
                        "shared memberships",
                        "SELECT max(year), count(*) FROM shared_memberships WHERE year < ?",
                        on.getYear()),
                known(
                        "Brent",
                        "SELECT strftime(max(day), '%Y-%m') || ': ' || arg_max(price, day) || ' dollars a barrel', count(*)"
                                + " FROM prices WHERE name = 'brent' AND last_day(day) < ?",
                        on));
    }

    private Known known(String what, String sql, Object until) {
        @Nullable String[] row = store.records(sql, until).getFirst();
        return new Known(what, row[0] == null ? "" : row[0], Long.parseLong(String.valueOf(row[1])));
    }
}
