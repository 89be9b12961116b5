package org.qms4j.spi.store;

/** A store that does one thing badly, and the clause that must notice. */
interface Sabotage {
    /** The clause that catches it, such as {@code VER03}. */
    String clause();

    /** A new store, empty and sabotaged. */
    Store open();

    /** What is there after a restart. */
    default Store reopen() {
        return open();
    }
}
