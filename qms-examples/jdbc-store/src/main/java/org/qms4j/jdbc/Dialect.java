package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.store.StoreInfo;

/** What one database product does differently from another. */
interface Dialect {
    /** Returns where the scripts lie as resources, ending in a slash. */
    String folder();

    /** Returns the file names of the scripts; the first makes version 1. */
    List<String> scripts();

    /**
     * Returns a condition on {@code qms_schema} that is true where text is not kept and compared character by
     * character, with case, and the empty text apart from null.
     */
    String inexactText();

    /**
     * Tells whether writers must be kept apart in the program, because the database does not put the positions of the
     * journal in the order of the commits, or cannot bear two transactions when the process is killed.
     */
    boolean takesTurns();

    /** Returns an expression, with the organization as its parameter, for the next position of the journal. */
    String nextPosition();

    /**
     * Returns a statement, with the organization as its parameter, after which no other transaction writes for the
     * organization until this one ends; empty where writers take turns anyway.
     */
    Optional<String> holdOrganization();

    /** Returns an expression, with milliseconds as its parameter, for the time so much later than now. */
    String later();

    /** Returns a condition that is true if a text is 1 to 28 digits, perhaps signed and with up to 10 decimals. */
    String isPlainDecimal(String text);

    /** Returns what the user must be allowed to do beyond what every product needs. */
    List<Privileges.Privilege> privileges();

    /** Describes the store, or refuses a database that is not set up so that what is committed is kept. */
    StoreInfo info(Connection connection) throws SQLException;

    static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            default ->
                throw new StoreException.IncompatibleStore(
                        "the database is not one that qms4j-jdbc has scripts for: PostgreSQL, H2");
        };
    }
}
