package org.qms4j.spi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
    private static final Map<String, Consumer<String>> PARTS = Map.of(
            "organization", OrganizationId::of,
            "type", type -> new RecordKey(type, "c1"),
            "id", id -> new RecordKey("complaint", id),
            "command", id -> new CommandStamp(id, ""),
            "name", name -> new Attribute(name, 1));

    static Stream<Map.Entry<String, Consumer<String>>> parts() {
        return PARTS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_of_a_key_has_1_to_64_characters(Map.Entry<String, Consumer<String>> part) {
        assertThatCode(() -> part.getValue().accept("c")).doesNotThrowAnyException();
        assertThatCode(() -> part.getValue().accept("c".repeat(64))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.getValue().accept(""))
                .withMessage(part.getKey() + ": 1 to 64 characters, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.getValue().accept("c".repeat(65)))
                .withMessage(part.getKey() + ": 1 to 64 characters, not 65");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_of_a_key_may_hold_blanks_and_any_whole_character(Map.Entry<String, Consumer<String>> part) {
        for (String text : List.of(" ", " c ", "\u00e9", "\u65e5", "\ud83d\ude00", "\ud83d\ude00\ud83d\ude00", "'%_")) {
            assertThatCode(() -> part.getValue().accept(text)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_part_of_a_key_holds_no_control_character_and_no_half_one(Map.Entry<String, Consumer<String>> part) {
        for (String text : List.of("c\u0000", "c\n", "c\t", "c\u007f", "c\u0085")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> part.getValue().accept(text))
                    .withMessage(part.getKey() + ": a control character at 1");
        }
        for (String text : List.of("c\ud83d", "c\ude00", "c\ud83dc", "c\ud83d\ud83d\ude00")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> part.getValue().accept(text))
                    .withMessage(part.getKey() + ": half a character at 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> part.getValue().accept("\ude00c"))
                .withMessage(part.getKey() + ": half a character at 0");
    }

    @Test
    void records_sort_by_type_and_then_by_id() {
        var first = new RecordKey("client", "z");
        var second = new RecordKey("complaint", "a");
        var third = new RecordKey("complaint", "b");

        assertThat(Stream.of(third, second, first).sorted()).containsExactly(first, second, third);
    }

    @Test
    void an_attribute_has_one_of_20_slots() {
        assertThatCode(() -> new Attribute("stage", 1)).doesNotThrowAnyException();
        assertThatCode(() -> new Attribute("stage", Attribute.SLOTS)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute("stage", 0))
                .withMessage("slot: 1 to 20, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute("stage", 21));
    }

    @Test
    void a_command_does_not_print_its_salt() {
        assertThat(new CommandStamp("command 1", "secret")).hasToString("CommandStamp[command 1]");
    }
}
