package org.qms4j.spi.store;

import java.util.Optional;
import org.qms4j.contract.CrashSite;
import org.qms4j.contract.OtherVersions;

/** A store that does one thing badly, and the clause that must notice. */
interface Sabotage {
    /** The clause that catches it, such as {@code VER03}. */
    String clause();

    /** A new store, empty and sabotaged. */
    Store open();

    /** Another node on the data of the store. */
    default Optional<Store> openSecond(Store data) {
        return Optional.empty();
    }

    /** Where its processes may be killed. */
    default Optional<CrashSite> crashSite() {
        return Optional.empty();
    }

    /** Data of other versions. */
    default Optional<OtherVersions> otherVersions() {
        return Optional.empty();
    }

    /** What is there after a restart. */
    default Store reopen() {
        return open();
    }
}
