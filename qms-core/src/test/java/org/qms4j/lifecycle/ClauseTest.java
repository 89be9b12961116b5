package org.qms4j.lifecycle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Qms;
import org.qms4j.rule.ClauseRef;

/** Which clauses the rules serve, and for which of them a test says that it proves them. */
class ClauseTest {
    private static final Map<String, Set<String>> PROOFS = proofs();

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

    /** The tests that carry a clause, by the clause. */
    private static Map<String, Set<String>> proofs() {
        var proofs = new TreeMap<String, Set<String>>();
        for (JavaClass type : new ClassFileImporter().importPackages("org.qms4j")) {
            if (carriesClause(type)) {
                note(proofs, type.reflect(), type.getSimpleName());
            }
            for (JavaMethod method : type.getMethods()) {
                if (carriesClause(method)) {
                    note(proofs, method.reflect(), type.getSimpleName() + "." + method.getName());
                }
            }
        }
        return proofs;
    }

    private static boolean carriesClause(CanBeAnnotated code) {
        return code.isAnnotatedWith(Clause.class) || code.isAnnotatedWith(Clause.Several.class);
    }

    private static void note(Map<String, Set<String>> proofs, AnnotatedElement code, String test) {
        for (Clause clause : code.getAnnotationsByType(Clause.class)) {
            proofs.computeIfAbsent(
                            new ClauseRef(clause.edition(), clause.value()).toString(), number -> new TreeSet<>())
                    .add(test);
        }
    }

    private static Set<String> served() {
        return Qms.lifecycles().stream()
                .flatMap(lifecycle -> served(lifecycle).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_rule_names_the_clause_it_serves_and_these_are_all_of_them() {
        var served = new TreeMap<String, Set<String>>();
        Qms.lifecycles().forEach(lifecycle -> served.put(lifecycle.type().name(), served(lifecycle)));
        assertThat(served)
                .isEqualTo(Map.ofEntries(
                        entry("action-item", Set.of("ISO 9001:2015, 6.2.2", "ISO 9001:2015, 10.2.1")),
                        entry("client", Set.of("ISO 9001:2015, 5.1.2", "ISO 9001:2015, 8.2.1")),
                        entry(
                                "complaint",
                                Set.of(
                                        "ISO 10002:2018, 4.4",
                                        "ISO 10002:2018, 4.7",
                                        "ISO 10002:2018, 4.10",
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
                                        "ISO 9001:2015, 10.2.1")),
                        entry(
                                "improvement-cycle",
                                Set.of("ISO 9001:2015, 6.3", "ISO 9001:2015, 9.1.3", "ISO 9001:2015, 10.3")),
                        entry("improvement-idea", Set.of("ISO 9001:2015, 10.3")),
                        entry("alignment", Set.of("ISO 9001:2015, 5.1.2")),
                        entry("disclosure", Set.of("ISO 9001:2015, 8.2.1")),
                        entry("offering", Set.of("ISO 9001:2015, 8.2.1")),
                        entry(
                                "requirement",
                                Set.of(
                                        "ISO 9001:2015, 4.4.1",
                                        "ISO 9001:2015, 5.3",
                                        "ISO 9001:2015, 8.2.2",
                                        "ISO 9001:2015, 8.2.3",
                                        "ISO 9001:2015, 8.2.4",
                                        "ISO 9001:2015, 8.5.1",
                                        "ISO 9001:2015, 8.6")),
                        entry("interested-party", Set.of("ISO 9001:2015, 4.2")),
                        entry("network-version", Set.of("ISO 9001:2015, 4.4.2")),
                        entry("nonconformity", Set.of("ISO 9001:2015, 10.2.1", "ISO 9001:2015, 10.2.2")),
                        entry("owned-channel", Set.of("ISO 10002:2018, 4.5", "ISO 10002:2018, 4.6")),
                        entry(
                                "process",
                                Set.of(
                                        "ISO 9001:2015, 4.4.1",
                                        "ISO 9001:2015, 5.1.2",
                                        "ISO 9001:2015, 5.3",
                                        "ISO 9001:2015, 6.1",
                                        "ISO 9001:2015, 6.3",
                                        "ISO 9001:2015, 7.1.1",
                                        "ISO 9001:2015, 7.2",
                                        "ISO 9001:2015, 9.1.1"))));
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
        Set<String> served = served();
        served.removeAll(PROOFS.keySet());
        assertThat(served).as("clauses without a test that carries them").isEmpty();
    }

    /** Into {@code target/clauses.txt}: the clauses that rules or tests name, those without a test included. */
    @AfterAll
    static void list_the_clauses_with_their_tests() throws IOException, URISyntaxException {
        var list = new TreeMap<>(PROOFS);
        served().forEach(clause -> list.putIfAbsent(clause, Set.of("no test")));
        var lines = new ArrayList<String>();
        list.forEach((clause, tests) -> {
            lines.add(clause);
            tests.forEach(test -> lines.add("    " + test));
        });
        var classes = ClauseTest.class.getProtectionDomain().getCodeSource().getLocation();
        Files.write(Path.of(classes.toURI()).resolveSibling("clauses.txt"), lines);
    }

    @Test
    void clauses_are_cited_by_chapter_and_number() {
        assertThat(PROOFS.keySet()).isNotEmpty().allMatch(clause -> clause.matches("ISO \\d+:\\d{4}, \\d+(\\.\\d+)*"));
    }
}
