package org.qms4j.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @Test
    void an_instant_always_has_six_digits_after_the_second() {
        assertThat(Instants.print(Instant.parse("2026-11-22T08:30:00Z"))).isEqualTo("2026-11-22T08:30:00.000000Z");
        assertThat(Instants.print(Instant.parse("0001-01-01T23:59:59.000009Z")))
                .isEqualTo("0001-01-01T23:59:59.000009Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"})
    void years_of_other_than_four_digits_are_refused(String instant) {
        assertThatThrownBy(() -> Instants.print(Instant.parse(instant))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T08:30:00Z", "2026-11-22T08:30:00.123Z", "2026-11-22T24:00:00.000000Z"})
    void other_forms_are_read_as_java_reads_them(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026x11-22T08:30:00.000000Z",
                "2026-11x22T08:30:00.000000Z",
                "2026-11-22x08:30:00.000000Z",
                "2026-11-22T08x30:00.000000Z",
                "2026-11-22T08:30x00.000000Z",
                "2026-11-22T08:30:00x000000Z",
                "2026-11-22T08:30:00.000000X",
                "2026-13-22T08:30:00.000000Z",
                "2026-02-30T08:30:00.000000Z",
                "2026-11-22T25:30:00.000000Z",
                "2026-11-22T08:61:00.000000Z",
                "2026-11-22T08:30:61.000000Z",
                "2026-11-22T08:30:00.00a000Z"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> Instants.parse(text))
                .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }
}
