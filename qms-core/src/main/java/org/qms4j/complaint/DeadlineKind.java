package org.qms4j.complaint;

/** What a complaint owes by a date. */
public enum DeadlineKind {
    /** That receipt is acknowledged. */
    ACKNOWLEDGEMENT,
    /** That a suspected danger is assessed: the same day. */
    SAFETY,
    /** That the client hears how it goes. */
    PROGRESS,
    /** That the decision is communicated. */
    DECISION,
    /** That the organization replies where everybody can read it. */
    PUBLIC_REPLY;

    /** Tells whether it waits while the client has to do something; neither a danger nor the public does. */
    boolean waits() {
        return this != SAFETY && this != PUBLIC_REPLY;
    }
}
