package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.qms4j.spi.failure.StoreException.IncompatibleStore;

/**
 * A database that is not set up so that it can keep evidence is refused at the start, and the message says the cure.
 */
class PostgresSetupTest {
    private final PGSimpleDataSource tables = (PGSimpleDataSource) PostgresServer.freshTables();

    private static void assertRefused(DataSource database, String cure) {
        assertThatThrownBy(() -> JdbcStore.on(database))
                .isInstanceOf(IncompatibleStore.class)
                .hasMessageContaining(cure);
    }

    @Test
    void a_database_without_schema_is_refused_with_the_script_to_run() {
        assertRefused(
                PostgresServer.emptySchema(),
                "run org/qms4j/jdbc/postgresql/001-records-and-journal.sql of qms4j-jdbc");
    }

    @Test
    void a_newer_schema_is_refused() {
        HostDatabase.run(tables, HostDatabase.LATER_VERSION);
        assertRefused(tables, "use the newer library");
    }

    @Test
    void the_script_may_be_run_twice() {
        HostDatabase.run(tables, HostDatabase.script("postgresql"));
        JdbcStore.on(tables).commit(Complaint.received("c1").changeset());
    }

    @Test
    void commits_that_are_answered_before_they_are_written_are_refused() {
        tables.setOptions("-c synchronous_commit=off");
        assertRefused(tables, "set synchronous_commit to on");
    }

    @Test
    void a_database_that_cannot_hold_every_text_is_refused() {
        String name = "latin_" + UUID.randomUUID().toString().replace("-", "");
        HostDatabase.run(
                tables,
                "CREATE DATABASE " + name + " ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        tables.setDatabaseName(name);
        tables.setCurrentSchema("public");
        HostDatabase.run(tables, HostDatabase.script("postgresql"));
        assertRefused(tables, "ENCODING 'UTF8'");
    }

    @Test
    void a_column_that_is_not_compared_to_the_character_is_refused() {
        HostDatabase.run(tables, "ALTER TABLE qms_record ALTER COLUMN a1 TYPE TEXT COLLATE \"und-x-icu\"");
        assertRefused(tables, "does not compare text exactly");
    }

    @ParameterizedTest
    @CsvSource({
        "qms_record,  'SELECT, INSERT, UPDATE'",
        "qms_journal, 'SELECT, INSERT'",
        "qms_outbox,  'SELECT, INSERT, UPDATE, DELETE'",
        "qms_feed,    'SELECT, INSERT, UPDATE'"
    })
    void a_user_who_lacks_a_privilege_is_refused_and_needs_no_more(String table, String needed) {
        String user = "host_" + UUID.randomUUID().toString().replace("-", "");
        String schema = tables.getCurrentSchema();
        HostDatabase.run(
                tables,
                "CREATE ROLE " + user + " LOGIN; GRANT USAGE ON SCHEMA " + schema + " TO " + user + ";"
                        + "GRANT SELECT ON qms_schema TO " + user + ";"
                        + "GRANT SELECT, INSERT, UPDATE ON qms_record, qms_feed TO " + user + ";"
                        + "GRANT SELECT, INSERT ON qms_journal TO " + user + ";"
                        + "GRANT SELECT, INSERT, UPDATE, DELETE ON qms_outbox TO " + user);
        tables.setUser(user);
        JdbcStore.on(tables).commit(Complaint.received("c1").changeset());
        JdbcStore.on(tables).commit(Complaint.received("c1").next("ben").changeset());

        for (String verb : List.of(needed.split(", "))) {
            tables.setUser("postgres");
            HostDatabase.run(tables, "REVOKE " + verb + " ON " + table + " FROM " + user);
            tables.setUser(user);
            assertRefused(tables, "GRANT " + verb + " ON " + table);
            tables.setUser("postgres");
            HostDatabase.run(tables, "GRANT " + verb + " ON " + table + " TO " + user);
        }
        tables.setUser(user);
        assertThat(JdbcStore.on(tables)
                        .find(Complaint.ACME, Complaint.received("c1").key()))
                .isPresent();
    }
}
