package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.qms4j.contract.CrashSite;

/** The same on a pool whose connections come without auto-commit. */
class PostgresWithoutAutoCommitContractTest extends PostgresContractTest {
    /** A process that is killed has connections of its own. */
    @Override
    protected Optional<CrashSite> crashSite() {
        return Optional.empty();
    }

    @Override
    HikariDataSource pool(DataSource tables) {
        return PostgresPool.of(tables, 20, false);
    }
}
