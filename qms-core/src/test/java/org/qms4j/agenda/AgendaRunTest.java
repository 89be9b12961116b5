package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.agenda.AgendaBench.oct;

import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Alert.Level;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.ClientStage;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.journal.Entry;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** What a run of the agenda does: once, whoever runs it how often and whatever comes in between. */
class AgendaRunTest {
    private static final String SOON = " action-item.announce-approaching ";
    private static final String LATE = " action-item.announce-breached ";

    private final AgendaBench it = new AgendaBench();

    @Test
    void what_comes_near_is_announced_three_days_ahead_and_once() {
        it.item("a", oct(12));
        assertThat(it.on(oct(8)).run(oct(1), oct(9))).isEmpty();
        assertThat(it.on(oct(9)).run(oct(9), oct(10))).containsExactly("2026-10-09" + SOON + "a");
        assertThat(it.run(oct(9), oct(10))).isEmpty();
        assertThat(it.run(oct(1), oct(10))).isEmpty();
        assertThat(it.alerts("a")).containsExactly(AgendaBench.alert(12, Level.APPROACHING));
        assertThat(it.told()).containsExactly("a#2 person:carl");
    }

    @Test
    void what_was_missed_is_escalated_to_the_qms_manager_the_day_after_and_once() {
        it.item("a", oct(12));
        it.on(oct(9)).run(oct(9), oct(10));
        assertThat(it.on(oct(12)).run(oct(10), oct(13))).isEmpty();
        assertThat(it.on(oct(13)).run(oct(13), oct(14))).containsExactly("2026-10-13" + LATE + "a");
        assertThat(it.on(oct(20)).run(oct(1), oct(21))).isEmpty();
        assertThat(it.alerts("a"))
                .containsExactly(AgendaBench.alert(12, Level.APPROACHING), AgendaBench.alert(12, Level.BREACHED));
        assertThat(it.told()).containsExactly("a#2 person:carl", "a#3 person:carl", "a#3 role:QMS_MANAGER");
        assertThat(it.acme.journal().of(ActionItemId.of("a").key()))
                .extracting(Entry::event)
                .containsExactly("ActionOpened", "ActionDue", "ActionOverdue");
    }

    @Test
    void days_without_a_run_are_caught_up_in_their_order() {
        it.item("a", oct(12));
        it.item("b", oct(9));
        it.on(oct(20));
        assertThat(it.run(oct(20), oct(21))).isEmpty();
        assertThat(it.run(oct(5), oct(21))).containsExactly("2026-10-10" + LATE + "b", "2026-10-13" + LATE + "a");
    }

    @Test
    void what_is_to_be_done_on_one_day_is_done_in_the_order_of_the_records() {
        it.complaint("a");
        it.item("b", oct(9));
        it.item("c", oct(9));
        assertThat(it.on(oct(7)).run(oct(5), oct(8)))
                .containsExactly(
                        "2026-10-06" + SOON + "b",
                        "2026-10-06" + SOON + "c",
                        "2026-10-07 complaint.announce-breached a");
        it.item("d", oct(21));
        assertThat(it.on(oct(18)).run(oct(18), oct(19)))
                .containsExactly("2026-10-18" + SOON + "d", "2026-10-18 complaint.announce-approaching a");
    }

    @Test
    void a_run_takes_its_first_day_and_not_its_last() {
        it.item("a", oct(12));
        it.on(oct(20));
        assertThat(it.run(oct(10), oct(13))).isEmpty();
        assertThat(it.run(oct(13), oct(14))).containsExactly("2026-10-13" + LATE + "a");
        it.item("b", oct(23));
        assertThat(it.run(oct(19), oct(20))).isEmpty();
        assertThat(it.run(oct(20), oct(21))).containsExactly("2026-10-20" + SOON + "b");
    }

    @Test
    void nothing_is_announced_beyond_today() {
        it.item("a", oct(12));
        it.on(oct(9));
        int stored = it.bench.store.changesets().size();
        assertThatThrownBy(() -> it.run(oct(5), oct(11)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(RuleViolation.error("agenda.future", "to")));
        assertThat(it.bench.store.changesets()).hasSize(stored);
        assertThat(it.run(oct(5), oct(10))).hasSize(1);
    }

    @Test
    void only_the_system_and_the_qms_manager_run_the_agenda() {
        it.item("a", oct(12));
        it.on(oct(9));
        Session hanna = it.as("hanna", Role.COMPLAINT_HANDLER, Role.ACTION_OWNER);
        assertThatThrownBy(() -> hanna.agenda().run(oct(5), oct(10)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(RuleViolation.error("access.denied", "", "agenda.run")));
        Session night = it.bench.qms.session(QmsBench.ACME, Actor.system("night"));
        assertThat(night.agenda().run(oct(5), oct(10)).done()).hasSize(1);
        assertThat(it.bench.globex.agenda().run(oct(5), oct(10)).done()).isEmpty();
    }

    @Test
    void a_new_date_is_announced_anew() {
        it.item("a", oct(12));
        it.on(oct(9)).run(oct(9), oct(10));
        it.acme.actionItems().postpone(ActionItemId.of("a"), oct(20), "parts are late");
        assertThat(it.on(oct(17)).run(oct(9), oct(18))).containsExactly("2026-10-17" + SOON + "a");
        assertThat(it.alerts("a"))
                .containsExactly(AgendaBench.alert(12, Level.APPROACHING), AgendaBench.alert(20, Level.APPROACHING));
    }

    @Test
    void the_dates_of_a_complaint_are_announced_to_its_handler_and_escalated() {
        it.complaint("case");
        assertThat(it.run(oct(5), oct(6))).containsExactly("2026-10-05 complaint.announce-approaching case");
        assertThat(it.on(oct(7)).run(oct(5), oct(8))).containsExactly("2026-10-07 complaint.announce-breached case");
        assertThat(it.told()).containsExactly("case#2 person:hanna", "case#3 person:hanna", "case#3 role:QMS_MANAGER");
        assertThat(it.on(oct(18)).run(oct(5), oct(19)))
                .containsExactly("2026-10-18 complaint.announce-approaching case");
    }

    @Test
    void a_client_nobody_is_in_touch_with_falls_asleep_on_its_day() {
        ClientId id = ClientId.of("a");
        it.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "a"), Kind.ORGANIZATION)
                        .as(id)
                        .withDormantAfterDays(10));
        it.acme.clients().activate(id);
        assertThat(it.on(oct(14)).run(oct(5), oct(15))).isEmpty();
        assertThat(it.on(oct(15)).run(oct(5), oct(16))).containsExactly("2026-10-15 client.lapse a");
        assertThat(it.acme.clients().get(id).stage()).isInstanceOf(ClientStage.Dormant.class);
        assertThat(it.run(oct(5), oct(16))).isEmpty();
    }

    @Test
    void a_decision_nobody_replies_to_lapses_on_its_day() {
        Complaint complaint = it.complaint("case");
        complaint = it.acme.complaints().acknowledge(complaint, Evidence.of("mail:1"));
        complaint = it.acme.complaints().assess(complaint, ComplaintCommand.Assess.of(Triage.of(2, 1, 1)));
        complaint = it.acme.complaints().investigate(complaint, Triage.Depth.STANDARD);
        var response = new ComplaintCommand.PrepareResponse(
                Confidential.of("dropped"), Validity.UPHELD, Cause.of(Cause.Family.DELIVERY, "dropped"));
        complaint = it.acme.complaints().prepareResponse(complaint, response);
        it.acme
                .complaints()
                .communicateDecision(
                        complaint, ComplaintCommand.CommunicateDecision.of("We replace it", Evidence.of("mail:2")));
        assertThat(it.on(oct(33)).run(oct(5), oct(34))).isEmpty();
        assertThat(it.on(oct(34)).run(oct(5), oct(35))).containsExactly("2026-11-03 complaint.lapse case");
        assertThat(it.acme.complaints().get(ComplaintId.of("case")).stage()).isInstanceOf(ComplaintStage.NoReply.class);
    }

    @Test
    void messages_go_to_roles_and_ids_and_carry_nothing_that_was_said() {
        ActionItem item = it.item("a", oct(9));
        it.complaint("case");
        it.run(oct(5), oct(6));
        it.on(oct(6)).run(oct(5), oct(7));
        it.on(oct(12)).run(oct(6), oct(13));
        it.told();
        assertThat(it.bench.told.delivered())
                .hasSizeGreaterThan(6)
                .allSatisfy(note -> assertThat(note.recipient()).matches("person:(carl|hanna)|role:[A-Z_]+"));
        assertThat(it.bench.told.delivered().toString())
                .doesNotContain(item.title().get(), "Pump", "cracked", "1234", "crates");
        assertThat(it.acme.journal().of(item.key())).extracting(Entry::event).hasSize(3);
    }
}
