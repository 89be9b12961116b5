package org.qms4j.spi.store;

import java.util.Optional;
import org.qms4j.contract.OtherVersions;
import org.qms4j.contract.StoreContract;

/** What is sabotaged elsewhere is sound: a clause that catches a sabotage catches that and nothing else. */
class PlainStoreTest extends StoreContract {
    @Override
    protected Store open() {
        return new PlainStore();
    }

    @Override
    protected Optional<Store> openSecond() {
        return Optional.of(new SecondNode(store()));
    }

    @Override
    protected Optional<OtherVersions> otherVersions() {
        return Optional.of(new PlainVersions());
    }
}
