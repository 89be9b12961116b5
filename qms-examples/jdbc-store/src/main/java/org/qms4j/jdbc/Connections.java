package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from and go to. Thread-safe. */
interface Connections {
    Connection take() throws SQLException;

    /** Begins to write. */
    default Transaction begin(Connection connection) throws SQLException {
        return OwnTransaction.begin(this, connection);
    }

    /** Ends the transaction that a read begins where auto-commit is off, and tells whether nothing is open. */
    default boolean endRead(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return true;
        } catch (SQLException | RuntimeException afterTheRead) {
            return false;
        }
    }

    /** Takes back a connection on which nothing is open. */
    void giveBack(Connection connection);

    /** Takes back a connection whose state is not known: nobody may use it again. */
    void discard(Connection connection);

    void close();

    /** Closes without a word: it is called when the work is done or has failed for a better reason. */
    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException nothingToSave) {
            // the outcome is decided already and must not be hidden
        }
    }
}
