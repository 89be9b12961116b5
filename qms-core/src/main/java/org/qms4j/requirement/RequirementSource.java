package org.qms4j.requirement;

/** Where a requirement comes from. */
public enum RequirementSource {
    /** Clients said it. */
    CUSTOMER_STATED,
    /** Clients take it for granted. */
    CUSTOMER_IMPLIED,
    /** A legislature set it. */
    STATUTORY,
    /** An authority set it by power that a legislature gave. */
    REGULATORY,
    /** The organization set it itself. */
    ORGANIZATION;

    /**
     * Tells whether it is imposed.
     *
     * @return true of what a legislature or an authority set
     */
    public boolean isImposed() {
        return this == STATUTORY || this == REGULATORY;
    }
}
