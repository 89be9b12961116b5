package org.qms4j.improvement;

/** How much of the organization an improvement changes. */
public enum Scale {
    /** A detail of one workplace. */
    WORKPLACE,
    /** A process. */
    PROCESS,
    /** How several processes work together. */
    SYSTEM,
    /** The organization as a whole. */
    ORGANIZATION
}
