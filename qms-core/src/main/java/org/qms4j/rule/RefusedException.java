package org.qms4j.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A step that is not possible, with every reason. Nothing was changed: no record, no journal entry, no notification.
 * The same list comes from asking for the blockers beforehand with the same command.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleViolation> violations;

    /**
     * Creates the exception.
     *
     * @param step what was asked for, such as {@code complaint.close}
     * @param violations every condition that is not met, at least one
     */
    public RefusedException(String step, List<RuleViolation> violations) {
        super(step + " refused: "
                + violations.stream().map(RuleViolation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /**
     * Refuses something that the actor may not do.
     *
     * @param action the action as the role table names it
     * @return the refusal
     */
    public static RefusedException denied(String action) {
        return new RefusedException(action, List.of(RuleViolation.denied(action)));
    }

    /**
     * Returns the reasons.
     *
     * @return every condition that is not met
     */
    public List<RuleViolation> violations() {
        return violations;
    }

    /**
     * Returns the reasons in a language.
     *
     * @param locale the reader's language
     * @return one sentence for each violation
     */
    public List<String> messages(Locale locale) {
        return violations.stream().map(violation -> violation.message(locale)).toList();
    }

    /**
     * Tells whether a rule is among the reasons.
     *
     * @param code the rule
     * @return true if it is not met
     */
    public boolean names(String code) {
        return violations.stream().anyMatch(violation -> violation.code().equals(code));
    }
}
