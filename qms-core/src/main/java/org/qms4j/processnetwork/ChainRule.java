package org.qms4j.processnetwork;

import java.util.List;
import java.util.Locale;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RuleViolation.Severity;

/** What must hold of processes that hang together. */
public enum ChainRule {
    /** Every required input comes from somewhere, and what it is said to come from is there. */
    N1,
    /** Every output goes somewhere. */
    N2,
    /** What is put out is of the kind that is taken in. */
    N3,
    /** What is put out keeps what is accepted. */
    N4,
    /** Every principal process lies on a way from what clients require to what they receive. */
    N5,
    /** Every supporting process leads to a principal one. */
    N6,
    /** What flows forwards does not come back. */
    N7,
    /** What flows from a process to itself is rework. */
    N8,
    /** Both owners agreed what passes between their processes. */
    N9,
    /** Nothing comes from a retired process. */
    N10,
    /** What clients require comes in, and how satisfied they are comes back to those who steer. */
    N11;

    /**
     * Returns the codes of what can be broken.
     *
     * @return such as {@code chain.n1}, the keys of their texts
     */
    public List<String> codes() {
        String code = "chain." + name().toLowerCase(Locale.ROOT);
        return switch (this) {
            case N1 -> List.of(code, code + ".lost");
            case N11 -> List.of(code + ".requirements", code + ".feedback");
            default -> List.of(code);
        };
    }

    /**
     * Returns how much it matters.
     *
     * @return a warning where only an agreement is missing, else an error
     */
    public Severity severity() {
        return this == N9 ? Severity.WARNING : Severity.ERROR;
    }

    /**
     * Returns the clause it serves.
     *
     * @return of ISO 9001:2015
     */
    public ClauseRef clause() {
        return ClauseRef.iso9001(
                switch (this) {
                    case N5, N6, N11 -> "5.1.2";
                    case N9 -> "5.3";
                    default -> "4.4.1";
                });
    }
}
