package org.qms4j.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;

/** Takes checkpoints and finds the last one. */
public final class Checkpoints {
    private final CheckpointAnchor anchor;
    private final Supplier<Instant> now;

    /**
     * Goes by the host's anchor.
     *
     * @param anchor where checkpoints are kept
     * @param now the time
     */
    public Checkpoints(CheckpointAnchor anchor, Supplier<Instant> now) {
        this.anchor = anchor;
        this.now = now;
    }

    Optional<Checkpoint> last(OrganizationId organization) {
        return anchor.last(organization);
    }

    /** Adds to the last checkpoint what has come since; the entry that it ends with must still be there. */
    Checkpoint take(Audit rows, OrganizationId organization) {
        Optional<Checkpoint> last = anchor.last(organization).filter(checkpoint -> checkpoint.entries() > 0);
        var head = new Head(last);
        rows.entries(organization, last.map(Checkpoint::entries).orElse(Long.MIN_VALUE))
                .forEach(head::add);
        head.refuseUnless(head.isReached);
        var taken = new Checkpoint(organization, head.entries, head.digest, now.get());
        anchor.keep(taken);
        return taken;
    }

    /** The end of the feed as it moves on. Nothing is anchored that is missing, cannot be read or was altered. */
    private static final class Head {
        private long entries;
        private String digest;
        private boolean isReached;

        Head(Optional<Checkpoint> last) {
            entries = last.map(Checkpoint::entries).orElse(0L);
            digest = last.map(Checkpoint::digest).orElse(Checkpoint.BEGINNING);
            isReached = last.isEmpty();
        }

        void add(Audit.EntryRow row) {
            if (!isReached) {
                refuseUnless(row.place() == entries);
                isReached = true;
                return;
            }
            Optional<JournalEntry> entry = row.content().filter(JournalEntry::isIntact);
            refuseUnless(row.place() == entries + 1 && entry.isPresent());
            digest = Checkpoint.digest(digest, entry.orElseThrow().revision().chain());
            entries++;
        }

        private void refuseUnless(boolean isInOrder) {
            if (!isInOrder) {
                throw new StoreException.IntegrityViolation(
                        "behind place " + (isReached ? entries : entries - 1)
                                + " the feed does not go on as it should: verify before a checkpoint is taken",
                        null);
            }
        }
    }
}
