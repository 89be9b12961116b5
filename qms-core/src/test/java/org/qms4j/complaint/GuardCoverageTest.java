package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Guard;
import org.qms4j.Qms;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Step;

/** No condition of any step goes without a test, in the package of its type, that names it. */
class GuardCoverageTest {
    static Stream<Named<Lifecycle<?>>> lifecycles() {
        return Qms.lifecycles().stream().map(lifecycle -> named(lifecycle.type().name(), lifecycle));
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void every_condition_of_every_step_is_shown_unmet_and_met(Lifecycle<?> lifecycle) throws Exception {
        String home = lifecycle.type().type().getPackageName();
        Set<String> untested = codes(lifecycle);
        untested.removeAll(tested().getOrDefault(home, Set.of()));
        assertThat(untested).isEmpty();
    }

    @Test
    void every_condition_that_a_test_names_is_one_of_some_step() throws Exception {
        Set<String> unknown = new TreeSet<>();
        tested().values().forEach(unknown::addAll);
        Qms.lifecycles().forEach(lifecycle -> unknown.removeAll(codes(lifecycle)));
        assertThat(unknown).isEmpty();
    }

    private static Set<String> codes(Lifecycle<?> lifecycle) {
        Stream<Step<?, ?>> steps = Stream.concat(lifecycle.beginnings().stream(), lifecycle.steps().stream());
        return steps.flatMap(step -> step.rules().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What tests name, by their package. */
    private static Map<String, Set<String>> tested() throws IOException, URISyntaxException {
        Path root = Path.of(GuardCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var tested = new TreeMap<String, Set<String>>();
        for (Class<?> type : classes(root)) {
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Guard.class)) {
                    tested.computeIfAbsent(type.getPackageName(), home -> new HashSet<>())
                            .addAll(List.of(method.getAnnotation(Guard.class).value()));
                }
            }
        }
        return tested;
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("org").resolve("qms4j"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .<Class<?>>map(GuardCoverageTest::loaded)
                    .toList();
        }
    }

    /** Not initialized: what other tests set up is none of this one's business. */
    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, GuardCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
