package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.qms4j.contract.HostTransactions;
import org.qms4j.contract.StoreContract;
import org.qms4j.spi.store.Store;

/** As part of a host's transactions; where it has begun none, each call has one, which the host commits. */
class JoinedContractTest extends StoreContract {
    private HikariDataSource pool;
    private Host host;

    @Override
    protected Store open() {
        closePool();
        pool = PostgresPool.of(PostgresServer.freshTables(), 30, false);
        host = new Host(pool);
        return JdbcStore.joined(host, pool);
    }

    @Override
    protected Optional<Store> openSecond() {
        return Optional.of(JdbcStore.on(pool));
    }

    @Override
    protected Optional<HostTransactions> hostTransactions() {
        return Optional.of(host);
    }

    /** A host with a transaction for each thread. */
    private static final class Host implements HostTransaction, HostTransactions {
        private final HikariDataSource pool;
        private final ThreadLocal<Connection> begun = new ThreadLocal<>();

        Host(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection connection() throws SQLException {
            Connection open = begun.get();
            return open != null ? open : pool.getConnection();
        }

        @Override
        public void release(Connection connection) {
            if (begun.get() != connection) {
                end(connection, Connection::commit);
            }
        }

        @Override
        public void begin() {
            try {
                begun.set(pool.getConnection());
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }

        @Override
        public void commit() {
            end(begun.get(), Connection::commit);
            begun.remove();
        }

        @Override
        public void rollback() {
            end(begun.get(), Connection::rollback);
            begun.remove();
        }

        /** How a transaction ends. */
        private interface End {
            void of(Connection connection) throws SQLException;
        }

        private static void end(Connection connection, End how) {
            try (connection) {
                how.of(connection);
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.close();
        }
    }
}
