package org.qms4j.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.Observation;
import org.qms4j.rule.Text;
import org.qms4j.statistics.RateComparison;
import org.qms4j.statistics.RateComparison.Change;

/**
 * How it will be known whether an improvement succeeded. It is fixed before anything is changed.
 *
 * @param measure what is counted, and against what; up to 200 characters
 * @param version which version of that definition, from 1; the figures afterwards are counted by the same one
 * @param baseline how often it happened before
 * @param target how often it is to happen, as a multiple of the rate before: 0.5 for half as often, 1.2 for a fifth
 *     more often; from 0 to 1,000, and not 1
 * @param windowDays how long is watched from the day on which everything was carried out, in calendar days
 * @param minimumExposure how much must have happened in that time for the count to mean anything
 */
@Value.Builder
public record SuccessTest(
        @Text String measure,
        @Min(1) int version,
        @Valid Baseline baseline,

        @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 6)
        BigDecimal target,

        @Min(1) @Max(1_830) int windowDays,
        @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal minimumExposure)
        implements WithSuccessTest {
    /** How long is watched if nothing else is said. */
    public static final int USUAL_WINDOW_DAYS = 90;

    /**
     * Asks for another rate after 90 days.
     *
     * @param measure what is counted, and against what, by the first version of that definition
     * @param baseline how often it happened before
     * @param target how often it is to happen, as a multiple of that
     * @return the test
     */
    public static SuccessTest of(String measure, Baseline baseline, BigDecimal target) {
        return new SuccessTest(measure, 1, baseline, target, USUAL_WINDOW_DAYS, BigDecimal.ZERO);
    }

    boolean wantsAChange() {
        return target.compareTo(BigDecimal.ONE) != 0;
    }

    boolean isMetBy(BigDecimal exposure) {
        return exposure.compareTo(minimumExposure) >= 0;
    }

    /**
     * Says what figures mean. Whether anything has changed is decided by the interval of the ratio alone; how much, by
     * the ratio itself.
     *
     * @param seen what was seen
     * @return the verdict; inconclusive if nothing happened in that time that an event could have been part of
     */
    Verdict verdict(Observation seen) {
        return baseline.against(seen).map(this::verdict).orElse(Verdict.INCONCLUSIVE);
    }

    private Verdict verdict(RateComparison comparison) {
        boolean fewer = target.compareTo(BigDecimal.ONE) < 0;
        if (comparison.change() == Change.INCONCLUSIVE) {
            return Verdict.INCONCLUSIVE;
        }
        if (comparison.change() != (fewer ? Change.LOWER : Change.HIGHER)) {
            return Verdict.NOT_ACHIEVED;
        }
        double ratio = comparison.ratio().orElseThrow();
        boolean reached = fewer ? ratio <= target.doubleValue() : ratio >= target.doubleValue();
        return reached ? Verdict.ACHIEVED : Verdict.PARTLY_ACHIEVED;
    }
}
