package org.qms4j.spi.store;

import java.util.List;
import org.qms4j.spi.record.JournalEntry;

/**
 * What a commit came to.
 *
 * @param repeated true if the command had been applied before: nothing was written this time
 * @param entries the entries of the command as they were first written
 */
public record Receipt(boolean repeated, List<JournalEntry> entries) {
    /** {@inheritDoc} */
    public Receipt {
        entries = List.copyOf(entries);
    }
}
