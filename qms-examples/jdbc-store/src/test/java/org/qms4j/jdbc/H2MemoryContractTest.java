package org.qms4j.jdbc;

import org.qms4j.contract.StoreContract;
import org.qms4j.spi.store.Store;

class H2MemoryContractTest extends StoreContract {
    @Override
    protected Store open() {
        return JdbcStore.h2Memory("contract");
    }
}
