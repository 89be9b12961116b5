package org.qms4j.spi.store;

import java.util.List;
import java.util.Optional;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/**
 * One record's part of a changeset: its new state and the entries that led to it.
 *
 * @param expected the state the record must be in; empty if it must not exist
 * @param record the state it is in afterwards
 * @param entries one entry for each step, numbered from the expected number on, the last with the record's revision
 */
public record Write(Optional<Revision> expected, StoredRecord record, List<JournalEntry> entries) {
    /** {@inheritDoc} */
    public Write {
        entries = List.copyOf(entries);
        long number = expected.map(Revision::number).orElse(0L);
        for (JournalEntry entry : entries) {
            number++;
            if (!entry.record().equals(record.key()) || entry.revision().number() != number) {
                throw new IllegalArgumentException("entries: entry " + number + " of the record is missing");
            }
        }
        if (entries.isEmpty() || !entries.get(entries.size() - 1).revision().equals(record.revision())) {
            throw new IllegalArgumentException("entries: the last one leads to the record's revision");
        }
    }

    /**
     * Returns what must hold of the record for this write.
     *
     * @return the expectation
     */
    public Expectation expectation() {
        return new Expectation(record.key(), expected);
    }
}
