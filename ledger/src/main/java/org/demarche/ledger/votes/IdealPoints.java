package org.demarche.ledger.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The ideal points of a ledger's votes: estimated once, kept in the table {@code ideal_points}, and estimated again when votes or roll calls
 * have changed.
 */
public final class IdealPoints {
    private static final String TABLE = "ideal_points";
    /** Rises when the estimator gives other numbers, so that old ones are not kept. */
    private static final String EDITION = "1";
    /** From here on the source has votes on amendments and paragraphs of some sessions only; the authors leave them out from 1990. */
    private static final int LAST_SESSION_WITH_PARTS = 44;

    private IdealPoints() {}

    /** Whether the measure of that name is made of them. */
    public static boolean estimated(String measure) {
        return measure.equals("ideal-point") || measure.equals("ideal-point-distance");
    }

    private record Ready(boolean yes) {}

    /** Whether they are there and need no estimating. */
    public static boolean ready(Store store) {
        return store.made(
                        Ready.class,
                        TABLE,
                        () -> new Ready(store.derivedFrom(TABLE).equals(java.util.Optional.of(basis(store)))))
                .yes;
    }

    /** The points by state, then session; none where there are no votes. Estimates them where they are not there yet, which takes a minute. */
    public static List<IdealPoint> of(Store store) {
        if (!ready(store)) {
            estimate(store);
        }
        List<IdealPoint> points = new ArrayList<>();
        for (@Nullable
        String[] row : store.records(
                "SELECT country, session, point, deviation, n FROM ideal_points ORDER BY country, session")) {
            points.add(new IdealPoint(
                    text(row[0]),
                    Integer.parseInt(text(row[1])),
                    Double.parseDouble(text(row[2])),
                    Double.parseDouble(text(row[3])),
                    Integer.parseInt(text(row[4]))));
        }
        return points;
    }

    private static void estimate(Store store) {
        String basis = basis(store);
        List<RollCall> rollCalls = telling(store);
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (!rollCalls.isEmpty()) {
            for (IdealPoint each : IdealPointEstimator.estimate(rollCalls, IdealPointEstimator.Settings.standard())) {
                rows.add(new @Nullable Object[] {
                    each.country(), each.session(), each.point(), each.deviation(), each.low(), each.high(), each.n()
                });
            }
        }
        store.derive(TABLE, basis, rows);
    }

    /** The roll calls that points are estimated from: those that divided the assembly, and parts of resolutions as long as all are there. */
    static List<RollCall> telling(Store store) {
        return rollCalls(store).stream()
                .filter(each -> !each.part() || each.session() <= LAST_SESSION_WITH_PARTS)
                .filter(RollCall::divided)
                .toList();
    }

    private static List<RollCall> rollCalls(Store store) {
        List<RollCall> rollCalls = new ArrayList<>();
        for (@Nullable String[] row : store.records("""
                SELECT r.id, coalesce(r.session, year(r.day) - CASE WHEN month(r.day) < 9 THEN 1946 ELSE 1945 END),
                    coalesce(r.part, 0), coalesce(r.text, ''), string_agg(v.country || v.vote[1], ' ' ORDER BY v.country)
                FROM roll_calls r JOIN votes v ON v.roll_call = r.id GROUP BY ALL ORDER BY r.id
                """)) {
            rollCalls.add(new RollCall(
                    Integer.parseInt(text(row[0])),
                    Integer.parseInt(text(row[1])),
                    text(row[2]).equals("1"),
                    text(row[3]),
                    votes(text(row[4]))));
        }
        return rollCalls;
    }

    /** Votes as {@code BLRy RUSn USAa}. */
    private static Map<String, Vote> votes(String list) {
        Map<String, Vote> votes = new HashMap<>();
        for (String each : list.split(" ")) {
            int last = each.length() - 1;
            Vote vote = switch (each.charAt(last)) {
                case 'y' -> Vote.YES;
                case 'a' -> Vote.ABSTAIN;
                default -> Vote.NO;
            };
            votes.put(each.substring(0, last), vote);
        }
        return votes;
    }

    /** What the points were estimated from: a change in any vote or roll call changes it. */
    private static String basis(Store store) {
        return EDITION + " " + text(store.records("""
                                        SELECT (SELECT count(*) || ' ' || coalesce(bit_xor(hash(roll_call, country, vote)), 0) FROM votes) || ' '
                                            || (SELECT count(*) || ' ' || coalesce(bit_xor(hash(id, day, session, part, text)), 0) FROM roll_calls)
                                        """).getFirst()[0]);
    }

    private static String text(@Nullable String value) {
        return String.valueOf(value);
    }
}
