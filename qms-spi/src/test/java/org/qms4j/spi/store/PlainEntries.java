package org.qms4j.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;

/** Entries that belong to nothing. */
final class PlainEntries {
    private PlainEntries() {}

    static List<JournalEntry> some() {
        Image content = Image.of(Map.of("id", "c1"));
        return List.of(new JournalEntry(
                new RecordKey("complaint", "c1"), new Revision(1, content.digest()), Optional.empty(), content));
    }
}
