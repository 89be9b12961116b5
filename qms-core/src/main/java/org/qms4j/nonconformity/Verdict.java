package org.qms4j.nonconformity;

/** What data say about an action. Computed from the criterion and what was observed, never given. */
public enum Verdict {
    /** It worked. */
    EFFECTIVE,
    /** It did not. */
    INEFFECTIVE,
    /** The data do not tell. */
    INCONCLUSIVE
}
