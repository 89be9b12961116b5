package org.qms4j.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.shape.Shape;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/** Reads and checks the journal of one organization. */
public final class Journal {
    /** The action of verifying everything that an organization has stored. */
    public static final String VERIFY = "journal.verify";

    /** The action of taking a checkpoint. */
    public static final String CHECKPOINT = "journal.checkpoint";

    private static final int MOST_READS = 5;

    private final Store store;
    private final OrganizationId organization;
    private final Shape<Entry> shape;
    private final Function<StoredRecord, List<Verification.Finding>> audit;
    private final Reader reader;
    private final Audit rows;
    private final Checkpoints checkpoints;

    /** Who reads a journal. */
    public interface Reader {
        /**
         * Tells whether a record, and so its journal, may be read.
         *
         * @param record the record's key
         * @return false to keep it out of sight
         */
        boolean mayRead(RecordKey record);

        /**
         * Refuses an action that is not permitted.
         *
         * @param action the action
         * @throws RefusedException if the reader may not take it
         */
        void demand(String action);
    }

    /**
     * Opens the journal of an organization.
     *
     * @param store where it is kept
     * @param organization the organization
     * @param types the types of records that are known
     * @param shape how entries are read
     * @param audit what compares a record's state with itself
     * @param reader who reads it
     * @param checkpoints what it is compared with
     */
    public Journal(
            Store store,
            OrganizationId organization,
            List<String> types,
            Shape<Entry> shape,
            Function<StoredRecord, List<Verification.Finding>> audit,
            Reader reader,
            Checkpoints checkpoints) {
        this.store = store;
        this.organization = organization;
        this.shape = shape;
        this.audit = audit;
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.rows = store.audit().orElseGet(() -> new ReadableRows(store, types));
    }

    /**
     * Returns what was done to a record.
     *
     * @param record the record's key
     * @return its entries, the first step first; empty if there is no such record that the actor may read
     */
    public List<Entry> of(RecordKey record) {
        return reader.mayRead(record) ? all(History.of(record)).map(this::read).toList() : List.of();
    }

    /**
     * Returns the first page of everything that was done in the organization.
     *
     * @return up to 100 entries in the order in which they were stored, those apart whose records the actor may not
     *     read, and a cursor to go on with
     */
    public Page<Entry> first() {
        return page(History.all());
    }

    /**
     * Returns what was done since: the feed of events.
     *
     * @param cursor where the page before ended, perhaps days ago
     * @return up to 100 entries; an empty page, without a cursor, if nothing has been done since
     */
    public Page<Entry> after(Cursor cursor) {
        return page(History.all().after(cursor));
    }

    private Page<Entry> page(History question) {
        return store.history(organization, question)
                .filter(entry -> reader.mayRead(entry.record()))
                .map(this::read);
    }

    /**
     * Compares a record with its journal: every entry with its hash and with the one before it, the state with the last
     * entry, personal values with their commitments. An altered, removed or reordered entry is found and located.
     *
     * @param record the record's key
     * @return what does not fit; a record that never was has no entries and no findings
     * @throws RefusedException if the actor may not read the record
     */
    public Verification verify(RecordKey record) {
        if (!reader.mayRead(record)) {
            throw new RefusedException(
                    VERIFY, List.of(RuleViolation.error("access.denied", "", record.type() + ".read")));
        }
        return compare(record);
    }

    /**
     * Entries and state are not read at the same time: what a step in between has made look wrong is gone the next
     * time.
     */
    private Verification compare(RecordKey record) {
        Verification verification = read(record);
        for (int again = 0; !verification.isIntact() && again < MOST_READS; again++) {
            Verification next = read(record);
            if (next.equals(verification)) {
                return verification;
            }
            verification = next;
        }
        return verification;
    }

    private Verification read(RecordKey record) {
        var verifier = new Verifier(organization, record, shape);
        rows.entriesOf(organization, record).forEach(verifier::row);
        try {
            return verifier.state(store.find(organization, record), audit);
        } catch (StoreException.IntegrityViolation unreadable) {
            return verifier.unreadableState();
        }
    }

    /**
     * Verifies every record of a type: those that are there, and those of which only the journal is left. It is also
     * compared whether {@link #first} and {@link #after} tell a record's entries in their order.
     *
     * @param type the record type
     * @return the verifications that found something; empty if all records that the actor may read are intact. What the
     *     store cannot read is found too, and the other records are verified all the same. Only of a store without the
     *     audit level, what the journal tells after an entry that cannot be read stays unknown: the order there, and
     *     records of which nothing else is left
     * @throws StoreException.IntegrityViolation if a row cannot be read and nobody can say of which record it is
     */
    public List<Verification> verifyAll(String type) {
        var census = Census.of(rows, organization, Optional.empty());
        if (census.nameless() > 0) {
            throw new StoreException.IntegrityViolation("what is stored has a key that cannot be read", null);
        }
        return findings(census, record -> record.type().equals(type) && reader.mayRead(record));
    }

    private List<Verification> findings(Census census, Predicate<RecordKey> which) {
        return census.records().stream()
                .filter(which)
                .map(record -> census.complete(compare(record)))
                .filter(verification -> !verification.isIntact())
                .toList();
    }

    /**
     * Verifies everything that the organization has stored, and compares it with the last checkpoint. Findings name
     * records by their keys, also those that the actor may not read.
     *
     * @return what was found, and how far it is proven
     * @throws RefusedException if the actor may not verify everything
     */
    public Inspection verifyAll() {
        reader.demand(VERIFY);
        return inspect(checkpoints.last(organization));
    }

    /**
     * Verifies everything that the organization has stored, and compares it with a checkpoint that somebody has kept on
     * paper or in a message.
     *
     * @param checkpoint the checkpoint
     * @return what was found, and how far it is proven
     * @throws RefusedException if the actor may not verify everything
     * @throws IllegalArgumentException if the checkpoint is of another organization
     */
    public Inspection verifyAll(Checkpoint checkpoint) {
        reader.demand(VERIFY);
        return inspect(Optional.of(checkpoint));
    }

    private Inspection inspect(Optional<Checkpoint> checkpoint) {
        if (checkpoint.filter(kept -> !kept.organization().equals(organization)).isPresent()) {
            throw new IllegalArgumentException("checkpoint: of another organization");
        }
        var census = Census.of(rows, organization, checkpoint);
        return new Inspection(
                organization,
                census.entries(),
                census.completeAll(findings(census, any -> true)),
                census.nameless(),
                census.emptyPlaces(),
                census.isAllRead() || store.audit().isPresent(),
                census.standing());
    }

    /**
     * Takes a checkpoint of the journal as it is now and gives it to the host's anchor. It costs as much as reading
     * what was added since the last one. What it covers is taken as it is found: verify first. A store that joins the
     * host's transactions shows what is not committed yet: take it in a transaction that has written nothing, or steps
     * that are rolled back later will be missed.
     *
     * @return the checkpoint, also for a host that rather prints or mails it
     * @throws RefusedException if the actor may not take one
     * @throws StoreException.IntegrityViolation if the last entry of the checkpoint before is gone, or an entry since
     *     then is missing, cannot be read or was altered; nothing is kept
     */
    public Checkpoint checkpoint() {
        reader.demand(CHECKPOINT);
        return checkpoints.take(rows, organization);
    }

    private Stream<JournalEntry> all(History question) {
        return pages(question.limit(Page.LARGEST));
    }

    private Stream<JournalEntry> pages(History question) {
        return Page.walk(
                store.history(organization, question), next -> store.history(organization, question.after(next)));
    }

    private Entry read(JournalEntry entry) {
        try {
            return shape.read(entry.content().tree(), Image.EMPTY);
        } catch (IllegalArgumentException unreadable) {
            throw new StoreException.IntegrityViolation(entry.record(), unreadable);
        }
    }
}
