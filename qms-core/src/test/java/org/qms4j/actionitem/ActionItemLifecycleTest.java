package org.qms4j.actionitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem.Postponement;
import org.qms4j.actionitem.ActionItem.Priority;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Step;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RefusedException;

/** How something to do is opened, done, looked at by somebody else, put off or given up. */
class ActionItemLifecycleTest {
    private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 12, 31);

    private final QmsBench bench = new QmsBench();
    private final ActionItems items = bench.acme.actionItems();
    private final Session carl = bench.qms.session(QmsBench.ACME, Actor.of("carl", Role.ACTION_OWNER));

    private static List<String> stages(ActionItem item) {
        return item.stages().stream().map(ActionItemStage::name).toList();
    }

    private List<String> told() {
        bench.qms.dispatch().run(100);
        return bench.told.delivered().stream()
                .map(note -> note.kind() + " " + note.recipient())
                .toList();
    }

    @Test
    void an_item_is_started_and_done_by_its_owner_and_verified_by_somebody_else() {
        ActionItem item = bench.anItem("a");
        item = carl.actionItems().start(item);
        item = carl.actionItems().finish(item, Evidence.of("photo:1"));
        item = bench.ben.actionItems().verify(item);
        assertThat(stages(item)).containsExactly("Open", "InProgress", "Done", "Verified");
        assertThat(item.reached(ActionItemStage.Done.class).orElseThrow().evidence())
                .containsExactly(Evidence.of("photo:1"));
        assertThat(item.stage().entered().actor()).isEqualTo("ben");
        assertThat(bench.acme.journal().of(item.key()))
                .extracting(Entry::event)
                .containsExactly("ActionOpened", "ActionStarted", "ActionDone", "ActionVerified");
    }

    @Test
    void a_small_thing_is_done_without_being_started() {
        assertThat(stages(items.finish(bench.anItem("a")))).containsExactly("Open", "Done");
    }

    @Test
    void an_item_that_is_not_done_goes_back_to_its_owner_who_is_told() {
        ActionItem done = items.finish(bench.anItem("a"));
        ActionItem back = bench.ben.actionItems().sendBack(done, "two crates are missing");
        assertThat(stages(back)).containsExactly("Open", "Done", "InProgress");
        assertThat(told()).containsExactly("ActionOpened person:carl", "ActionSentBack person:carl");
        assertThat(stages(bench.ben.actionItems().verify(items.finish(back)))).endsWith("Done", "Verified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open", "InProgress", "Done"})
    void an_item_is_given_up_with_a_reason_until_it_is_settled(String stage) {
        ActionItem item = bench.anItem("a");
        item = stage.equals("InProgress") ? items.start(item) : item;
        item = stage.equals("Done") ? items.finish(item) : item;
        ActionItem cancelled = items.cancel(item, "the supplier has changed");
        assertThat(((ActionItemStage.Cancelled) cancelled.stage()).reason().get())
                .isEqualTo("the supplier has changed");
        assertThat(stages(cancelled)).endsWith(stage, "Cancelled");
    }

    @Test
    void a_settled_item_takes_no_further_step() {
        ActionItem verified = bench.ben.actionItems().verify(items.finish(bench.anItem("a")));
        ActionItem cancelled = items.cancel(bench.anItem("b"), "not needed");
        for (Step<ActionItem, ?> step : ActionItemStep.LIFECYCLE.steps()) {
            for (ActionItem settled : List.of(verified, cancelled)) {
                assertThat(items.blockers(settled, step))
                        .extracting(v -> v.code())
                        .contains("stage.wrong");
            }
        }
        assertThatThrownBy(() -> items.cancel(verified, "changed my mind")).isInstanceOf(RefusedException.class);
    }

    @Test
    void every_postponement_is_kept_and_more_than_two_are_too_many() {
        ActionItem item = bench.anItem("a");
        item = items.postpone(item, END_OF_YEAR.plusDays(10), "parts are late");
        item = items.postpone(item, END_OF_YEAR.plusDays(20), "parts are still late");
        assertThat(item.isPostponedTooOften()).isFalse();
        item = items.postpone(item, END_OF_YEAR.plusDays(21), "nobody at the depot");
        assertThat(item.isPostponedTooOften()).isTrue();
        assertThat(item.due()).isEqualTo(END_OF_YEAR.plusDays(21));
        assertThat(item.postponements())
                .extracting(Postponement::old, Postponement::due)
                .containsExactly(
                        tuple(END_OF_YEAR, END_OF_YEAR.plusDays(10)),
                        tuple(END_OF_YEAR.plusDays(10), END_OF_YEAR.plusDays(20)),
                        tuple(END_OF_YEAR.plusDays(20), END_OF_YEAR.plusDays(21)));
        assertThat(item.postponements().get(2).reason()).isEqualTo(Confidential.of("nobody at the depot"));
    }

    @Test
    void the_new_owner_is_told_and_owes_it_from_then_on() {
        ActionItem item = items.reassign(items.start(bench.anItem("a")), "dora");
        assertThat(item.owner()).isEqualTo("dora");
        assertThat(item.stage()).isInstanceOf(ActionItemStage.InProgress.class);
        assertThat(told()).containsExactly("ActionOpened person:carl", "ActionReassigned person:dora");
    }

    @Test
    void what_comes_from_a_complaint_needs_evidence_and_touches_a_customer() {
        Complaint complaint = bench.acme.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "Cracked flange"));
        ActionItem item = items.open(QmsBench.opening("a").from(complaint).with(Priority.URGENT));
        assertThat(item.evidenceDemanded()).isTrue();
        assertThat(item.customerEffect()).isTrue();
        assertThat(item.priority()).isEqualTo(Priority.URGENT);
        ActionItem other = items.open(QmsBench.opening("b").from(item));
        bench.anItem("c");
        assertThat(other.evidenceDemanded()).isTrue();
        assertThat(other.customerEffect()).isFalse();
        items.cancel(item, "the crate was fine");
        assertThat(items.from(complaint)).extracting(ActionItem::id).containsExactly(item.id());
        assertThat(items.from(item)).containsExactly(other);
    }

    @Test
    void its_owner_does_it_but_neither_verifies_nor_cancels_it() {
        ActionItem done = carl.actionItems().finish(bench.anItem("a"));
        List<Step<ActionItem, ?>> notHis = List.of(
                ActionItemStep.VERIFY,
                ActionItemStep.SEND_BACK,
                ActionItemStep.CANCEL,
                ActionItemStep.ANNOUNCE_APPROACHING,
                ActionItemStep.ANNOUNCE_BREACHED);
        for (Step<ActionItem, ?> step : notHis) {
            assertThat(carl.actionItems().blockers(done, step))
                    .extracting(v -> v.code())
                    .containsExactly("access.denied");
        }
    }

    @Test
    void who_may_not_read_items_does_not_learn_that_there_is_one() {
        bench.anItem("a");
        ActionItems outside = bench.qms
                .session(QmsBench.ACME, Actor.of("emil", Role.EMPLOYEE))
                .actionItems();
        assertThat(outside.find(ActionItemId.of("a"))).isEmpty();
        assertThat(outside.query(outside.all()).items()).isEmpty();
        assertThat(bench.globex.actionItems().find(ActionItemId.of("a"))).isEmpty();
    }

    @Test
    void what_is_to_be_done_is_not_said_where_it_could_be_logged() {
        assertThat(bench.anItem("a").toString()).isEqualTo("ActionItem[a, Open, due 2026-12-31]");
    }
}
