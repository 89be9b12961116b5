package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.lifecycle.Stage;
import org.qms4j.lifecycle.Staged;
import org.qms4j.lifecycle.Step;

/** Mistakes that software for quality management is known for, and which cannot be made here. */
class MistakesTest {
    private static final Map<Integer, String> KNOWN = Map.of(
            1, "a complaint is closed without evidence that the client was informed",
            2, "who carried an action out says that it works, at once, without criterion, window or exposure",
            4, "correction passes for corrective action; nothing is contained, consequences are not handled",
            12, "links are free text and lead nowhere",
            18, "a verdict is a box that its author ticks",
            19, "a state is stored instead of computed, or set without guards, and a refusal does not say why");

    /** What says how something went: only data may say so. */
    private static final Set<String> VERDICTS =
            Set.of("achieved", "effective", "smart", "overdue", "late", "verdict", "status");

    private static Stream<? extends Step<?, ?>> steps() {
        return Qms.lifecycles().stream()
                .flatMap(lifecycle -> Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream()));
    }

    @Test
    void each_has_a_test_that_shows_that_it_cannot_be_made() {
        var shown = new TreeMap<Integer, Set<String>>();
        new ClassFileImporter()
                .importPackages("org.qms4j").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Mistake.class))
                        .forEach(method -> Arrays.stream(method.getAnnotationOfType(Mistake.class)
                                        .value())
                                .forEach(number -> shown.computeIfAbsent(number, first -> new LinkedHashSet<>())
                                        .add(method.getFullName())));
        assertThat(shown.keySet()).isEqualTo(KNOWN.keySet());
    }

    /** Whatever a command holds, however deep. */
    private static void components(Class<?> type, Set<Class<?>> seen, Set<RecordComponent> found) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            found.add(component);
            types(component.getGenericType().getTypeName()).forEach(inner -> components(inner, seen, found));
        }
    }

    private static Stream<Class<?>> types(String generic) {
        return Arrays.stream(generic.split("[<>, ]+"))
                .filter(name -> name.startsWith("org.qms4j"))
                .map(name -> {
                    try {
                        return Class.forName(name);
                    } catch (ClassNotFoundException impossible) {
                        throw new AssertionError(name, impossible);
                    }
                });
    }

    @Test
    @Mistake(18)
    void no_command_takes_a_verdict() {
        var components = new LinkedHashSet<RecordComponent>();
        var seen = new HashSet<Class<?>>();
        steps().forEach(step -> components(step.command(), seen, components));
        assertThat(components).hasSizeGreaterThan(200);
        assertThat(components)
                .noneMatch(component -> component.getGenericType().getTypeName().contains("Verdict"))
                .noneMatch(component -> VERDICTS.contains(component.getName().toLowerCase(Locale.ROOT)));
    }

    @Test
    @Mistake(19)
    void no_stage_holds_what_can_be_computed_and_no_record_lets_a_stage_be_set() {
        Qms.lifecycles().forEach(lifecycle -> {
            Class<?> record = lifecycle.type().type();
            assertThat(Arrays.stream(record.getMethods())
                            .filter(method -> Modifier.isPublic(method.getModifiers()))
                            .filter(method ->
                                    Arrays.stream(method.getParameterTypes()).anyMatch(Stage.class::isAssignableFrom))
                            .map(Method::getName)
                            .collect(Collectors.toSet()))
                    .as(lifecycle.type().name())
                    .isSubsetOf(Set.of("at"));
            assertThat(Arrays.stream(record.getMethods())
                            .filter(method -> Modifier.isAbstract(method.getModifiers()))
                            .filter(method -> !method.getDeclaringClass().equals(Staged.class))
                            .map(method -> method.getName().toLowerCase(Locale.ROOT)))
                    .as(lifecycle.type().name())
                    .doesNotContainAnyElementsOf(VERDICTS);
        });
    }
}
