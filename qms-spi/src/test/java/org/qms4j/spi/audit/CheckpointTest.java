package org.qms4j.spi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.spi.record.OrganizationId;

/** What is on paper is read again as it was, or not at all. */
class CheckpointTest {
    private static final String HASH = "ab".repeat(32);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(OrganizationId.of("acme \"é\""), 42, HASH, Instant.parse("2026-11-23T12:00:00.000001Z"));

    @Test
    void the_text_is_one_line_and_is_read_again() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("{\"digest\":\"" + HASH + "\",\"entries\":42,\"form\":\"qms checkpoint 1\","
                        + "\"organization\":\"acme \\\"é\\\"\",\"takenAt\":\"2026-11-23T12:00:00.000001Z\"}");
        assertThat(Checkpoint.parse("  " + CHECKPOINT.text() + "\n")).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "42",
                "\"form\":\"qms checkpoint 1\"|\"form\":\"qms checkpoint 2\"",
                ":42|:-1",
                ":42|:\"42\"",
                "\"digest\"|\"Digest\"",
                ":00.000001Z|:61Z",
                "ab\"|\"",
                "{\"|{\"and\":\"more\",\"",
                "}| }"
            })
    void anything_else_is_refused(String change) {
        int bar = change.indexOf('|');
        String text = bar < 0 ? change : CHECKPOINT.text().replace(change.substring(0, bar), change.substring(bar + 1));
        assertThat(text).isNotEqualTo(CHECKPOINT.text());

        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_digest_stands_for_the_hashes_in_their_order() throws NoSuchAlgorithmException {
        String one = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(("0".repeat(64) + HASH).getBytes(StandardCharsets.US_ASCII)));
        String other = "cd".repeat(32);

        assertThat(Checkpoint.digest(Checkpoint.BEGINNING, HASH)).isEqualTo(one);
        assertThat(Checkpoint.digest(one, other))
                .isNotEqualTo(Checkpoint.digest(Checkpoint.digest(Checkpoint.BEGINNING, other), HASH));
    }

    @Test
    void a_host_without_an_anchor_has_no_checkpoint() {
        CheckpointAnchor.none().keep(CHECKPOINT);

        assertThat(CheckpointAnchor.none().last(CHECKPOINT.organization())).isEmpty();
    }
}
