package org.qms4j.contract;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qms4j.spi.store.Store;

/**
 * Tries every clause of the store contract. An adapter's own test class is as short as this:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreContract {
 *     @Override
 *     protected Store open() {
 *         return MyStore.on(anEmptyDatabase());
 *     }
 * }
 * }</pre>
 */
@ExtendWith(ConformanceSheet.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(300)
public abstract class StoreContract
        implements TransactionClauses,
                HostClauses,
                RevisionClauses,
                RaceClauses,
                RepetitionClauses,
                ContentClauses,
                JournalClauses,
                OrganizationClauses,
                WalkClauses,
                PageClauses,
                CriterionClauses,
                RandomQueryClauses,
                TallyClauses,
                OutboxClauses,
                AuditClauses,
                NodeClauses,
                ClosingClauses,
                DurabilityClauses,
                CrashClauses,
                VersionClauses,
                FailureClauses {
    private Store store;
    private Optional<Store> second = Optional.empty();

    /** Called by JUnit through the adapter's test class. */
    protected StoreContract() {}

    /**
     * Opens a store.
     *
     * @return an empty store that shares nothing with those opened before; the kit closes it
     */
    protected abstract Store open();

    /**
     * Opens the store again that {@link #open} has given and the kit has closed, as after a restart. Only a store that
     * calls itself durable is asked.
     *
     * @return the store with everything that was committed
     */
    protected Store reopen() {
        throw new UnsupportedOperationException("a durable store is opened again by the kit: override reopen()");
    }

    /**
     * Opens another instance on the data of the open store, as a second node of the host does. Without it the clauses
     * about two nodes are skipped.
     *
     * @return the second node, which the kit closes; empty by default
     */
    protected Optional<Store> openSecond() {
        return Optional.empty();
    }

    /**
     * Gives somebody who writes past the open store into what it keeps. With it the kit tries that the store shows and
     * reads what stands there; without, those clauses are skipped.
     *
     * @return the hand; empty by default
     */
    protected Optional<Tampering> tampering() {
        return Optional.empty();
    }

    /**
     * Gives the host whose transactions the open store joins. Without it the clauses about a host's transactions are
     * skipped.
     *
     * @return the host; empty by default
     */
    protected Optional<HostTransactions> hostTransactions() {
        return Optional.empty();
    }

    /**
     * Says where the kit may kill processes that write to a store of this kind. Without it the clauses about kills are
     * skipped.
     *
     * @return a place where nothing is stored yet; empty by default
     */
    protected Optional<CrashSite> crashSite() {
        return Optional.empty();
    }

    /**
     * Gives data of other versions of the adapter. Without them the clauses about versions are skipped.
     *
     * @return the data; empty by default
     */
    protected Optional<OtherVersions> otherVersions() {
        return Optional.empty();
    }

    @Override
    public final Optional<OtherVersions> others() {
        return otherVersions();
    }

    @Override
    public final Optional<HostTransactions> host() {
        return hostTransactions();
    }

    @Override
    public final Optional<CrashSite> crash() {
        return crashSite();
    }

    @Override
    public final Optional<Tampering> byHand() {
        return tampering();
    }

    @Override
    public final Optional<Store> otherNode() {
        second = openSecond();
        return second;
    }

    @Override
    public final Store restarted() {
        store.close();
        store = reopen();
        return store;
    }

    @Override
    public final Store store() {
        return store;
    }

    @BeforeEach
    final void openAnEmptyStore() {
        store = open();
    }

    @AfterEach
    final void closeTheStore() {
        second.ifPresent(Store::close);
        store.close();
    }
}
