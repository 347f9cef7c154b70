package org.demarche.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.ledger.account.DayAccount.Known;
import org.demarche.ledger.store.Store;
import org.demarche.ledger.votes.IdealPoints;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of a kind of record there are up to each day, edition or year, counted once while no row of the ledger changes.
 *
 * @param upTo by day or year, as text, so that the order of texts is that of time
 */
record KnownRows(TreeMap<String, UpTo> upTo) {
    /** So many rows, the last of them of that time. */
    private record UpTo(String last, long rows) {}

    /**
     * A kind of record.
     *
     * @param sql from when it is known, how that is shown, how many rows; by the first
     * @param whole whether only years that were over count, and not the day itself
     */
    private record Kind(String name, String sql, boolean whole) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "documents",
                    "SELECT published, published, count(*) FROM documents WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1",
                    false),
            new Kind("roll calls", "SELECT day, day, count(*) FROM roll_calls GROUP BY 1 ORDER BY 1", false),
            new Kind(
                    "World Factbook",
                    "SELECT edition, 'edition ' || edition, count(*) FROM trade_partners GROUP BY 1 ORDER BY 1",
                    true),
            new Kind("alliances", "SELECT year, year, count(*) FROM alliances GROUP BY 1 ORDER BY 1", true),
            new Kind(
                    "shared memberships",
                    "SELECT year, year, count(*) FROM shared_memberships GROUP BY 1 ORDER BY 1",
                    true),
            new Kind(
                    "Brent",
                    "SELECT last_day(day) + 1, strftime(day, '%Y-%m') || ': ' || arg_max(price, known) || ' dollars a barrel', count(*)"
                            + " FROM prices WHERE name = 'brent' GROUP BY day ORDER BY day",
                    false));

    /** What the ledger had by that day of each kind. */
    static List<Known> on(Store store, LocalDate on) {
        List<Known> known = new ArrayList<>();
        for (Kind kind : KINDS) {
            KnownRows rows = store.made(KnownRows.class, kind.name, () -> read(store, kind.sql));
            Map.@Nullable Entry<String, UpTo> last = kind.whole
                    ? rows.upTo.lowerEntry(Integer.toString(on.getYear()))
                    : rows.upTo.floorEntry(on.toString());
            known.add(
                    last == null
                            ? new Known(kind.name, "", 0)
                            : new Known(kind.name, last.getValue().last, last.getValue().rows));
        }
        known.add(idealPoints(store, on));
        return known;
    }

    /** What stands for the last session where ideal points were never estimated. */
    static final String NOT_ESTIMATED = "not estimated";

    /** Of sessions that were over; where they were never estimated, that. */
    private static Known idealPoints(Store store, LocalDate on) {
        if (store.records("SELECT 1 FROM votes LIMIT 1").isEmpty()) {
            return new Known("ideal points", "", 0);
        }
        if (!IdealPoints.ready(store)) {
            return new Known("ideal points", NOT_ESTIMATED, 0);
        }
        KnownRows rows = store.made(
                KnownRows.class,
                "ideal points",
                () -> read(
                        store,
                        "SELECT make_date(1946 + session, 8, 31), 'session ' || session, count(*) FROM ideal_points"
                                + " GROUP BY session ORDER BY session"));
        Map.@Nullable Entry<String, UpTo> last = rows.upTo.floorEntry(on.toString());
        return last == null
                ? new Known("ideal points", "", 0)
                : new Known("ideal points", last.getValue().last, last.getValue().rows);
    }

    private static KnownRows read(Store store, String sql) {
        TreeMap<String, UpTo> upTo = new TreeMap<>();
        long rows = 0;
        for (@Nullable String[] row : store.records(sql)) {
            rows += Long.parseLong(String.valueOf(row[2]));
            upTo.put(String.valueOf(row[0]), new UpTo(String.valueOf(row[1]), rows));
        }
        return new KnownRows(upTo);
    }
}
