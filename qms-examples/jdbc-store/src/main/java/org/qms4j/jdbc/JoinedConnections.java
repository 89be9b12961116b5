package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The connection of the host's open transaction, which stays the host's. */
final class JoinedConnections implements Connections {
    private final HostTransaction host;

    JoinedConnections(HostTransaction host) {
        this.host = host;
    }

    @Override
    public Connection take() throws SQLException {
        return host.connection();
    }

    @Override
    public Transaction begin(Connection connection) throws SQLException {
        return JoinedTransaction.begin(host, connection);
    }

    /** What the host's transaction has read and written so far is the host's to end. */
    @Override
    public boolean endRead(Connection connection) {
        return true;
    }

    @Override
    public void giveBack(Connection connection) {
        host.release(connection);
    }

    @Override
    public void discard(Connection connection) {
        host.release(connection);
    }

    @Override
    public void close() {}
}
