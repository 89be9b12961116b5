package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.qms4j.spi.failure.StoreException;

/**
 * What the user of the database must be allowed to do; each is tried on no row at all. The journal is only added to.
 */
final class Privileges {
    private static final List<Privilege> NEEDED = List.of(
            Privilege.of("SELECT", "qms_record"),
            Privilege.of("INSERT", "qms_record"),
            Privilege.of("UPDATE", "qms_record"),
            Privilege.of("SELECT", "qms_journal"),
            Privilege.of("INSERT", "qms_journal"),
            Privilege.of("SELECT", "qms_outbox"),
            Privilege.of("INSERT", "qms_outbox"),
            Privilege.of("UPDATE", "qms_outbox"),
            Privilege.of("DELETE", "qms_outbox"));

    private Privileges() {}

    /** To do something with a table, and a statement that does it. */
    record Privilege(String verb, String table, String trial) {
        static Privilege of(String verb, String table) {
            String trial = switch (verb) {
                case "INSERT" -> "INSERT INTO " + table + " SELECT * FROM " + table;
                case "UPDATE" -> "UPDATE " + table + " SET organization = organization";
                case "DELETE" -> "DELETE FROM " + table;
                default -> "SELECT COUNT(*) FROM " + table;
            };
            return new Privilege(verb, table, trial + " WHERE 1 = 0");
        }
    }

    static void check(Connection connection, Dialect dialect) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (Privilege privilege : NEEDED) {
                check(statement, privilege);
            }
            for (Privilege privilege : dialect.privileges()) {
                check(statement, privilege);
            }
        }
    }

    private static void check(Statement statement, Privilege privilege) throws SQLException {
        try {
            statement.execute(privilege.trial());
        } catch (SQLException failure) {
            if (SqlFailures.isForbidden(failure)) {
                throw new StoreException.IncompatibleStore("the user of the database lacks a privilege: GRANT "
                        + privilege.verb() + " ON " + privilege.table());
            }
            throw failure;
        }
    }
}
