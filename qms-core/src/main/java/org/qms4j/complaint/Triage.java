package org.qms4j.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The first look at a complaint (ISO 10002:2018, 7.5).
 *
 * @param severity how bad it is, from 1 to 5
 * @param complexity how hard to find out, from 1 to 5
 * @param impact how many or how much it concerns, from 1 to 5
 * @param safetyImplication whether somebody could come to harm
 * @param immediateActionNeeded whether something must be done at once
 * @param immediateActionPossible whether something can be
 */
public record Triage(
        @Min(1) @Max(5) int severity,
        @Min(1) @Max(5) int complexity,
        @Min(1) @Max(5) int impact,
        boolean safetyImplication,
        boolean immediateActionNeeded,
        boolean immediateActionPossible) {
    /** From this severity on, a decision is not left to one person. */
    public static final int SEVERE = 4;

    /**
     * Judges an ordinary complaint.
     *
     * @param severity from 1 to 5
     * @param complexity from 1 to 5
     * @param impact from 1 to 5
     * @return a triage without safety implication and without need for immediate action
     */
    public static Triage of(int severity, int complexity, int impact) {
        return new Triage(severity, complexity, impact, false, false, false);
    }

    /**
     * Says that somebody could come to harm, so that something must be done at once.
     *
     * @return the triage with a safety implication
     */
    public Triage unsafe() {
        return new Triage(severity, complexity, impact, true, true, true);
    }

    boolean asksForImmediateAction() {
        return safetyImplication || (immediateActionNeeded && immediateActionPossible);
    }

    /** How deep to investigate. */
    public enum Depth {
        /** Ask and look. */
        BASIC,
        /** Reconstruct what happened. */
        STANDARD,
        /** Find the cause with method. */
        THOROUGH;

        boolean isEnoughFor(int severity) {
            return severity >= SEVERE ? this == THOROUGH : severity < SEVERE - 1 || this != BASIC;
        }
    }
}
