package org.qms4j.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One condition that is not met. It says where the problem is and which rule sees it that way, but never repeats a
 * value, since values may be personal.
 *
 * @param code the rule, such as {@code complaint.close.informed}; stable, and the key of its text
 * @param path the field of the command or the record, such as {@code remedy.amount}; empty if it is about the whole
 *     step
 * @param clause the clause the rule serves, where there is one
 * @param severity how much it matters; a step is refused for errors only
 * @param arguments what the text needs to be exact: limits, names of stages, counts
 */
public record RuleViolation(
        String code, String path, Optional<ClauseRef> clause, Severity severity, List<String> arguments) {
    /** How much an unmet condition matters. */
    public enum Severity {
        /** The step is refused. */
        ERROR,
        /** The step is possible; somebody should look. */
        WARNING
    }

    /** {@inheritDoc} */
    public RuleViolation {
        arguments = List.copyOf(arguments);
    }

    /**
     * Makes an error.
     *
     * @param code the rule
     * @param path the field; empty if it is about the whole step
     * @param arguments what the text needs
     * @return the violation, without a clause
     */
    public static RuleViolation error(String code, String path, String... arguments) {
        return new RuleViolation(code, path, Optional.empty(), Severity.ERROR, List.of(arguments));
    }

    /**
     * Makes the error of an actor who may not do something.
     *
     * @param action the action as the role table names it
     * @return the violation
     */
    public static RuleViolation denied(String action) {
        return error("access.denied", "", action);
    }

    /**
     * Says what is wrong in a language: the field, the problem and the clause.
     *
     * @param locale the reader's language; English, Spanish and Portuguese are known, others read English
     * @return one sentence
     */
    public String message(Locale locale) {
        String text = Messages.in(locale).text(code, arguments);
        String located = path.isEmpty() ? text : path + ": " + text;
        return clause.map(ref -> located + " (" + ref + ")").orElse(located);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
