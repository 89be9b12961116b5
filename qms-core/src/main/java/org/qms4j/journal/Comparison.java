package org.qms4j.journal;

import java.util.Optional;
import org.qms4j.journal.Standing.Kind;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.record.JournalEntry;

/** Compares the feed with a checkpoint while it is walked through. */
final class Comparison {
    private final Optional<Checkpoint> checkpoint;
    private final long covered;
    private String digest = Checkpoint.BEGINNING;
    private long entries;
    private boolean allRead = true;

    Comparison(Optional<Checkpoint> checkpoint) {
        this.checkpoint = checkpoint;
        this.covered = checkpoint.map(Checkpoint::entries).orElse(0L);
    }

    void add(Audit.EntryRow row) {
        if (entries < covered) {
            Optional<JournalEntry> content = row.content();
            digest = content.map(
                            entry -> Checkpoint.digest(digest, entry.revision().chain()))
                    .orElse(digest);
            allRead &= content.isPresent();
        }
        entries++;
    }

    long entries() {
        return entries;
    }

    Standing standing() {
        return new Standing(kind(), checkpoint, Math.max(0, entries - covered));
    }

    private Kind kind() {
        if (checkpoint.isEmpty()) {
            return Kind.UNANCHORED;
        }
        if (!allRead) {
            return Kind.ALTERED;
        }
        if (entries < covered) {
            return Kind.CUT;
        }
        return digest.equals(checkpoint.get().digest()) ? Kind.ANCHORED : Kind.ALTERED;
    }
}
