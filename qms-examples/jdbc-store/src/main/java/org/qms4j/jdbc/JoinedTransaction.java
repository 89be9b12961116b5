package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.qms4j.spi.failure.StoreException;

/**
 * A part of the host's transaction. It is fenced by a savepoint: a statement that the database refuses would otherwise
 * end the whole transaction.
 */
final class JoinedTransaction implements Transaction {
    private final HostTransaction host;
    private final Connection connection;
    private final Savepoint begin;
    private boolean open = true;

    private JoinedTransaction(HostTransaction host, Connection connection, Savepoint begin) {
        this.host = host;
        this.connection = connection;
        this.begin = begin;
    }

    static JoinedTransaction begin(HostTransaction host, Connection connection) throws SQLException {
        boolean begun = false;
        try {
            if (connection.getAutoCommit()) {
                throw new StoreException.InvalidRequest("commit: the host has no transaction open in this thread: begin"
                        + " one, or use a store with transactions of its own, JdbcStore.on");
            }
            var transaction = new JoinedTransaction(host, connection, connection.setSavepoint());
            begun = true;
            return transaction;
        } finally {
            if (!begun) {
                host.release(connection);
            }
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** Nothing is sent that could make it last: that is the host's commit. */
    @Override
    public void commit() {
        try {
            connection.releaseSavepoint(begin);
            open = false;
        } catch (SQLException failure) {
            throw SqlFailures.beforeCommit(failure);
        }
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback(begin);
    }

    @Override
    public void close() {
        try {
            if (open) {
                connection.rollback(begin);
                connection.releaseSavepoint(begin);
            }
        } catch (SQLException | RuntimeException brokenConnection) {
            // the host's transaction cannot be committed any more, so nothing of this stays
        } finally {
            host.release(connection);
        }
    }
}
