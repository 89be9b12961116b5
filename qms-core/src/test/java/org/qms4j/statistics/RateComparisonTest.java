package org.qms4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.qms4j.statistics.RateComparison.Change;
import org.qms4j.statistics.RateComparison.Rate;

/** Whether it happens less often than before. */
class RateComparisonTest {
    private static RateComparison of(long before, double exposure, long after, double later) {
        return new RateComparison(new Rate(before, exposure), new Rate(after, later));
    }

    /** AT-35 of the reference values, which were computed apart from this code. */
    @Test
    void fewer_events_for_what_was_sold_are_fewer_if_the_interval_says_so() {
        RateComparison comparison = of(24, 12_000, 9, 11_000);
        assertThat(comparison.ratio().orElseThrow()).isCloseTo(0.4091, within(0.00005));
        assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.0224, within(0.00005));
        assertThat(comparison.pValueOfFewer().orElseThrow()).isCloseTo(0.0131, within(0.00005));
        assertThat(comparison.interval().orElseThrow().low()).isCloseTo(0.167, within(0.0005));
        assertThat(comparison.interval().orElseThrow().high()).isCloseTo(0.912, within(0.0005));
        assertThat(comparison.change()).isEqualTo(Change.LOWER);
        assertThat(of(9, 11_000, 24, 12_000).change()).isEqualTo(Change.HIGHER);
    }

    /** Domain D-17: at the same exposures the probability says yes and the interval does not. */
    @Test
    void where_the_probability_and_the_interval_disagree_nothing_is_shown() {
        RateComparison comparison = of(8, 12_000, 1, 11_000);
        assertThat(comparison.pValue().orElseThrow()).isCloseTo(0.041, within(0.0005));
        assertThat(comparison.interval().orElseThrow().high()).isGreaterThan(1);
        assertThat(comparison.change()).isEqualTo(Change.INCONCLUSIVE);
    }

    @Test
    void a_quiet_week_after_a_few_events_says_nothing() {
        assertThat(of(4, 52, 0, 1).change()).isEqualTo(Change.INCONCLUSIVE);
    }

    @Test
    void none_at_all_can_be_said_of_nothing() {
        RateComparison nothing = of(0, 10, 0, 10);
        assertThat(nothing.ratio()).isEmpty();
        assertThat(nothing.interval()).isEmpty();
        assertThat(nothing.pValue()).isEmpty();
        assertThat(nothing.pValueOfFewer()).isEmpty();
        assertThat(nothing.change()).isEqualTo(Change.INCONCLUSIVE);
        assertThat(of(0, 10, 50, 10).interval().orElseThrow().high()).isInfinite();
        assertThat(of(0, 10, 50, 10).ratio()).isEmpty();
    }

    @Test
    void what_cannot_be_counted_is_refused_by_name() {
        assertThatThrownBy(() -> new Rate(-1, 1)).hasMessageStartingWith("count:");
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessageStartingWith("exposure:");
        assertThatThrownBy(() -> new Rate(1, Double.NaN)).hasMessageStartingWith("exposure:");
    }

    @Property(tries = 200)
    void the_other_way_round_it_says_the_opposite(
            @ForAll @IntRange(max = 60) int before,
            @ForAll @IntRange(max = 60) int after,
            @ForAll @IntRange(min = 1, max = 500) int exposure,
            @ForAll @IntRange(min = 1, max = 500) int later) {
        Change there = of(before, exposure, after, later).change();
        Change back = of(after, later, before, exposure).change();
        assertThat(back)
                .isEqualTo(
                        switch (there) {
                            case LOWER -> Change.HIGHER;
                            case HIGHER -> Change.LOWER;
                            case INCONCLUSIVE -> Change.INCONCLUSIVE;
                        });
    }

    @Property(tries = 200)
    void the_ratio_lies_in_its_interval_and_the_probabilities_between_0_and_1(
            @ForAll @IntRange(min = 1, max = 60) int before,
            @ForAll @IntRange(max = 60) int after,
            @ForAll @IntRange(min = 1, max = 500) int exposure,
            @ForAll @IntRange(min = 1, max = 500) int later) {
        RateComparison comparison = of(before, exposure, after, later);
        Interval interval = comparison.interval().orElseThrow();
        assertThat(comparison.ratio().orElseThrow()).isBetween(interval.low(), interval.high());
        assertThat(comparison.pValue().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(comparison.pValueOfFewer().orElseThrow()).isBetween(0.0, 1.0);
    }
}
