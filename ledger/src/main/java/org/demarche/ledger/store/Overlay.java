package org.demarche.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ledger as it is when this is made, with some tables covered by changed ones. Whoever reads {@link #store} finds the covers in place
 * of the tables they cover. The file itself cannot be written through it, others who read the ledger notice nothing, and closing it drops
 * the covers. Not thread-safe.
 */
public final class Overlay implements AutoCloseable {
    /** Where the tables lie that covers cover; DuckDB names the file's catalogue after the file. */
    private static final String BELOW = Database.FILE.substring(0, Database.FILE.indexOf('.')) + ".main.";

    private static final String LIFTED = "lifted_";

    private final Database database;
    private final Store store;
    private final long version;
    /** What there is of this connection's own but for what is kept: whether a table or a view, by name. */
    private final Map<String, String> own = new LinkedHashMap<>();
    /** Which rows were lifted, by table. */
    private final Map<String, List<String>> lifted = new HashMap<>();
    /** What is kept, by name: the query and its parameters. */
    private final Map<String, List<Object>> kept = new HashMap<>();

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

    /** Covers a table with a copy of it, for who writes it by its name; once is enough. */
    public void copy(String table) {
        if (own.putIfAbsent(table, "TABLE") == null) {
            run(Set.of(table), "CREATE TEMP TABLE " + table + " AS FROM " + below(table));
        }
    }

    /**
     * Covers a table with its other rows as they are and a copy of these, which {@link #change} may change. What was lifted before stays so.
     *
     * @param which a condition, with its values in it
     * @return the name of the table that holds the copies
     */
    public String lift(String table, String which) {
        String copies = LIFTED + table;
        List<String> before = lifted.computeIfAbsent(table, any -> new ArrayList<>());
        if (before.contains(which)) {
            return copies;
        }
        if (before.isEmpty()) {
            own.put(copies, "TABLE");
            run(Set.of(copies), "CREATE TEMP TABLE " + copies + " AS FROM " + below(table) + " WHERE " + which);
        } else {
            run(
                    Set.of(copies),
                    "INSERT INTO " + copies + " SELECT * FROM " + below(table) + " WHERE (" + which + ") AND "
                            + none(before));
        }
        before.add(which);
        cover(table, "FROM " + below(table) + " WHERE " + none(before) + " UNION ALL FROM " + copies);
        return copies;
    }

    private static String none(List<String> conditions) {
        return conditions.stream().collect(Collectors.joining(") OR (", "((", ")) IS NOT TRUE"));
    }

    /** Covers a table with what a query gives, in place of what covered it before. */
    public void cover(String table, String query) {
        own.put(table, "VIEW");
        run(Set.of(table), "CREATE OR REPLACE TEMP VIEW " + table + " AS " + query);
    }

    /** Keeps what a query gives as a table of its own, for covers to rest on, until this is closed: it hides no other, whose name must be another. */
    public void keep(String name, String query, Object... parameters) {
        List<Object> what = new ArrayList<>(List.of(parameters));
        what.add(query);
        if (!what.equals(kept.put(name, what))) {
            run(Set.of(name), "CREATE OR REPLACE TEMP TABLE " + name + " AS " + query, parameters);
        }
    }

    /** Changes a copy. */
    public int change(String sql, Object... parameters) {
        return run(own.keySet().stream().filter(sql::contains).toList(), sql, parameters);
    }

    /** Drops the covers, and sees the ledger no more until it is {@linkplain #resume resumed}; what is kept is kept. */
    public void rest() {
        own.forEach((name, kind) -> run(Set.of(name), "DROP " + kind + " " + name));
        own.clear();
        lifted.clear();
        run(Set.of(), "COMMIT");
    }

    /** To be called while the ledger's version is still that of this one. */
    void resume() {
        run(Set.of(), Database.BEGIN_READING);
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
