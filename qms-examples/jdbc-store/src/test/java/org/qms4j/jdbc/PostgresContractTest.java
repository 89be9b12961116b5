package org.qms4j.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.qms4j.contract.CrashSite;
import org.qms4j.contract.OtherVersions;
import org.qms4j.contract.StoreContract;
import org.qms4j.contract.Tampering;
import org.qms4j.spi.store.Store;

/** On a pool, as a host has one. */
class PostgresContractTest extends StoreContract {
    private HikariDataSource pool;

    @Override
    protected Store open() {
        closePool();
        pool = pool(PostgresServer.freshTables());
        return reopen();
    }

    HikariDataSource pool(DataSource tables) {
        return PostgresPool.on(tables);
    }

    @Override
    protected Store reopen() {
        return JdbcStore.on(pool);
    }

    @Override
    protected Optional<Store> openSecond() {
        return Optional.of(JdbcStore.on(pool));
    }

    @Override
    protected Optional<Tampering> tampering() {
        return Optional.of(new Hand(pool));
    }

    @Override
    protected Optional<CrashSite> crashSite() {
        return Optional.of(new CrashSite(Target.Opener.class, PostgresServer.freshUrl()));
    }

    @Override
    protected Optional<OtherVersions> otherVersions() {
        return Optional.of(new Versions(PostgresServer::freshTables));
    }

    @AfterEach
    void closePool() {
        if (pool != null) {
            pool.close();
        }
    }
}
