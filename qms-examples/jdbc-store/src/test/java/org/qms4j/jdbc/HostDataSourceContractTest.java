package org.qms4j.jdbc;

import org.qms4j.contract.StoreContract;
import org.qms4j.spi.store.Store;

/** The same on a host's data source whose connections come without auto-commit. */
class HostDataSourceContractTest extends StoreContract {
    @Override
    protected Store open() {
        var h2 = HostDatabase.create();
        return JdbcStore.on(Tap.on(h2, () -> {
            var connection = h2.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }));
    }
}
