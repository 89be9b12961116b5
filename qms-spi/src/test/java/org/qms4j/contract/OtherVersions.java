package org.qms4j.contract;

import java.util.List;
import org.qms4j.spi.store.Store;

/** Opens data that this version of the adapter has not written, and the same data from many nodes. */
public interface OtherVersions {
    /**
     * Opens what earlier versions wrote.
     *
     * @return a store for each version that was published; the organization {@code acme} has entries in each, and the
     *     kit closes them
     */
    List<Store> older();

    /**
     * Tries to open what a later version wrote.
     *
     * @return a store, which is one too many
     * @throws org.qms4j.spi.failure.StoreException.IncompatibleStore if it is refused, as it must be
     */
    Store newer();

    /**
     * Does what each node does when it starts, always with the same data; several threads call it at the same time.
     *
     * @return the store, which the kit closes
     * @throws org.qms4j.spi.failure.StoreException.StoreUnavailable if the data can be open only once
     */
    Store started();
}
