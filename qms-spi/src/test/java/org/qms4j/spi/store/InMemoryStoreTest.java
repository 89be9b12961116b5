package org.qms4j.spi.store;

import org.qms4j.contract.StoreContract;

class InMemoryStoreTest extends StoreContract {
    @Override
    protected Store open() {
        return new InMemoryStore();
    }
}
