package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.complaintanalysis.MonthlyRates.Conclusion;
import org.qms4j.complaintanalysis.MonthlyRates.Month;
import org.qms4j.complaintanalysis.MonthlyRates.MonthCount;

/** Whether complaints become more, or only sales. */
class MonthlyRatesTest {
    /** W. Taylor's complaints and sales in thousands, as in anhoej/qicharts2 (AT-12). */
    private static final int[] COMPLAINTS = {
        426, 543, 428, 67, 303, 481, 304, 718, 681, 1030, 704, 1062, 1085, 1311, 1309, 1342, 1740, 1468, 1364, 1824
    };

    private static final int[] SALES = {
        90, 110, 90, 40, 60, 70, 90, 120, 150, 210, 190, 250, 220, 210, 230, 220, 310, 330, 320, 330
    };

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static List<MonthCount> counts(int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new MonthCount(JANUARY.plusMonths(i), counts[i]))
                .toList();
    }

    private static Exposures exposures(int... thousands) {
        Exposures.Builder exposures = Exposures.builder();
        for (int i = 0; i < thousands.length; i++) {
            if (thousands[i] >= 0) {
                exposures.add("pump", JANUARY.plusMonths(i), BigDecimal.valueOf(thousands[i]));
            }
        }
        return exposures.build();
    }

    private static int[] constant(int value, int size) {
        return IntStream.generate(() -> value).limit(size).toArray();
    }

    @Test
    void more_complaints_because_of_more_sales() {
        MonthlyRates rates = MonthlyRates.of(counts(COMPLAINTS), exposures(SALES)::of, 20);
        assertThat(rates.conclusion()).isEqualTo(Conclusion.MORE_WITH_MORE_SALES);
        assertThat(rates.chart().orElseThrow().signals()).isEmpty();
        assertThat(rates.chart().orElseThrow().isProvisional()).isFalse();
        assertThat(rates.countTrend().orElseThrow().s()).isEqualTo(152);
        assertThat(rates.rateTrend().orElseThrow().s()).isEqualTo(22);
        assertThat(rates.runs()).isPresent();
    }

    @Test
    void without_exposure_there_are_counts_and_no_limits() {
        MonthlyRates rates = MonthlyRates.of(counts(COMPLAINTS), Exposures.none()::of, 20);
        assertThat(rates.conclusion()).isEqualTo(Conclusion.NO_EXPOSURE);
        assertThat(rates.chart()).isEmpty();
        assertThat(rates.rateTrend()).isEmpty();
        assertThat(rates.months()).hasSize(20).extracting(Month::exposure).containsOnly(Optional.empty());
        assertThat(rates.countTrend().orElseThrow().direction(0.05)).isEqualTo(1);
    }

    @Test
    void the_chart_does_not_cross_a_month_of_which_the_exposure_is_not_known() {
        int[] known = SALES.clone();
        known[4] = -1;
        known[19] = -1;
        MonthlyRates rates = MonthlyRates.of(counts(COMPLAINTS), exposures(known)::of, 20);
        assertThat(rates.charted())
                .extracting(Month::month)
                .hasSize(14)
                .startsWith(JANUARY.plusMonths(5))
                .endsWith(JANUARY.plusMonths(18));
        assertThat(rates.chart().orElseThrow().baseline()).isEqualTo(14);
        assertThat(rates.chart().orElseThrow().isProvisional()).isTrue();
        assertThat(rates.months()).hasSize(20);
    }

    @Test
    void a_month_without_sales_has_no_rate() {
        int[] known = SALES.clone();
        known[10] = 0;
        MonthlyRates rates = MonthlyRates.of(counts(COMPLAINTS), exposures(known)::of, 20);
        assertThat(rates.charted()).hasSize(9);
        assertThat(rates.months().get(10).exposure()).contains(BigDecimal.ZERO);
    }

    @Test
    void a_rate_that_rises_is_said_so_and_so_is_one_that_falls() {
        int[] rising = IntStream.rangeClosed(1, 12).map(i -> 10 * i).toArray();
        int[] falling = IntStream.rangeClosed(1, 12).map(i -> 130 - 10 * i).toArray();
        int[] same = constant(100, 12);
        assertThat(MonthlyRates.of(counts(rising), exposures(same)::of, 12).conclusion())
                .isEqualTo(Conclusion.RATE_RISES);
        assertThat(MonthlyRates.of(counts(falling), exposures(same)::of, 12).conclusion())
                .isEqualTo(Conclusion.RATE_FALLS);
        assertThat(MonthlyRates.of(counts(falling), exposures(falling)::of, 12).conclusion())
                .isEqualTo(Conclusion.FEWER_WITH_FEWER_SALES);
        assertThat(MonthlyRates.of(counts(same), exposures(same)::of, 12).conclusion())
                .isEqualTo(Conclusion.STEADY);
    }

    @Test
    void seven_months_are_too_short() {
        MonthlyRates rates = MonthlyRates.of(counts(constant(5, 7)), exposures(constant(10, 7))::of, 20);
        assertThat(rates.conclusion()).isEqualTo(Conclusion.TOO_SHORT);
        assertThat(rates.chart().orElseThrow().baseline()).isEqualTo(7);
        assertThat(MonthlyRates.of(List.of(), Exposures.none()::of, 20).months())
                .isEmpty();
        assertThat(MonthlyRates.of(counts(5), exposures(10)::of, 20).chart()).isEmpty();
    }

    @Test
    void the_register_gives_its_months_without_a_gap() {
        var it = new AnalysisBench();
        it.on("2026-10-05").received("a", "pump");
        it.on("2027-01-05").received("b", "valve");
        Exposures sold = Exposures.builder()
                .add("pump", YearMonth.of(2026, 10), BigDecimal.TEN)
                .add("valve", YearMonth.of(2026, 10), BigDecimal.ONE)
                .build();
        List<Month> all = it.analysis.monthly(Basis.PERCEPTION, sold, 20).months();
        assertThat(all).extracting(Month::count).containsExactly(1L, 0L, 0L, 1L);
        assertThat(all.get(0).exposure()).contains(new BigDecimal("11"));
        assertThat(it.analysis.monthly("pump", Basis.PERCEPTION, sold, 20).months())
                .containsExactly(new Month(YearMonth.of(2026, 10), 1, Optional.of(BigDecimal.TEN)));
    }

    @Test
    void an_exposure_is_given_once_and_never_negative() {
        Exposures.Builder exposures = Exposures.builder().add("pump", JANUARY, BigDecimal.ONE);
        assertThatThrownBy(() -> exposures.add("pump", JANUARY, BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exposure of pump in 2025-01: is there already");
        assertThatThrownBy(() -> exposures.add("pump", JANUARY.plusMonths(1), new BigDecimal("-1")))
                .hasMessage("exposure of pump in 2025-02: zero or more, not -1");
        Exposures built = exposures.build();
        assertThat(built.of("pump", JANUARY)).contains(BigDecimal.ONE);
        assertThat(built.of("pump", JANUARY.plusMonths(1))).isEmpty();
        assertThat(built.of("valve", JANUARY)).isEmpty();
    }

    @Test
    void an_interval_of_which_a_month_is_missing_has_no_sum() {
        Exposures known = Exposures.builder()
                .add("pump", JANUARY, BigDecimal.ONE)
                .add("pump", JANUARY.plusMonths(1), BigDecimal.TEN)
                .add("valve", JANUARY, BigDecimal.TEN)
                .build();
        assertThat(known.between(JANUARY, JANUARY.plusMonths(1)))
                .containsOnlyKeys("pump")
                .containsValue(new BigDecimal("11"));
        assertThat(known.between(JANUARY, JANUARY)).containsOnlyKeys("pump", "valve");
        assertThat(known.between(JANUARY.plusMonths(1), JANUARY)).isEmpty();
    }
}
