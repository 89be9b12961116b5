package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.agenda.AgendaBench.oct;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.qms4j.Session;
import org.qms4j.agenda.Alert.Level;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;

/** What became known late, what was missed again and again, and what cannot be done at all. */
class AgendaLateTest {
    private final AgendaBench it = new AgendaBench();

    @Test
    void what_was_recorded_late_is_escalated_on_the_day_on_which_it_became_known() {
        it.on(oct(20));
        it.acme
                .occurring(Instant.parse("2026-10-05T08:00:00Z"))
                .complaints()
                .receive(
                        ReceiveComplaint.of(Channel.PHONE, "I called weeks ago").as(ComplaintId.of("case")));
        assertThat(it.run(oct(20), oct(21)))
                .as("acknowledgement and progress")
                .containsExactly(
                        "2026-10-20 complaint.announce-breached case", "2026-10-20 complaint.announce-breached case");
        assertThat(it.acme.complaints().get(ComplaintId.of("case")).alerts())
                .containsExactlyInAnyOrder(
                        new Alert("ACKNOWLEDGEMENT", oct(6), Level.BREACHED),
                        new Alert("PROGRESS", oct(19), Level.BREACHED));
        assertThat(it.on(oct(21)).run(oct(20), oct(22))).isEmpty();
    }

    @Test
    void what_came_in_after_the_nightly_run_is_announced_by_the_next_one() {
        it.run(oct(4), oct(6));
        it.complaint("case");
        assertThat(it.on(oct(6)).run(oct(5), oct(7))).containsExactly("2026-10-05 complaint.announce-approaching case");
    }

    @Test
    void every_missed_word_about_progress_is_escalated() {
        it.complaint("case");
        it.on(oct(37)).run(oct(5), oct(38));
        assertThat(it.acme.complaints().get(ComplaintId.of("case")).alerts())
                .filteredOn(alert -> alert.kind().equals("PROGRESS"))
                .containsExactly(
                        new Alert("PROGRESS", oct(19), Level.BREACHED), new Alert("PROGRESS", oct(33), Level.BREACHED));
    }

    @Test
    void progress_without_a_term_is_due_once() {
        it.acme
                .complaints()
                .receive(ReceiveComplaint.of(Channel.PHONE, "It broke")
                        .as(ComplaintId.of("case"))
                        .under(HandlingProfile.standard().withProgress(Term.calendar(Period.ZERO))));
        assertThat(it.on(oct(20)).due(it.acme, oct(1), oct(21)))
                .containsExactly("case PROGRESS 2026-10-05 OVERDUE", "case ACKNOWLEDGEMENT 2026-10-06 OVERDUE");
    }

    @Test
    void a_rejected_decision_is_not_left_standing_before_a_body_outside_was_named() {
        Complaint complaint = it.complaint("case");
        complaint = it.acme.complaints().acknowledge(complaint, Evidence.of("mail:1"));
        complaint = it.acme.complaints().assess(complaint, ComplaintCommand.Assess.of(Triage.of(2, 1, 1)));
        complaint = it.acme.complaints().investigate(complaint, Triage.Depth.STANDARD);
        var response = new ComplaintCommand.PrepareResponse(
                Confidential.of("worn"), Validity.NOT_UPHELD, Cause.of(Cause.Family.OTHER, "wear"));
        complaint = it.acme.complaints().prepareResponse(complaint, response);
        complaint = it.acme
                .complaints()
                .communicateDecision(complaint, ComplaintCommand.CommunicateDecision.of("No", Evidence.of("mail:2")));
        it.acme.complaints().reject(complaint, "I disagree");
        Agenda.Run run = it.on(oct(60)).acme.agenda().run(oct(1), oct(61));
        assertThat(run.failed()).isEmpty();
        assertThat(run.done()).isEmpty();
    }

    @Test
    void a_run_under_a_command_id_does_all_its_tasks() {
        it.item("a", oct(9));
        it.item("b", oct(9));
        Session once = it.on(oct(10)).acme.once("night-10");
        assertThat(once.agenda().run(oct(5), oct(11)).done()).hasSize(2);
        assertThat(once.agenda().run(oct(5), oct(11)).done()).isEmpty();
    }

    @Test
    void an_internal_client_is_no_matter_of_a_customer() {
        var ref = ExternalRef.of("hr", "unit", "welding");
        it.acme
                .clients()
                .activate(it.acme
                        .clients()
                        .register(RegisterClient.internal(ref, "welding").withDormantAfterDays(3)));
        it.acme
                .clients()
                .activate(it.acme
                        .clients()
                        .register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Kind.PERSON)
                                .withDormantAfterDays(3)));
        assertThat(it.acme.agenda().between(oct(1), oct(20)))
                .extracting(DueItem::effect)
                .containsExactly(DueItem.Effect.CUSTOMER, DueItem.Effect.INTERNAL);
    }
}
