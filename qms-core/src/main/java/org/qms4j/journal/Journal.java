package org.qms4j.journal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.shape.Shape;
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
    private final Store store;
    private final OrganizationId organization;
    private final Shape<Entry> shape;
    private final Function<StoredRecord, List<Verification.Finding>> audit;
    private final Predicate<RecordKey> readable;

    /**
     * Opens the journal of an organization.
     *
     * @param store where it is kept
     * @param organization the organization
     * @param shape how entries are read
     * @param audit what compares a record's state with itself
     * @param readable whether the reader may read a record, and so its journal
     */
    public Journal(
            Store store,
            OrganizationId organization,
            Shape<Entry> shape,
            Function<StoredRecord, List<Verification.Finding>> audit,
            Predicate<RecordKey> readable) {
        this.store = store;
        this.organization = organization;
        this.shape = shape;
        this.audit = audit;
        this.readable = readable;
    }

    /**
     * Returns what was done to a record.
     *
     * @param record the record's key
     * @return its entries, the first step first; empty if there is no such record that the actor may read
     */
    public List<Entry> of(RecordKey record) {
        return readable.test(record) ? all(History.of(record)).map(this::read).toList() : List.of();
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
                .filter(entry -> readable.test(entry.record()))
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
        if (!readable.test(record)) {
            throw new RefusedException(
                    "journal.verify", List.of(RuleViolation.error("access.denied", "", record.type() + ".read")));
        }
        Verifier verifier = read(record);
        try {
            return verifier.state(store.find(organization, record), audit);
        } catch (StoreException.IntegrityViolation unreadable) {
            return verifier.unreadableState();
        }
    }

    private Verifier read(RecordKey record) {
        var verifier = new Verifier(organization, record, shape);
        try {
            all(History.of(record)).forEach(verifier::entry);
            return verifier;
        } catch (StoreException.IntegrityViolation unreadable) {
            return readOneByOne(record);
        }
    }

    /** A page with an entry that cannot be read is lost as a whole; pages of one entry tell which one it is. */
    private Verifier readOneByOne(RecordKey record) {
        var verifier = new Verifier(organization, record, shape);
        try {
            pages(History.of(record).limit(1)).forEach(verifier::entry);
        } catch (StoreException.IntegrityViolation unreadable) {
            verifier.unreadableEntry();
        }
        return verifier;
    }

    /**
     * Verifies every record of a type: those that are there, and those of which only the journal is left. It is also
     * compared whether {@link #first} and {@link #after} tell a record's entries in their order.
     *
     * @param type the record type
     * @return the verifications that found something; empty if all records that the actor may read are intact. What the
     *     store cannot read is found too, and the other records are verified all the same. Only what the journal tells
     *     after an entry that cannot be read stays unknown: the order there, and records of which nothing else is left.
     *     Verify again when it is mended
     * @throws StoreException.IntegrityViolation if a row cannot be read and the store cannot say of which record it is
     */
    public List<Verification> verifyAll(String type) {
        var census = Census.of(store, organization, type);
        return census.records().stream()
                .filter(readable)
                .map(record -> census.complete(verify(record)))
                .filter(verification -> !verification.isIntact())
                .toList();
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
