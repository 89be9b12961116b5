package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** What somebody who can write to the store can do to what is in it. */
final class Tampering {
    private Tampering() {}

    static JournalEntry withContent(JournalEntry entry, String field, Object value) {
        Map<String, Object> tree = entry.content().tree();
        assertThat(tree.put(field, value)).isNotEqualTo(value);
        return new JournalEntry(entry.record(), entry.revision(), entry.command(), Image.of(tree));
    }

    static JournalEntry rehashed(JournalEntry entry) {
        var revision = new Revision(entry.revision().number(), entry.content().digest());
        return new JournalEntry(entry.record(), revision, entry.command(), entry.content());
    }

    static StoredRecord withImage(StoredRecord stored, String field, Object value) {
        Map<String, Object> tree = stored.image().tree();
        tree.put(field, value);
        return new StoredRecord(
                stored.key(),
                stored.revision(),
                stored.schema(),
                Image.of(tree),
                stored.personal(),
                stored.attributes());
    }

    static StoredRecord withPersonal(StoredRecord stored, Consumer<Map<String, Object>> change) {
        Map<String, Object> tree = stored.personal().tree();
        change.accept(tree);
        return new StoredRecord(
                stored.key(), stored.revision(), stored.schema(), stored.image(), Image.of(tree), stored.attributes());
    }

    static StoredRecord withAttributes(StoredRecord stored, Map<String, String> values) {
        var attributes = new HashMap<>(stored.attributes());
        values.forEach((name, value) -> attributes.put(new Attribute(name, name.equals("segment") ? 6 : 16), value));
        return new StoredRecord(
                stored.key(), stored.revision(), stored.schema(), stored.image(), stored.personal(), attributes);
    }
}
