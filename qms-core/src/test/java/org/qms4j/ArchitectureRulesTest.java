package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.offending.Offences;
import org.qms4j.offending.circle.Back;

/** A rule of {@link ArchitectureTest} that nothing can break guards nothing: here each one is broken. */
class ArchitectureRulesTest {
    static Stream<Arguments> offences() {
        return Stream.of(
                arguments(Offences.ForeignToTheSpi.class, ArchitectureTest.JAVA_AND_JSPECIFY_ONLY),
                arguments(Offences.Database.class, ArchitectureTest.NO_JSON_LIBRARY_DATABASE_OR_FRAMEWORK),
                arguments(Offences.MachineAsked.class, ArchitectureTest.TIME_AND_CHANCE_FROM_PORTS),
                arguments(Offences.MutableStatics.class, ArchitectureTest.NO_MUTABLE_STATICS),
                arguments(Offences.Threads.class, ArchitectureTest.NO_THREADS),
                arguments(Offences.RegularExpressions.class, ArchitectureTest.NO_REGULAR_EXPRESSIONS),
                arguments(Offences.Printing.class, ArchitectureTest.NOTHING_PRINTED));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void every_way_to_break_a_rule_is_found(Class<?> offence, ArchRule rule) {
        List<String> found = rule.evaluate(classes(offence)).getFailureReport().getDetails();
        assertThat(members(offence))
                .isNotEmpty()
                .allSatisfy(member -> assertThat(found)
                        .as(member)
                        .anyMatch(violation -> violation.contains(member + "(") || violation.contains(member + ">")));
    }

    @Test
    void no_rule_goes_unbroken() {
        Stream<Object> broken =
                Stream.concat(offences().map(offence -> offence.get()[1]), Stream.of(ArchitectureTest.NO_CYCLES));
        assertThat(broken)
                .hasSize(Math.toIntExact(Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                        .filter(field -> field.getType() == ArchRule.class)
                        .count()));
    }

    @Test
    void a_cycle_of_two_packages_is_found() {
        JavaClasses circle = new ClassFileImporter().importClasses(Offences.Cycle.class, Back.class);
        assertThat(ArchitectureTest.NO_CYCLES
                        .evaluate(circle)
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .startsWith("Cycle detected: Slice org.qms4j.offending -> ");
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        assertThat(ArchitectureTest.unmarked(classes(Offences.class))).containsExactly("org.qms4j.offending");
    }

    @Test
    void a_clock_that_is_handed_over_may_be_asked() {
        assertThat(ArchitectureTest.TIME_AND_CHANCE_FROM_PORTS
                        .evaluate(classes(Offences.ClockAsked.class))
                        .hasViolation())
                .isFalse();
    }

    private static JavaClasses classes(Class<?> offence) {
        return new ClassFileImporter()
                .importClasses(Stream.concat(Stream.of(offence), Arrays.stream(offence.getDeclaredClasses()))
                        .toArray(Class<?>[]::new));
    }

    private static List<String> members(Class<?> offence) {
        Stream<Member> members =
                Stream.concat(Arrays.stream(offence.getDeclaredMethods()), Arrays.stream(offence.getDeclaredFields()));
        return Stream.concat(
                        members.filter(member -> !member.isSynthetic())
                                .map(member -> offence.getName() + "." + member.getName()),
                        Arrays.stream(offence.getDeclaredClasses()).map(Class::getName))
                .toList();
    }
}
