package org.demarche.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.flows.EventImport;
import org.demarche.model.Dyad;
import org.demarche.model.EventType;

/**
 * A ledger of made-up events of a made-up world of 200 states over 25 years, as an import would have left it: in runs that are sorted by
 * pair. The database makes them itself, always the same. States are as unequal as the cube of a random number makes them: the first has
 * 17 % of all actions, a pair of the first two 2.9 % of all events, half of the pairs less than one in 80,000.
 */
final class SyntheticEvents {
    static final String SOURCE = "synthetic";

    static final int STATES = 200;
    private static final int DAYS = 9_131;

    private SyntheticEvents() {}

    /** Writes so many events to the ledger in that folder, which has none yet. */
    static void write(Path folder, long events) throws SQLException {
        Ledger.open(folder).close();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE states AS SELECT * FROM (VALUES " + states() + ") t(i, iso)");
            statement.execute(
                    "CREATE TEMP TABLE types AS SELECT * FROM (VALUES " + types() + ") t(i, type, quad, score, cameo)");
            for (long from = 0; from < events; from += EventImport.RUN) {
                statement.execute(run(from, Math.min(from + EventImport.RUN, events), events));
            }
            statement.execute("INSERT INTO event_files VALUES ('%s', '%s', 'none', 'synthetic', %d, %d, 0, 0, 0, true)"
                    .formatted(SOURCE, SOURCE, events, events));
        }
    }

    private static String states() {
        return IntStream.range(0, STATES)
                .mapToObj(i -> "(" + i + ", '" + state(i) + "')")
                .collect(Collectors.joining(", "));
    }

    static String state(int i) {
        return "" + (char) ('A' + i * 37 % 26) + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    private static String types() {
        List<String> roots = List.of("04", "06", "11", "19");
        return Arrays.stream(EventType.values())
                .map(type -> String.format(
                        Locale.ROOT,
                        "(%d, '%s', %d, %f::DOUBLE, '%s')",
                        type.ordinal(),
                        type.name(),
                        type.quad().number(),
                        type.score(),
                        roots.get(type.quad().number() - 1)))
                .collect(Collectors.joining(", "));
    }

    private static String run(long from, long to, long events) {
        String unequal = "floor(" + STATES + " * pow((hash(n + %d) %% 1000000) / 1e6, 3))::INTEGER";
        return "INSERT INTO settled_events SELECT '" + SOURCE + "', 's' || n, DATE '1990-01-01' + (n * " + DAYS + " // "
                + events
                + ")::INTEGER, a.iso, CASE n % 3 WHEN 0 THEN 'GOV' WHEN 1 THEN 'MIL' END, NULL, b.iso,"
                + " CASE n % 5 WHEN 0 THEN 'GOV' END, NULL, t.type, NULL, t.quad, t.score, t.cameo, t.score, 'actual',"
                + " NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'event ' || n, '" + SOURCE
                + "', (n % 2000000000)::INTEGER"
                + " FROM (SELECT n, " + unequal.formatted(0) + " AS a, " + unequal.formatted(3_000_000_000L)
                + " AS b, (hash(n + 6000000000) % " + EventType.values().length + ")::INTEGER AS t FROM range(" + from
                + ", " + to
                + ") r(n)) e JOIN states a ON a.i = e.a JOIN states b ON b.i = e.b JOIN types t ON t.i = e.t"
                + " ORDER BY a.iso, b.iso, n";
    }

    /** Pairs of different states, drawn as often as they have events, each listed once. */
    static List<Dyad> pairs(int n, Random random) {
        return IntStream.generate(() -> 0)
                .mapToObj(any -> new Dyad(state(unequal(random)), state(unequal(random))))
                .filter(dyad -> !dyad.actor().equals(dyad.recipient()))
                .distinct()
                .limit(n)
                .toList();
    }

    private static int unequal(Random random) {
        return (int) (STATES * Math.pow(random.nextDouble(), 3));
    }
}
