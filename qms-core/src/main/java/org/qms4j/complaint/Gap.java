package org.qms4j.complaint;

import org.qms4j.complaint.ComplaintStage.Acknowledged;
import org.qms4j.complaint.ComplaintStage.Closed;

/** Something that a reader of a complaint's record would look for, in the order of the handling. */
public enum Gap {
    /** What the client said. */
    TEXT,
    /** Who complains. */
    COMPLAINANT,
    /** What it is about. */
    PRODUCT,
    /** What kind of thing it is about. */
    CATEGORY,
    /** That receipt was acknowledged. */
    ACKNOWLEDGEMENT,
    /** How severe it is. */
    SEVERITY,
    /** Whether it is valid. */
    VALIDITY,
    /** Why it came to it. */
    CAUSE,
    /** What was decided. */
    DECISION,
    /** That the client was informed of the end. */
    CLIENT_INFORMED,
    /** How satisfied the client is with the handling. */
    HANDLING_SATISFACTION;

    boolean isIn(Complaint complaint) {
        return switch (this) {
            case TEXT -> complaint.perception().text().isEmpty();
            case COMPLAINANT -> complaint.complainant().isAnonymous();
            case PRODUCT -> complaint.subject().product().isEmpty();
            case CATEGORY -> complaint.perception().category().isEmpty();
            case ACKNOWLEDGEMENT ->
                complaint
                        .reached(Acknowledged.class)
                        .filter(acknowledged -> !acknowledged.evidence().isEmpty())
                        .isEmpty();
            case SEVERITY -> complaint.severity().isEmpty();
            case VALIDITY -> complaint.validity().isEmpty();
            case CAUSE -> complaint.cause().isEmpty();
            case DECISION -> complaint.decision().isEmpty();
            case CLIENT_INFORMED ->
                complaint
                        .reached(Closed.class)
                        .filter(closed -> !closed.informed().isEmpty())
                        .isEmpty();
            case HANDLING_SATISFACTION -> complaint.handlingSatisfaction().isEmpty();
        };
    }
}
