package org.qms4j.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.lifecycle.Step;
import org.qms4j.processnetwork.ChainRule;

class MessagesTest {
    /** What is said by the kernel: neither a rule of a step nor a constraint of a command. */
    private static final List<String> KERNEL = List.of(
            "access.denied",
            "agenda.future",
            "command.other-content",
            "constraint.Date",
            "constraint.NotNull",
            "constraint.Period",
            "evidence.future",
            "evidence.too-old",
            "phase.ACT",
            "phase.CHECK",
            "phase.DO",
            "phase.PLAN",
            "record.busy",
            "record.exists",
            "record.unknown",
            "stage.wrong",
            "time.before-previous",
            "time.future");

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Map<String, String> ENGLISH = texts("messages.properties");

    /** Read by line and not as properties, which would hide a key that stands there twice. */
    private static Map<String, String> texts(String bundle) {
        try (InputStream file = MessagesTest.class.getResourceAsStream("/org/qms4j/rule/" + bundle)) {
            String content = new String(Objects.requireNonNull(file, bundle).readAllBytes(), StandardCharsets.UTF_8);
            return content.lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> pair[1],
                            (one, other) -> {
                                throw new AssertionError("two texts for one key: " + one + ", " + other);
                            },
                            LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new AssertionError(bundle, unreadable);
        }
    }

    @Test
    void every_code_has_a_text_and_every_text_a_code() {
        var codes = new TreeSet<>(KERNEL);
        Stream.of(ChainRule.values()).forEach(rule -> codes.addAll(rule.codes()));
        var commands = new HashSet<Class<?>>();
        steps().forEach(step -> {
            codes.addAll(step.rules());
            collectConstraints(step.command(), commands, codes);
        });
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static Stream<Step<?, ?>> steps() {
        return Qms.lifecycles().stream()
                .flatMap(lifecycle -> Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream()));
    }

    private static void collectConstraints(Class<?> type, Set<Class<?>> seen, Set<String> codes) {
        if (!type.getName().startsWith("org.qms4j.") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(kind -> collectConstraints(kind, seen, codes));
        }
        if (type.isRecord()) {
            addConstraints(type, codes);
            for (RecordComponent component : type.getRecordComponents()) {
                addConstraints(component.getAccessor(), codes);
                collectConstraints(component.getAnnotatedType(), seen, codes);
            }
        }
    }

    private static void collectConstraints(AnnotatedType type, Set<Class<?>> seen, Set<String> codes) {
        addConstraints(type, codes);
        if (type instanceof AnnotatedParameterizedType generic) {
            Stream.of(generic.getAnnotatedActualTypeArguments())
                    .forEach(inner -> collectConstraints(inner, seen, codes));
        } else if (type.getType() instanceof Class<?> plain) {
            collectConstraints(plain, seen, codes);
        }
    }

    /** A constraint that only joins others is never reported itself: its parts are. */
    private static void addConstraints(AnnotatedElement element, Set<String> codes) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Constraint.class)) {
                boolean joins = Arrays.stream(type.getAnnotations())
                        .anyMatch(part -> part.annotationType().isAnnotationPresent(Constraint.class));
                if (joins) {
                    addConstraints(type, codes);
                } else {
                    codes.add("constraint." + type.getSimpleName());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void a_translation_has_the_keys_of_the_english_texts_in_their_order_and_the_same_places(String language) {
        Map<String, String> translated = texts("messages_" + language + ".properties");
        assertThat(translated.keySet()).containsExactlyElementsOf(ENGLISH.keySet());
        assertThat(translated).allSatisfy((code, text) -> {
            assertThat(text).as(code).isNotEqualTo(ENGLISH.get(code));
            assertThat(places(text)).as(code).isEqualTo(places(ENGLISH.get(code)));
        });
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"en, messages.properties", "es, messages_es.properties", "pt, messages_pt.properties"})
    void every_text_reaches_its_reader_as_it_is_written(String language, String bundle) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        assertThat(texts(bundle)).allSatisfy((code, written) -> {
            assertThat(written).as(code).isNotBlank();
            assertThat(messages.text(code, List.of("<one>", "<two>")))
                    .as(code)
                    .isEqualTo(written.replace("{0}", "<one>").replace("{1}", "<two>"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | the due date lies in the past | the new due date must be later than the old one
                    es | la fecha límite está en el pasado | la nueva fecha límite debe ser posterior a la anterior
                    es-CO | la fecha límite está en el pasado | la nueva fecha límite debe ser posterior a la anterior
                    pt-BR | o prazo está no passado | o novo prazo deve ser posterior ao anterior
                    pt-PT | o prazo está no passado | o novo prazo deve ser posterior ao anterior
                    fr | the due date lies in the past | the new due date must be later than the old one
                    """)
    void one_refusal_says_every_reason_in_the_language_of_its_reader(String reader, String first, String second) {
        var bench = new QmsBench();
        ActionItem item = bench.anItem("crates");
        var refused = catchThrowableOfType(
                RefusedException.class,
                () -> bench.acme.actionItems().postpone(item, LocalDate.of(2026, 10, 4), "no crates yet"));
        assertThat(refused.messages(Locale.forLanguageTag(reader)))
                .containsExactly(
                        "due: " + first + " (ISO 9001:2015, 6.2.2)", "due: " + second + " (ISO 9001:2015, 6.2.2)");
    }

    @ParameterizedTest
    @CsvSource({
        "en, the step verify is not possible in the stage Open",
        "es, el paso verify no es posible en la etapa Open",
        "pt, o passo verify não é possível na etapa Open"
    })
    void what_the_library_calls_a_step_or_a_stage_is_the_same_in_every_language(String reader, String said) {
        var bench = new QmsBench();
        ActionItem item = bench.anItem("crates");
        var refused = catchThrowableOfType(
                RefusedException.class, () -> bench.acme.actionItems().verify(item));
        assertThat(refused.messages(Locale.forLanguageTag(reader))).containsExactly(said);
    }

    @Test
    void another_language_is_answered_in_english_whatever_the_platform_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("es"));
            // A bundle found under another default would be found again.
            ResourceBundle.clearCache();
            for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.UK, Locale.ROOT)) {
                assertThat(Messages.in(reader).text("time.future", List.of()))
                        .as(reader.toLanguageTag())
                        .isEqualTo("it cannot have happened in the future");
            }
            var reasons = List.of(RuleViolation.error("time.future", "occurredAt"));
            var refused = new RefusedException("client.touch", reasons);
            assertThat(refused).hasMessage("client.touch refused: occurredAt: it cannot have happened in the future");
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }

    @Test
    void a_code_of_the_host_without_a_text_stands_for_itself() {
        var violation = RuleViolation.error("host.own-rule", "owner", "1");
        assertThat(List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("pt")))
                .allSatisfy(reader -> assertThat(violation.message(reader)).isEqualTo("owner: host.own-rule"));
    }
}
