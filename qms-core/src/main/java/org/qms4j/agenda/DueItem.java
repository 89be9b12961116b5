package org.qms4j.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.qms4j.spi.record.RecordKey;

/**
 * Something that has a date.
 *
 * @param subject the record
 * @param kind what is due: {@code ACKNOWLEDGEMENT}, {@code SAFETY}, {@code PROGRESS}, {@code DECISION},
 *     {@code PUBLIC_REPLY}, {@code REPLY} and {@code RECOURSE} of a complaint, {@code PROMISE-1} for its first promise,
 *     {@code ACTION} of an action item, {@code CONTACT} of a client, {@code MONITORING} of a channel,
 *     {@code CONTAINMENT} to {@code CLOSING} of a nonconformity, {@code PLAN}, {@code DO}, {@code CHECK} and
 *     {@code ACT} of an improvement cycle, {@code IDEA} of an idea
 * @param due the last day on which it is in time
 * @param effect whether a customer feels it
 * @param owner the id of who owes it, if anybody is named
 * @param standing how it stands on the day of the question
 */
public record DueItem(
        RecordKey subject, String kind, LocalDate due, Effect effect, Optional<String> owner, Standing standing) {
    /** What touches a customer first, then by date, then by record. */
    static final Comparator<DueItem> ORDER = Comparator.comparing(DueItem::effect)
            .thenComparing(DueItem::due)
            .thenComparing(DueItem::subject)
            .thenComparing(DueItem::kind);

    /** Who feels it. */
    public enum Effect {
        /** A customer does. */
        CUSTOMER,
        /** Only the organization does. */
        INTERNAL
    }

    /** How something stands on a day. Computed whenever it is asked for, never stored. */
    public enum Standing {
        /** Its date has passed and it is still owed. */
        OVERDUE,
        /** Its date has passed and so has the next of its kind: it cannot be made up for. */
        MISSED,
        /** Today is its date. */
        DUE,
        /** Its date lies ahead. */
        COMING
    }

    /**
     * Places something in time.
     *
     * @param subject the record
     * @param kind what is due
     * @param due until when
     * @param effect who feels it
     * @param owner who owes it
     * @param today the day of the question
     * @return the item as it stands on that day
     */
    public static DueItem on(
            RecordKey subject, String kind, LocalDate due, Effect effect, Optional<String> owner, LocalDate today) {
        Standing standing = due.isBefore(today) ? Standing.OVERDUE : due.equals(today) ? Standing.DUE : Standing.COMING;
        return new DueItem(subject, kind, due, effect, owner, standing);
    }

    /**
     * Marks something that can no longer be made up for.
     *
     * @return the item as missed
     */
    public DueItem missed() {
        return new DueItem(subject, kind, due, effect, owner, Standing.MISSED);
    }
}
