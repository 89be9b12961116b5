package org.qms4j.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.qms4j.actor.Actor;
import org.qms4j.journal.Entry;

/**
 * When a stage was entered, and by whom.
 *
 * @param occurredAt when it happened, as the actor says
 * @param recordedAt when the library recorded it
 * @param actor the opaque id of who took the step
 * @param onBehalfOf the id of the person acted for, if any
 */
public record Entered(Instant occurredAt, Instant recordedAt, String actor, Optional<String> onBehalfOf) {
    /**
     * Tells whether a person had a hand in it.
     *
     * @param person the host's id
     * @return true if it is who took the step, or who it was taken for
     */
    public boolean involves(String person) {
        return actor.equals(person) || onBehalfOf.filter(person::equals).isPresent();
    }

    /**
     * Tells whether an actor, or the person acted for, had a hand in it.
     *
     * @param other the actor
     * @return true if both are about the same person
     */
    public boolean involves(Actor other) {
        return involves(other.id()) || involves(other.answerable());
    }

    /**
     * Tells whether it was recorded more than a day after it happened.
     *
     * @return true for late capture
     */
    public boolean isLate() {
        return Entry.isLate(occurredAt, recordedAt);
    }
}
