package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    StoreInfo info(Connection connection) throws SQLException;

    static Dialect of(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return new H2Dialect();
        }
        throw new StoreException.IncompatibleStore("the database is not one that qms4j-jdbc has scripts for: H2");
    }
}
