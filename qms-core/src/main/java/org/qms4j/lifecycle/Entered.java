package org.qms4j.lifecycle;

import java.time.Instant;
import org.qms4j.journal.Entry;

/**
 * When a stage was entered, and by whom.
 *
 * @param occurredAt when it happened, as the actor says
 * @param recordedAt when the library recorded it
 * @param actor the opaque id of who took the step
 */
public record Entered(Instant occurredAt, Instant recordedAt, String actor) {
    /**
     * Tells whether it was recorded more than a day after it happened.
     *
     * @return true for late capture
     */
    public boolean isLate() {
        return Entry.isLate(occurredAt, recordedAt);
    }
}
