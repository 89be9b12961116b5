package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.DueItem;
import org.qms4j.client.Client;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.ComplaintStage.NoReply;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.privacy.Confidential;

/** What somebody might try who would rather not be late, asked or responsible. */
class LoopholesTest {
    private static final HandlingProfile LIMITED = HandlingProfile.standard().approvingAbove(Money.of("100", "EUR"));
    private static final Remedy REFUND = Remedy.of(Remedy.Type.REFUND, Money.of("500", "EUR"));
    private static final String TOO_OLD = "evidence.too-old of evidence";

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private Complaints back(int days) {
        return it.hanna.occurring(it.bench.now().minus(Duration.ofDays(days))).complaints();
    }

    private Session acting(String who, String forWhom, Role... roles) {
        return it.bench.qms.session(QmsBench.ACME, Actor.of(who, roles).onBehalfOf(forWhom));
    }

    private List<String> due() {
        return it.mona.agenda().today().stream().map(DueItem::kind).toList();
    }

    @Test
    void stopping_the_clock_after_the_date_opens_no_more_time() {
        Complaint open = it.under(HandlingProfile.ukPaymentServices()).acknowledged();
        it.after(30);
        Complaint stopped = complaints.stopClock(open, "waiting-for-client");
        it.refused(() -> complaints.extend(stopped, "late", PROOF), "complaint.extend.late, ISO 10002:2018, 7.8");
        assertThat(stopped.owed()).as("what had passed stays owed").containsKey(DeadlineKind.DECISION);
        assertThat(due()).contains("DECISION");
    }

    @Test
    void a_holding_response_is_in_time_by_the_clock_and_not_by_what_is_said() {
        Complaint open = it.under(HandlingProfile.ukFcaDisp()).acknowledged();
        it.after(100);
        var hold = new CaseCommand.Hold(Confidential.of("late"), "Ombudsman", List.of(PROOF));
        it.refused(() -> back(60).hold(open, hold), "complaint.hold.late, ISO 10002:2018, 7.8");
    }

    @Test
    @Guard("complaint.clock.late")
    void a_stop_told_afterwards_does_not_reach_back_before_a_date_that_has_passed() {
        Complaint open = it.acknowledged();
        it.after(60);
        it.refused(
                () -> back(60).stopClock(open, "waiting-for-client"),
                "complaint.clock.late of occurredAt, ISO 10002:2018, 7.3");
        Complaint fresh = it.acknowledged();
        it.after(3);
        assertThat(back(2).stopClock(fresh, "waiting-for-client").isClockStopped())
                .isTrue();
    }

    @Test
    void more_time_is_not_taken_after_a_holding_response() {
        HandlingProfile both = HandlingProfile.ukPaymentServices().withHolding(true);
        var hold = new CaseCommand.Hold(Confidential.of("laboratory"), "Ombudsman", List.of(PROOF));
        Complaint held = complaints.hold(it.under(both).acknowledged(), hold);
        it.refused(() -> complaints.extend(held, "more", PROOF), "complaint.extend.profile, ISO 10002:2018, 7.8");
    }

    @Test
    void the_time_in_which_the_clock_stood_prolongs_that_for_a_reply() {
        Complaint decided = it.decided();
        it.after(1);
        Complaint stopped = complaints.stopClock(decided, "waiting-for-client");
        it.after(28);
        Complaint going = complaints.resumeClock(stopped);
        it.refused(() -> complaints.lapse(going), "complaint.lapse.early, ISO 10002:2018, 7.9");
        it.after(28);
        assertThat(complaints.lapse(going).stage()).isInstanceOf(NoReply.class);
    }

    @Test
    void what_stood_still_lapses_in_the_run_of_the_night_in_which_it_shows() {
        Complaint decided = it.decided();
        it.after(1);
        Complaint stopped = complaints.stopClock(decided, "waiting-for-client");
        it.after(28);
        complaints.resumeClock(stopped);
        it.after(30);
        LocalDate today = LocalDate.ofInstant(it.bench.now(), ZoneOffset.UTC);
        it.mona.agenda().run(today.minusDays(3), today.plusDays(1));
        assertThat(complaints.get(decided.id()).stage()).isInstanceOf(NoReply.class);
    }

    @Test
    @Guard("complaint.lapse.answered")
    void who_has_said_something_has_not_left_it_unanswered() {
        Complaint decided = it.decided();
        Complaint told = complaints.communicate(
                decided,
                new CaseCommand.Communicate(
                        Direction.FROM_CLIENT, Channel.PHONE, Confidential.of("I will not have it"), List.of()));
        it.after(29);
        it.refused(() -> complaints.lapse(told), "complaint.lapse.answered, ISO 10002:2018, 7.9");
        assertThat(due()).as("somebody has to record what it was").contains("REPLY");
        LocalDate today = LocalDate.ofInstant(it.bench.now(), ZoneOffset.UTC);
        it.mona.agenda().run(today.minusDays(2), today.plusDays(1));
        assertThat(complaints.get(decided.id()).isOpen()).isTrue();
    }

    @Test
    void what_was_replaced_and_broke_again_is_replaced_again() {
        var replacing = REPLACED.with(Remedy.of(Remedy.Type.REPLACEMENT));
        Complaint accepted = complaints.accept(it.deciding(replacing).decided(), PROOF);
        Complaint closed = complaints.close(complaints.executeRemedy(accepted, PROOF), Complained.closing(accepted));
        Complaint open = complaints.reopen(closed, ReopenReason.RECURRENCE, "It broke again");
        Complaint prepared = complaints.prepareResponse(
                complaints.investigate(open, Triage.Depth.BASIC), it.response(Complained.DROPPED));
        Complaint again = complaints.accept(complaints.communicateDecision(prepared, replacing), PROOF);
        it.refused(
                () -> complaints.close(again, Complained.closing(again)),
                "complaint.close.remedy, ISO 10002:2018, 7.9");
        assertThat(again.attachments()).as("the proof of the first one is kept").contains(PROOF);
    }

    @Test
    void an_approval_comes_before_what_it_approves() {
        Complaint prepared = it.under(LIMITED).prepared();
        it.after(10);
        Complaint approved = it.mona.complaints().approveRemedy(prepared, REFUND);
        it.refused(
                () -> back(9).communicateDecision(approved, REPLACED.with(REFUND)),
                "complaint.decision.approval of remedy, ISO 9001:2015, 5.3");
    }

    @Test
    @Guard("complaint.remedy.negative")
    void money_without_an_amount_needs_an_approval_and_none_is_less_than_nothing() {
        Complaint prepared = it.under(LIMITED).prepared();
        it.refused(
                () -> complaints.communicateDecision(prepared, REPLACED.with(Remedy.of(Remedy.Type.REFUND))),
                "complaint.decision.approval of remedy, ISO 9001:2015, 5.3");
        Remedy negative = Remedy.of(Remedy.Type.REFUND, Money.of("-1", "EUR"));
        it.refused(
                () -> complaints.communicateDecision(prepared, REPLACED.with(negative)),
                "complaint.remedy.negative of remedy.amount, ISO 10002:2018, 7.8");
        it.refused(
                () -> it.mona.complaints().approveRemedy(prepared, negative),
                "complaint.remedy.negative of remedy.amount, ISO 10002:2018, 7.8");
    }

    @Test
    void acting_for_somebody_does_not_make_two_people_of_one() {
        Complaint prepared = it.under(LIMITED).prepared();
        Complaint approved =
                acting("hanna", "tina", Role.TOP_MANAGEMENT).complaints().approveRemedy(prepared, REFUND);
        it.refused(
                () -> complaints.communicateDecision(approved, REPLACED.with(REFUND)),
                "complaint.decision.approver, ISO 9001:2015, 5.3");
        Complaint severe = it.seen(Complained.SEVERE).prepared();
        Complaint decided =
                acting("hanna", "tina", Role.COMPLAINT_HANDLER).complaints().communicateDecision(severe, REPLACED);
        Complaint accepted = complaints.accept(decided, PROOF);
        String soleDecider = "complaint.close.sole-decider, ISO 10002:2018, 4.7";
        it.refused(() -> complaints.close(accepted, Complained.closing(accepted)), soleDecider);
        it.refused(
                () -> it.as("tina", Role.TOP_MANAGEMENT).complaints().close(accepted, Complained.closing(accepted)),
                soleDecider);
    }

    @Test
    void nobody_rates_what_they_did_for_somebody_nor_through_a_service() {
        Complaint closed = it.closed();
        String self = "complaint.rate.self, ISO 9001:2015, 9.1.2";
        it.refused(() -> acting("portal", "hanna", Role.SYSTEM).complaints().rateHandling(closed, 5), self);
        Session both = it.as("hanna", Role.COMPLAINT_HANDLER, Role.SYSTEM);
        it.refused(() -> both.complaints().rateHandling(closed, 5), self);
    }

    @Test
    void a_client_accepts_and_rates_in_a_portal() {
        Session portal = acting("portal", "client-7", Role.SYSTEM);
        Complaint accepted = portal.complaints().accept(it.decided(), "Thank you");
        Complaint closed = complaints.close(accepted, Complained.closing(accepted));
        assertThat(portal.complaints().rateHandling(closed, 4).handlingSatisfaction())
                .contains(4);
    }

    @Test
    @Guard("complaint.objective")
    void whom_a_complaint_is_about_does_not_make_it_go_away() {
        String objective = "complaint.objective, ISO 10002:2018, 4.7";
        Complaint open = it.concerning("mona", "hugo").acknowledged();
        Complaints hugo = it.hugo.complaints();
        Complaint other = it.received();
        it.refused(() -> it.mona.complaints().voidEntry(open, "a mistake"), objective);
        it.refused(() -> hugo.withdraw(open, PROOF), objective);
        it.refused(() -> hugo.markDuplicate(open, other.id()), objective);
        it.refused(() -> hugo.stopClock(open, "waiting-for-client"), objective);
        it.refused(
                () -> hugo.classify(open, CaseCommand.Classify.under("harmless")),
                "complaint.objective of concerns, ISO 10002:2018, 4.7");
        Complaint decided = it.decided();
        it.refused(() -> hugo.accept(decided, PROOF), objective);
    }

    @Test
    void nor_is_the_case_given_to_whom_it_turns_out_to_be_about() {
        Complaint escalated = it.escalated();
        it.refused(
                () -> complaints.classify(escalated, CaseCommand.Classify.concerning("hugo")),
                "complaint.objective of concerns, ISO 10002:2018, 4.7");
    }

    @Test
    @Guard({"complaint.reopen.reason", "complaint.investigate.assessed"})
    void what_was_taken_for_another_one_by_mistake_is_opened_again() {
        Complaint original = it.received();
        Complaint duplicate = complaints.markDuplicate(it.received(), original.id());
        it.mona.complaints().voidEntry(original, "a test entry");
        it.refused(
                () -> complaints.reopen(duplicate, ReopenReason.NEW_INFORMATION, "It was another pump"),
                "complaint.reopen.reason of reason, ISO 10002:2018, 7.9");
        Complaint open = complaints.reopen(duplicate, ReopenReason.NO_DUPLICATE, "It was another pump");
        assertThat(open.stage()).isInstanceOf(Reopened.class);
        assertThat(open.owed()).containsKeys(DeadlineKind.DECISION, DeadlineKind.PROGRESS);
        it.refused(
                () -> complaints.investigate(open, Triage.Depth.THOROUGH),
                "complaint.investigate.assessed, ISO 10002:2018, 7.5");
        Complaint assessed = complaints.assess(open, ComplaintCommand.Assess.of(Complained.MILD));
        assertThat(complaints.investigate(assessed, Triage.Depth.BASIC).isOpen())
                .isTrue();
        Complaint closed = it.closed();
        it.refused(
                () -> complaints.reopen(closed, ReopenReason.NO_DUPLICATE, "It was another pump"),
                "complaint.reopen.reason of reason, ISO 10002:2018, 7.9");
    }

    @Test
    void an_old_letter_proves_neither_a_new_answer_nor_that_a_promise_was_kept() {
        Evidence letter = Evidence.of("mail:9").capturedAt(it.bench.now());
        it.bench.clock.advance(Duration.ofHours(1));
        Complaint open = it.under(HandlingProfile.ukFcaDisp()).acknowledged();
        var hold = new CaseCommand.Hold(Confidential.of("laboratory"), "Ombudsman", List.of(letter));
        it.refused(() -> complaints.hold(open, hold), TOO_OLD + "[0].capturedAt, ISO 9001:2015, 7.5.3.2");
        Evidence note = Evidence.of("note:1").capturedAt(it.bench.now());
        it.bench.clock.advance(Duration.ofHours(1));
        Complaint promised = complaints.promise(open, "A call", LocalDate.of(2026, 10, 6));
        it.refused(() -> complaints.keepPromise(promised, 1, note), TOO_OLD + ".capturedAt, ISO 9001:2015, 7.5.3.2");
    }

    @Test
    void who_complains_is_corrected_and_not_replaced_in_silence() {
        var clients = it.mona.clients();
        var register = RegisterClient.of(ExternalRef.of("crm", "account", "1"), Client.Kind.PERSON);
        var first = clients.register(register).id();
        var second = clients.register(register).id();
        Complaint identified = complaints.identify(complaints.identify(it.received(), first), second);
        assertThat(identified.complainant().client()).contains(second);
        assertThat(identified.corrections())
                .singleElement()
                .satisfies(correction -> assertThat(correction.client()).contains(first));
    }
}
