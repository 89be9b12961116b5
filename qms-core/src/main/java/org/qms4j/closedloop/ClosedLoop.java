package org.qms4j.closedloop;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.evidence.Evidence;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.spi.record.RecordKey;

/**
 * What came of a complaint.
 *
 * @param complaint the complaint
 * @param receivedOn when it came in
 * @param stage the name of the stage in which it stands
 * @param nonconformities what was opened because of it, in the order of their ids; void ones are left out
 * @param links the links in their order, each kind once
 */
public record ClosedLoop(
        ComplaintId complaint,
        LocalDate receivedOn,
        String stage,
        List<NonconformityId> nonconformities,
        List<Link> links) {
    /** {@inheritDoc} */
    public ClosedLoop {
        nonconformities = List.copyOf(nonconformities);
        links = List.copyOf(links);
    }

    /** The links of the loop, in their order. */
    public enum Kind {
        /** The client has an answer. */
        ANSWER,
        /** It is known why it happened. */
        CAUSE,
        /** Something is done against the cause. */
        ACTION,
        /** Figures show whether that works. */
        CHECK,
        /** Whoever brought it up knows what came of it. */
        INFORMED
    }

    /** How a link stands. */
    public enum Standing {
        /** Evidence closes it. */
        CLOSED,
        /** Somebody still owes something. */
        OPEN,
        /** It was decided, with a reason, that it is not needed. */
        NOT_NEEDED,
        /** It was handled elsewhere, and nobody has taken down how. */
        NOT_KNOWN
    }

    /**
     * One link.
     *
     * @param kind which one
     * @param standing how it stands
     * @param evidence what closes it, as far as it is closed
     * @param owed who still owes what
     */
    public record Link(Kind kind, Standing standing, List<Evidence> evidence, List<Owed> owed) {
        /** {@inheritDoc} */
        public Link {
            evidence = List.copyOf(evidence);
            owed = List.copyOf(owed);
        }
    }

    /**
     * What is still owed.
     *
     * @param record on which record
     * @param what the date's kind, such as {@code DECISION}, {@code ANALYSIS} or {@code ACTION}
     * @param owner the id of who owes it; empty if nobody is named
     * @param due until when; empty if it has no date
     */
    public record Owed(RecordKey record, String what, Optional<String> owner, Optional<LocalDate> due) {}

    /**
     * Returns how a link stands.
     *
     * @param kind which one
     * @return the link
     */
    public Link link(Kind kind) {
        return links.get(kind.ordinal());
    }

    /**
     * Tells whether nothing is owed any more.
     *
     * @return false as long as a link is open, or it is not known how it stands
     */
    public boolean isClosed() {
        return links.stream()
                .allMatch(link -> link.standing() == Standing.CLOSED || link.standing() == Standing.NOT_NEEDED);
    }

    /**
     * Tells whether it is known what came of it.
     *
     * @return false if it was handled elsewhere
     */
    public boolean isKnown() {
        return links.stream().noneMatch(link -> link.standing() == Standing.NOT_KNOWN);
    }

    /**
     * Returns how many links stand how.
     *
     * @return the counts; none of zero
     */
    public Map<Standing, Integer> standings() {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        links.forEach(link -> counts.merge(link.standing(), 1, Integer::sum));
        return counts;
    }
}
