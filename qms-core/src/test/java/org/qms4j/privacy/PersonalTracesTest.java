package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gives a person away in a text, and what does not. */
class PersonalTracesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to jane.doe@example.org",
                "jane_doe+shop@mail.example.co.uk, please",
                "(JANE@EXAMPLE.ORG)",
                "Call +49 30 1234567",
                "Call 030/1234-567",
                "Tel. 01.23.45.67.89",
                "Your order 45001234",
                "IBAN DE89 3704 0044 0532 0130 00",
                "Order 4711-20-2231 of 2026-11-23",
                "Since 2026-11-23 14:00 under 555 123 4567",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667"
            })
    void an_address_or_a_long_number_gives_somebody_away(String text) {
        assertThat(PersonalTraces.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "We are sorry, and we replace it",
                "Pump P-100 is repaired within 10 working days",
                "We called back on 2026-11-23 at 14:30",
                "From 1.11.2026 to 23.11.2026 the hotline was closed",
                "From 2026-11-01 - 2026-11-23",
                "5 stars @ home",
                "@example",
                "Follow us @pumps",
                "a@b",
                "3 of 100, 12 %, 999 999"
            })
    void dates_models_and_small_numbers_do_not(String text) {
        assertThat(PersonalTraces.areIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane doe", " JANE DOE ", "Jane Doe"})
    void what_is_known_is_found_in_any_case(String known) {
        assertThat(PersonalTraces.mentions("Dear Jane Doe, we are sorry", known))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "we", "John"})
    void what_is_too_short_or_not_there_is_not(String known) {
        assertThat(PersonalTraces.mentions("Dear Jane Doe, we are sorry", known))
                .isFalse();
    }
}
