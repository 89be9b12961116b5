package org.qms4j.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    @Test
    void evidence_names_a_place_and_perhaps_digest_and_time() {
        var bare = Evidence.of("mail:4711");
        assertThat(bare)
                .isEqualTo(new Evidence(
                        "mail:4711", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        var full = bare.withSha256("ab".repeat(32)).capturedAt(Instant.parse("2026-10-05T08:00:00.123456789Z"));
        assertThat(full.sha256()).contains("ab".repeat(32));
        assertThat(full.capturedAt())
                .as("kept to the microsecond")
                .contains(Instant.parse("2026-10-05T08:00:00.123456Z"));
    }

    @Test
    void evidence_says_what_it_is_and_who_made_it() {
        var slip = Evidence.of(ExternalRef.of("erp", "payment", "7"))
                .withKind("payment-slip")
                .capturedBy("carl");
        assertThat(slip.uri()).isEqualTo("erp:payment:7");
        assertThat(slip.kind()).contains("payment-slip");
        assertThat(slip.capturedBy()).contains("carl");
        assertThat(slip.withSha256("ab".repeat(32)).capturedAt(Instant.EPOCH).capturedBy())
                .contains("carl");
    }

    @Test
    void different_references_have_different_texts() {
        assertThat(ExternalRef.of("erp:eu", "customer", "7").text())
                .isNotEqualTo(ExternalRef.of("erp", "eu:customer", "7").text())
                .isNotEqualTo(ExternalRef.of("erp\\", "eu:customer", "7").text());
        assertThat(ExternalRef.of("a:", "b", "c").text())
                .isNotEqualTo(ExternalRef.of("a", ":b", "c").text());
        assertThat(ExternalRef.of("erp", "customer", "7:1").text()).isEqualTo("erp:customer:7:1");
    }

    @ParameterizedTest
    @CsvSource({"erp, order, 4711", "a:b, c, 7:1", "a\\, b:, x\\y:z", "a\\:, \\:b\\, :"})
    void a_reference_is_read_back_from_its_text(String system, String type, String id) {
        var reference = ExternalRef.of(system, type, id);
        assertThat(ExternalRef.parse(reference.text())).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "erp", "erp:order", "erp\\:order\\:7", "erp\\"})
    void what_is_no_reference_is_not_read(String text) {
        assertThatThrownBy(() -> ExternalRef.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reference_is_found_by_its_text() {
        assertThat(ExternalRef.of("erp", "order", "4711").text()).isEqualTo("erp:order:4711");
    }

    @Test
    void an_amount_keeps_a_limit_in_its_own_currency_only() {
        Money limit = Money.of("100", "EUR");
        assertThat(Money.of("100.0000", "EUR").isWithin(limit)).isTrue();
        assertThat(Money.of("100.01", "EUR").isWithin(limit)).isFalse();
        assertThat(Money.of("1", "USD").isWithin(limit)).isFalse();
    }

    @Test
    void money_is_exact() {
        assertThat(Money.of("120.50", "EUR").amount()).isEqualTo(new BigDecimal("120.50"));
        assertThat(Money.of("120.50", "EUR").currency().getCurrencyCode()).isEqualTo("EUR");
        assertThatThrownBy(() -> Money.of("a lot", "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "QQQ")).isInstanceOf(IllegalArgumentException.class);
    }
}
