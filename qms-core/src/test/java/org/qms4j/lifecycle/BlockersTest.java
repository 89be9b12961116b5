package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RuleViolation;

class BlockersTest {
    private static final Confidential<String> WHY = Confidential.of("No time");

    private final QmsBench bench = new QmsBench();
    private final ActionItem item =
            bench.acme.actionItems().open(QmsBench.opening("i-1").withEvidenceDemanded(true));

    /** A step that cannot be taken. */
    record Attempt<C>(Step<ActionItem, C> step, C command) {
        List<RuleViolation> blockers(Register<ActionItem> register, Ref<ActionItem> ref) {
            return register.blockers(step, ref, command);
        }

        List<RuleViolation> refusal(Register<ActionItem> register, Ref<ActionItem> ref) {
            return Refusals.of(() -> register.take(step, ref, command));
        }

        @Override
        public String toString() {
            return step + " " + command;
        }
    }

    static Stream<Attempt<?>> impossible() {
        return Stream.of(
                new Attempt<>(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of())),
                new Attempt<>(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of(Evidence.of(" ")))),
                new Attempt<>(ActionItemStep.VERIFY, new ActionItemCommand.Verify()),
                new Attempt<>(ActionItemStep.SEND_BACK, new ActionItemCommand.SendBack(Confidential.of(""))),
                new Attempt<>(ActionItemStep.CANCEL, new ActionItemCommand.Cancel(null)),
                new Attempt<>(ActionItemStep.POSTPONE, postponing("2026-12-31")),
                new Attempt<>(ActionItemStep.REASSIGN, new ActionItemCommand.Reassign("x".repeat(65))));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    <C> void a_refusal_is_exactly_the_list_of_blockers(Attempt<C> attempt) {
        for (Desk desk : List.of(
                bench.desk(QmsBench.ANNA),
                bench.desk(Actor.of("vera", Role.AUDITOR)),
                bench.desk(Actor.of("otto", Role.EMPLOYEE)),
                bench.desk(QmsBench.ANNA).occurring(bench.now().minus(Duration.ofHours(1))),
                bench.desk(QmsBench.ANNA).occurring(bench.now().plus(Duration.ofHours(1))))) {
            var register = new Register<>(ActionItemStep.LIFECYCLE, desk);
            for (Ref<ActionItem> ref : List.of(item, item.id(), ActionItemId.of("nobody"))) {
                assertThat(attempt.refusal(register, ref)).isNotEmpty().isEqualTo(attempt.blockers(register, ref));
            }
        }
    }

    @Test
    void a_beginning_is_refused_for_exactly_its_blockers() {
        OpenActionItem late = OpenActionItem.of("", "carl", LocalDate.of(2026, 10, 4));
        assertThat(Refusals.of(() -> bench.acme.actionItems().open(late)))
                .isNotEmpty()
                .isEqualTo(bench.acme.actionItems().blockers(ActionItemStep.OPEN, late));
        OpenActionItem past = late.withTitle(Confidential.of("Check the crates"));
        assertThat(Refusals.of(() -> bench.acme.actionItems().open(past)))
                .isEqualTo(bench.acme.actionItems().blockers(ActionItemStep.OPEN, past))
                .extracting(RuleViolation::code)
                .containsExactly("action.due.past");
    }

    @Test
    void a_possible_step_has_no_blockers_and_asking_takes_no_step() {
        var proved = new ActionItemCommand.Finish(List.of(Evidence.of("photo:1")));
        assertThat(bench.acme.actionItems().blockers(item, ActionItemStep.FINISH, proved))
                .isEmpty();
        assertThat(bench.acme.actionItems().blockers(item.id(), ActionItemStep.FINISH, proved))
                .isEmpty();
        assertThat(bench.acme.actionItems().blockers(ActionItemStep.OPEN, QmsBench.opening("i-2")))
                .isEmpty();
        assertThat(bench.store.changesets()).hasSize(1);
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(item);
    }

    @Test
    void without_a_command_only_what_the_record_lacks_is_listed() {
        assertThat(bench.acme.actionItems().blockers(item, ActionItemStep.FINISH))
                .isEmpty();
        assertThat(bench.acme.actionItems().blockers(item, ActionItemStep.VERIFY))
                .containsExactly(RuleViolation.error("stage.wrong", "", "verify", "Open"));
        Complaint severe = anAssessedComplaint(Triage.of(5, 5, 5));
        assertThat(bench.acme.complaints().blockers(severe, ComplaintStep.RESOLVE_AT_ONCE))
                .extracting(RuleViolation::code)
                .containsExactly("complaint.resolve.severe");
    }

    @Test
    void a_refused_step_leaves_nothing_behind() {
        long told = bench.qms.dispatch().waiting();
        Session tomorrow = bench.acme.occurring(bench.now().plus(Duration.ofDays(1)));
        assertThat(Refusals.codes(() -> tomorrow.actionItems().reassign(item.id(), "dora")))
                .containsExactly("time.future");
        assertThat(bench.store.changesets()).hasSize(1);
        assertThat(bench.entries(item.key())).hasSize(1);
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(item);
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(told);
    }

    @Test
    void blockers_inside_a_block_see_the_steps_taken_there() {
        var verify = new ActionItemCommand.Verify();
        List<RuleViolation> inside = bench.acme.atomically(unit -> {
            unit.actionItems().finish(item, Evidence.of("photo:1"));
            return unit.actionItems().blockers(item.id(), ActionItemStep.VERIFY, verify);
        });
        assertThat(inside).extracting(RuleViolation::code).containsExactly("action.verify.other");
        assertThat(bench.ben.actionItems().blockers(item.id(), ActionItemStep.VERIFY, verify))
                .isEmpty();
    }

    private Complaint anAssessedComplaint(Triage triage) {
        Complaint received = bench.acme
                .complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The pump arrived broken")
                        .from(Complainant.reachedAt("tel:+49 30 1234")));
        Complaint acknowledged = bench.acme.complaints().acknowledge(received, Evidence.of("mail:1"));
        return bench.acme.complaints().assess(acknowledged, ComplaintCommand.Assess.of(triage));
    }

    private static ActionItemCommand.Postpone postponing(String due) {
        return new ActionItemCommand.Postpone(LocalDate.parse(due), WHY);
    }
}
