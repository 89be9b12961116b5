package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The same on a pool whose connections come without auto-commit. */
class PostgresWithoutAutoCommitContractTest extends PostgresContractTest {
    @Override
    HikariDataSource pool(DataSource tables) {
        return PostgresPool.of(tables, 20, false);
    }
}
