package org.qms4j;

import java.util.Optional;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.InMemoryStore;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.StoreInfo;

/** A store that says of itself what it is told to say. */
record NamedStore(StoreInfo info, Store store) implements Store {
    NamedStore(StoreInfo info) {
        this(info, new InMemoryStore());
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
    public Receipt commit(Changeset changeset) {
        return store.commit(changeset);
    }

    @Override
    public void close() {
        store.close();
    }
}
