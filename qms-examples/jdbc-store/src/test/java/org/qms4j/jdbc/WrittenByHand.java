package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** The tables of a store as somebody sees them who has the database's password, and puts back what they were. */
final class WrittenByHand {
    private static final List<String> TABLES = List.of("qms_record", "qms_journal");

    private final DataSource database;

    WrittenByHand(DataSource database) {
        this.database = database;
    }

    /** A row: the values of its columns by name. */
    record Row(Map<String, Object> values) {
        String text(String column) {
            return (String) values.get(column);
        }

        long number(String column) {
            return ((Number) values.get(column)).longValue();
        }
    }

    /** Runs a statement and returns how many rows it changed. */
    int run(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            int rows = statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** The same, where the database may refuse it because of its own keys and limits. */
    boolean isAccepted(String sql, Object... parameters) {
        try {
            return run(sql, parameters) == 1;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    List<Row> rows(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(row(row));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            boolean isNumber = row.getObject(i) instanceof Number;
            values.put(
                    row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                    isNumber ? row.getObject(i) : row.getString(i));
        }
        return new Row(values);
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    /** Everything there is, to see that something was changed. */
    List<Row> everything() {
        var all = new ArrayList<Row>();
        all.addAll(rows("SELECT * FROM qms_record ORDER BY organization, type, id"));
        all.addAll(rows("SELECT * FROM qms_journal ORDER BY organization, position"));
        return all;
    }

    /** Makes a backup, as the operator of a database does. */
    void backUp(String name) {
        TABLES.forEach(table -> run("CREATE TABLE " + name + table + " AS SELECT * FROM " + table));
    }

    void restore(String name) {
        for (String table : TABLES) {
            run("DELETE FROM " + table);
            run("INSERT INTO " + table + " SELECT * FROM " + name + table);
        }
    }
}
