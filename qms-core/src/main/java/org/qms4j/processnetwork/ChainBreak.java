package org.qms4j.processnetwork;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.process.ProcessId;
import org.qms4j.rule.RuleViolation;

/**
 * Something that does not hold of processes that hang together.
 *
 * @param rule what should hold
 * @param processes the processes involved: for a loop, in the order in which it runs
 * @param violation the same as a violation, whose text names processes and ports and says what to do
 */
public record ChainBreak(ChainRule rule, List<ProcessId> processes, RuleViolation violation) {
    /** {@inheritDoc} */
    public ChainBreak {
        processes = List.copyOf(processes);
    }

    static ChainBreak of(ChainRule rule, List<ProcessId> processes, String... names) {
        return of(rule, 0, processes, names);
    }

    /** What a rule has several texts for is told by which of its codes it is. */
    static ChainBreak of(ChainRule rule, int code, List<ProcessId> processes, String... names) {
        return new ChainBreak(
                rule,
                processes,
                new RuleViolation(
                        rule.codes().get(code), "", Optional.of(rule.clause()), rule.severity(), List.of(names)));
    }

    /**
     * Says what is broken and what to do.
     *
     * @param locale the reader's language
     * @return one sentence
     */
    public String message(Locale locale) {
        return violation.message(locale);
    }
}
