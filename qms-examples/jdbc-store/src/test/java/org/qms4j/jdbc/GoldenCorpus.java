package org.qms4j.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * What this version has stored, as plain SQL that every database takes, for all later versions to read. It is written
 * once for each version of the tables and then never changed:
 *
 * <pre>{@code
 * java org.qms4j.jdbc.GoldenCorpus src/test/resources/org/qms4j/jdbc/golden-1.sql
 * }</pre>
 */
final class GoldenCorpus {
    private static final List<String> TABLES = List.of("qms_record", "qms_journal", "qms_outbox");

    private GoldenCorpus() {}

    public static void main(String[] arguments) throws Exception {
        DataSource database = HostDatabase.create();
        try (var store = JdbcStore.on(database);
                var file =
                        new PrintStream(Files.newOutputStream(Path.of(arguments[0])), false, StandardCharsets.UTF_8)) {
            for (String name : names()) {
                var session = TwelveSteps.session(store);
                new TwelveSteps(name).steps().forEach(step -> step.take(session));
            }
            for (String table : TABLES) {
                rows(database, table).forEach(row -> file.print(row + ";\n"));
            }
        }
    }

    static List<String> names() {
        return List.of("1", "\u00e9\u65e5\ud83d\ude00");
    }

    static void load(DataSource database, String corpus) {
        try (var text = GoldenCorpus.class.getResourceAsStream(corpus)) {
            HostDatabase.run(database, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> rows(DataSource database, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            String names = IntStream.rangeClosed(1, columns)
                    .mapToObj(column -> name(row, column))
                    .collect(Collectors.joining(", "));
            while (row.next()) {
                rows.add(IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> literal(row, column))
                        .collect(Collectors.joining(", ", "INSERT INTO " + table + " (" + names + ") VALUES (", ")")));
            }
        }
        return rows;
    }

    private static String name(ResultSet row, int column) {
        try {
            return row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String literal(ResultSet row, int column) {
        try {
            String text = row.getString(column);
            return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
