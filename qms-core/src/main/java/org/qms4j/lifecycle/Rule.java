package org.qms4j.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RuleViolation;

/** A condition of a step. */
record Rule<A, F, C>(
        Kind kind, String code, String path, Optional<ClauseRef> clause, Predicate<Situation<A, F, C>> met) {
    /** What a condition is about. */
    enum Kind {
        /** The record: it can be judged before there is a command. */
        RECORD,
        /** The command. */
        COMMAND,
        /** Who may share a person; can be waived on record. */
        DUTY
    }

    RuleViolation violation() {
        return new RuleViolation(code, path, clause, RuleViolation.Severity.ERROR, List.of());
    }
}
