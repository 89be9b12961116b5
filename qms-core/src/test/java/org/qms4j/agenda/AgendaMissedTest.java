package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.agenda.AgendaBench.oct;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Confidential;

/** A date that has passed stays missed, whatever date comes after it; and a client's silence has a date as well. */
class AgendaMissedTest {
    private static final Evidence PROOF = Evidence.of("mail:1");

    private final AgendaBench it = new AgendaBench();

    @Test
    void putting_off_an_overdue_item_does_not_make_its_date_kept() {
        ActionItem item = it.item("a", oct(12));
        it.on(oct(14));
        it.acme.actionItems().postpone(item, oct(20), "parts are late");
        assertThat(it.due(it.acme, oct(1), oct(32)))
                .containsExactly("a ACTION 2026-10-12 MISSED", "a ACTION 2026-10-20 COMING");
        assertThat(it.run(oct(12), oct(15))).containsExactly("2026-10-13 action-item.announce-breached a");
        assertThat(it.run(oct(12), oct(15))).isEmpty();
    }

    @Test
    void an_item_is_put_off_on_the_day_on_which_that_is_recorded_whatever_is_said() {
        ActionItem item = it.item("a", oct(12));
        it.on(oct(22));
        var backdated = it.acme.occurring(it.bench.now().minus(Duration.ofDays(15)));
        backdated.actionItems().postpone(item, oct(30), "parts are late");
        assertThat(it.due(it.acme, oct(1), oct(32)))
                .containsExactly("a ACTION 2026-10-12 MISSED", "a ACTION 2026-10-30 COMING");
    }

    @Test
    void a_decision_that_came_late_is_announced_as_late_also_if_it_came_before_the_run() {
        it.on(oct(1));
        Complaint complaint = it.complaint("case");
        it.on(oct(45));
        decided(complaint);
        assertThat(it.run(oct(45), oct(46))).contains("2026-11-14 complaint.announce-breached case");
        assertThat(it.acme.complaints().get(complaint.id()).alerts())
                .extracting(Alert::kind)
                .contains("DECISION");
        assertThat(it.run(oct(45), oct(46))).isEmpty();
    }

    @Test
    void a_date_put_off_in_time_was_not_missed() {
        ActionItem item = it.item("a", oct(12));
        it.on(oct(12));
        it.acme.actionItems().postpone(item, oct(20), "parts are late");
        assertThat(it.on(oct(15)).due(it.acme, oct(1), oct(32))).containsExactly("a ACTION 2026-10-20 COMING");
        assertThat(it.run(oct(12), oct(16))).isEmpty();
    }

    @Test
    void until_when_a_client_may_answer_stands_on_the_agenda_and_so_does_what_comes_after_a_rejection() {
        Complaints complaints = it.acme.complaints();
        Complaint decided = decided();
        assertThat(it.due(it.acme, oct(1), oct(60))).containsExactly("case REPLY 2026-11-02 COMING");
        it.on(oct(8));
        complaints.reject(decided, "Not enough");
        assertThat(it.due(it.acme, oct(1), oct(60))).containsExactly("case RECOURSE 2026-11-05 COMING");
        assertThat(it.on(oct(40)).due(it.acme, oct(1), oct(60))).containsExactly("case RECOURSE 2026-11-05 OVERDUE");
    }

    @Test
    void while_the_clock_stands_still_a_client_may_answer_without_end() {
        it.acme.complaints().stopClock(decided(), "waiting-for-client");
        assertThat(it.due(it.acme, oct(1), oct(60))).isEmpty();
    }

    private Complaint decided() {
        return decided(it.complaint("case"));
    }

    private Complaint decided(Complaint received) {
        Complaints complaints = it.acme.complaints();
        Complaint assessed = complaints.assess(
                complaints.acknowledge(received, PROOF), ComplaintCommand.Assess.of(Triage.of(2, 1, 1)));
        Complaint prepared = complaints.prepareResponse(
                complaints.investigate(assessed, Triage.Depth.BASIC),
                new ComplaintCommand.PrepareResponse(
                        Confidential.of("Dropped"), Validity.UPHELD, Cause.of(Cause.Family.DELIVERY, "dropped")));
        return complaints.communicateDecision(prepared, CommunicateDecision.of("We replace it", PROOF));
    }
}
