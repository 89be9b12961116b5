package org.qms4j.contract;

import org.qms4j.spi.store.Store;

/**
 * Opens a store in a process of its own, which the kit kills. An adapter's class needs a constructor without
 * parameters.
 */
public interface StoreOpener {
    /**
     * Opens the store, in whichever process.
     *
     * @param place where its data are, as the {@link CrashSite} says
     * @return the store, with everything that was committed there
     */
    Store open(String place);
}
