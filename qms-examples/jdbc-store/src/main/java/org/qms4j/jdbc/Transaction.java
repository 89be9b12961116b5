package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What a changeset is written in: all of it stays, or none. The connection goes back as it was found. */
interface Transaction extends AutoCloseable {
    Connection connection();

    /** From the moment on at which this is sent, a failure means that nobody knows. */
    void commit();

    /** Takes back what was written; what else the transaction holds is left alone. */
    void rollback() throws SQLException;

    /** Takes back what was not committed. */
    @Override
    void close();
}
