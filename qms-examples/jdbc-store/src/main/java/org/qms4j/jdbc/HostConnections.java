package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of the host's data source. */
final class HostConnections implements Connections {
    private final DataSource dataSource;

    HostConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection take() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void giveBack(Connection connection) {
        Connections.closeQuietly(connection);
    }

    /** Aborts first, so that a pool does not lend the connection again. */
    @Override
    public void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException notSupported) {
            // closing is all that is left
        }
        Connections.closeQuietly(connection);
    }

    @Override
    public void close() {}
}
