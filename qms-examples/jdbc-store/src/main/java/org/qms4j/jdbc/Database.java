package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.qms4j.spi.failure.StoreException;

/** Runs work on a connection: any number of reads at once, one write at a time. */
final class Database {
    private final Connections connections;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;

    Database(Connections connections) {
        this.connections = connections;
    }

    /** Work that reads. */
    @FunctionalInterface
    interface Reading<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work that writes. What it does not commit is rolled back. */
    @FunctionalInterface
    interface Writing<T> {
        T run(Transaction transaction) throws SQLException;
    }

    <T> T read(Reading<T> work) {
        Connection connection = connect();
        boolean fit = false;
        try {
            T result = work.run(connection);
            fit = hasEnded(connection);
            return result;
        } catch (StoreException refused) {
            fit = hasEnded(connection);
            throw refused;
        } catch (SQLException | RuntimeException failure) {
            throw SqlFailures.beforeCommit(failure);
        } finally {
            if (fit) {
                connections.giveBack(connection);
            } else {
                connections.discard(connection);
            }
        }
    }

    /** The turn comes before the connection: who waits for it holds no connection that a reader could use. */
    <T> T write(Writing<T> work) {
        awaitTurn();
        try (var transaction = Transaction.begin(connections, connect())) {
            return work.run(transaction);
        } catch (SQLException | RuntimeException failure) {
            throw SqlFailures.beforeCommit(failure);
        } finally {
            writing.unlock();
        }
    }

    void refuseIfClosed() {
        if (closed) {
            throw new StoreException.StoreClosed();
        }
    }

    void close() {
        closed = true;
        writing.lock();
        try {
            connections.close();
        } finally {
            writing.unlock();
        }
    }

    private void awaitTurn() {
        refuseIfClosed();
        try {
            writing.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException.TransientFailure(
                    "interrupted while waiting to write; nothing was written", interrupted);
        }
    }

    private Connection connect() {
        refuseIfClosed();
        try {
            return connections.take();
        } catch (SQLException | RuntimeException failure) {
            refuseIfClosed();
            throw new StoreException.StoreUnavailable(
                    "the database gives no connection" + SqlFailures.state(failure), failure);
        }
    }

    /** Ends the transaction that a read begins where auto-commit is off. */
    private static boolean hasEnded(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return true;
        } catch (SQLException | RuntimeException afterTheRead) {
            return false;
        }
    }
}
