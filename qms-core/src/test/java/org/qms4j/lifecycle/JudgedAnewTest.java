package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.record.RecordKey;

/** What was decided on something that has changed meanwhile is decided again. */
class JudgedAnewTest {
    private final QmsBench bench = new QmsBench();
    private final ActionItemId item = bench.anItem("i-1").id();

    @Test
    void a_step_by_id_is_taken_on_what_somebody_else_has_stored_meanwhile() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().reassign(item, "dora"));
        ActionItem started = bench.acme.actionItems().start(item);
        assertThat(started.owner()).isEqualTo("dora");
        assertThat(started.stage()).isInstanceOf(ActionItemStage.InProgress.class);
        assertThat(started.revision().number()).isEqualTo(3);
        assertThat(bench.store.conflicts()).isEqualTo(1);
        assertThat(bench.acme.journal().verify(item.key()).isIntact()).isTrue();
    }

    @Test
    void a_step_by_id_that_somebody_else_has_made_impossible_is_refused() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().cancel(item, "The crates are gone"));
        assertThat(Refusals.of(() -> bench.acme.actionItems().start(item)))
                .containsExactly(RuleViolation.error("stage.wrong", "", "start", "Cancelled"));
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void a_condition_by_id_is_judged_on_what_somebody_else_has_stored_meanwhile() {
        var january = LocalDate.of(2027, 1, 15);
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().postpone(item, january, "The depot is closed"));
        assertThat(Refusals.codes(() -> bench.acme.actionItems().postpone(item, january, "No time")))
                .containsExactly("action.postpone.later");
    }

    @Test
    void somebody_who_comes_in_between_again_and_again_wins_after_five_attempts() {
        var others = new AtomicInteger();
        comeInBetweenEveryTime(others);
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(RevisionConflict.class);
        assertThat(bench.store.conflicts()).isEqualTo(5);
        assertThat(others).hasValue(5);
    }

    private void comeInBetweenEveryTime(AtomicInteger others) {
        bench.store.beforeNextCommit(() -> {
            bench.ben.actionItems().reassign(item, "owner-" + others.incrementAndGet());
            comeInBetweenEveryTime(others);
        });
    }

    @Test
    void a_complaint_is_refused_if_its_client_is_merged_away_while_it_is_taken_in() {
        ClientId client = aClient("c-1");
        ClientId other = aClient("c-2");
        bench.store.beforeNextCommit(() -> bench.ben.clients().merge(client, other));
        assertThat(Refusals.codes(
                        () -> bench.acme.complaints().receive(complaint("k-1").from(client))))
                .containsExactly("complaint.client.unknown");
        assertThat(bench.acme.complaints().find(ComplaintId.of("k-1"))).isEmpty();
    }

    @Test
    void a_complaint_is_taken_in_if_its_client_only_changes_meanwhile() {
        ClientId client = aClient("c-1");
        bench.store.beforeNextCommit(() -> bench.ben.clients().assign(client, "dora"));
        Complaint received = bench.acme.complaints().receive(complaint("k-1").from(client));
        assertThat(received.revision().number()).isEqualTo(1);
        assertThat(bench.store.conflicts()).isEqualTo(1);
        assertThat(reads()).containsExactly(client.key());
    }

    @Test
    void two_complaints_cannot_become_duplicates_of_each_other() {
        Complaint first = bench.acme.complaints().receive(complaint("k-1"));
        Complaint second = bench.acme.complaints().receive(complaint("k-2"));
        bench.store.beforeNextCommit(() -> bench.ben.complaints().markDuplicate(first, second.id()));
        assertThat(Refusals.codes(() -> bench.acme.complaints().markDuplicate(second, first.id())))
                .containsExactly("complaint.duplicate.of");
        assertThat(bench.acme.complaints().get(first.id()).stage()).isInstanceOf(ComplaintStage.Duplicate.class);
        assertThat(bench.acme.complaints().get(second.id())).isEqualTo(second);
    }

    @Test
    void what_was_found_in_a_block_counts_for_what_is_done_there() {
        ActionItemId other = bench.anItem("i-2").id();
        var runs = new AtomicInteger();
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().cancel(other, "The crates are gone"));
        Optional<ActionItem> started = bench.acme.atomically(unit -> {
            runs.incrementAndGet();
            boolean owed = unit.actionItems().get(other).stage() instanceof ActionItemStage.Owed;
            return owed ? Optional.of(unit.actionItems().start(item)) : Optional.empty();
        });
        assertThat(started).isEmpty();
        assertThat(runs).hasValue(2);
        assertThat(bench.acme.actionItems().get(item).stage()).isInstanceOf(ActionItemStage.Open.class);
    }

    @Test
    void a_value_found_in_a_block_is_found_again_when_it_has_become_stale() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().reassign(item, "dora"));
        ActionItem started = bench.acme.atomically(
                unit -> unit.actionItems().start(unit.actionItems().get(item)));
        assertThat(started.owner()).isEqualTo("dora");
    }

    @Test
    void a_refusal_that_comes_of_seeing_two_states_of_a_record_is_no_refusal() {
        var runs = new AtomicInteger();
        ActionItem postponed = bench.acme.atomically(unit -> {
            LocalDate later = unit.actionItems().get(item).due().plusDays(1);
            if (runs.incrementAndGet() == 1) {
                bench.ben.actionItems().postpone(item, later, "The depot is closed");
            }
            return unit.actionItems().postpone(item, later, "No time");
        });
        assertThat(postponed.postponements()).hasSize(2);
        assertThat(runs).hasValue(2);
    }

    @Test
    void what_was_not_found_in_a_block_counts_as_well() {
        bench.store.beforeNextCommit(() -> bench.anItem("i-2"));
        String owner = bench.acme.atomically(unit -> {
            boolean alone = unit.actionItems().find(ActionItemId.of("i-2")).isEmpty();
            return unit.actionItems().reassign(item, alone ? "dora" : "emil").owner();
        });
        assertThat(owner).isEqualTo("emil");
    }

    @Test
    void what_was_found_outside_of_a_block_does_not_count() {
        ActionItemId other = bench.anItem("i-2").id();
        bench.acme.actionItems().get(other);
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().start(other));
        bench.acme.actionItems().start(item);
        assertThat(bench.store.conflicts()).isZero();
    }

    private List<RecordKey> reads() {
        var changesets = bench.store.changesets();
        return changesets.get(changesets.size() - 1).reads().stream()
                .map(expectation -> expectation.record())
                .toList();
    }

    private ClientId aClient(String id) {
        return bench.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "company", id), Client.Kind.ORGANIZATION)
                        .as(ClientId.of(id)))
                .id();
    }

    private static ReceiveComplaint complaint(String id) {
        return ReceiveComplaint.of(Channel.EMAIL, "The pump arrived broken").as(ComplaintId.of(id));
    }
}
