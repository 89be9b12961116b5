package org.qms4j.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Asked, Deque<Applied>> left = new HashMap<>();

    Replay(List<JournalEntry> applied, Shape<Entry> shape) {
        for (JournalEntry stored : applied) {
            Entry entry = shape.read(stored.content().tree(), Image.EMPTY);
            Optional<RecordKey> record = entry.from().isEmpty() ? Optional.empty() : Optional.of(stored.record());
            left.computeIfAbsent(new Asked(entry.step(), record), asked -> new ArrayDeque<>())
                    .add(new Applied(stored, entry));
        }
    }

    /** A step on a record; on none if it begins one. */
    private record Asked(String step, Optional<RecordKey> record) {}

    private record Applied(JournalEntry stored, Entry entry) {}

    /** Finds the record that a step led to the first time. */
    RecordKey next(String step, Optional<RecordKey> record, String asked) {
        var steps =
                left.getOrDefault(new Asked(step, record), new ArrayDeque<>()).iterator();
        while (steps.hasNext()) {
            Applied applied = steps.next();
            if (Stamp.matches(applied.stored().command(), applied.entry(), asked)) {
                steps.remove();
                return applied.stored().record();
            }
        }
        throw Desk.otherContent();
    }

    boolean isWhole() {
        return left.values().stream().allMatch(Deque::isEmpty);
    }
}
