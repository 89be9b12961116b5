package org.qms4j.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.failure.StoreException.IncompatibleStore;

/** The tables: whether they are the ones that this version was written for. */
final class Schema {
    private static final int MISSING = 0;

    private final Dialect dialect;

    Schema(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Refuses a database that has not exactly the known version, or that does not take text as it is. */
    void check(Connection connection) throws SQLException {
        int version = version(connection);
        if (version == MISSING) {
            throw new IncompatibleStore("the database has no QMS schema: run " + scriptsAfter(version));
        }
        if (version < known()) {
            throw new IncompatibleStore("the QMS schema is version " + version + " and must be " + known() + ": run "
                    + scriptsAfter(version));
        }
        refuseNewer(version);
        refuseInexactText(connection);
    }

    /** Runs the scripts that the database lacks. */
    void bringUpToDate(Connection connection) throws SQLException {
        int version = version(connection);
        refuseNewer(version);
        for (String script : dialect.scripts().subList(version, known())) {
            try (var statement = connection.createStatement()) {
                statement.execute(text(script));
            }
        }
    }

    int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT MAX(version) FROM qms_schema")) {
            row.next();
            return Math.max(MISSING, row.getInt(1));
        } catch (SQLException failure) {
            if (SqlFailures.isNoTable(failure)) {
                return MISSING;
            }
            throw failure;
        }
    }

    private void refuseNewer(int version) {
        if (version > known()) {
            throw new IncompatibleStore(
                    "the QMS schema is version " + version + ", which a newer qms4j-jdbc made; this one"
                            + " knows version " + known() + ": use the newer library");
        }
    }

    private void refuseInexactText(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM qms_schema WHERE " + dialect.inexactText())) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new IncompatibleStore("the database does not compare text exactly: create it without a collation,"
                        + " without ignoring case and without a mode that takes empty text for null, and run "
                        + scriptsAfter(MISSING));
            }
        }
    }

    private int known() {
        return dialect.scripts().size();
    }

    private String scriptsAfter(int version) {
        return dialect.scripts().subList(version, known()).stream()
                .map(script -> dialect.folder() + script)
                .collect(Collectors.joining(", then ", "", " of qms4j-jdbc"));
    }

    private String text(String script) {
        try (@Nullable InputStream resource = Schema.class.getResourceAsStream("/" + dialect.folder() + script)) {
            if (resource == null) {
                throw new IllegalStateException(script + " is missing in qms4j-jdbc");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
