package org.qms4j.nonconformity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Optional;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.Observation;
import org.qms4j.rule.Text;
import org.qms4j.statistics.RateComparison;

/**
 * How it will be known whether an action worked. It is fixed before the action is carried out and not changed after.
 *
 * @param measure what is counted and against what, as a definition with its version, so that before and after mean the
 *     same
 * @param windowDays how long is watched from the day on which everything was carried out, in calendar days; a week
 *     without an event says little
 * @param minimumExposure how much must have happened in that time for the count to mean anything, such as deliveries; 0
 *     if time alone counts
 * @param recurrenceLimit how many events of the same cause are still acceptable where no rates are compared; 0 for
 *     single events
 * @param baseline the count before, where rates are compared; then the exact test of {@link RateComparison} decides,
 *     and recurrences are listed
 */
public record EffectivenessCriterion(
        @Text String measure,
        @Min(1) @Max(1_830) int windowDays,
        @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal minimumExposure,
        @Min(0) @Max(1_000_000) int recurrenceLimit,
        Optional<@Valid Baseline> baseline) {
    /** How long is watched if nothing else is said. */
    public static final int USUAL_WINDOW_DAYS = 90;

    /**
     * Asks that it does not happen again.
     *
     * @param measure what must not happen again
     * @return the criterion: none in 90 days
     */
    public static EffectivenessCriterion noRecurrence(String measure) {
        return new EffectivenessCriterion(measure, USUAL_WINDOW_DAYS, BigDecimal.ZERO, 0, Optional.empty());
    }

    /**
     * Asks that it happens less often than before.
     *
     * @param measure what is counted, and against what
     * @param baseline how it was before
     * @return the criterion: a lower rate, after 90 days
     */
    public static EffectivenessCriterion lowerRate(String measure, Baseline baseline) {
        return new EffectivenessCriterion(measure, USUAL_WINDOW_DAYS, BigDecimal.ZERO, 0, Optional.of(baseline));
    }

    /**
     * Sets how long is watched.
     *
     * @param days calendar days
     * @return the criterion
     */
    public EffectivenessCriterion within(int days) {
        return new EffectivenessCriterion(measure, days, minimumExposure, recurrenceLimit, baseline);
    }

    /**
     * Sets how much must have happened.
     *
     * @param exposure the least exposure
     * @return the criterion
     */
    public EffectivenessCriterion withExposureOf(BigDecimal exposure) {
        return new EffectivenessCriterion(measure, windowDays, exposure, recurrenceLimit, baseline);
    }

    /**
     * Sets how many events are still acceptable.
     *
     * @param limit events of the same cause
     * @return the criterion
     */
    public EffectivenessCriterion allowing(int limit) {
        return new EffectivenessCriterion(measure, windowDays, minimumExposure, limit, baseline);
    }

    boolean isMetBy(BigDecimal exposure) {
        return exposure.compareTo(minimumExposure) >= 0;
    }

    /** A rate cannot be compared with a time in which nothing was delivered. */
    Verdict verdict(Observation seen, int recurrences) {
        if (baseline.isEmpty()) {
            return Math.max(seen.count(), recurrences) <= recurrenceLimit ? Verdict.EFFECTIVE : Verdict.INEFFECTIVE;
        }
        return baseline.get()
                .against(seen)
                .map(RateComparison::change)
                .map(EffectivenessCriterion::verdict)
                .orElse(Verdict.INCONCLUSIVE);
    }

    private static Verdict verdict(RateComparison.Change change) {
        return switch (change) {
            case LOWER -> Verdict.EFFECTIVE;
            case HIGHER -> Verdict.INEFFECTIVE;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }
}
