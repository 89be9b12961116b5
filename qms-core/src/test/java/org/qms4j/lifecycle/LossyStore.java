package org.qms4j.lifecycle;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qms4j.spi.failure.StoreException.CommitOutcomeUnknown;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.StoreInfo;

/** A store whose answer to a commit can get lost on the way back. */
final class LossyStore implements Store {
    private final Store store;
    private final AtomicBoolean losing = new AtomicBoolean();

    LossyStore(Store store) {
        this.store = store;
    }

    void loseNextAnswer() {
        losing.set(true);
    }

    @Override
    public Receipt commit(Changeset changeset) {
        Receipt receipt = store.commit(changeset);
        if (losing.getAndSet(false)) {
            throw new CommitOutcomeUnknown("the connection broke", null);
        }
        return receipt;
    }

    @Override
    public StoreInfo info() {
        return store.info();
    }

    @Override
    public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        return store.find(organization, record);
    }

    @Override
    public Page<StoredRecord> query(OrganizationId organization, Query query) {
        return store.query(organization, query);
    }

    @Override
    public Page<JournalEntry> history(OrganizationId organization, History history) {
        return store.history(organization, history);
    }

    @Override
    public void close() {
        store.close();
    }
}
