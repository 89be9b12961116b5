package org.qms4j;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.InMemoryStore;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.StoreInfo;

/**
 * A plain store in memory, without an outbox, that keeps what it was asked to commit, lets others in between, and can
 * be tampered with.
 */
public final class QmsSpyStore implements Store {
    private final Store store = new InMemoryStore();
    private final List<Changeset> changesets = new CopyOnWriteArrayList<>();
    private final List<Query> queries = new CopyOnWriteArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicReference<Runnable> beforeCommit = new AtomicReference<>(() -> {});
    private volatile UnaryOperator<StoredRecord> records = UnaryOperator.identity();
    private volatile UnaryOperator<List<JournalEntry>> entries = UnaryOperator.identity();
    private volatile Function<RecordKey, Boolean> removed = key -> false;

    /** Returns what was stored, in order. */
    public List<Changeset> changesets() {
        return changesets;
    }

    /** Returns how many commits ended in a conflict. */
    public int conflicts() {
        return conflicts.get();
    }

    /** Returns the queries for records since this was called last. */
    public List<Query> queries() {
        List<Query> asked = List.copyOf(queries);
        queries.clear();
        return asked;
    }

    /** Lets something happen once, right before the next commit. */
    public void beforeNextCommit(Runnable other) {
        beforeCommit.set(other);
    }

    public void tamperRecords(UnaryOperator<StoredRecord> change) {
        records = change;
    }

    public void tamperEntries(UnaryOperator<List<JournalEntry>> change) {
        entries = change;
    }

    public void removeRecord(RecordKey key) {
        removed = key::equals;
    }

    @Override
    public StoreInfo info() {
        return new StoreInfo("a spy", StoreInfo.Durability.VOLATILE);
    }

    @Override
    public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        return removed.apply(record)
                ? Optional.empty()
                : store.find(organization, record).map(records);
    }

    @Override
    public Page<StoredRecord> query(OrganizationId organization, Query query) {
        queries.add(query);
        return store.query(organization, query).map(records);
    }

    @Override
    public List<Tally.Group> tally(OrganizationId organization, Tally tally) {
        return store.tally(organization, tally);
    }

    @Override
    public Page<JournalEntry> history(OrganizationId organization, History history) {
        Page<JournalEntry> page = store.history(organization, history);
        return new Page<>(entries.apply(page.items()), page.next());
    }

    @Override
    public Receipt commit(Changeset changeset) {
        beforeCommit.getAndSet(() -> {}).run();
        try {
            Receipt receipt = store.commit(changeset);
            if (!receipt.repeated()) {
                changesets.add(changeset);
            }
            return receipt;
        } catch (StoreException.RevisionConflict conflict) {
            conflicts.incrementAndGet();
            throw conflict;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
