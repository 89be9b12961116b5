package org.qms4j.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RuleViolation;

/** A condition of a step. */
record Rule<A, F, C>(
        Kind kind,
        String code,
        String path,
        Optional<ClauseRef> clause,
        Predicate<Situation<A, F, C>> met,
        Function<Situation<A, F, C>, List<String>> names) {
    /** What a condition is about. */
    enum Kind {
        /** The record: it can be judged before there is a command. */
        RECORD,
        /** The command. */
        COMMAND,
        /** Who may share a person; can be waived on record. */
        DUTY
    }

    static <A, F, C> Rule<A, F, C> of(
            Kind kind, String code, String path, ClauseRef clause, Predicate<Situation<A, F, C>> met) {
        return new Rule<>(kind, code, path, Optional.of(clause), met, it -> List.of());
    }

    Rule<A, F, C> naming(Function<Situation<A, F, C>, List<String>> involved) {
        return new Rule<>(kind, code, path, clause, met, involved);
    }

    RuleViolation violation(Situation<A, F, C> situation) {
        return new RuleViolation(code, path, clause, RuleViolation.Severity.ERROR, names.apply(situation));
    }
}
