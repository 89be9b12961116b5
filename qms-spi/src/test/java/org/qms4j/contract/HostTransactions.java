package org.qms4j.contract;

/** The transaction of a host, in the thread that calls. Outside of one, each call of the store is one of its own. */
public interface HostTransactions {
    /** Begins a transaction that the store's calls in this thread are part of. */
    void begin();

    /** Commits it. */
    void commit();

    /** Rolls it back. */
    void rollback();
}
