package org.qms4j.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * One step that was taken, as the journal tells it.
 *
 * @param organization the organization
 * @param record the record
 * @param number the number of the state the step led to, from 1
 * @param step the step, such as {@code close}
 * @param event what happened, in the past tense, such as {@code ComplaintClosed}
 * @param from the stage the record was in; empty for its first step
 * @param to the stage it is in afterwards
 * @param actor the opaque id of who took the step
 * @param onBehalfOf the id of the person acted for, if any
 * @param reason a code that says why, where the step asks for one
 * @param waived the duties that were waived for this step, if any
 * @param occurredAt when it happened, as the actor says; never after {@code recordedAt}
 * @param recordedAt when the library recorded it
 * @param command the command the step was part of, if the caller named it
 * @param digest the SHA-256 of the record's image after the step
 * @param base the SHA-256 of the image that the step was taken on; empty for the first
 * @param notices who was to be told
 * @param previous the hash of the entry before; empty for the first
 */
public record Entry(
        OrganizationId organization,
        RecordKey record,
        long number,
        String step,
        String event,
        Optional<String> from,
        String to,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> reason,
        Optional<Waived> waived,
        Instant occurredAt,
        Instant recordedAt,
        Optional<CommandMark> command,
        String digest,
        Optional<String> base,
        List<Notice> notices,
        Optional<String> previous) {
    private static final Duration PROMPT = Duration.ofDays(1);

    /** {@inheritDoc} */
    public Entry {
        notices = List.copyOf(notices);
    }

    /**
     * Tells whether the step was recorded more than a day after it happened.
     *
     * @return true for late capture
     */
    public boolean isLate() {
        return isLate(occurredAt, recordedAt);
    }

    /**
     * Tells whether something was recorded more than a day after it happened.
     *
     * @param occurredAt when it happened
     * @param recordedAt when it was recorded
     * @return true for late capture
     */
    public static boolean isLate(Instant occurredAt, Instant recordedAt) {
        return Duration.between(occurredAt, recordedAt).compareTo(PROMPT) > 0;
    }

    /**
     * The duties that were waived for a step.
     *
     * @param rules the codes of the rules that were not applied
     * @param reason why
     * @param approvedBy the id of the person who approved it
     */
    public record Waived(List<String> rules, String reason, String approvedBy) {
        /** {@inheritDoc} */
        public Waived {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The command a step was part of.
     *
     * @param id the caller's id
     * @param fingerprint what the step was asked to do, as a salted hash
     */
    public record CommandMark(String id, String fingerprint) {}

    /**
     * Somebody was to be told.
     *
     * @param id the same for every attempt to deliver it
     * @param kind what happened
     * @param recipient {@code role:…} or {@code person:…}
     */
    public record Notice(String id, String kind, String recipient) {}
}
