package org.demarche.ledger.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a {@link TableMapping} can fill: their columns, what each holds, and when a record became known where the file does not say.
 * {@code docs/records.md} describes them for those who write mappings.
 */
enum RecordTable {
    TRADE_FLOWS(
            "origin! state, destination! state, product, year! whole, value! real, unit",
            "origin, destination, product, year, known"),
    LEADERS(
            "list!, country! state, person!, office, first! first, last last, born whole, entry, exit",
            "list, country, person, first"),
    VISITS(
            "visitor! state, host! state, person!, first! first, place, last last, office, remark",
            "visitor, host, person, first, place"),
    CAPITALS("country! state, first! first, last last, city!, latitude! real, longitude! real", "country, first"),
    RECOGNITIONS("country! state, recognised!, first! first, last last, state any, kind", "country, recognised, first"),
    TREATIES("treaty!, country! state, title, subject, signed first, first first, last last", "treaty, country"),
    BACKGROUNDS(
            "person!, country! state, institution!, place, first whole, last whole, place_country any, kind",
            "person, country, institution, place, first"),
    PRICES("name!, day! first, price! real, unit", "name, day, known"),
    GDP("country! state, year! whole, value! real", "country, year, known"),
    SHARED_MEMBERSHIPS("a! state, b! state, year! whole, n! whole", "a, b, year"),
    ALLIANCES(
            "a! state, b! state, year! whole, defense! whole, offense! whole, neutrality! whole, nonaggression! whole,"
                    + " consultation! whole",
            "a, b, year"),
    FIGURES(
            "name!, country! state, partner any, first! first, last last, value! real, unit",
            "name, country, partner, first, known");

    /** What a column holds. */
    enum Type {
        TEXT,
        WHOLE,
        REAL,
        /** A state; the line is bad where the words name none. */
        STATE,
        /** A state; missing where the words name none. */
        ANY,
        /** A day; of a month or year, the first. */
        FIRST,
        /** A day; of a month or year, the last. */
        LAST
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what it holds
     * @param needed whether a row without it is bad
     */
    record Column(String name, Type type, boolean needed) {}

    private static final Map<String, String> DEFAULTS = Map.of("product", "all", "unit", "", "office", "");

    private final List<Column> columns;
    private final List<String> keys;

    RecordTable(String columns, String keys) {
        this.columns =
                Arrays.stream(columns.split(", *")).map(RecordTable::column).toList();
        this.keys = List.of(keys.split(", "));
    }

    private static Column column(String text) {
        String[] words = text.split(" ");
        String name = words[0].replace("!", "");
        Type type = words.length == 1 ? Type.TEXT : Type.valueOf(words[1].toUpperCase(Locale.ROOT));
        return new Column(name, type, words[0].endsWith("!"));
    }

    static Optional<RecordTable> called(String table) {
        return Arrays.stream(values())
                .filter(each -> each.table().equals(table))
                .findFirst();
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Column> columns() {
        return columns;
    }

    List<String> keys() {
        return keys;
    }

    /** What stands in a column that the mapping leaves out, or the line leaves empty; null for nothing. */
    static @Nullable String standing(RecordTable table, String column) {
        return table == VISITS && column.equals("office") ? null : DEFAULTS.get(column);
    }

    /** A row that holds for a time is cut where its state changes its code. */
    boolean lasting() {
        return this == LEADERS || this == CAPITALS;
    }

    /** The day whose state a code stands for. */
    @Nullable
    LocalDate dayOf(Map<String, @Nullable Object> row) {
        for (String column : List.of("first", "day", "signed", "year")) {
            Object value = row.get(column);
            if (value instanceof LocalDate day) {
                return day;
            }
            if (value instanceof Integer year) {
                return org.demarche.ledger.exchange.StateCodes.midOf(year);
            }
        }
        return null;
    }

    /** When the record became known, as far as it tells: never before it could be. Null where it does not tell. */
    @Nullable
    LocalDate known(Map<String, @Nullable Object> row) {
        return switch (this) {
            case TRADE_FLOWS -> day(row, "year", 1, 12, 31);
            case GDP -> day(row, "year", 1, 7, 1);
            case SHARED_MEMBERSHIPS, ALLIANCES -> day(row, "year", 0, 12, 31);
            case LEADERS, CAPITALS, VISITS, RECOGNITIONS -> (LocalDate) row.get("first");
            case TREATIES -> (LocalDate) (row.get("signed") != null ? row.get("signed") : row.get("first"));
            case PRICES ->
                ((LocalDate) java.util.Objects.requireNonNull(row.get("day")))
                        .withDayOfMonth(1)
                        .plusMonths(1);
            case BACKGROUNDS, FIGURES -> null;
        };
    }

    private static LocalDate day(Map<String, @Nullable Object> row, String column, int years, int month, int day) {
        return LocalDate.of((Integer) java.util.Objects.requireNonNull(row.get(column)) + years, month, day);
    }
}
