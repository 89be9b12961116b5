package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Qms;
import org.qms4j.rule.ClauseRef;

/** Which clauses the rules serve, and for which of them a test says that it proves them. */
class ClauseTest {
    private static Stream<? extends Rule<?, ?, ?>> rules(Lifecycle<?> lifecycle) {
        return Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream())
                .flatMap(step -> ((Verb<?, ?, ?>) step).conditions().stream());
    }

    /** The clauses of a lifecycle's rules; a rule without one stands there itself. */
    private static Set<String> served(Lifecycle<?> lifecycle) {
        return rules(lifecycle)
                .map(rule -> rule.clause().map(ClauseRef::toString).orElse(rule.code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> proved() {
        return new ClassFileImporter()
                .importPackages("org.qms4j").stream()
                        .flatMap(ClauseTest::claims)
                        .map(clause -> new ClauseRef(clause.edition(), clause.value()).toString())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Clause> claims(JavaClass type) {
        Stream<Clause> ofType = type.isAnnotatedWith(Clause.class) || type.isAnnotatedWith(Clause.Several.class)
                ? Stream.of(type.reflect().getAnnotationsByType(Clause.class))
                : Stream.empty();
        Stream<Clause> ofMethods = type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Clause.class) || method.isAnnotatedWith(Clause.Several.class))
                .map(JavaMethod::reflect)
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Clause.class)));
        return Stream.concat(ofType, ofMethods);
    }

    @Test
    void every_rule_names_the_clause_it_serves_and_these_are_all_of_them() {
        var served = new TreeMap<String, Set<String>>();
        Qms.lifecycles().forEach(lifecycle -> served.put(lifecycle.type().name(), served(lifecycle)));
        assertThat(served)
                .isEqualTo(Map.of(
                        "action-item",
                        Set.of("ISO 9001:2015, 6.2.2", "ISO 9001:2015, 10.2.1"),
                        "client",
                        Set.of("ISO 9001:2015, 5.1.2", "ISO 9001:2015, 8.2.1"),
                        "complaint",
                        Set.of(
                                "ISO 10002:2018, 4.7",
                                "ISO 10002:2018, 7.2",
                                "ISO 10002:2018, 7.3",
                                "ISO 10002:2018, 7.4",
                                "ISO 10002:2018, 7.5",
                                "ISO 10002:2018, 7.6",
                                "ISO 10002:2018, 7.7",
                                "ISO 10002:2018, 7.8",
                                "ISO 10002:2018, 7.9",
                                "ISO 9001:2015, 5.3",
                                "ISO 9001:2015, 7.5.3.2",
                                "ISO 9001:2015, 8.2.1",
                                "ISO 9001:2015, 9.1.2",
                                "ISO 9001:2015, 9.1.3",
                                "ISO 9001:2015, 10.2.1")));
    }

    @Test
    void every_rule_can_be_found_by_a_code_that_no_other_condition_of_its_step_has() {
        Qms.lifecycles()
                .forEach(lifecycle -> lifecycle
                        .steps()
                        .forEach(step -> assertThat(step.rules())
                                .as(step.action())
                                .doesNotHaveDuplicates()
                                .allMatch(code -> !code.isBlank())));
    }

    @Test
    void every_clause_that_rules_serve_is_proved_by_a_test() {
        Set<String> served = Qms.lifecycles().stream()
                .flatMap(lifecycle -> served(lifecycle).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        served.removeAll(proved());
        assertThat(served).as("clauses without a test that carries them").isEmpty();
    }

    @Test
    void clauses_are_cited_by_chapter_and_number() {
        assertThat(proved()).isNotEmpty().allMatch(clause -> clause.matches("ISO \\d+:\\d{4}, \\d+(\\.\\d+)*"));
    }
}
