package org.qms4j.improvement;

import jakarta.validation.Valid;
import java.util.Optional;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Ref;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/**
 * What makes somebody want to improve something. It points to data.
 *
 * @param kind what it is
 * @param what which one, as a code of the organization, up to 120 characters: for complaints their category
 * @param record the record that says so, if it is one of the library's
 * @param data the figure, finding or answer in the host's or another system that says so
 */
public record Driver(
        Kind kind, @Text(max = 120) String what, Optional<RecordKey> record, Optional<@Valid ExternalRef> data) {
    /** What can drive an improvement. */
    public enum Kind {
        /** What clients said without complaining. */
        FEEDBACK,
        /** What clients complain about, by category. */
        COMPLAINT_CATEGORY,
        /** A figure. */
        INDICATOR,
        /** An objective that is not reached yet. */
        OBJECTIVE,
        /** A finding. */
        AUDIT,
        /** A risk. */
        RISK,
        /** An opportunity. */
        OPPORTUNITY,
        /** An idea that somebody handed in. */
        IDEA;

        /** Tells whether somebody who has said something is waiting to hear what came of it. */
        boolean hasOriginator() {
            return this == FEEDBACK || this == COMPLAINT_CATEGORY || this == AUDIT || this == IDEA;
        }
    }

    /**
     * Names a category of complaints; the complaints in it are the data.
     *
     * @param category the category, as the complaints carry it
     * @return the driver
     */
    public static Driver complaints(String category) {
        return new Driver(Kind.COMPLAINT_CATEGORY, category, Optional.empty(), Optional.empty());
    }

    /**
     * Names a record of the library.
     *
     * @param kind what it is
     * @param what which one
     * @param record the record
     * @return the driver
     */
    public static Driver of(Kind kind, String what, Ref<?> record) {
        return new Driver(kind, what, Optional.of(record.key()), Optional.empty());
    }

    /**
     * Names something of the host.
     *
     * @param kind what it is
     * @param what which one
     * @param data where it is
     * @return the driver
     */
    public static Driver of(Kind kind, String what, ExternalRef data) {
        return new Driver(kind, what, Optional.empty(), Optional.of(data));
    }

    /**
     * Returns the category of complaints that it is about.
     *
     * @return the category; empty if it is something else
     */
    public Optional<String> category() {
        return kind == Kind.COMPLAINT_CATEGORY ? Optional.of(what) : Optional.empty();
    }

    boolean pointsToData() {
        return kind == Kind.COMPLAINT_CATEGORY || record.isPresent() || data.isPresent();
    }
}
