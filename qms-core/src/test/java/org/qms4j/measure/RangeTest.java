package org.qms4j.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    @Test
    void a_narrower_range_lies_within_a_wider_one_and_not_the_other_way() {
        var narrow = Range.of("2", "5", "mm");
        var wide = Range.of("1", "5", "mm");
        assertThat(narrow.isWithin(wide)).isTrue();
        assertThat(wide.isWithin(narrow)).isFalse();
        assertThat(narrow.isWithin(Range.atMost("5", "mm"))).isTrue();
        assertThat(narrow.isWithin(Range.atLeast("2", "mm"))).isTrue();
        assertThat(narrow.isWithin(Range.atMost("4.9", "mm"))).isFalse();
        assertThat(narrow.isWithin(Range.atLeast("2.1", "mm"))).isFalse();
        assertThat(Range.atMost("5", "mm").isWithin(wide))
                .as("what has no lower limit keeps none")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, [in_i], 25.4, mm", "36, km/h, 10, m/s", "212, [degF], 100, Cel", "0, Cel, 273.15, K", "1, wk, 7, d",
        "50, %, 0.5, 1", "1, kW.h, 3.6, MJ", "1, bar, 100, kPa", "90, L/min, 5.4, m3/h", "1, a, 12, mo",
        "60, /min, 1, Hz", "1, g/cm3, 1000, kg/m3"
    })
    void units_that_measure_the_same_are_compared_exactly(String one, String unit, String other, String otherUnit) {
        var here = Range.of(one, one, unit);
        var there = Range.of(other, other, otherUnit);
        assertThat(here.isWithin(there)).isTrue();
        assertThat(there.isWithin(here)).isTrue();
        String more = new BigDecimal(other).add(new BigDecimal("0.000000001")).toPlainString();
        assertThat(Range.of(more, more, otherUnit).isWithin(here)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mm, kg", "d, mo", "{piece}, {box}", "{piece}, 1", "%, mm"})
    void what_measures_something_else_is_not_within(String unit, String other) {
        assertThat(Range.of("1", "1", unit).isWithin(Range.of("0", "2", other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MM", "furlong", "{", "{}", "{a}{b}", "{a b}", "piece"})
    void an_unknown_code_is_no_unit(String code) {
        assertThat(Unit.of(code)).isEmpty();
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThat(Range.of("5", "2", "mm").isInOrder()).isFalse();
        assertThat(Range.of("2", "2", "mm").isInOrder()).isTrue();
        assertThat(Range.atLeast("2", "mm").isInOrder()).isTrue();
    }

    @Test
    void a_criterion_satisfies_another_about_the_same_characteristic() {
        var leak = Criterion.of("leakage", Range.atMost("5", "mL"));
        assertThat(leak.satisfies(Criterion.of("leakage", Range.atMost("0.005", "L"))))
                .isTrue();
        assertThat(leak.satisfies(Criterion.of("leakage", Range.atMost("4", "mL"))))
                .isFalse();
        assertThat(leak.satisfies(Criterion.of("loss", Range.atMost("5", "mL"))))
                .isFalse();
        assertThat(leak.satisfies(Criterion.of("leakage", "none"))).isFalse();
        assertThat(Criterion.of("language", "Spanish").satisfies(Criterion.of("language", "Spanish")))
                .isTrue();
        assertThat(Criterion.of("language", "Spanish").satisfies(Criterion.of("language", "English")))
                .isFalse();
        assertThat(leak.text()).isEqualTo("leakage ≤ 5 mL");
        assertThat(Criterion.of("language", "Spanish").text()).isEqualTo("language: Spanish");
        assertThat(Range.of("2", "5", "mm").text()).isEqualTo("2 … 5 mm");
        assertThat(Range.atLeast("2", "mm").text()).isEqualTo("≥ 2 mm");
    }

    @Property
    void being_within_is_reflexive_and_passes_on(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal a,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal b,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal c) {
        var inner = new Range(Optional.of(a), Optional.of(a), "mm");
        var middle = new Range(Optional.of(a.subtract(b)), Optional.of(a.add(b)), "mm");
        var outer = new Range(
                Optional.of(a.subtract(b).subtract(c)), Optional.of(a.add(b).add(c)), "mm");
        assertThat(inner.isWithin(inner)).isTrue();
        assertThat(inner.isWithin(middle)).isTrue();
        assertThat(middle.isWithin(outer)).isTrue();
        assertThat(inner.isWithin(outer)).isTrue();
    }
}
