package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The ledger as it is when this is made, with some tables covered by changed ones. Whoever reads {@link #store} finds the covers in place
 * of the tables they cover. The file itself cannot be written through it, others who read the ledger notice nothing, and closing it drops
 * the covers. Not thread-safe.
 */
public final class Overlay implements AutoCloseable {
    /** Where the tables lie that covers cover; DuckDB names the file's catalogue after the file. */
    private static final String BELOW = Database.FILE.substring(0, Database.FILE.indexOf('.')) + ".main.";

    private final Database database;
    private final Store store;
    private final long version;
    private final Set<String> covered = new HashSet<>();

    Overlay(Database database, String coder, Memory memory, long version) {
        this.database = database;
        this.version = version;
        this.store = new Store(database, coder, memory);
    }

    /** The ledger with its covers. */
    public Store store() {
        return store;
    }

    /** {@link Store#version()} of the ledger that it is made over. */
    public long version() {
        return version;
    }

    /** The name of the table below a cover. */
    public static String below(String table) {
        return BELOW + table;
    }

    /** Covers a table with a copy of it, which {@link #change} may change; once is enough. */
    public void cover(String table) {
        if (covered.add(table)) {
            run(Set.of(table), "CREATE TEMP TABLE " + table + " AS FROM " + below(table));
        }
    }

    /** Covers a table with what a query gives, in place of what covered it before. */
    public void cover(String table, String query) {
        covered.add(table);
        run(Set.of(table), "CREATE OR REPLACE TEMP VIEW " + table + " AS " + query);
    }

    /** Keeps what a query gives as a table of its own, for covers to rest on: it hides no other, whose name must be another. */
    public void keep(String name, String query, Object... parameters) {
        run(Set.of(), "CREATE OR REPLACE TEMP TABLE " + name + " AS " + query, parameters);
    }

    /** The tables that are covered. */
    public Set<String> covered() {
        return Set.copyOf(covered);
    }

    /** Changes a copy. */
    public int change(String sql, Object... parameters) {
        return run(covered.stream().filter(sql::contains).toList(), sql, parameters);
    }

    /** Views of the ledger rest on the tables below, so that no other answer is another than that of who asks for these tables. */
    private int run(Collection<String> tables, String sql, Object... parameters) {
        store.forget(tables);
        try {
            return Sql.of(sql, parameters).update(database.connection());
        } catch (SQLException e) {
            throw database.failure("cannot be covered", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
