package org.qms4j.improvement;

/** What the figures say about a cycle. Computed from its test, never given. */
public enum Verdict {
    /** It became better, and by as much as was wanted. */
    ACHIEVED,
    /** It became better, but not by as much. */
    PARTLY_ACHIEVED,
    /** It became worse. */
    NOT_ACHIEVED,
    /** The figures do not tell whether anything has changed. */
    INCONCLUSIVE;

    /** Tells whether it is shown that things are better than before. */
    boolean isBetter() {
        return this == ACHIEVED || this == PARTLY_ACHIEVED;
    }
}
