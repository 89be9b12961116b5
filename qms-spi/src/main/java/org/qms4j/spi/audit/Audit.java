package org.qms4j.spi.audit;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/**
 * Shows the rows of an organization as they stand now, nothing remembered and nothing mended. A row that cannot be read
 * is shown as such, with what is known of it, and those behind it follow.
 *
 * <p>Rows are read while a stream is consumed, some at a time: a stream holds no connection, needs no closing, and ends
 * behind the rows that were there when it came to the end. Methods and streams throw
 * {@link org.qms4j.spi.failure.StoreException} when the store cannot be reached or is closed.
 */
public interface Audit {
    /**
     * A row of the journal.
     *
     * @param place its place in the feed. The first entry of an organization has place 1, each further one the next
     *     number; another number stands there only if somebody put it there
     * @param record the record; empty if the key cannot be read
     * @param number the number that the row has; empty if not even that is known
     * @param content the entry; empty if the row cannot be read
     */
    record EntryRow(long place, Optional<RecordKey> record, OptionalLong number, Optional<JournalEntry> content) {}

    /**
     * A row of a record.
     *
     * @param record the record; empty if the key cannot be read
     * @param content the record; empty if the row cannot be read
     */
    record RecordRow(Optional<RecordKey> record, Optional<StoredRecord> content) {}

    /**
     * Shows the journal in the order of the feed.
     *
     * @param organization the organization
     * @param from the place to begin with; {@link Long#MIN_VALUE} for every row there is
     * @return all rows with this place or a greater one, by place
     */
    Stream<EntryRow> entries(OrganizationId organization, long from);

    /**
     * Shows the journal of one record.
     *
     * @param organization the organization
     * @param record the record
     * @return all its rows, by number
     */
    Stream<EntryRow> entriesOf(OrganizationId organization, RecordKey record);

    /**
     * Shows the records, of whatever type.
     *
     * @param organization the organization
     * @return all rows, by type and then by id; text is ordered as the store has it, always the same
     */
    Stream<RecordRow> records(OrganizationId organization);
}
