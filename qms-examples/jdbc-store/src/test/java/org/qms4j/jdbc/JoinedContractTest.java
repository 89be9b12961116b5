package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.qms4j.contract.StoreContract;
import org.qms4j.spi.store.Store;

/** In transactions of a host, which has one for each call and commits it. */
class JoinedContractTest extends StoreContract {
    private HikariDataSource pool;

    @Override
    protected Store open() {
        closePool();
        pool = PostgresPool.of(PostgresServer.freshTables(), 30, false);
        return JdbcStore.joined(new OnePerCall(pool), pool);
    }

    /** A host that does nothing else in its transactions. */
    private record OnePerCall(HikariDataSource pool) implements HostTransaction {
        @Override
        public Connection connection() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void release(Connection connection) {
            try (connection) {
                connection.commit();
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
