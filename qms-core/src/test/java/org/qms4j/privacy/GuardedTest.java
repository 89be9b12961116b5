package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is personal and what is confidential is guarded in the same way, and is not the same. */
class GuardedTest {
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String OTHER_SALT = "ffeeddccbbaa99887766554433221100";

    /** The two kinds of guard. */
    record Kind(
            String name,
            Function<Object, Guarded<Object>> of,
            BiFunction<Object, String, Guarded<Object>> stored,
            Function<String, Guarded<Object>> erased) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("Personal", Personal::of, Personal::stored, Personal::erased),
                new Kind("Confidential", Confidential::of, Confidential::stored, Confidential::erased));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_guarded_value_does_not_show_itself(Kind kind) {
        Guarded<Object> guarded = kind.stored().apply("canary", SALT);
        assertThat(guarded).hasToString(kind + "[***]");
        assertThat(Optional.of(guarded)).hasToString("Optional[" + kind + "[***]]");
        assertThat(String.format("%s %s", List.of(guarded), guarded)).doesNotContain("canary", SALT);
        assertThat(kind.erased().apply("c0ffee")).hasToString(kind + "[erased]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_guarded_value_is_given_to_who_asks_for_it(Kind kind) {
        Guarded<Object> guarded = kind.stored().apply("canary", SALT);
        assertThat(guarded.get()).isEqualTo("canary");
        assertThat(guarded.value()).contains("canary");
        assertThat(guarded.isErased()).isFalse();
        assertThat(guarded.salt()).isEqualTo(SALT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void guarded_values_are_equal_if_what_they_guard_is_whatever_their_salts(Kind kind) {
        Guarded<Object> guarded = kind.stored().apply("canary", SALT);
        assertThat(guarded)
                .isEqualTo(kind.stored().apply("canary", OTHER_SALT))
                .hasSameHashCodeAs(kind.stored().apply("canary", OTHER_SALT))
                .isEqualTo(kind.of().apply("canary"))
                .isNotEqualTo(kind.of().apply("finch"))
                .isNotEqualTo(kind.of().apply(List.of("canary")))
                .isNotEqualTo("canary")
                .isNotEqualTo(null);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_erased_value_is_gone_and_says_so(Kind kind) {
        Guarded<Object> erased = kind.erased().apply("c0ffee");
        assertThat(erased.isErased()).isTrue();
        assertThat(erased.value()).isEmpty();
        assertThat(erased.salt()).isEmpty();
        assertThatThrownBy(erased::get)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the value has been erased");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_left_of_an_erased_value_is_its_commitment(Kind kind) {
        Guarded<Object> guarded = kind.stored().apply("canary", SALT);
        String commitment = guarded.commitment("place", "text");
        assertThat(commitment)
                .isEqualTo(Guarded.commitment(SALT, "place", "text"))
                .hasSize(64);
        Guarded<Object> erased = kind.erased().apply(commitment);
        assertThat(erased.commitment("elsewhere", "other")).isEqualTo(commitment);
        assertThat(erased)
                .isEqualTo(kind.erased().apply(commitment))
                .hasSameHashCodeAs(kind.erased().apply(commitment))
                .isNotEqualTo(kind.erased().apply("c0ffee"))
                .isNotEqualTo(guarded);
        assertThat(guarded).isNotEqualTo(erased);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_value_is_salted_on_its_own(Kind kind) {
        var salts = Stream.generate(() -> kind.of().apply("canary").salt())
                .limit(100)
                .toList();
        assertThat(salts).doesNotHaveDuplicates().allMatch(salt -> salt.matches("[0-9a-f]{32}"));
    }

    @Test
    void what_is_personal_is_not_what_is_confidential() {
        assertThat((Object) Personal.of("canary")).isNotEqualTo(Confidential.of("canary"));
        assertThat((Object) Personal.erased("c0ffee")).isNotEqualTo(Confidential.erased("c0ffee"));
    }

    @Test
    void a_salt_that_is_not_hexadecimal_makes_no_commitment_and_does_not_show_itself() {
        assertThatThrownBy(() -> Guarded.commitment("no salt at all", "place", "canary"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }
}
