package org.qms4j.spi.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qms4j.contract.HostTransactions;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Stores that are no part of the host's transaction, or harm it. */
enum SabotagedHost implements Sabotage {
    STORES_BEFORE_THE_HOST_COMMITS("TX09", () -> new HostedStore() {
        @Override
        public void rollback() {}
    }),
    KEEPS_THE_ENTRIES_OF_WHAT_WAS_ROLLED_BACK("TX09", () -> new HostedStore() {
        @Override
        void restoreJournals(Map<OrganizationId, List<JournalEntry>> before) {}
    }),
    ROLLS_BACK_WHAT_THE_HOST_COMMITS("TX10", () -> new HostedStore() {
        @Override
        public void commit() {
            rollback();
        }
    }),
    SHOWS_OTHERS_WHAT_IS_NOT_COMMITTED("TX11", HostedStore::new),
    ENDS_THE_HOSTS_TRANSACTION_WITH_A_REFUSAL("TX12", () -> new HostedStore() {
        private boolean broken;

        @Override
        public synchronized Receipt commit(Changeset changeset) {
            if (broken) {
                throw new StoreException.StoreUnavailable("the transaction is aborted", null);
            }
            try {
                return super.commit(changeset);
            } catch (StoreException.RevisionConflict conflict) {
                broken = true;
                throw conflict;
            }
        }
    });

    private final String clause;
    private final Supplier<HostedStore> store;

    SabotagedHost(String clause, Supplier<HostedStore> store) {
        this.clause = clause;
        this.store = store;
    }

    /** A plain store whose host goes back to what it was at the beginning. */
    private static class HostedStore extends PlainStore implements HostTransactions {
        private final Map<OrganizationId, Map<RecordKey, StoredRecord>> recordsBefore = new HashMap<>();
        private final Map<OrganizationId, List<JournalEntry>> journalsBefore = new HashMap<>();

        @Override
        public void begin() {
            recordsBefore.clear();
            journalsBefore.clear();
            records.forEach((organization, all) -> recordsBefore.put(organization, new HashMap<>(all)));
            journals.forEach((organization, all) -> journalsBefore.put(organization, new ArrayList<>(all)));
        }

        @Override
        public void commit() {}

        @Override
        public void rollback() {
            records.clear();
            records.putAll(recordsBefore);
            restoreJournals(journalsBefore);
        }

        void restoreJournals(Map<OrganizationId, List<JournalEntry>> before) {
            journals.clear();
            journals.putAll(before);
        }
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }

    @Override
    public Optional<Store> openSecond(Store data) {
        return Optional.of(new SecondNode(data));
    }
}
