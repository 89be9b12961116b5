package org.qms4j.spi.store;

import java.util.Optional;
import org.qms4j.contract.StoreContract;

class InMemoryStoreTest extends StoreContract {
    @Override
    protected Store open() {
        return new InMemoryStore();
    }

    @Override
    protected Optional<Store> openSecond() {
        return Optional.of(new SecondNode(store()));
    }
}
