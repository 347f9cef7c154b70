package org.demarche.ledger.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps the statements prepared last, for most questions differ in their values alone, and the database takes longer to
 * plan one than to answer it. Closing such a statement puts it back. Not thread-safe, as connections are not.
 */
final class KeptStatements {
    private static final int KEPT = 40;

    private final Connection connection;
    private final SequencedMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** The connection, but that it keeps its statements. */
    static Connection of(Connection connection) {
        KeptStatements kept = new KeptStatements(connection);
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> kept.take(arguments);
            case "close" -> kept.close();
            default -> invoke(connection, method, arguments);
        });
    }

    private @Nullable Object take(@Nullable Object[] arguments) throws SQLException {
        String sql = String.valueOf(arguments[0]);
        PreparedStatement known = idle.remove(sql);
        PreparedStatement statement = known == null ? connection.prepareStatement(sql) : known;
        return proxy(
                PreparedStatement.class,
                (method, values) ->
                        method.getName().equals("close") ? putBack(sql, statement) : invoke(statement, method, values));
    }

    private @Nullable Object putBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(sql, statement);
        if (other != null && other != statement) {
            other.close();
        }
        if (idle.size() > KEPT) {
            PreparedStatement oldest = idle.pollFirstEntry().getValue();
            oldest.close();
        }
        return null;
    }

    private @Nullable Object close() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
        connection.close();
        return null;
    }

    private interface Call {
        @Nullable
        Object of(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
