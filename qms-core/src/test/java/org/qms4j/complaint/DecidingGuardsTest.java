package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.NAMING_OUTSIDE;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Guard;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintStage.Approval;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.NoReply;
import org.qms4j.complaint.ComplaintStage.Recourse;
import org.qms4j.complaint.Triage.Depth;
import org.qms4j.evidence.Money;
import org.qms4j.journal.Entry;
import org.qms4j.privacy.Confidential;

/** What must hold when a decision is communicated, left unanswered or decided anew inside. */
class DecidingGuardsTest {
    private static final String NO_PROOF = "complaint.decision.evidence of evidence, ISO 10002:2018, 7.8";
    private static final String NO_RECOURSE = "complaint.decision.recourse of externalRecourse, ISO 10002:2018, 7.8";
    private static final String NOT_APPROVED = "complaint.decision.approval of remedy, ISO 9001:2015, 5.3";
    private static final String APPROVED_BY_SELF = "complaint.decision.approver, ISO 9001:2015, 5.3";
    private static final String NOT_THE_DECIDER = "complaint.decision.decider, ISO 10002:2018, 7.8";
    private static final String TOO_EARLY = "complaint.lapse.early, ISO 10002:2018, 7.9";

    private static final Remedy REFUND_OF_500 = Remedy.of(Remedy.Type.REFUND, Money.of("500", "EUR"));
    private static final HandlingProfile LIMITED = HandlingProfile.standard().approvingAbove(Money.of("100.00", "EUR"));

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private static CommunicateDecision decision(boolean inside, Optional<String> outside) {
        return new CommunicateDecision(
                Confidential.of("We replace it"), Optional.empty(), inside, outside, List.of(PROOF));
    }

    private static CommunicateDecision refund(String amount, String currency) {
        return REPLACED.with(Remedy.of(Remedy.Type.REFUND, Money.of(amount, currency)));
    }

    @Test
    @Guard("complaint.decision.evidence")
    void that_the_client_knows_the_decision_is_proved() {
        Complaint prepared = it.prepared();
        it.refused(() -> complaints.communicateDecision(prepared, CommunicateDecision.of("No")), NO_PROOF);
        assertThat(complaints
                        .communicateDecision(prepared, CommunicateDecision.of("No", PROOF))
                        .stage())
                .isInstanceOfSatisfying(
                        DecisionCommunicated.class,
                        stage -> assertThat(stage.evidence()).containsExactly(PROOF));
    }

    @Test
    void what_was_put_right_at_once_is_told_with_proof_too() {
        Complaint resolved = it.resolved();
        it.refused(() -> complaints.communicateDecision(resolved, CommunicateDecision.of("Done")), NO_PROOF);
        assertThat(complaints.communicateDecision(resolved, REPLACED).decision())
                .isPresent();
    }

    @Test
    void nobody_can_tell_somebody_anonymous() {
        Complaint prepared = it.anonymously().prepared();
        assertThat(complaints
                        .communicateDecision(prepared, CommunicateDecision.of("No"))
                        .decision())
                .hasValueSatisfying(decision -> assertThat(decision.evidence()).isEmpty());
    }

    @Test
    @Guard("complaint.decision.recourse")
    void the_client_learns_where_to_turn() {
        Complaint prepared = it.prepared();
        it.refused(() -> complaints.communicateDecision(prepared, decision(false, Optional.empty())), NO_RECOURSE);
        assertThat(complaints
                        .communicateDecision(prepared, decision(true, Optional.empty()))
                        .decision())
                .map(DecisionCommunicated::recourse)
                .contains(new Recourse(true, Optional.empty()));
        Complaint other = it.prepared();
        assertThat(complaints
                        .communicateDecision(other, decision(false, Optional.of("Arbitration board")))
                        .decision())
                .map(DecisionCommunicated::recourse)
                .contains(new Recourse(false, Optional.of("Arbitration board")));
    }

    @Test
    void nobody_is_sent_to_a_further_level_that_there_is_not() {
        Complaint prepared = it.preparedAnew();
        it.refused(() -> it.hugo.complaints().communicateDecision(prepared, REPLACED), NO_RECOURSE);
        Complaint none = it.under(Complained.withLevels(0)).prepared();
        it.refused(() -> complaints.communicateDecision(none, REPLACED), NO_RECOURSE);
        assertThat(complaints.communicateDecision(none, NAMING_OUTSIDE).decision())
                .isPresent();
    }

    @Test
    @Guard("complaint.decision.approval")
    void a_remedy_above_the_limit_is_approved() {
        Complaint prepared = it.under(LIMITED).prepared();
        it.refused(() -> complaints.communicateDecision(prepared, refund("100.01", "EUR")), NOT_APPROVED);
        Complaint approved = it.mona.complaints().approveRemedy(prepared, REFUND_OF_500);
        assertThat(complaints
                        .communicateDecision(approved, refund("500.00", "EUR"))
                        .decision())
                .flatMap(DecisionCommunicated::approval)
                .map(Approval::remedy)
                .contains(REFUND_OF_500);
    }

    @Test
    void an_approval_covers_as_much_of_the_same_and_is_used_once() {
        Complaint approved =
                it.mona.complaints().approveRemedy(it.under(LIMITED).prepared(), REFUND_OF_500);
        it.refused(() -> complaints.communicateDecision(approved, refund("500.01", "EUR")), NOT_APPROVED);
        it.refused(() -> complaints.communicateDecision(approved, refund("500", "USD")), NOT_APPROVED);
        var other = REPLACED.with(Remedy.of(Remedy.Type.COMPENSATION, Money.of("400", "EUR")));
        it.refused(() -> complaints.communicateDecision(approved, other), NOT_APPROVED);
        Complaint decided = complaints.communicateDecision(approved, refund("400", "EUR"));
        assertThat(decided.approval()).isEmpty();
        Complaint anew = it.hugo
                .complaints()
                .investigate(complaints.escalate(complaints.reject(decided, "No"), "hugo"), Depth.BASIC);
        Complaint prepared = it.hugo.complaints().prepareResponse(anew, it.response(Complained.DROPPED));
        it.refused(
                () -> it.hugo
                        .complaints()
                        .communicateDecision(prepared, refund("400", "EUR").naming("Court")),
                NOT_APPROVED);
    }

    @Test
    void a_later_approval_replaces_one_that_was_not_used_and_the_handler_is_told() {
        Complaint prepared = it.under(LIMITED).prepared();
        Complaint given = complaints.assign(prepared, "hugo");
        Complaint approved = it.mona.complaints().approveRemedy(given, REFUND_OF_500);
        assertThat(it.lastEntry(approved).notices())
                .extracting(Entry.Notice::recipient)
                .containsExactly("person:hugo");
        Remedy more = Remedy.of(Remedy.Type.REFUND, Money.of("600", "EUR"));
        assertThat(it.mona.complaints().approveRemedy(approved, more).approval())
                .map(Approval::remedy)
                .contains(more);
    }

    @Test
    @Guard("complaint.objective")
    void nobody_approves_a_remedy_for_a_complaint_about_themselves() {
        Complaint prepared = it.concerning("mona").under(LIMITED).prepared();
        it.separates(
                it.mona,
                handling -> handling.approveRemedy(prepared, REFUND_OF_500),
                "complaint.objective, ISO 10002:2018, 4.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0000", "0.01"})
    void a_remedy_up_to_the_limit_needs_no_approval(String amount) {
        Complaint decided = it.under(LIMITED).deciding(refund(amount, "EUR")).decided();
        assertThat(decided.decision()).flatMap(DecisionCommunicated::approval).isEmpty();
    }

    @Test
    void a_remedy_in_another_currency_is_approved_whatever_its_amount() {
        Complaint prepared = it.under(LIMITED).prepared();
        it.refused(() -> complaints.communicateDecision(prepared, refund("0.01", "USD")), NOT_APPROVED);
    }

    @Test
    void without_a_limit_or_without_an_amount_there_is_nothing_to_approve() {
        assertThat(it.deciding(refund("1000000", "EUR")).decided().decision()).isPresent();
        var apology = REPLACED.with(Remedy.of(Remedy.Type.APOLOGY));
        assertThat(it.under(LIMITED).deciding(apology).decided().decision()).isPresent();
    }

    @Test
    @Guard("complaint.decision.approver")
    void nobody_approves_the_remedy_they_grant() {
        CommunicateDecision refund = refund("500", "EUR");
        Complaint approved =
                it.mona.complaints().approveRemedy(it.under(LIMITED).prepared(), REFUND_OF_500);
        Complaint decided =
                it.separates(it.mona, handling -> handling.communicateDecision(approved, refund), APPROVED_BY_SELF);
        assertThat(decided.decision())
                .map(DecisionCommunicated::decidedBy)
                .isEqualTo(decided.decision()
                        .flatMap(DecisionCommunicated::approval)
                        .map(approval -> approval.entered().actor()))
                .contains("mona");
        Complaint byMona = it.mona.complaints().approveRemedy(it.prepared(), REFUND_OF_500);
        Complaint apart = complaints.communicateDecision(byMona, refund);
        assertThat(it.lastEntry(apart).waived()).isEmpty();
    }

    @Test
    void a_waiver_does_not_replace_the_approval() {
        Complaint prepared = it.under(LIMITED).prepared();
        it.refused(
                () -> it.waiving(it.hanna).complaints().communicateDecision(prepared, refund("500", "EUR")),
                NOT_APPROVED);
    }

    @Test
    @Guard("complaint.decision.decider")
    void whom_the_case_was_escalated_to_decides() {
        Complaint prepared = it.preparedAnew();
        it.separates(it.hanna, handling -> handling.communicateDecision(prepared, NAMING_OUTSIDE), NOT_THE_DECIDER);
        Complaint decided = it.hugo.complaints().communicateDecision(it.preparedAnew(), NAMING_OUTSIDE);
        assertThat(decided.decision()).map(DecisionCommunicated::decidedBy).contains("hugo");
    }

    @Test
    @Guard("complaint.objective")
    void nobody_decides_a_complaint_about_themselves() {
        Complaint prepared = it.concerning("hugo").prepared();
        it.separates(
                it.hugo,
                handling -> handling.communicateDecision(prepared, REPLACED),
                "complaint.objective, ISO 10002:2018, 4.7");
        assertThat(it.decided().concerns()).containsExactly("hugo");
    }

    @Test
    @Guard("complaint.objective")
    void nor_is_it_given_to_them_to_decide_anew() {
        Complaint rejected = it.concerning("hugo").rejected();
        it.separates(
                it.hanna,
                handling -> handling.escalate(rejected, "hugo"),
                "complaint.objective of decider, ISO 10002:2018, 4.7");
        assertThat(complaints.escalate(it.rejected(), "mona").concerns()).containsExactly("hugo");
    }

    @Test
    @Guard("complaint.lapse.early")
    void a_client_has_time_to_reply() {
        Complaint decided = it.decided();
        it.after(28);
        it.refused(() -> complaints.lapse(decided), TOO_EARLY);
        assertThat(complaints.blockers(decided, ComplaintStep.LAPSE))
                .extracting(Complained::rule)
                .containsExactly(TOO_EARLY);
        it.after(1);
        assertThat(complaints.lapse(decided).stage()).isInstanceOf(NoReply.class);
    }

    @Test
    void nobody_has_failed_to_reply_while_the_clock_stands_still() {
        Complaint stopped = complaints.stopClock(it.decided(), "waiting-for-client");
        it.after(29);
        it.refused(() -> complaints.lapse(stopped), TOO_EARLY);
        Complaint resumed = complaints.resumeClock(stopped);
        it.after(29);
        assertThat(complaints.lapse(resumed).stage()).isInstanceOf(NoReply.class);
    }

    @Test
    void the_time_to_reply_runs_from_the_day_the_decision_was_told_not_from_its_capture() {
        Complaint prepared = it.prepared();
        var told = it.bench.now();
        it.after(20);
        Complaint decided = it.hanna.occurring(told).complaints().communicateDecision(prepared, REPLACED);
        it.after(8);
        it.refused(() -> complaints.lapse(decided), TOO_EARLY);
        it.after(1);
        assertThat(complaints.lapse(decided).stage()).isInstanceOf(NoReply.class);
    }

    @Test
    @Guard("complaint.escalate.level")
    void a_case_is_decided_anew_as_often_as_the_profile_says() {
        Complaint once = it.rejected();
        Complaint escalated = complaints.escalate(once, "hugo");
        assertThat(escalated.reached(EscalatedInternal.class))
                .map(EscalatedInternal::level)
                .contains(1);
        Complaint twice = it.rejectedAnew(NAMING_OUTSIDE);
        it.refused(() -> complaints.escalate(twice, "mona"), "complaint.escalate.level, ISO 10002:2018, 7.8");
    }

    @Test
    void two_levels_are_counted() {
        Complaint twice = it.under(Complained.withLevels(2)).rejectedAnew(REPLACED);
        Complaint escalated = complaints.escalate(twice, "mona");
        assertThat(escalated.reached(EscalatedInternal.class))
                .map(EscalatedInternal::level)
                .contains(2);
        Complaint none =
                it.under(Complained.withLevels(0)).deciding(NAMING_OUTSIDE).rejected();
        it.refused(() -> complaints.escalate(none, "hugo"), "complaint.escalate.level, ISO 10002:2018, 7.8");
    }

    @Test
    @Guard("complaint.escalate.decider")
    void another_person_decides_anew() {
        Complaint rejected = it.rejected();
        Complaint escalated = it.separates(
                it.mona,
                handling -> handling.escalate(rejected, "hanna"),
                "complaint.escalate.decider of decider, ISO 10002:2018, 4.7");
        assertThat(escalated.reached(EscalatedInternal.class))
                .map(EscalatedInternal::decider)
                .contains("hanna");
        Complaint apart = it.mona.complaints().escalate(it.rejected(), "hugo");
        assertThat(it.mona.complaints().investigate(apart, Depth.BASIC).isOpen())
                .isTrue();
    }
}
