package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.qms4j.spi.failure.StoreException;

/** A transaction of the store's own on one connection, which goes back as it was found. */
final class OwnTransaction implements Transaction {
    private final Connections connections;
    private final Connection connection;
    private final boolean autoCommit;
    private boolean open = true;
    private boolean doubtful;

    private OwnTransaction(Connections connections, Connection connection, boolean autoCommit) {
        this.connections = connections;
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    static OwnTransaction begin(Connections connections, Connection connection) throws SQLException {
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return new OwnTransaction(connections, connection, autoCommit);
        } catch (SQLException | RuntimeException failure) {
            connections.discard(connection);
            throw failure;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void commit() {
        try {
            connection.commit();
            open = false;
        } catch (SQLException | RuntimeException failure) {
            doubtful = true;
            throw new StoreException.CommitOutcomeUnknown(
                    "the database failed while committing" + SqlFailures.state(failure)
                            + "; the changeset may be stored or not",
                    failure);
        }
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    /** Auto-commit is restored only when nothing is pending: switching it on would commit what is. */
    @Override
    public void close() {
        boolean restored = isEnded() && isRestored();
        if (restored && !doubtful) {
            connections.giveBack(connection);
        } else {
            connections.discard(connection);
        }
    }

    private boolean isEnded() {
        try {
            if (open) {
                connection.rollback();
            }
            return true;
        } catch (SQLException | RuntimeException failure) {
            return false;
        }
    }

    private boolean isRestored() {
        try {
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
            return true;
        } catch (SQLException | RuntimeException failure) {
            return false;
        }
    }
}
