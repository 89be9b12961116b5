package org.qms4j.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Stands between the store and the driver, sees every call, and may make it fail. */
interface Tap {
    List<Class<?>> WATCHED = List.of(
            PreparedStatement.class, Statement.class, ResultSet.class, DatabaseMetaData.class, Connection.class);

    default void before(String call) throws SQLException {}

    default void after(String call) throws SQLException {}

    /** Gives connections. */
    interface Source {
        Connection take() throws SQLException;
    }

    static DataSource on(DataSource database, Tap tap) {
        return tapped(DataSource.class, database, tap);
    }

    static DataSource on(DataSource database, Source source) {
        return (DataSource) Proxy.newProxyInstance(
                Tap.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return source.take();
                    }
                    return method.invoke(database, arguments);
                });
    }

    static <T> T tapped(Class<T> type, T real, Tap tap) {
        return type.cast(Proxy.newProxyInstance(
                Tap.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String call = type.getSimpleName() + "." + method.getName();
                    tap.before(call);
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    tap.after(call);
                    return wrapped(result, tap);
                }));
    }

    private static Object wrapped(Object result, Tap tap) {
        Optional<Class<?>> watched =
                WATCHED.stream().filter(type -> type.isInstance(result)).findFirst();
        return watched.isEmpty() ? result : wrapped(watched.get(), result, tap);
    }

    private static <T> T wrapped(Class<T> type, Object result, Tap tap) {
        return tapped(type, type.cast(result), tap);
    }
}
