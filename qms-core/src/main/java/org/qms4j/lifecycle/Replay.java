package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.journal.Entry;
import org.qms4j.shape.Shape;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;

/**
 * A command that was applied before. Each step of the repetition must be one of its steps: the same step on the same
 * record with the same content, as the salted fingerprint in the journal tells. Where the salt has been taken away with
 * personal values, step and record decide alone.
 */
final class Replay {
    private final List<JournalEntry> left;

    Replay(List<JournalEntry> applied) {
        this.left = new ArrayList<>(applied);
    }

    /** Finds the record that a step led to the first time. */
    RecordKey next(String step, Optional<RecordKey> record, String asked, Shape<Entry> shape) {
        for (JournalEntry entry : left) {
            Entry content = shape.read(entry.content().tree(), Image.EMPTY);
            boolean sameRecord =
                    record.map(entry.record()::equals).orElse(content.from().isEmpty());
            if (sameRecord && content.step().equals(step) && Stamp.matches(entry.command(), content, asked)) {
                left.remove(entry);
                return entry.record();
            }
        }
        throw Desk.otherContent();
    }

    boolean isWhole() {
        return left.isEmpty();
    }
}
