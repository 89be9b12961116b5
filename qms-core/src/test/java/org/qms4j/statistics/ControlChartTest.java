package org.qms4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits to the printed digits of their sources; the names AT-n are those of the catalogue of calculations. */
class ControlChartTest {
    /** Complaints in a month, and sales in thousands: W. Taylor's data, as in anhoej/qicharts2. */
    static final double[] COMPLAINTS = {
        426, 543, 428, 67, 303, 481, 304, 718, 681, 1030, 704, 1062, 1085, 1311, 1309, 1342, 1740, 1468, 1364, 1824
    };

    static final double[] SALES = {
        90, 110, 90, 40, 60, 70, 90, 120, 150, 210, 190, 250, 220, 210, 230, 220, 310, 330, 320, 330
    };

    private static double[] constant(double value, int size) {
        return DoubleStream.generate(() -> value).limit(size).toArray();
    }

    private static Interval limits(ControlChart chart, int point) {
        return chart.points().get(point).limits().orElseThrow();
    }

    /** AT-2, NIST/SEMATECH e-Handbook 6.3.3.1: wafer 3 lies on the upper limit, only wafer 24 beyond it. */
    @Test
    void a_point_on_the_limit_is_no_signal() {
        double[] wafers = {
            16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13
        };
        ControlChart chart = ControlChart.c(wafers, wafers.length);
        assertThat(chart.center()).isEqualTo(16);
        assertThat(limits(chart, 0)).isEqualTo(new Interval(4, 28));
        assertThat(chart.signals()).containsExactly(23);
        assertThat(chart.isProvisional()).isFalse();
    }

    /** AT-4, the u-chart of the qcc vignette (Montgomery). */
    @Test
    void rates_over_equal_areas_have_the_printed_limits() {
        double[] counts = {10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5};
        ControlChart chart = ControlChart.u(counts, constant(5, 20), 20);
        assertThat(chart.center()).isCloseTo(1.93, within(1e-12));
        assertThat(limits(chart, 7).high()).isCloseTo(3.793867, within(5e-7));
        assertThat(limits(chart, 7).low()).isCloseTo(0.06613305, within(5e-9));
        assertThat(chart.signals()).isEmpty();
    }

    /** AT-5, the c-chart of the qcc vignette, and its revision without the two signals. */
    @Test
    void limits_are_made_anew_when_points_with_a_known_cause_are_left_out() {
        double[] counts = {
            21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15
        };
        ControlChart chart = ControlChart.c(counts, counts.length);
        assertThat(chart.center()).isCloseTo(19.84615, within(5e-6));
        assertThat(limits(chart, 0).low()).isCloseTo(6.481447, within(5e-7));
        assertThat(limits(chart, 0).high()).isCloseTo(33.21086, within(5e-6));
        assertThat(chart.signals()).containsExactly(5, 19);
        double[] rest = IntStream.range(0, counts.length)
                .filter(i -> !chart.signals().contains(i))
                .mapToDouble(i -> counts[i])
                .toArray();
        ControlChart revised = ControlChart.c(rest, rest.length);
        assertThat(revised.center()).isCloseTo(19.66667, within(5e-6));
        assertThat(limits(revised, 0).low()).isCloseTo(6.362532, within(5e-7));
        assertThat(limits(revised, 0).high()).isCloseTo(32.9708, within(5e-5));
    }

    /** AT-12: the textbook chart raises 13 false alarms on data that Laney's chart finds steady. */
    @Test
    void more_complaints_because_of_more_sales_are_no_signal() {
        ControlChart plain = ControlChart.u(COMPLAINTS, SALES, 20);
        assertThat(plain.center()).isCloseTo(4.997253, within(5e-7));
        assertThat(plain.signals()).containsExactly(3, 5, 6, 7, 10, 11, 13, 14, 15, 16, 17, 18, 19);
        ControlChart laney = ControlChart.uPrime(COMPLAINTS, SALES, 20);
        assertThat(laney.center()).isEqualTo(plain.center());
        assertThat(laney.sigmaZ().orElseThrow()).isCloseTo(5.317393, within(5e-7));
        assertThat(laney.signals()).isEmpty();
        assertThat(limits(laney, 0).low()).isCloseTo(1.238, within(5e-4));
        assertThat(limits(laney, 0).high()).isCloseTo(8.756, within(5e-4));
        assertThat(limits(laney, 3).low()).isZero();
        assertThat(limits(laney, 3).high()).isCloseTo(10.636, within(5e-4));
        assertThat(limits(laney, 19).low()).isCloseTo(3.034, within(5e-4));
        assertThat(limits(laney, 19).high()).isCloseTo(6.960, within(5e-4));
    }

    @Test
    void the_limits_of_the_baseline_stay_when_points_are_added() {
        double[] longer = DoubleStream.concat(DoubleStream.of(COMPLAINTS), DoubleStream.of(9_000))
                .toArray();
        double[] sold = DoubleStream.concat(DoubleStream.of(SALES), DoubleStream.of(330))
                .toArray();
        ControlChart before = ControlChart.uPrime(COMPLAINTS, SALES, 20);
        ControlChart after = ControlChart.uPrime(longer, sold, 20);
        assertThat(after.center()).isEqualTo(before.center());
        assertThat(after.points().subList(0, 20)).isEqualTo(before.points());
        assertThat(after.signals()).containsExactly(20);
    }

    @Test
    void fewer_than_twenty_points_give_provisional_limits() {
        assertThat(ControlChart.c(COMPLAINTS, 19).isProvisional()).isTrue();
        assertThat(ControlChart.c(COMPLAINTS, 20).isProvisional()).isFalse();
    }

    @Test
    void a_month_without_exposure_has_no_rate_and_no_range_reaches_over_it() {
        double[] counts = {5, 7, 0, 6, 8, 5};
        double[] exposures = {10, 10, 0, 10, 10, 10};
        ControlChart chart = ControlChart.uPrime(counts, exposures, 6);
        assertThat(chart.points().get(2).value()).isEmpty();
        assertThat(chart.points().get(2).limits()).isEmpty();
        assertThat(chart.signals()).isEmpty();
        double z = Math.sqrt(0.62 / 10);
        double ranges = (0.2 + 0.2 + 0.3) / z;
        assertThat(chart.sigmaZ().orElseThrow()).isCloseTo(ranges / 3 / 1.128, within(1e-12));
    }

    @Test
    void a_series_that_never_varies_has_its_limits_where_it_is() {
        ControlChart chart = ControlChart.uPrime(constant(5, 12), constant(10, 12), 12);
        assertThat(chart.sigmaZ()).hasValue(0);
        assertThat(limits(chart, 4)).isEqualTo(new Interval(0.5, 0.5));
        assertThat(chart.signals()).isEmpty();
        ControlChart nothing = ControlChart.u(constant(0, 12), constant(10, 12), 12);
        assertThat(limits(nothing, 4)).isEqualTo(new Interval(0, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_count_or_exposure_that_cannot_be_right_is_named(double wrong) {
        assertThatThrownBy(() -> ControlChart.c(new double[] {1, wrong}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("counts[1]: ");
        assertThatThrownBy(() -> ControlChart.u(new double[] {1, 2}, new double[] {1, wrong}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("exposures[1]: ");
    }

    @Test
    void a_chart_needs_a_baseline_with_an_exposure() {
        for (int baseline : List.of(0, 3)) {
            assertThatThrownBy(() -> ControlChart.c(new double[] {1, 2}, baseline))
                    .hasMessageStartingWith("baseline: from 1 to 2");
        }
        assertThatThrownBy(() -> ControlChart.u(new double[] {1, 2}, new double[] {0, 5}, 1))
                .hasMessageStartingWith("exposure of the baseline: ");
        assertThatThrownBy(() -> ControlChart.uPrime(new double[] {1, 2, 3}, new double[] {1, 0, 5}, 3))
                .hasMessageStartingWith("baseline: no two points in a row");
        assertThatThrownBy(() -> ControlChart.u(new double[] {1, 2}, new double[] {1}, 1))
                .hasMessageStartingWith("exposures: as many as counts");
    }
}
