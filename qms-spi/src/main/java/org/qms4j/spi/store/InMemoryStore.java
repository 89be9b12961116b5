package org.qms4j.spi.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.outbox.InMemoryOutbox;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/**
 * A store that lives as long as the process: for a first try, for a host's tests, and as the reference of what every
 * store does. It keeps the whole contract except durability.
 */
public final class InMemoryStore implements Store {
    private final ConcurrentMap<OrganizationId, Archive> archives = new ConcurrentHashMap<>();
    private final InMemoryOutbox outbox;
    private final Audit audit = new Rows();
    private volatile boolean closed;

    /** Creates an empty store whose outbox goes by the system's clock. */
    public InMemoryStore() {
        this(Clock.systemUTC());
    }

    /**
     * Creates an empty store.
     *
     * @param clock what the outbox measures leases and waits by
     */
    public InMemoryStore(Clock clock) {
        this.outbox = new InMemoryOutbox(clock);
    }

    @Override
    public StoreInfo info() {
        return new StoreInfo("in memory", StoreInfo.Durability.VOLATILE, Set.of(StoreInfo.Level.values()));
    }

    @Override
    public Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        return archive(organization).find(record);
    }

    @Override
    public Page<StoredRecord> query(OrganizationId organization, Query query) {
        return archive(organization).query(query);
    }

    @Override
    public List<Tally.Group> tally(OrganizationId organization, Tally tally) {
        return archive(organization).tally(tally);
    }

    @Override
    public Page<JournalEntry> history(OrganizationId organization, History history) {
        return archive(organization).history(history);
    }

    @Override
    public Receipt commit(Changeset changeset) {
        refuseIfClosed();
        return archives.computeIfAbsent(changeset.organization(), this::empty).commit(changeset);
    }

    @Override
    public Optional<Outbox> outbox() {
        return Optional.of(outbox);
    }

    @Override
    public Optional<Audit> audit() {
        return Optional.of(audit);
    }

    /** Every row can be read; a place is a position in the list, counted from 1. */
    private final class Rows implements Audit {
        @Override
        public Stream<EntryRow> entries(OrganizationId organization, long from) {
            return archive(organization).rows().filter(row -> row.place() >= from);
        }

        @Override
        public Stream<EntryRow> entriesOf(OrganizationId organization, RecordKey record) {
            return archive(organization).rowsOf(record);
        }

        @Override
        public Stream<RecordRow> records(OrganizationId organization) {
            return archive(organization).records().stream()
                    .map(record -> new RecordRow(Optional.of(record.key()), Optional.of(record)));
        }
    }

    @Override
    public void close() {
        closed = true;
        outbox.close();
    }

    /** Who only reads leaves nothing behind: an organization that never wrote is looked up in an archive of its own. */
    private Archive archive(OrganizationId organization) {
        refuseIfClosed();
        return Optional.ofNullable(archives.get(organization)).orElseGet(() -> empty(organization));
    }

    private Archive empty(OrganizationId organization) {
        return new Archive(organization, outbox);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new StoreException.StoreClosed();
        }
    }
}
