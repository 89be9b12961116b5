package org.qms4j.effectiveness;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.qms4j.statistics.RateComparison;
import org.qms4j.statistics.RateComparison.Rate;

/**
 * How often something happened before anything was done about it.
 *
 * @param count how many events
 * @param exposure how much happened in that time, such as deliveries; more than 0
 * @param from the first day
 * @param to the last day
 */
public record Baseline(
        @Min(1) @Max(1_000_000_000) long count,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 15, fraction = 4)
        BigDecimal exposure,

        LocalDate from,
        LocalDate to) {
    /**
     * Tells whether it measures a time that has passed.
     *
     * @param today the day of the question
     * @return false if it ends before it begins, or has not ended yet
     */
    public boolean isPast(LocalDate today) {
        return !to.isBefore(from) && !to.isAfter(today);
    }

    /**
     * Compares it with what was seen afterwards, by the exact conditional test.
     *
     * @param seen what was seen
     * @return the comparison; empty if nothing happened in that time that an event could have been part of
     */
    public Optional<RateComparison> against(Observation seen) {
        return seen.exposure().signum() == 0
                ? Optional.empty()
                : Optional.of(new RateComparison(
                        new Rate(count, exposure.doubleValue()),
                        new Rate(seen.count(), seen.exposure().doubleValue())));
    }
}
