package org.qms4j.effectiveness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;

/**
 * What was seen after an action was carried out.
 *
 * @param until the last day that was watched; the first one is the day on which everything was carried out
 * @param count how many events there were, as the criterion counts them
 * @param exposure how much happened in that time
 * @param evidence where the figures come from
 */
public record Observation(
        LocalDate until,
        @Min(0) @Max(1_000_000_000) long count,
        @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal exposure,
        @Size(max = 100) List<@Valid Evidence> evidence) {
    /** {@inheritDoc} */
    public Observation {
        evidence = Input.list(evidence);
    }

    /**
     * Says what was seen.
     *
     * @param until the last day that was watched
     * @param count how many events
     * @param exposure how much happened
     * @param evidence where the figures come from
     * @return the observation
     */
    public static Observation of(LocalDate until, long count, BigDecimal exposure, Evidence... evidence) {
        return new Observation(until, count, exposure, List.of(evidence));
    }
}
