package org.qms4j.jdbc;

import java.util.Optional;
import javax.sql.DataSource;
import org.qms4j.contract.OtherVersions;
import org.qms4j.contract.StoreContract;
import org.qms4j.contract.Tampering;
import org.qms4j.spi.store.Store;

/** The same on a host's data source whose connections come without auto-commit. */
class HostDataSourceContractTest extends StoreContract {
    private DataSource h2;

    @Override
    protected Store open() {
        h2 = HostDatabase.create();
        return JdbcStore.on(Tap.on(h2, () -> {
            var connection = h2.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }));
    }

    @Override
    protected Optional<Store> openSecond() {
        return Optional.of(JdbcStore.on(h2));
    }

    @Override
    protected Optional<Tampering> tampering() {
        return Optional.of(new Hand(h2));
    }

    @Override
    protected Optional<OtherVersions> otherVersions() {
        return Optional.of(new Versions(HostDatabase::create));
    }
}
