package org.qms4j.lifecycle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Qms;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.agenda.Announce;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.rule.Messages;

/** What is published about the steps of all types. */
class LifecycleTest {
    /** What the events of a type are about. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            entry("action-item", "Action"),
            entry("client", "Client|Touchpoint|RevenueShare"),
            entry(
                    "complaint",
                    "Complaint|Complainant|Deadline|Decision|Recourse|PublicComplaint|PublicReply|RepeatComplaint"
                            + "|ContractClause"),
            entry("improvement-cycle", "Cycle"),
            entry("improvement-idea", "Idea"),
            entry("interested-party", "InterestedParty|Need|Re"),
            entry("network-version", "Network"),
            entry("nonconformity", "Nonconformity|Cause|RootCause|CorrectiveAction|Recurrence"),
            entry("owned-channel", "Channel"),
            entry("process", "Process|Flow|Interface|Input|Output"),
            entry("alignment", "Alignment"),
            entry("offering", "Offering|Information"),
            entry("disclosure", "Information"),
            entry("requirement", "Requirement"));

    private static List<Field> constants() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.qms4j").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isEquivalentTo(Step.class))
                        .map(JavaField::reflect)
                        .toList();
    }

    private static Stream<Step<?, ?>> steps() {
        return Qms.lifecycles().stream().flatMap(LifecycleTest::steps);
    }

    private static Stream<Step<?, ?>> steps(Lifecycle<?> lifecycle) {
        return Stream.of(lifecycle.beginnings(), lifecycle.steps()).flatMap(List::stream);
    }

    @Test
    void every_step_that_is_declared_is_published_once() {
        assertThat(constants())
                .hasSizeGreaterThan(50)
                .extracting(LifecycleTest::value)
                .containsExactlyInAnyOrderElementsOf(steps().toList());
    }

    @Test
    void a_constant_is_called_as_its_step() {
        assertThat(constants())
                .allSatisfy(constant -> assertThat(constant.getName())
                        .isEqualTo(value(constant).name().replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    @Test
    void the_table_of_stages_says_what_can_be_done_in_each() {
        var table = ImprovementStep.LIFECYCLE.table();
        assertThat(table.keySet())
                .containsExactly("Abandoned", "Acting", "Adjusted", "Checking", "Doing", "Planning", "Standardized");
        assertThat(table.get("Checking"))
                .extracting(Step::name)
                .containsExactly(
                        "observe",
                        "judge",
                        "abandon",
                        "hand-over",
                        "account",
                        "announce-approaching",
                        "announce-breached",
                        "announce-standstill");
        assertThat(ImprovementStep.BEGIN.from()).isEmpty();
    }

    /** Into {@code target/stages.txt}: for every type, what can be done in which stage. */
    @AfterAll
    static void list_the_stages_with_their_steps() throws IOException, URISyntaxException {
        var lines = new ArrayList<String>();
        Qms.lifecycles().forEach(lifecycle -> {
            lines.add(lifecycle.type().name());
            lines.add("    begins: " + names(lifecycle.beginnings()));
            lifecycle.table().forEach((stage, steps) -> lines.add("    " + stage + ": " + names(steps)));
        });
        var classes = LifecycleTest.class.getProtectionDomain().getCodeSource().getLocation();
        Files.write(Path.of(classes.toURI()).resolveSibling("stages.txt"), lines);
    }

    private static String names(List<? extends Step<?, ?>> steps) {
        return steps.stream().map(Step::name).collect(Collectors.joining(", "));
    }

    @Test
    void actions_and_events_are_told_apart() {
        assertThat(steps().map(Step::action)).doesNotHaveDuplicates();
        assertThat(steps().map(Step::event)).doesNotHaveDuplicates();
        assertThat(Qms.lifecycles())
                .extracting(lifecycle -> lifecycle.type().name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_has_a_name_an_event_roles_and_a_command_of_its_own(Step<?, ?> step) {
        assertThat(step.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(step.event()).matches("([A-Z][a-z]+){2,}");
        assertThat(step.roles()).isNotEmpty();
        assertThat(step.command()).isRecord();
        assertThat(step).hasToString(step.action());
    }

    @Test
    void commands_are_told_apart_but_for_two_ways_to_come_in_and_to_announce_a_date() {
        assertThat(steps().filter(step -> step.command() != Announce.class)
                        .filter(step -> !step.name().equals("detect-public"))
                        .map(Step::command))
                .doesNotHaveDuplicates();
    }

    @Test
    void steps_and_events_are_about_their_type() {
        assertThat(Qms.lifecycles()).allSatisfy(lifecycle -> {
            String type = lifecycle.type().name();
            assertThat(steps(lifecycle)).allSatisfy(step -> {
                assertThat(step.action()).isEqualTo(type + "." + step.name());
                assertThat(step.event()).matches("(" + SUBJECTS.get(type) + ")[A-Z].*");
            });
        });
    }

    @Test
    void every_rule_of_a_step_has_a_text_and_stands_there_once() {
        assertThat(steps()).allSatisfy(step -> {
            assertThat(step.rules()).doesNotHaveDuplicates();
            assertThat(step.rules())
                    .allSatisfy(code -> assertThat(Messages.in(Locale.ENGLISH).text(code, List.of()))
                            .isNotEqualTo(code)
                            .isNotBlank());
        });
    }

    @Test
    void only_steps_on_a_record_leave_a_stage() {
        assertThat(Qms.lifecycles()).allSatisfy(lifecycle -> {
            assertThat(lifecycle.beginnings())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.leaves()).isEmpty());
            assertThat(lifecycle.steps())
                    .allSatisfy(step -> assertThat(step.leaves())
                            .hasValueSatisfying(stage -> assertThat(Stage.class).isAssignableFrom(stage)));
        });
    }

    @Test
    void the_steps_that_leave_a_stage_are_known() {
        var entered = new Entered(Instant.EPOCH, Instant.EPOCH, "anna", Optional.empty());
        assertThat(ActionItemStep.LIFECYCLE.from(new ActionItemStage.Done(entered, List.of())))
                .containsExactly(ActionItemStep.VERIFY, ActionItemStep.SEND_BACK, ActionItemStep.CANCEL);
        assertThat(ActionItemStep.LIFECYCLE.from(new ActionItemStage.Verified(entered)))
                .isEmpty();
        assertThat(ActionItemStep.OPEN.leaves(new ActionItemStage.Open(entered)))
                .isFalse();
    }

    @Test
    void a_group_of_stages_has_the_names_of_all_that_belong_to_it() {
        assertThat(Lifecycle.stageNames(ActionItemStage.Unsettled.class)).containsExactly("Done", "InProgress", "Open");
        assertThat(Lifecycle.stageNames(ActionItemStage.class))
                .containsExactly("Cancelled", "Done", "InProgress", "Open", "Verified");
        assertThat(Lifecycle.stageNames(ActionItemStage.Done.class)).containsExactly("Done");
    }

    @Test
    void attributes_of_a_type_have_names_and_slots_of_their_own() {
        assertThat(Qms.lifecycles()).allSatisfy(lifecycle -> {
            var attributes = lifecycle.type().attributes().keySet();
            assertThat(attributes).extracting(attribute -> attribute.name()).doesNotHaveDuplicates();
            assertThat(attributes).extracting(attribute -> attribute.slot()).doesNotHaveDuplicates();
        });
    }

    @Test
    void what_is_published_cannot_be_changed() {
        for (List<?> published :
                List.of(Qms.lifecycles(), ActionItemStep.LIFECYCLE.beginnings(), ActionItemStep.LIFECYCLE.steps())) {
            assertThatThrownBy(published::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static Step<?, ?> value(Field constant) {
        try {
            return (Step<?, ?>) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(constant + " is not public", hidden);
        }
    }
}
