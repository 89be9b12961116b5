package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.spi.failure.StoreException.IncompatibleStore;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

class SchemaTest {
    private static final String SCRIPT = "org/qms4j/jdbc/h2/001-records-and-journal.sql";

    @Test
    void a_database_without_schema_is_refused_and_left_alone() {
        DataSource empty = HostDatabase.empty("");

        assertThatThrownBy(() -> JdbcStore.on(empty))
                .isInstanceOf(IncompatibleStore.class)
                .hasMessage("the database has no QMS schema: run " + SCRIPT + " of qms4j-jdbc");
        assertThatThrownBy(() -> JdbcStore.on(empty)).hasMessageContaining("no QMS schema");
    }

    @Test
    void an_emptied_version_table_is_a_missing_schema() {
        DataSource database = HostDatabase.create();
        HostDatabase.run(database, "DELETE FROM qms_schema");

        assertThatThrownBy(() -> JdbcStore.on(database)).hasMessageContaining("run " + SCRIPT);
    }

    @Test
    void a_newer_schema_is_refused() {
        DataSource database = HostDatabase.create();
        HostDatabase.run(database, HostDatabase.LATER_VERSION);

        assertThatThrownBy(() -> JdbcStore.on(database))
                .isInstanceOf(IncompatibleStore.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("use the newer library");
    }

    @Test
    void an_older_schema_is_refused() throws SQLException {
        var later = new Schema(new LaterDialect());
        try (var connection = HostDatabase.create().getConnection()) {
            assertThatThrownBy(() -> later.check(connection))
                    .isInstanceOf(IncompatibleStore.class)
                    .hasMessage("the QMS schema is version 1 and must be 3: run org/qms4j/jdbc/h2/002-more.sql,"
                            + " then org/qms4j/jdbc/h2/003-most.sql of qms4j-jdbc");
        }
    }

    @Test
    void a_script_that_is_missing_in_the_jar_is_found_out() throws SQLException {
        var later = new Schema(new LaterDialect());
        try (var connection = HostDatabase.create().getConnection()) {
            assertThatThrownBy(() -> later.bringUpToDate(connection)).hasMessageContaining("002-more.sql is missing");
        }
    }

    /** A version of the library that has two scripts more. */
    private static final class LaterDialect extends H2Dialect {
        @Override
        public List<String> scripts() {
            return List.of("001-records-and-journal.sql", "002-more.sql", "003-most.sql");
        }
    }

    @Test
    void the_script_may_be_run_twice() {
        DataSource database = HostDatabase.create();
        HostDatabase.run(database, HostDatabase.script());

        assertThat(JdbcStore.on(database).info())
                .isEqualTo(new StoreInfo("H2 memory", Durability.VOLATILE, JdbcStore.LEVELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {";IGNORECASE=TRUE", ";MODE=Oracle", ";COLLATION=ENGLISH"})
    void a_database_that_changes_text_is_refused(String settings) {
        DataSource database = HostDatabase.empty(settings);
        HostDatabase.run(database, HostDatabase.script());

        assertThatThrownBy(() -> JdbcStore.on(database))
                .isInstanceOf(IncompatibleStore.class)
                .hasMessageContaining("does not compare text exactly");
    }

    @ParameterizedTest
    @ValueSource(strings = {";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", ";DATABASE_TO_UPPER=FALSE"})
    void names_may_be_kept_in_any_case(String settings) {
        DataSource database = HostDatabase.empty(settings);
        HostDatabase.run(database, HostDatabase.script());

        JdbcStore.on(database).commit(Complaint.received("c1").changeset());
    }

    @Test
    void another_product_is_refused() {
        DataSource database = HostDatabase.create();
        DataSource other = Tap.on(database, () -> {
            var connection = database.getConnection();
            var product = Proxy.newProxyInstance(
                    SchemaTest.class.getClassLoader(), new Class<?>[] {DatabaseMetaData.class}, (p, m, a) -> "Derby");
            return (Connection) Proxy.newProxyInstance(
                    SchemaTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getMetaData") ? product : method.invoke(connection, arguments));
        });

        assertThatThrownBy(() -> JdbcStore.on(other)).isInstanceOf(IncompatibleStore.class);
    }

    @Test
    void an_h2_file_is_refused_as_it_is_open_already(@TempDir Path directory) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + directory.resolve("host") + ";WRITE_DELAY=0");
        HostDatabase.run(database, HostDatabase.script());

        assertThatThrownBy(() -> JdbcStore.on(database))
                .isInstanceOf(IncompatibleStore.class)
                .hasMessageContaining("use JdbcStore.h2File");
    }
}
