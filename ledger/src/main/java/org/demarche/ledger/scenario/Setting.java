package org.demarche.ledger.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.ledger.measures.Touched;
import org.demarche.ledger.store.Overlay;
import org.demarche.model.DemarcheException;
import org.jspecify.annotations.Nullable;

/** Puts what a scenario declares in place: over the ledger, never into it. Not thread-safe. */
final class Setting {
    private static final List<String> EVENT_TABLES = List.of("directed_events", "imported_events");

    private static final String NARROWED = "narrowed_";

    /** What every record has and nobody needs to say. */
    static final List<String> OWN_COLUMNS = List.of("source", "known");

    private final Overlay overlay;
    private final Scenario scenario;
    private final Map<String, Double> factors = new HashMap<>();
    private final Map<Series, Numbers> numbers = new LinkedHashMap<>();
    private final List<ChangedRow> others = new ArrayList<>();
    private boolean narrowed;

    Setting(Overlay overlay, Scenario scenario) {
        this.overlay = overlay;
        this.scenario = scenario;
    }

    /** Sets inputs and records, and what moves with them at the likeliest elasticities. */
    void apply() {
        scenario.records().forEach(this::record);
        scenario.inputs().forEach(this::input);
        scenario.elasticities().forEach(each -> series(each.of(), each.where()));
        move(Chain.factors(factors, scenario.elasticities(), Scenario.Elasticity::likely), 0);
    }

    /** Moves what hangs on the inputs by these factors. */
    void move(Map<Series, Double> moved, int draw) {
        moved.forEach((series, factor) -> {
            Numbers rows = numbers.get(series);
            if (rows != null) {
                rows.multiply(factor);
            }
        });
        events(moved, draw);
    }

    /**
     * From now on events are there only where one of these states does something or has something done to it, in the time that values rest on:
     * to look through all of them takes long, and is to be done once for all draws, and for all that a slider is moved to.
     */
    void narrow(Set<String> states) {
        if (states.isEmpty() || !movesEvents()) {
            return;
        }
        String list = "(" + String.join(", ", Collections.nCopies(states.size(), "?")) + ")";
        List<Object> parameters = new ArrayList<>(List.of(Values.earliest(scenario), scenario.to()));
        parameters.addAll(states);
        parameters.addAll(states);
        for (String table : EVENT_TABLES) {
            overlay.keep(
                    NARROWED + table,
                    "FROM " + Overlay.below(table) + " WHERE day BETWEEN ? AND ? AND (actor IN " + list
                            + " OR recipient IN " + list + ")",
                    parameters.toArray());
        }
        narrowed = true;
    }

    private String base(String table) {
        return narrowed ? NARROWED + table : Overlay.below(table);
    }

    /** By what each series is multiplied that is set, by its text. */
    Map<String, Double> factors() {
        return factors;
    }

    /** Whether events come and go. */
    boolean movesEvents() {
        return Values.series(scenario).stream().anyMatch(series -> series.kind() == Series.Kind.EVENTS);
    }

    /** The rows that are others. */
    List<Touched> touched() {
        List<Touched> rows = new ArrayList<>();
        scenario.records().forEach(record -> rows.add(new Touched(record.table(), Set.of())));
        Values.series(scenario).forEach(series -> rows.addAll(touched(series)));
        return rows;
    }

    /** The rows that are others in each draw. */
    List<Touched> moving() {
        List<Touched> rows = new ArrayList<>();
        scenario.elasticities().forEach(each -> rows.addAll(touched(each.of())));
        scenario.inputs().stream()
                .map(Scenario.Input::series)
                .filter(series -> series.kind() == Series.Kind.EVENTS)
                .forEach(series -> rows.addAll(touched(series)));
        return rows;
    }

    private static List<Touched> touched(Series series) {
        return tables(series.kind()).stream()
                .map(table -> new Touched(table, series.states()))
                .toList();
    }

    /** The tables whose rows are others where a series of that kind is. */
    static Set<String> tables(Series.Kind kind) {
        return kind == Series.Kind.EVENTS ? Set.copyOf(EVENT_TABLES) : Set.of(kind.table());
    }

    /** Every row that is another. */
    List<ChangedRow> changed() {
        List<ChangedRow> changed = new ArrayList<>(others);
        numbers.values().forEach(each -> changed.addAll(each.changed()));
        return changed;
    }

    private void series(Series series, String where) {
        if (series.kind() == Series.Kind.EVENTS) {
            told(series, where);
        } else {
            numbers.computeIfAbsent(series, any -> Numbers.of(overlay, any, scenario.from(), scenario.to(), where));
        }
    }

    private void input(Scenario.Input input) {
        Series series = input.series();
        switch (series.kind()) {
            case VOTE -> vote(input);
            case EVENTS -> {
                double factor = input.amount() instanceof Amount.Times(double times) ? times : 1;
                long n = told(series, input.where());
                factors.put(series.text(), factor);
                others.add(
                        new ChangedRow(series.text(), "events", Long.toString(n), "about " + Math.round(n * factor)));
            }
            default -> {
                series(series, input.where());
                Numbers rows = java.util.Objects.requireNonNull(numbers.get(series));
                factors.put(series.text(), rows.set(input.amount(), input.where()));
            }
        }
    }

    private long told(Series series, String where) {
        String source = scenario.source();
        @Nullable
        String[] row = overlay.store()
                .records(
                        "SELECT count(*) FROM " + base("directed_events") + " WHERE "
                                + series.condition() + " AND " + series.during(scenario.from(), scenario.to())
                                + (source == null ? "" : " AND source = " + Series.quoted(source)),
                        series.values().toArray())
                .getFirst();
        long n = Long.parseLong(String.valueOf(row[0]));
        if (n == 0) {
            throw new DemarcheException(where + ": the ledger has no such event from " + scenario.from() + " to "
                    + scenario.to() + ", so nothing would change; leave it out, or choose another time or source");
        }
        return n;
    }

    /** Events come and go at random, each by its id, so that the same draw has the same ones. */
    private void events(Map<Series, Double> moved, int draw) {
        Map<Series, Double> all = new LinkedHashMap<>(moved);
        scenario.inputs()
                .forEach(input -> all.merge(
                        input.series(), factors.getOrDefault(input.series().text(), 1.0), (one, other) -> one * other));
        all.keySet().removeIf(series -> series.kind() != Series.Kind.EVENTS);
        if (!all.isEmpty()) {
            EVENT_TABLES.forEach(table -> overlay.cover(table, query(table, all, draw)));
        }
    }

    private String query(String table, Map<Series, Double> factors, int draw) {
        StringBuilder kept = new StringBuilder("SELECT * FROM " + base(table) + " WHERE true");
        StringBuilder more = new StringBuilder();
        factors.forEach((series, factor) -> {
            String which = series.inlined() + " AND " + series.during(scenario.from(), scenario.to());
            if (factor < 1) {
                kept.append(" AND NOT (")
                        .append(which)
                        .append(" AND ")
                        .append(chance(draw, 0))
                        .append(" >= ");
                kept.append(factor).append(')');
            }
            for (int copy = 1; copy < factor; copy++) {
                more.append(" UNION ALL SELECT * REPLACE (id || '~")
                        .append(copy)
                        .append("' AS id) FROM ");
                more.append(base(table)).append(" WHERE ").append(which).append(" AND ");
                more.append(chance(draw, copy)).append(" < ").append(factor - copy);
            }
        });
        return kept.append(more).toString();
    }

    private String chance(int draw, int copy) {
        return "hash(id || '/" + scenario.seed() + '/' + draw + '/' + copy + "') / 18446744073709551616.0";
    }

    private void vote(Scenario.Input input) {
        String state = input.series().values().getFirst().toString();
        String call = input.series().values().getLast().toString();
        String vote = input.amount() instanceof Amount.Vote(String word) ? word : "";
        List<@Nullable String[]> found = overlay.store()
                .records(
                        "SELECT id, day FROM roll_calls WHERE lower(resolution) = lower(?) OR id::VARCHAR = ?"
                                + " ORDER BY id",
                        call,
                        call);
        if (found.size() != 1) {
            throw new DemarcheException(input.where() + ": "
                    + (found.isEmpty()
                            ? "the ledger has no roll call on " + call + "; import it: demarche import roll-calls FILE"
                            : "there are " + found.size() + " roll calls on " + call + "; name one by its number: "
                                    + String.join(
                                            ", ",
                                            found.stream()
                                                    .limit(10)
                                                    .map(row -> String.valueOf(row[0]))
                                                    .toList())));
        }
        int id = Integer.parseInt(String.valueOf(found.getFirst()[0]));
        List<@Nullable String[]> today =
                overlay.store().records("SELECT vote FROM votes WHERE roll_call = ? AND country = ?", id, state);
        String votes = overlay.lift("votes", "roll_call = " + id + " AND country = " + Series.quoted(state));
        overlay.change("DELETE FROM " + votes + " WHERE roll_call = ? AND country = ?", id, state);
        if (!vote.equals("absent")) {
            overlay.change(
                    "INSERT INTO " + votes + " (roll_call, country, vote, source, known)"
                            + " SELECT id, ?, ?, source, known FROM roll_calls WHERE id = ?",
                    state,
                    vote,
                    id);
        }
        others.add(new ChangedRow(
                input.series().text(),
                "votes:" + id + "/" + state,
                today.isEmpty() ? "absent" : String.valueOf(today.getFirst()[0]),
                vote));
    }

    private void record(RecordChange change) {
        Map<String, String> types = new HashMap<>();
        List<String> needed = new ArrayList<>();
        overlay.store()
                .records(
                        "SELECT column_name, data_type, is_nullable FROM information_schema.columns"
                                + " WHERE table_name = ? AND table_schema = 'main'",
                        change.table())
                .forEach(row -> {
                    types.put(String.valueOf(row[0]), String.valueOf(row[1]));
                    if ("NO".equals(row[2]) && !OWN_COLUMNS.contains(String.valueOf(row[0]))) {
                        needed.add(String.valueOf(row[0]));
                    }
                });
        for (Map<String, Object> named : List.of(change.which(), change.values())) {
            named.keySet().stream()
                    .filter(column -> !types.containsKey(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new DemarcheException(change.where() + ": table " + change.table() + " has no column "
                                + column + "; it has "
                                + String.join(
                                        ", ", types.keySet().stream().sorted().toList()));
                    });
        }
        int rows;
        try {
            String copies = overlay.lift(
                    change.table(), change.kind() == RecordChange.Kind.ADD ? "false" : which(change, types));
            rows = overlay.change(statement(change, copies, types, needed), parameters(change));
        } catch (DemarcheException e) {
            throw new DemarcheException(
                    change.where() + ": a value does not fit its column (" + e.getMessage() + ")", e);
        }
        if (rows == 0) {
            throw new DemarcheException(change.where() + ": table " + change.table()
                    + " has no such row; demarche records " + change.table().replace('_', '-') + " lists them");
        }
        others.add(new ChangedRow(
                change.table(),
                change.table() + ": " + rows + (rows == 1 ? " row" : " rows"),
                change.kind() == RecordChange.Kind.ADD ? null : change.which().toString(),
                change.kind() == RecordChange.Kind.REMOVE
                        ? null
                        : change.values().toString()));
    }

    private static String which(RecordChange change, Map<String, String> types) {
        return change.which().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " = CAST(" + Series.quoted(text(each.getValue())) + " AS "
                        + types.get(each.getKey()) + ")")
                .collect(Collectors.joining(" AND "));
    }

    private static String statement(
            RecordChange change, String copies, Map<String, String> types, List<String> needed) {
        String which = change.kind() == RecordChange.Kind.ADD ? "" : which(change, types);
        List<String> columns = change.values().keySet().stream().sorted().toList();
        return switch (change.kind()) {
            case REMOVE -> "DELETE FROM " + copies + " WHERE " + which;
            case SET ->
                "UPDATE " + copies + " SET "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> column + " = CAST(? AS " + types.get(column) + ")")
                                        .toList())
                        + " WHERE " + which;
            case ADD -> {
                List<String> lacking = needed.stream()
                        .filter(column -> !columns.contains(column))
                        .toList();
                if (!lacking.isEmpty()) {
                    throw new DemarcheException(change.where() + ": the row lacks " + String.join(", ", lacking));
                }
                String known = columns.contains("known") ? "" : ", known";
                yield "INSERT INTO " + copies + " (" + String.join(", ", columns) + known + ", source) SELECT "
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> "CAST(? AS " + types.get(column) + ")")
                                        .toList())
                        + (known.isEmpty() ? "" : ", DATE '1900-01-01'") + ", 'scenario'";
            }
        };
    }

    private static Object[] parameters(RecordChange change) {
        return change.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> text(each.getValue()))
                .toArray();
    }

    private static String text(Object value) {
        return value instanceof String text ? text : String.format(Locale.ROOT, "%s", value);
    }
}
