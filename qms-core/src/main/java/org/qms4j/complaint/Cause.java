package org.qms4j.complaint;

import java.util.Optional;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/**
 * Why it came to the complaint, in code.
 *
 * @param family the kind of cause
 * @param code the host's code within the family, up to 60 characters
 * @param pointsTo the information item, process or other record that has to change; needed where the client was not
 *     informed well enough, since then the process is incomplete and not the client wrong
 */
public record Cause(Family family, @Text(max = 60) String code, Optional<RecordKey> pointsTo) {
    /** Kinds of causes. */
    public enum Family {
        /** The product did not do what it should. */
        PRODUCT,
        /** The service was not what it should be. */
        SERVICE,
        /** It came late, incomplete or damaged. */
        DELIVERY,
        /** The client was not told, or not so that it could be understood. */
        INFORMATION,
        /** Invoice or payment. */
        BILLING,
        /** How somebody behaved. */
        CONDUCT,
        /** The client wanted more than was agreed. */
        BEYOND_AGREED_SCOPE,
        /** A promise was broken. */
        BREACH_OF_PROMISE,
        /** Something else. */
        OTHER,
        /** It could not be found out. */
        UNKNOWN
    }

    /**
     * Codes a cause.
     *
     * @param family the kind of cause
     * @param code the host's code
     * @return the cause
     */
    public static Cause of(Family family, String code) {
        return new Cause(family, code, Optional.empty());
    }

    /**
     * Tells whether another cause is the same, whatever has to change.
     *
     * @param other the other cause
     * @return true if kind and code are
     */
    public boolean isLike(Cause other) {
        return family == other.family && code.equals(other.code);
    }

    /**
     * Says what has to change.
     *
     * @param record the information item, process or other record
     * @return the cause pointing to it
     */
    public Cause pointingTo(RecordKey record) {
        return new Cause(family, code, Optional.of(record));
    }
}
