package org.qms4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.statistics.Pareto.Abc;
import org.qms4j.statistics.Pareto.Bar;
import org.qms4j.statistics.Pareto.Portion;

class RankingAndShareTest {
    private static Portion portion(Bar bar) {
        return bar.portion().orElseThrow();
    }

    /**
     * AT-13, the reference page of qcc; the item that reaches 80 % exactly still belongs to A, the next one does not.
     */
    @Test
    void items_are_ranked_by_their_share_with_classes() {
        Pareto ranking = Pareto.ofCounts(Map.of(
                "contact number", 94L,
                "price code", 80L,
                "supplier code", 66L,
                "part number", 33L,
                "schedule date", 27L));
        assertThat(ranking.total()).isEqualByComparingTo("300");
        assertThat(ranking.bars())
                .extracting(
                        Bar::name,
                        bar -> Math.round(portion(bar).percent() * 100) / 100.0,
                        bar -> Math.round(portion(bar).cumulativePercent() * 100) / 100.0,
                        bar -> portion(bar).abc())
                .containsExactly(
                        tuple("contact number", 31.33, 31.33, Abc.A),
                        tuple("price code", 26.67, 58.00, Abc.A),
                        tuple("supplier code", 22.00, 80.00, Abc.A),
                        tuple("part number", 11.00, 91.00, Abc.B),
                        tuple("schedule date", 9.00, 100.00, Abc.B));
    }

    /** AT-14: what is rarer may weigh more. */
    @Test
    void severity_turns_the_order_round() {
        assertThat(Pareto.ofCounts(Map.of("A", 40L, "B", 12L)).bars())
                .extracting(Bar::name)
                .containsExactly("A", "B");
        assertThat(Pareto.ofCounts(Map.of("A", 40L * 1, "B", 12L * 5)).bars())
                .extracting(Bar::name)
                .containsExactly("B", "A");
    }

    @Test
    void the_item_that_crosses_the_line_belongs_to_the_class_before_it() {
        assertThat(Pareto.ofCounts(Map.of("a", 79L, "b", 17L, "c", 3L, "d", 1L)).bars())
                .extracting(bar -> portion(bar).abc())
                .containsExactly(Abc.A, Abc.A, Abc.C, Abc.C);
        assertThat(Pareto.ofCounts(Map.of("only", 7L)).bars())
                .extracting(bar -> portion(bar).abc())
                .containsExactly(Abc.A);
    }

    @Test
    void amounts_are_compared_exactly() {
        Pareto tenths = Pareto.ofAmounts(
                Map.of("a", new BigDecimal("0.7"), "b", new BigDecimal("0.1"), "c", new BigDecimal("0.2")));
        assertThat(tenths.bars())
                .extracting(Bar::name, bar -> portion(bar).abc())
                .containsExactly(tuple("a", Abc.A), tuple("c", Abc.A), tuple("b", Abc.B));
    }

    @Test
    void equal_items_come_in_the_order_of_their_names() {
        assertThat(Pareto.ofCounts(Map.of("b", 2L, "c", 2L, "a", 2L)).bars())
                .extracting(Bar::name)
                .containsExactly("a", "b", "c");
    }

    @Test
    void nothing_has_no_shares() {
        assertThat(Pareto.ofCounts(Map.of()).bars()).isEmpty();
        assertThat(Pareto.ofCounts(Map.of("a", 0L, "b", 0L)).bars())
                .extracting(Bar::portion)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> Pareto.ofCounts(Map.of("a", -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a: zero or more, not -1");
    }

    /** AT-17: statsmodels, from R binom.confint. */
    @ParameterizedTest
    @CsvSource({
        "18, 20, 0.6989663547715128, 0.972133518786232",
        "4, 20, 0.0806576625797981, 0.4160174322518935",
        "4, 200, 0.00780442641634947, 0.05028708690582643",
        "190, 200, 0.910421851861224, 0.972617354399236",
        "19, 38, 0.348499283643951, 0.651500716356049"
    })
    void a_share_has_an_interval_after_wilson(long yes, long of, double low, double high) {
        Interval interval = new Proportion(yes, of).wilson().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-14));
        assertThat(interval.high()).isCloseTo(high, within(1e-14));
    }

    /** AT-17 and AT-18: the printed digits, and one-sided limits as those of twice the error. */
    @Test
    void the_interval_has_the_printed_digits() {
        Interval half = new Proportion(100, 200).wilson().orElseThrow();
        assertThat(half.low()).isCloseTo(0.4313609, within(5e-8));
        assertThat(half.high()).isCloseTo(0.5686391, within(5e-8));
        Interval oneSided = new Proportion(100, 200).wilson(0.90).orElseThrow();
        assertThat(oneSided.high()).isCloseTo(0.557765, within(5e-7));
        assertThat(oneSided.low()).isCloseTo(0.442235, within(5e-7));
        Proportion most = new Proportion(78, 120);
        assertThat(most.share()).hasValue(0.65);
        assertThat(most.wilson().orElseThrow().low()).isCloseTo(0.5612, within(5e-5));
        assertThat(most.wilson().orElseThrow().high()).isCloseTo(0.7295, within(5e-5));
    }

    @Test
    void none_and_all_reach_the_ends_exactly_and_none_of_none_says_nothing() {
        assertThat(new Proportion(0, 77).wilson().orElseThrow().low()).isZero();
        assertThat(new Proportion(38, 38).wilson().orElseThrow().high()).isEqualTo(1);
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).wilson()).isEmpty();
    }

    @Test
    void more_than_all_is_refused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("yes: from 0 to 2, not 3");
        assertThatThrownBy(() -> new Proportion(-1, 2)).hasMessage("yes: from 0 to 2, not -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void nobody_is_surer_than_sure(double confidence) {
        assertThatThrownBy(() -> new Proportion(1, 2).wilson(confidence)).hasMessageStartingWith("confidence: ");
    }
}
