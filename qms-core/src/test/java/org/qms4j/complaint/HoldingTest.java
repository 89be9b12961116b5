package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.complaint.CaseCommand.Hold;
import org.qms4j.complaint.CaseNote.Holding;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Confidential;

/** A written answer that stands for the decision until there is one (FCA Handbook, DISP 1.6.2), and more time. */
class HoldingTest {
    private static final LocalDate IN_8_WEEKS = LocalDate.of(2026, 11, 30);
    private static final Confidential<String> WHY = Confidential.of("The laboratory is not done");

    private final Complained it = new Complained().under(HandlingProfile.ukFcaDisp());
    private final Complaints complaints = it.hanna.complaints();

    private static Hold hold(Evidence... evidence) {
        return new Hold(WHY, "Financial Ombudsman Service", List.of(evidence));
    }

    @Test
    @Guard({"complaint.hold.evidence", "complaint.hold.profile"})
    void a_holding_response_stands_for_the_decision_and_progress_is_told_on() {
        Complaint open = it.acknowledged();
        assertThat(open.owed()).containsEntry(DeadlineKind.DECISION, IN_8_WEEKS);
        it.refused(() -> complaints.hold(open, hold()), "complaint.hold.evidence of evidence, ISO 10002:2018, 7.8");
        it.after(56);
        Complaint held = complaints.hold(open, hold(PROOF));
        assertThat(held.owed()).containsOnlyKeys(DeadlineKind.PROGRESS);
        assertThat(held.holdings())
                .containsExactly(
                        new Holding(IN_8_WEEKS, WHY, IN_8_WEEKS, "Financial Ombudsman Service", List.of(PROOF)));
        it.after(30);
        it.refused(() -> complaints.hold(held, hold(PROOF)), "complaint.hold.profile, ISO 10002:2018, 7.8");
        assertThat(it.mona.agenda().today()).extracting(due -> due.kind()).containsOnly("PROGRESS");
    }

    @Test
    @Guard("complaint.hold.late")
    void after_the_date_it_is_too_late_and_the_decision_stays_overdue() {
        Complaint open = it.acknowledged();
        it.after(57);
        it.refused(() -> complaints.hold(open, hold(PROOF)), "complaint.hold.late, ISO 10002:2018, 7.8");
        assertThat(it.mona.agenda().today()).extracting(due -> due.kind()).contains("DECISION");
    }

    @Test
    void a_profile_that_knows_no_holding_response_asks_for_a_decision() {
        Complaint open = it.under(HandlingProfile.standard()).acknowledged();
        it.refused(() -> complaints.hold(open, hold(PROOF)), "complaint.hold.profile, ISO 10002:2018, 7.8");
    }

    @Test
    void a_case_that_is_decided_anew_has_a_date_again() {
        Complaint held = complaints.hold(it.acknowledged(), hold(PROOF));
        Complaint assessed = complaints.assess(held, ComplaintCommand.Assess.of(Complained.MILD));
        Complaint prepared = complaints.prepareResponse(
                complaints.investigate(assessed, Triage.Depth.BASIC), it.response(Complained.DROPPED));
        Complaint decided = complaints.communicateDecision(prepared, Complained.REPLACED);
        Complaint escalated = complaints.escalate(complaints.reject(decided, "No"), "hugo");
        assertThat(escalated.owed()).containsEntry(DeadlineKind.DECISION, IN_8_WEEKS);
        assertThat(it.hugo.complaints().hold(escalated, hold(PROOF)).holdings()).hasSize(2);
    }

    @Test
    @Guard("complaint.extend.late")
    void more_time_is_taken_before_the_date_has_passed() {
        Complaint open = it.under(HandlingProfile.ukPaymentServices()).acknowledged();
        it.after(21);
        assertThat(complaints.blockers(open, CaseStep.EXTEND)).isEmpty();
        it.after(1);
        it.refused(
                () -> complaints.extend(open, "The laboratory is not done", PROOF),
                "complaint.extend.late, ISO 10002:2018, 7.8");
        assertThat(it.mona.agenda().today()).extracting(due -> due.kind()).contains("DECISION");
    }

    @Test
    void while_the_clock_stands_still_no_date_passes() {
        Complaint stopped = complaints.stopClock(
                it.under(HandlingProfile.ukPaymentServices()).acknowledged(), "waiting-for-client");
        it.after(60);
        assertThat(complaints
                        .extend(stopped, "The laboratory is not done", PROOF)
                        .extensions())
                .hasSize(1);
    }
}
