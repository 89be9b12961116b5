package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Session;

/** Whatever somebody writes by hand into whichever column is found. A column that is added later is tried too. */
class AlteredColumnTest {
    /** Personal values are committed to one by one, not as a text. */
    private static final Set<String> HARMLESS = Set.of("personal = personal || ' '");

    private static final Set<String> EVIDENCE = Set.of("qms_record", "qms_journal");

    private final DataSource database = HostDatabase.create();
    private final JdbcStore store = JdbcStore.on(database);
    private final Session session = Lifecycles.session(store);

    @BeforeEach
    void two_complaints_are_handled() {
        var lifecycles = new Lifecycles(store);
        lifecycles.handle("C-1", complaint -> complaint, stored -> {});
        lifecycles.handle("C-2", complaint -> complaint, stored -> {});
    }

    static List<Arguments> changes() throws SQLException {
        var changes = new ArrayList<Arguments>();
        try (var connection = HostDatabase.create().getConnection();
                var row = connection.getMetaData().getColumns(null, "PUBLIC", "QMS\\_%", null)) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String column = row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (EVIDENCE.contains(table)) {
                    values(row.getString("TYPE_NAME"), column)
                            .map(value -> column + " = " + value)
                            .filter(change -> !HARMLESS.contains(change))
                            .forEach(change -> changes.add(Arguments.of(table, column, change)));
                }
            }
        }
        return changes;
    }

    private static Stream<String> values(String type, String column) {
        if (!type.startsWith("CHARACTER")) {
            return Stream.of("-1", "0", "777");
        }
        Stream<String> any = Stream.of("''", "'x'", "'{'", "'z' || SUBSTRING(" + column + ", 2)");
        return type.endsWith("LARGE OBJECT") ? Stream.concat(any, Stream.of(column + " || ' '")) : any;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_value_written_by_hand_is_found(String table, String column, String change) throws SQLException {
        String value = change.substring((column + " = ").length());
        String last = " WHERE id = 'C-2' AND number = 7 AND " + column + " IS DISTINCT FROM " + value;

        assertThat(isFound()).isFalse();
        boolean isChanged = changed("UPDATE " + table + " SET " + change + last) > 0;
        assertThat(isFound()).isEqualTo(isChanged);
    }

    private int changed(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private boolean isFound() {
        return !session.journal().verifyAll().isConsistent();
    }
}
