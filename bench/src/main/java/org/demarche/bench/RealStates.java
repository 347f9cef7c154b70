package org.demarche.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives the made-up states of {@link SyntheticEvents} the codes of states that the pages know, in the same order, so that rows stay sorted. */
final class RealStates {
    private static final List<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .sorted()
            .limit(SyntheticEvents.STATES)
            .toList();
    private static final List<String> MADE_UP = IntStream.range(0, SyntheticEvents.STATES)
            .mapToObj(SyntheticEvents::state)
            .sorted()
            .toList();

    private RealStates() {}

    static void name(Path folder) throws SQLException {
        String pairs = IntStream.range(0, CODES.size())
                .mapToObj(i -> "('" + MADE_UP.get(i) + "', '" + CODES.get(i) + "')")
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("ledger.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE names AS SELECT * FROM (VALUES " + pairs + ") t(made_up, code)");
            for (String side : List.of("actor", "recipient")) {
                statement.execute(
                        "UPDATE settled_events SET " + side + " = code FROM names WHERE " + side + " = made_up");
            }
            statement.execute("CHECKPOINT");
        }
    }

    /** The two states with most events. */
    static List<String> busiest() {
        return IntStream.range(0, 2)
                .mapToObj(i -> CODES.get(MADE_UP.indexOf(SyntheticEvents.state(i))))
                .toList();
    }
}
