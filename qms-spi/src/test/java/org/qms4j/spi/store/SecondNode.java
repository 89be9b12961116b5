package org.qms4j.spi.store;

import java.util.List;
import java.util.Optional;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Another instance on the data of a store, closed by itself. */
class SecondNode implements Store {
    private final Store data;
    private volatile boolean closed;

    SecondNode(Store data) {
        this.data = data;
    }

    @Override
    public StoreInfo info() {
        return new StoreInfo("second node", data.info().durability());
    }

    @Override
    public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        return data().find(organization, record);
    }

    @Override
    public Page<StoredRecord> query(OrganizationId organization, Query query) {
        return data().query(organization, query);
    }

    @Override
    public List<Tally.Group> tally(OrganizationId organization, Tally tally) {
        return data().tally(organization, tally);
    }

    @Override
    public Page<JournalEntry> history(OrganizationId organization, History history) {
        return data().history(organization, history);
    }

    @Override
    public Receipt commit(Changeset changeset) {
        return data().commit(changeset);
    }

    @Override
    public void close() {
        closed = true;
    }

    Store data() {
        if (closed) {
            throw new StoreException.StoreClosed();
        }
        return data;
    }
}
