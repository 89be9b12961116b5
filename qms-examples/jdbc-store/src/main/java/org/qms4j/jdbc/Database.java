package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.qms4j.spi.failure.StoreException;

/** Runs work on a connection: any number of reads at once, and writes as the dialect can bear them. */
final class Database {
    private final Connections connections;
    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;

    Database(Connections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    /** Finds out which product it is. */
    static Database of(Connections connections) {
        return new Database(connections, new Database(connections, new H2Dialect()).read(Dialect::of));
    }

    /** Refuses a source that gives one connection at a time: while the host holds that, nobody could deliver. */
    void refuseUnlessTwo() {
        try {
            read(first -> read(second -> true));
        } catch (StoreException.StoreUnavailable one) {
            throw new StoreException.IncompatibleStore(
                    "the data source gives only one connection at a time: make its pool larger, by the number of threads"
                            + " that deliver notifications");
        }
    }

    Dialect dialect() {
        return dialect;
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
            fit = connections.endRead(connection);
            return result;
        } catch (StoreException refused) {
            fit = connections.endRead(connection);
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
        if (!dialect.takesTurns()) {
            refuseIfClosed();
            return transact(work);
        }
        awaitTurn();
        try {
            return transact(work);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transact(Writing<T> work) {
        try (var transaction = connections.begin(connect())) {
            return work.run(transaction);
        } catch (SQLException | RuntimeException failure) {
            throw SqlFailures.beforeCommit(failure);
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
}
