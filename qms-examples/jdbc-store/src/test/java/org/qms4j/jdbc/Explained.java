package org.qms4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks PostgreSQL for the plan of every statement that is sent, with the values it is sent with. */
final class Explained {
    private final List<String> plans = new ArrayList<>();

    DataSource on(DataSource database) {
        return Tap.on(database, () -> connection(database.getConnection()));
    }

    /** The plans of what was sent since this was called last, one after the other. */
    String plans() {
        String all = String.join("\n", plans);
        plans.clear();
        return all;
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return method.getName().equals("prepareStatement") && arguments.length == 1
                    ? statement((PreparedStatement) result, real.prepareStatement("EXPLAIN " + arguments[0]))
                    : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real, PreparedStatement explain) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") || name.equals("close")) {
                call(explain, method, arguments);
            } else if (name.startsWith("execute") && !name.equals("executeBatch") || name.equals("addBatch")) {
                note(explain);
            }
            return call(real, method, arguments);
        });
    }

    private void note(PreparedStatement explain) throws SQLException {
        try (var row = explain.executeQuery()) {
            while (row.next()) {
                plans.add(row.getString(1));
            }
        }
    }

    /** What happens at a call. */
    private interface Handler {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Explained.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.on(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
