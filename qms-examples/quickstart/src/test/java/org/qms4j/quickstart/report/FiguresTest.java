package org.qms4j.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0, 10, 0.0%", "10, 10, 100.0%", "1, 3, 33.3%", "1, 2000, <0.1%", "1999, 2000, >99.9%", "0, 0, –"})
    void a_share_is_never_rounded_to_nothing_or_to_all(long part, long whole, String shown) {
        assertThat(Figures.share(part, whole)).isEqualTo(shown);
    }

    @Test
    void one_is_singular_and_thousands_are_separated() {
        assertThat(Figures.number(1, "row", "rows")).isEqualTo("1 row");
        assertThat(Figures.number(0, "row", "rows")).isEqualTo("0 rows");
        assertThat(Figures.number(1_234_567, "row", "rows")).isEqualTo("1,234,567 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "5, 1, 5",
        "6, 2, 6",
        "7, 2, 8",
        "10, 2, 10",
        "11, 5, 15",
        "26, 10, 30",
        "50, 10, 50",
        "51, 20, 60",
        "1428, 500, 1500",
        "5000000000, 1000000000, 5000000000"
    })
    void an_axis_has_at_most_five_round_steps_and_ends_at_the_largest_count_or_above(
            long largest, long step, long top) {
        assertThat(CountScale.upTo(largest)).isEqualTo(new CountScale(step, top));
    }
}
