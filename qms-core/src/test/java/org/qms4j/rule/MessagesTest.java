package org.qms4j.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Qms;
import org.qms4j.lifecycle.Step;

class MessagesTest {
    /** What is said by the kernel and not by a rule of a step. */
    private static final List<String> KERNEL = List.of(
            "access.denied",
            "agenda.future",
            "command.other-content",
            "constraint.DecimalMax",
            "constraint.DecimalMin",
            "constraint.Digits",
            "constraint.Max",
            "constraint.Min",
            "constraint.NotBlank",
            "constraint.NotNull",
            "constraint.PositiveOrZero",
            "constraint.Sha256",
            "constraint.Size",
            "constraint.WellFormed",
            "evidence.future",
            "evidence.too-old",
            "record.busy",
            "record.exists",
            "record.unknown",
            "stage.wrong",
            "time.before-previous",
            "time.future");

    private static final Map<String, String> ENGLISH = texts("messages.properties");

    private static Map<String, String> texts(String bundle) {
        var properties = new Properties();
        try (var file = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/org/qms4j/rule/" + bundle), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    @Test
    void every_rule_has_a_text_and_every_text_a_rule() {
        var codes = new TreeSet<>(KERNEL);
        Qms.lifecycles()
                .forEach(lifecycle -> Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream())
                        .map(Step::rules)
                        .forEach(codes::addAll));
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void a_translation_says_everything_with_the_same_values(String language) {
        Map<String, String> translated = texts("messages_" + language + ".properties");
        assertThat(translated.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(translated).allSatisfy((code, text) -> {
            assertThat(text)
                    .as(code)
                    .isNotBlank()
                    .isNotEqualTo(ENGLISH.get(code))
                    .doesNotContain("'");
            for (String place : List.of("{0}", "{1}", "{2}")) {
                assertThat(text.contains(place))
                        .as(code + place)
                        .isEqualTo(ENGLISH.get(code).contains(place));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"en, must not be blank", "es-CO, no debe estar en blanco", "pt-PT, não deve estar em branco"})
    void a_refusal_is_said_in_the_language_of_its_reader(String reader, String said) {
        var refused =
                new RefusedException("client.touch", List.of(RuleViolation.error("constraint.NotBlank", "owner")));
        assertThat(refused.messages(Locale.forLanguageTag(reader))).containsExactly("owner: " + said);
    }

    @Test
    void another_language_is_answered_in_english_whatever_the_platform_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("es"));
            for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.ROOT)) {
                assertThat(Messages.in(reader).text("time.future", List.of()))
                        .isEqualTo("it cannot have happened in the future");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_code_of_the_host_without_a_text_stands_for_itself() {
        assertThat(Messages.in(Locale.ENGLISH).text("host.own-rule", List.of("1")))
                .isEqualTo("host.own-rule");
    }
}
