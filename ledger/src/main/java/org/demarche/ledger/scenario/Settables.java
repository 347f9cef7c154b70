package org.demarche.ledger.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario about some states could set, with today's values, by the rule of {@link Numbers}: rows of its time, or, where there are
 * none, the last ones before.
 */
public final class Settables {
    /** Votes are listed up to so many, the latest first. */
    static final int VOTES = 400;

    private static final String NUMBERS = """
            SELECT name, avg(value), max(unit), min(time), max(time), count(*)
            FROM (
                FROM (
                    SELECT %1$s AS name, %2$s AS value, %3$s AS unit, %4$s AS time, %4$s >= %5$s AS within
                    FROM %6$s
                    WHERE %7$s AND %4$s <= %8$s AND %2$s IS NOT NULL
                )
                WINDOW series AS (PARTITION BY name)
                QUALIFY within OR NOT bool_or(within) OVER series AND time = max(time) OVER series
            )
            GROUP BY name
            ORDER BY name""";

    private static final String EVENTS = """
            SELECT concat_ws(' ', 'events', actor, recipient, what), count(*), min(day), max(day)
            FROM (
                SELECT actor, recipient, day,
                    unnest([lower(type), CASE WHEN quad <= 2 THEN 'cooperation' ELSE 'conflict' END]) AS what
                FROM directed_events
                WHERE actor IN %1$s AND recipient IN %1$s AND day BETWEEN DATE '%2$s' AND DATE '%3$s' AND (? = '' OR source = ?)
            )
            GROUP BY actor, recipient, what
            ORDER BY actor, recipient, count(*) DESC, what""";

    private static final String VOTED = """
            SELECT concat_ws(' ', 'vote', v.country,
                CASE WHEN r.calls > 1 OR coalesce(r.resolution, '') = '' OR r.resolution LIKE '%% %%'
                THEN r.id::VARCHAR ELSE r.resolution END), v.vote, r.text, r.day
            FROM (SELECT *, count(*) OVER (PARTITION BY lower(resolution)) AS calls FROM roll_calls) r
            JOIN votes v ON v.roll_call = r.id
            WHERE v.country IN %s AND r.day BETWEEN DATE '%s' AND DATE '%s'
            ORDER BY r.day DESC, r.id DESC, v.country
            LIMIT %d""";

    private final Store store;
    private final Ask ask;
    private final String states;

    /**
     * What is asked.
     *
     * @param states as codes; a series is listed where all states it is about are among them
     * @param source whose events; null for those of all
     */
    public record Ask(
            Collection<String> states,
            LocalDate from,
            LocalDate to,
            @Nullable String source) {}

    /** How series of a kind are written in a statement, which of its table's rows they have, and in what unit. */
    private record Shape(String name, String which, String unit) {}

    /**
     * A column of a table of records.
     *
     * @param needed whether a row that is added must have it
     */
    public record Column(String name, boolean needed) {}

    /** The tables whose rows a {@link RecordChange} can change, with their columns. */
    public static Map<String, List<Column>> tables(Store store) {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        for (String table : RecordChange.TABLES) {
            List<Column> columns = store
                    .records(
                            "SELECT column_name, is_nullable FROM information_schema.columns"
                                    + " WHERE table_name = ? AND table_schema = 'main' ORDER BY ordinal_position",
                            table)
                    .stream()
                    .map(row -> new Column(String.valueOf(row[0]), "NO".equals(row[1])))
                    .filter(column -> !Setting.OWN_COLUMNS.contains(column.name()))
                    .toList();
            tables.put(table, columns);
        }
        return tables;
    }

    private Settables(Store store, Ask ask) {
        this.store = store;
        this.ask = ask;
        this.states = new TreeSet<>(ask.states)
                .stream()
                        .filter(state -> state.matches("[A-Z]{3}"))
                        .map(state -> ", '" + state + "'")
                        .collect(Collectors.joining("", "(''", ")"));
    }

    /** By kind, in the order of {@link Series.Kind}, then by name; of a pair's events the most frequent first, of votes the latest. */
    public static List<Settable> of(Store store, Ask ask) {
        Settables settables = new Settables(store, ask);
        List<Settable> found = new ArrayList<>();
        for (Series.Kind kind : Series.Kind.values()) {
            found.addAll(
                    switch (kind) {
                        case EVENTS -> settables.events();
                        case VOTE -> settables.votes();
                        default -> settables.numbers(kind);
                    });
        }
        return found;
    }

    private Shape shape(Series.Kind kind) {
        return switch (kind) {
            case PRICE -> new Shape("CASE WHEN name LIKE '% %' THEN 'price ' || name ELSE name END", "true", "unit");
            case GDP -> new Shape("'gdp ' || country", "country IN " + states, "'dollars'");
            case EXPORTS, IMPORTS ->
                new Shape(
                        "concat_ws(' ', direction, country, partner)",
                        "direction = '" + kind.name().toLowerCase(Locale.ROOT) + "' AND share > 0 AND country IN "
                                + states + " AND partner IN " + states,
                        "'%'");
            case TRADE ->
                new Shape(
                        "concat_ws(' ', 'trade', origin, destination, nullif(product, 'all'))",
                        "origin IN " + states + " AND destination IN " + states,
                        "unit");
            case MEMBERSHIPS -> pair("memberships", "'organisations'");
            case ALLIANCE -> pair("alliance", "''");
            case FIGURE ->
                new Shape(
                        "concat_ws(' ', 'figure', name, country, partner)",
                        "name NOT LIKE '% %' AND country IN " + states + " AND (partner IS NULL OR partner IN " + states
                                + ")",
                        "unit");
            case EVENTS, VOTE -> throw new IllegalArgumentException(kind.name());
        };
    }

    private Shape pair(String word, String unit) {
        return new Shape(
                "concat_ws(' ', '" + word + "', least(a, b), greatest(a, b))",
                "a IN " + states + " AND b IN " + states,
                unit);
    }

    private List<Settable> numbers(Series.Kind kind) {
        Shape shape = shape(kind);
        boolean price = kind == Series.Kind.PRICE;
        String sql = NUMBERS.formatted(
                shape.name,
                kind.column(),
                shape.unit,
                price ? "day" : kind.year(),
                price ? "DATE '" + ask.from + "'" : ask.from.getYear(),
                kind.table(),
                shape.which,
                price ? "DATE '" + ask.to + "'" : ask.to.getYear());
        return store.records(sql).stream()
                .map(row -> new Settable(
                        text(row[0]),
                        kind,
                        Double.valueOf(text(row[1])),
                        null,
                        null,
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        Integer.parseInt(text(row[5]))))
                .toList();
    }

    /** By category, and cooperation and conflict as a whole. */
    private List<Settable> events() {
        String source = text(ask.source);
        return store.records(EVENTS.formatted(states, ask.from, ask.to), source, source).stream()
                .map(row -> new Settable(
                        text(row[0]),
                        Series.Kind.EVENTS,
                        Double.valueOf(text(row[1])),
                        null,
                        null,
                        "events",
                        text(row[2]),
                        text(row[3]),
                        Integer.parseInt(text(row[1]))))
                .toList();
    }

    /** By resolution, or by the roll call's number where the resolution has several or its name is several words. */
    private List<Settable> votes() {
        return store.records(VOTED.formatted(states, ask.from, ask.to, VOTES)).stream()
                .map(row -> new Settable(
                        text(row[0]), Series.Kind.VOTE, null, text(row[1]), row[2], "", text(row[3]), text(row[3]), 1))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
