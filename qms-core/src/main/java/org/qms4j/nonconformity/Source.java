package org.qms4j.nonconformity;

/** What brought a nonconformity to light. */
public enum Source {
    /** A client complained. */
    COMPLAINT,
    /** An audit by the organization itself. */
    INTERNAL_AUDIT,
    /** An audit by a customer. */
    CUSTOMER_AUDIT,
    /** An audit by a certification body. */
    CERTIFICATION_AUDIT,
    /** A figure that left its limits. */
    INDICATOR,
    /** What a provider delivered or did. */
    PROVIDER,
    /** How a process ran. */
    PROCESS,
    /** What a process brought forth. */
    OUTPUT,
    /** Somebody reported wrongdoing. */
    WHISTLEBLOWING,
    /** A review by the management. */
    REVIEW;

    /** Tells whether somebody outside the process is waiting to hear what came of it. */
    boolean hasOriginator() {
        return switch (this) {
            case COMPLAINT, INTERNAL_AUDIT, CUSTOMER_AUDIT, CERTIFICATION_AUDIT -> true;
            default -> false;
        };
    }
}
