package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Profile;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RuleViolation;

/** Two people where there should be two: who says that it is done does not verify it. */
class DutyTest {
    private static final String RULE = "action.verify.other";
    private static final DutyWaiver BY_DORA = new DutyWaiver("Ben is ill", "dora");
    private static final DutyWaiver BY_ANNA = new DutyWaiver("There is nobody else", "anna");

    private final QmsBench bench = new QmsBench();
    private final ActionItem done = bench.acme.actionItems().finish(bench.anItem("i-1"), Evidence.of("photo:1"));
    private final Session small =
            bench.builder().profile(Profile.smallOrganization(BY_ANNA)).build().session(QmsBench.ACME, QmsBench.ANNA);

    @Test
    void one_person_does_not_take_both_steps() {
        assertThat(Refusals.of(() -> bench.acme.actionItems().verify(done)))
                .containsExactly(new RuleViolation(
                        RULE, "", Optional.of(ClauseRef.iso9001("10.2.1")), RuleViolation.Severity.ERROR, List.of()));
    }

    @Test
    void two_people_do() {
        assertThat(bench.ben.actionItems().verify(done).stage()).isInstanceOf(ActionItemStage.Verified.class);
        assertThat(last().waived()).isEmpty();
    }

    @Test
    void acting_for_somebody_else_does_not_make_two_people_of_one() {
        Session forBen = bench.qms.session(QmsBench.ACME, QmsBench.ANNA.onBehalfOf("ben"));
        assertThat(Refusals.codes(() -> forBen.actionItems().verify(done))).containsExactly(RULE);
    }

    @Test
    void a_waiver_lets_one_person_take_both_and_stands_in_the_journal() {
        bench.acme.waiving(BY_DORA).actionItems().verify(done);
        assertThat(last().waived()).contains(new Entry.Waived(List.of(RULE), "Ben is ill", "dora"));
        assertThat(last().actor()).isEqualTo("anna");
    }

    @Test
    void a_waiver_that_was_not_needed_is_not_journaled() {
        bench.ben.waiving(BY_DORA).actionItems().verify(done);
        assertThat(last().waived()).isEmpty();
    }

    @Test
    void a_waiver_that_the_actor_approved_does_not_count() {
        assertThat(Refusals.codes(
                        () -> bench.acme.waiving(BY_ANNA).actionItems().verify(done)))
                .containsExactly(RULE);
    }

    @Test
    void a_waiver_lifts_nothing_but_duties() {
        ActionItem open = bench.anItem("i-2");
        assertThat(Refusals.codes(
                        () -> bench.acme.waiving(BY_DORA).actionItems().verify(open)))
                .containsExactly("stage.wrong");
        assertThat(Refusals.codes(
                        () -> bench.acme.waiving(BY_DORA).actionItems().postpone(open, open.due(), "No time")))
                .containsExactly("action.postpone.later");
    }

    @Test
    void blockers_know_of_the_waiver() {
        var verify = new ActionItemCommand.Verify();
        var step = ActionItemStep.VERIFY;
        assertThat(bench.acme.actionItems().blockers(done, step, verify)).hasSize(1);
        assertThat(bench.acme.waiving(BY_DORA).actionItems().blockers(done, step, verify))
                .isEmpty();
        assertThat(bench.acme.waiving(BY_ANNA).actionItems().blockers(done, step, verify))
                .hasSize(1);
    }

    @Test
    void a_small_organization_has_waived_duties_once_also_for_the_one_who_approved_it() {
        small.actionItems().verify(done.id());
        assertThat(last().waived()).contains(new Entry.Waived(List.of(RULE), BY_ANNA.reason(), BY_ANNA.approvedBy()));
    }

    @Test
    void a_standing_waiver_is_journaled_only_where_it_was_needed() {
        ActionItem item = small.actionItems().open(QmsBench.opening("i-2"));
        small.actionItems()
                .verify(small.actionItems().finish(small.actionItems().start(item)));
        assertThat(bench.acme.journal().of(item.key()))
                .extracting(entry -> entry.waived().isPresent())
                .containsExactly(false, false, false, true);
    }

    @Test
    void a_waiver_for_single_steps_replaces_the_standing_one() {
        small.waiving(BY_DORA).actionItems().verify(done.id());
        assertThat(last().waived()).contains(new Entry.Waived(List.of(RULE), "Ben is ill", "dora"));
    }

    @Test
    void a_waiver_says_why_and_who_approved_it() {
        assertThatThrownBy(() -> new DutyWaiver(" ", "dora")).hasMessageStartingWith("reason:");
        assertThatThrownBy(() -> new DutyWaiver("x".repeat(501), "dora")).hasMessageStartingWith("reason:");
        assertThatThrownBy(() -> new DutyWaiver("Ben is ill", "")).hasMessageStartingWith("approvedBy:");
    }

    private Entry last() {
        List<Entry> entries = bench.acme.journal().of(done.key());
        return entries.get(entries.size() - 1);
    }
}
