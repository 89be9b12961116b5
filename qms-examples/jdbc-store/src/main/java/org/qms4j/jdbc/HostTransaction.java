package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The transaction that the host has open in the thread that asks. For a host on Spring:
 *
 * <pre>{@code
 * new HostTransaction() {
 *     public Connection connection() { return DataSourceUtils.getConnection(dataSource); }
 *     public void release(Connection connection) { DataSourceUtils.releaseConnection(connection, dataSource); }
 * }
 * }</pre>
 *
 * <p>The store never commits, rolls back or closes the connection and leaves auto-commit, isolation, read-only and
 * schema as they are.
 */
@FunctionalInterface
public interface HostTransaction {
    /**
     * Lends the connection.
     *
     * @return the connection that the transaction runs on, with auto-commit off. For reading alone it may be one
     *     without a transaction
     * @throws SQLException if there is none
     */
    Connection connection() throws SQLException;

    /**
     * Takes the connection back after each call; by default there is nothing to do.
     *
     * @param connection what was lent
     */
    default void release(Connection connection) {}
}
