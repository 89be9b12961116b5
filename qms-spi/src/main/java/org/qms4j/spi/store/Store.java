package org.qms4j.spi.store;

import java.util.List;
import java.util.Optional;
import org.qms4j.spi.audit.Audit;
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
 * Keeps records and their journal. All methods may be called from many threads at once; nothing is remembered per
 * thread. They throw {@link org.qms4j.spi.failure.StoreException} and nothing else. What belongs to another
 * organization does not exist for any of them.
 */
public interface Store extends AutoCloseable {
    /**
     * Says what kind of store this is.
     *
     * @return name and durability, always the same
     */
    StoreInfo info();

    /**
     * Finds a record as it was last committed.
     *
     * @param organization the organization
     * @param record the record
     * @return the record with image and personal part verbatim; empty if it was never written
     */
    Optional<StoredRecord> find(OrganizationId organization, RecordKey record);

    /**
     * Finds records by their attributes.
     *
     * @param organization the organization
     * @param query which ones, in which order
     * @return a page of them; a record that meets the query during a whole walk is on exactly one page
     */
    Page<StoredRecord> query(OrganizationId organization, Query query);

    /**
     * Counts records by their attributes. The default reads them all, page by page: a record that changes meanwhile is
     * counted as it was before or after. A store whose database can count answers from one state of it, and sends less.
     *
     * @param organization the organization
     * @param tally which ones, in which groups, and what is summed
     * @return the groups in the order of {@link Tally.Group#ORDER}; none if no record meets the criteria
     * @throws org.qms4j.spi.failure.StoreException.InvalidRequest if what is to be summed is no number
     */
    default List<Tally.Group> tally(OrganizationId organization, Tally tally) {
        var counter = new Tally.Counter(tally);
        Query query = tally.query();
        Page.walk(query(organization, query), next -> query(organization, query.after(next)))
                .forEach(record -> counter.add(record.attributes()));
        return counter.groups();
    }

    /**
     * Reads the journal.
     *
     * @param organization the organization
     * @param history which entries
     * @return a page of them, content verbatim
     */
    Page<JournalEntry> history(OrganizationId organization, History history);

    /**
     * Writes a changeset: everything in it, or nothing. In this order:
     *
     * <ol>
     *   <li>If it names a command whose id, compared exactly, stands in the organization's journal, nothing is written
     *       and the receipt says so, with the entries that were written the first time. Whether the content is the same
     *       is judged by the library, not here.
     *   <li>If a record is not in the expected state, in number or in hash, nothing is written:
     *       {@link org.qms4j.spi.failure.StoreException.RevisionConflict}. This is checked atomically with the write;
     *       of several changesets that expect the same state, one wins.
     *   <li>Every record is put in its new state, every entry is added, every notification is owed if there is an
     *       outbox. Whoever sees one of them sees all of them.
     * </ol>
     *
     * @param changeset what to write
     * @return what it came to; returned only when the store's durability is reached
     */
    Receipt commit(Changeset changeset);

    /**
     * Gives the outbox, into which {@link #commit} writes the notifications of a changeset in the same unit. A store
     * without one leaves them to the library, which delivers them after the commit and forgets them when the process
     * ends.
     *
     * @return the outbox, always the same; empty if {@link #info} does not tell of one
     */
    default Optional<Outbox> outbox() {
        return Optional.empty();
    }

    /**
     * Shows rows as they stand, so that a verification goes on behind one that cannot be read. Without it the library
     * verifies as far as the other reads go and says what stays unknown.
     *
     * @return the audit, always the same; empty if {@link #info} does not tell of one
     */
    default Optional<Audit> audit() {
        return Optional.empty();
    }

    /**
     * Frees what the store holds. May be called more than once; later calls of other methods, {@link #info} apart, are
     * refused: {@link org.qms4j.spi.failure.StoreException.StoreClosed}.
     */
    @Override
    void close();
}
