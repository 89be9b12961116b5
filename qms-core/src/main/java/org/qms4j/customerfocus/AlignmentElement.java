package org.qms4j.customerfocus;

import java.util.Locale;

/** What of an organization can be directed towards its clients. */
public enum AlignmentElement {
    /** What it makes. */
    PRODUCTS,
    /** What it does for clients. */
    SERVICES,
    /** How it helps them. */
    SUPPORT,
    /** How it is run. */
    MANAGEMENT,
    /** Who works in it. */
    EMPLOYEES,
    /** What it wants to become. */
    VISION,
    /** What it is there for. */
    MISSION,
    /** How it wants to get there. */
    STRATEGIES,
    /** What it plans. */
    BUSINESS_PLANS,
    /** What it aims at. */
    GOALS_AND_OBJECTIVES,
    /** How it works. */
    BUSINESS_PROCESSES,
    /** What may happen, for better or worse. */
    RISKS_AND_OPPORTUNITIES,
    /** What its people answer for. */
    RESPONSIBILITIES,
    /** What it works in. */
    BUSINESS_ENVIRONMENT,
    /** What goes without saying in it. */
    CULTURE;

    /**
     * Returns the id of what is said about it.
     *
     * @return the element in small letters
     */
    public AlignmentId id() {
        return AlignmentId.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
