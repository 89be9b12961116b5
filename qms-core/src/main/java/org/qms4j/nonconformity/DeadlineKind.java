package org.qms4j.nonconformity;

/** What a nonconformity owes by a date. At any time it owes one of them. */
public enum DeadlineKind {
    /** That it does no more harm. */
    CONTAINMENT,
    /** That it is put right and its consequences are handled. */
    EVALUATION,
    /** That its causes are known and actions are planned, or that none are needed. */
    ANALYSIS,
    /** That the actions are carried out. */
    IMPLEMENTATION,
    /** That somebody judges whether they worked. */
    EFFECTIVENESS,
    /** That it is closed. */
    CLOSING
}
