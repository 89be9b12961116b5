package org.qms4j.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database that belongs to the host: in memory, open until the tests end. */
final class HostDatabase {
    static final String LATER_VERSION = "INSERT INTO qms_schema (version, script) VALUES (2, '002-more')";

    private HostDatabase() {}

    /** With the schema. */
    static DataSource create() {
        var empty = empty("");
        run(empty, script());
        return empty;
    }

    static DataSource empty(String settings) {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:host-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return h2;
    }

    static void run(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static String script() {
        return script("h2");
    }

    static String script(String product) {
        String script = "/org/qms4j/jdbc/" + product + "/001-records-and-journal.sql";
        try (var text = HostDatabase.class.getResourceAsStream(script)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
