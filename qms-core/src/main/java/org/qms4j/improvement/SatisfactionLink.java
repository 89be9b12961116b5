package org.qms4j.improvement;

import java.util.Optional;
import org.qms4j.rule.Text;

/**
 * Whose satisfaction an improvement serves.
 *
 * @param kind by what that is known
 * @param what which one, as a code of the organization, up to 120 characters
 */
public record SatisfactionLink(Kind kind, @Text(max = 120) String what) {
    /** By what the satisfaction of a client is known. */
    public enum Kind {
        /** A need or expectation of an interested party. */
        NEED,
        /** A category of complaints. */
        COMPLAINT_CATEGORY,
        /** A figure of satisfaction. */
        METRIC
    }

    /**
     * Names what it serves.
     *
     * @param kind by what that is known
     * @param what which one
     * @return the link
     */
    public static SatisfactionLink of(Kind kind, String what) {
        return new SatisfactionLink(kind, what);
    }

    /** The category of complaints, if it is one. */
    Optional<String> category() {
        return kind == Kind.COMPLAINT_CATEGORY ? Optional.of(what) : Optional.empty();
    }
}
