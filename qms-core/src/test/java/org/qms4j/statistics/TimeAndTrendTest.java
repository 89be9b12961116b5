package org.qms4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAndTrendTest {
    /** AT-24: NIST/SEMATECH e-Handbook 7.2.6.2. */
    @Test
    void the_ninetieth_percentile_depends_on_the_method_that_is_named() {
        double[] values = {
            95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.0610, 95.1591, 95.1195, 95.1065, 95.0925, 95.1990, 95.1682
        };
        assertThat(Percentile.R6.of(values, 0.9).orElseThrow()).isCloseTo(95.1981, within(5e-5));
        assertThat(Percentile.R7.of(values, 0.9).orElseThrow()).isCloseTo(95.1957, within(5e-5));
        assertThat(values[0]).as("the values are left as they are").isEqualTo(95.1772);
        assertThat(Percentile.R6.method()).isEqualTo("NIST R6");
    }

    /** AT-25. */
    @Test
    void the_fortieth_of_five_values() {
        double[] values = {15, 20, 35, 40, 50};
        assertThat(Percentile.R6.of(values, 0.4).orElseThrow()).isCloseTo(26, within(1e-12));
        assertThat(Percentile.R7.of(values, 0.4).orElseThrow()).isCloseTo(29, within(1e-12));
    }

    /** AT-26: hours until an answer. */
    @Test
    void half_were_answered_within_sixteen_hours_and_sixty_percent_within_a_day() {
        double[] hours = {2, 3, 5, 8, 12, 20, 26, 30, 47, 70};
        Survival answered = Survival.of(hours, new double[0]);
        assertThat(answered.percentile(0.5)).hasValue(16);
        assertThat(answered.percentile(0.9).orElseThrow()).isCloseTo(67.7, within(1e-12));
        assertThat(answered.method()).isEqualTo("NIST R6");
        assertThat(Percentile.R7.of(hours, 0.9).orElseThrow()).isCloseTo(49.3, within(1e-12));
        long withinADay = DoubleStream.of(hours).filter(hour -> hour <= 24).count();
        assertThat(new Proportion(withinADay, hours.length).share()).hasValue(0.6);
    }

    @Test
    void a_percentile_stays_within_the_values_and_there_is_none_of_none() {
        double[] values = {3, 1, 2};
        assertThat(Percentile.R6.of(values, 0)).hasValue(1);
        assertThat(Percentile.R6.of(values, 1)).hasValue(3);
        assertThat(Percentile.R6.of(new double[0], 0.5)).isEmpty();
        assertThat(Percentile.R7.of(new double[] {7}, 0.99)).hasValue(7);
        assertThatThrownBy(() -> Percentile.R6.of(values, 1.01)).hasMessageStartingWith("part: ");
        assertThatThrownBy(() -> Percentile.R6.of(new double[] {Double.NaN}, 0.5))
                .hasMessageStartingWith("values[0]");
    }

    /**
     * Freireich et al., Blood 21, 1963: remission of leukaemia under 6-MP; the median of 23 weeks stands in textbooks.
     */
    @Test
    void open_cases_count_as_long_as_they_are_open() {
        Survival remission = Survival.of(
                new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23},
                new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
        assertThat(remission.percentile(0.5)).hasValue(23);
        assertThat(remission.percentile(0.25))
                .as("the curve is at 0.753 after 10 weeks, at 0.690 after 13")
                .hasValue(13);
        assertThat(remission.percentile(0.75)).as("too many are still open").isEmpty();
        assertThat(remission.method()).isEqualTo("Kaplan-Meier");
        assertThat(remission.size()).isEqualTo(21);
    }

    @Test
    void leaving_out_the_open_cases_would_flatter() {
        double[] done = {1, 2, 3, 4};
        assertThat(Survival.of(done, new double[0]).percentile(0.5)).hasValue(2.5);
        assertThat(Survival.of(done, new double[] {9, 9, 9, 9}).percentile(0.5)).hasValue(4);
        assertThat(Survival.of(done, new double[] {9, 9, 9, 9, 9}).percentile(0.5))
                .isEmpty();
        assertThat(Survival.of(new double[0], new double[] {9}).percentile(0.5)).isEmpty();
        assertThat(Survival.of(new double[0], new double[0]).percentile(0.5)).isEmpty();
        assertThatThrownBy(() -> Survival.of(new double[] {-1}, new double[0])).hasMessageStartingWith("done: ");
    }

    /** AT-12: the counts rise, the rates do not. */
    @Test
    void complaints_rise_with_sales_and_their_rate_does_not() {
        Trend counts = Trend.of(ControlChartTest.COMPLAINTS).orElseThrow();
        assertThat(counts.s()).isEqualTo(152);
        assertThat(counts.variance()).isEqualTo(950);
        assertThat(counts.z()).isCloseTo(4.899087, within(5e-7));
        assertThat(counts.p()).isCloseTo(9.63e-7, within(5e-10));
        assertThat(counts.slope()).isCloseTo(82.19, within(5e-3));
        assertThat(counts.direction(0.05)).isEqualTo(1);
        double[] rates = IntStream.range(0, 20)
                .mapToDouble(i -> ControlChartTest.COMPLAINTS[i] / ControlChartTest.SALES[i])
                .toArray();
        Trend steady = Trend.of(rates).orElseThrow();
        assertThat(steady.s()).isEqualTo(22);
        assertThat(steady.z()).isCloseTo(0.681330, within(5e-7));
        assertThat(steady.p()).isCloseTo(0.495663, within(5e-7));
        assertThat(steady.direction(0.05)).isZero();
    }

    /** The variance of ten values of which 2 and 3 are equal: [10·9·25 − 2·1·9 − 3·2·11]/18. */
    @Test
    void equal_values_make_the_variance_smaller() {
        Trend ties = Trend.of(new double[] {1, 2, 2, 3, 4, 5, 5, 5, 6, 7}).orElseThrow();
        assertThat(ties.variance()).isCloseTo((10 * 9 * 25 - 2 * 9 - 6 * 11) / 18.0, within(1e-12));
        assertThat(ties.s()).isEqualTo(45 - 1 - 3);
    }

    @Test
    void seven_values_say_nothing_and_equal_ones_no_trend() {
        assertThat(Trend.of(new double[7])).isEmpty();
        Trend flat = Trend.of(new double[8]).orElseThrow();
        assertThat(flat.z()).isZero();
        assertThat(flat.p()).isEqualTo(1);
        assertThat(flat.direction(0.05)).isZero();
        assertThatThrownBy(() -> Trend.of(new double[Trend.MOST + 1])).hasMessageStartingWith("values: up to");
    }

    /** AT-28, as in the tests of Commons Math. */
    @ParameterizedTest
    @CsvSource({"1 3 2 4, 0.6666666666666666", "1 4 3 2, 0", "1 2 3 4, 1", "4 3 2 1, -1"})
    void rankings_agree_after_kendall(String other, double tau) {
        double[] y =
                Arrays.stream(other.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(Kendall.tauB(new double[] {1, 2, 3, 4}, y).orElseThrow()).isCloseTo(tau, within(1e-15));
    }

    @Test
    void a_ranking_without_differences_agrees_with_nothing() {
        assertThat(Kendall.tauB(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
        assertThatThrownBy(() -> Kendall.tauB(new double[1], new double[2])).hasMessageStartingWith("y: ");
    }

    /** AT-11: anhoej/qicharts2. */
    @ParameterizedTest
    @CsvSource({"10, 6, 2", "12, 7, 3", "24, 8, 8"})
    void runs_have_limits_by_their_number(int useful, int longest, int crossings) {
        double[] zigzag = IntStream.range(0, useful).mapToDouble(i -> i % 2).toArray();
        Runs runs = Runs.of(zigzag, 0.5).orElseThrow();
        assertThat(runs).isEqualTo(new Runs(useful, 1, longest, useful - 1, crossings));
        assertThat(runs.isSignal()).isFalse();
    }

    @Test
    void a_shift_shows_in_a_long_run_and_in_few_crossings() {
        double[] shifted =
                IntStream.range(0, 24).mapToDouble(i -> i < 12 ? 1 : 3).toArray();
        Runs runs = Runs.of(shifted, 2).orElseThrow();
        assertThat(runs.longest()).isEqualTo(12);
        assertThat(runs.crossings()).isEqualTo(1);
        assertThat(runs.isSignal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void points_on_the_center_do_not_count(int useful) {
        double[] values =
                IntStream.range(0, 30).mapToDouble(i -> i < useful ? 1 : 0).toArray();
        assertThat(Runs.of(values, 0)).isEmpty();
    }
}
