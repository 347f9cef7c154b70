package org.demarche.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    private static final String ALL = "SELECT name FROM things WHERE price > ? ORDER BY name";

    @TempDir
    Path data;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(data);
        write("CREATE TABLE things (name VARCHAR, price DOUBLE)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String sql, Object... parameters) {
        try {
            Sql.of(sql, parameters).update(database.connection());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void renew() {
        try {
            database.renewReaders();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void add(String name) {
        write("INSERT INTO things VALUES (?, 1)", name);
    }

    private List<String> names(double over) {
        return database.read(connection -> names(connection, over));
    }

    private static List<String> names(Connection connection, double over) throws SQLException {
        return Sql.of(ALL, over).list(connection, row -> row.text("name"));
    }

    @Test
    void read_whileAnotherReads_doesNotWait() {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            List<String> found = database.read(connection -> {
                Future<List<String>> beside = threads.submit(() -> names(0));
                try {
                    return beside.get();
                } catch (ExecutionException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(found).isEmpty();
        }
    }

    @Test
    void read_afterAWrite_findsIt() {
        assertThat(names(0)).isEmpty();
        add("brent");
        assertThat(names(0)).containsExactly("brent");
        assertThat(names(5)).isEmpty();
    }

    @Test
    void reading_ofSeveralStatements_seesOneMoment() {
        add("brent");
        List<List<String>> seen = database.read(connection -> Transaction.reading(connection, one -> {
            List<List<String>> both = new ArrayList<>();
            both.add(names(one, 0));
            add("gas");
            both.add(names(one, 0));
            return both;
        }));
        assertThat(seen).containsExactly(List.of("brent"), List.of("brent"));
        assertThat(names(0)).containsExactly("brent", "gas");
    }

    @Test
    void statement_keptWhenItsViewIsMadeAnew_asksTheNewOne() {
        write("CREATE VIEW shown AS SELECT 'old' AS name");
        Database.Reading<List<String>> reading = connection ->
                Sql.of("SELECT name FROM shown WHERE name <> ?", "").list(connection, row -> row.text("name"));
        assertThat(database.read(reading)).containsExactly("old");
        write("CREATE OR REPLACE VIEW shown AS SELECT 'new' AS name");
        renew();
        assertThat(database.read(reading)).containsExactly("new");
    }

    @Test
    void statement_inUse_isNotGivenTwice() {
        add("brent");
        add("gas");
        int rows = database.read(connection -> {
            int found = 0;
            try (PreparedStatement outer = connection.prepareStatement(ALL)) {
                outer.setObject(1, 0.0);
                try (ResultSet each = outer.executeQuery()) {
                    while (each.next()) {
                        found += names(connection, 0).size();
                    }
                }
            }
            return found;
        });
        assertThat(rows).isEqualTo(4);
    }
}
