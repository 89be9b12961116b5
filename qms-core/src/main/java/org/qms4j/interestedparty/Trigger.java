package org.qms4j.interestedparty;

/** What makes it necessary to look at an interested party sooner than planned. */
public enum Trigger {
    /** A law or rule is new or has changed. */
    NEW_LAW,
    /** A contract is new or has changed. */
    CONTRACT_CHANGE,
    /** Complaints have the same cause again and again. */
    COMPLAINTS,
    /** A main client has left. */
    LOST_CLIENT,
    /** What the organization works in has changed. */
    CONTEXT_CHANGE,
    /** Something else. */
    OTHER
}
