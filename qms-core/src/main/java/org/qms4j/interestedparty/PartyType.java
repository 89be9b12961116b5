package org.qms4j.interestedparty;

/** What an interested party is. */
public enum PartyType {
    /** Receives what the organization makes or does. */
    CLIENT,
    /** Owns or holds the organization. */
    OWNER,
    /** Works in it. */
    EMPLOYEE,
    /** Supplies it. */
    SUPPLIER,
    /** Makes or enforces the rules it works under. */
    AUTHORITY,
    /** Lives with it. */
    COMMUNITY,
    /** Works with it towards the same end. */
    PARTNER,
    /** Serves the same clients. */
    COMPETITOR,
    /** Somebody else. */
    OTHER
}
