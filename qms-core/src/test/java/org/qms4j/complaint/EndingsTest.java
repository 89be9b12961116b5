package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.DROPPED;
import static org.qms4j.complaint.Complained.NAMING_OUTSIDE;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Guard;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.DisputeEnded;
import org.qms4j.complaint.ComplaintStage.Disputed;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.RecourseExhausted;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.complaint.ComplaintStage.Withdrawn;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;

/** How a complaint ends otherwise than by agreement, and how a closed one begins again. */
class EndingsTest {
    private static final String LEVEL_LEFT = "complaint.exhaust.internal, ISO 10002:2018, 7.9";
    private static final String NOBODY_OUTSIDE = "complaint.exhaust.external, ISO 10002:2018, 7.9";
    private static final String TOO_EARLY = "complaint.exhaust.early, ISO 10002:2018, 7.9";
    private static final String NO_SUCH_ORIGINAL = "complaint.duplicate.of of of, ISO 10002:2018, 7.3";
    private static final String NOT_TAKEN_BACK = "complaint.withdraw.evidence of evidence, ISO 10002:2018, 7.3";
    private static final CommunicateDecision ONLY_OUTSIDE = new CommunicateDecision(
            Confidential.of("No"), Optional.empty(), false, Optional.of("Arbitration board"), List.of(PROOF));
    private static final ExternalRef CASE = ExternalRef.of("arbitration", "case", "77");

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    @Guard("complaint.dispute.evidence")
    void what_came_out_outside_is_proved() {
        Complaint disputed = complaints.dispute(it.rejected(), CASE);
        assertThat(disputed.reached(Disputed.class)).map(Disputed::dispute).contains(CASE);
        it.refused(
                () -> complaints.endDispute(disputed, "Settled"),
                "complaint.dispute.evidence of evidence, ISO 10002:2018, 7.9");
        Complaint ended = complaints.endDispute(disputed, "Settled", PROOF);
        assertThat(ended.reached(DisputeEnded.class))
                .map(DisputeEnded::evidence)
                .contains(List.of(PROOF));
        assertThat(complaints.close(ended, Complained.closing(ended)).isOpen()).isFalse();
    }

    @Test
    void nothing_is_closed_while_it_is_before_another_body() {
        Complaint disputed = complaints.dispute(it.rejected(), CASE);
        it.refused(() -> complaints.close(disputed, Complained.closing(disputed)), "stage.wrong");
    }

    @Test
    @Guard("complaint.exhaust.internal")
    void recourse_is_not_exhausted_while_somebody_inside_can_decide_anew() {
        Complaint rejected = it.deciding(ONLY_OUTSIDE).rejected();
        it.after(29);
        it.refused(() -> complaints.exhaustRecourse(rejected), LEVEL_LEFT);
        Complaint anew = it.rejectedAnew(NAMING_OUTSIDE);
        it.after(29);
        assertThat(complaints.exhaustRecourse(anew).stage()).isInstanceOf(RecourseExhausted.class);
    }

    @Test
    @Guard("complaint.exhaust.external")
    void recourse_is_not_exhausted_before_a_body_outside_was_named() {
        Complaint rejected = it.rejected();
        it.after(29);
        it.refused(() -> complaints.exhaustRecourse(rejected), NOBODY_OUTSIDE);
        Complaint told = it.rejectedAnew(NAMING_OUTSIDE);
        it.after(29);
        assertThat(complaints.exhaustRecourse(told).stage()).isInstanceOf(RecourseExhausted.class);
    }

    @Test
    @Guard("complaint.exhaust.early")
    void recourse_is_exhausted_only_when_the_client_has_let_the_time_pass() {
        Complaint rejected = it.rejectedAnew(NAMING_OUTSIDE);
        Complaints night = it.as("night", Role.SYSTEM).complaints();
        it.after(28);
        it.refused(() -> night.exhaustRecourse(rejected), TOO_EARLY);
        it.after(1);
        Complaint exhausted = night.exhaustRecourse(rejected);
        assertThat(complaints.close(exhausted, Complained.closing(exhausted)).stage())
                .isInstanceOf(Closed.class);
    }

    @Test
    void nor_while_the_clock_stands_still() {
        Complaint stopped = complaints.stopClock(it.rejectedAnew(NAMING_OUTSIDE), "waiting-for-client");
        it.after(29);
        it.refused(() -> complaints.exhaustRecourse(stopped), TOO_EARLY);
        Complaint resumed = complaints.resumeClock(stopped);
        it.after(29);
        assertThat(complaints.exhaustRecourse(resumed).stage()).isInstanceOf(RecourseExhausted.class);
    }

    @Test
    void everything_that_can_still_be_done_is_named_at_once() {
        Complaint rejected = it.rejected();
        it.refused(() -> complaints.exhaustRecourse(rejected), NOBODY_OUTSIDE, TOO_EARLY);
    }

    @Test
    void a_client_who_never_replied_is_a_closed_case_in_the_end() {
        Complaint decided = it.decided();
        it.after(29);
        Complaint silent = it.as("night", Role.SYSTEM).complaints().lapse(decided);
        it.refused(
                () -> complaints.close(silent, Complained.closing(silent, new Evidence[0])),
                "complaint.close.informed of informed, ISO 10002:2018, 7.9");
        assertThat(complaints.close(silent, Complained.closing(silent)).isOpen())
                .isFalse();
    }

    static Stream<Function<Complained, Complaint>> open() {
        return Stream.of(
                Complained::received,
                Complained::assessed,
                Complained::prepared,
                Complained::decided,
                Complained::rejected,
                Complained::accepted);
    }

    @ParameterizedTest
    @MethodSource("open")
    @Guard("complaint.withdraw.evidence")
    void a_client_takes_a_complaint_back_at_any_time_in_words_that_are_kept(Function<Complained, Complaint> stage) {
        Complaint open = stage.apply(it);
        it.refused(() -> complaints.withdraw(open), NOT_TAKEN_BACK);
        Complaint withdrawn = complaints.withdraw(open, PROOF);
        assertThat(withdrawn.reached(Withdrawn.class)).map(Withdrawn::evidence).contains(List.of(PROOF));
        assertThat(withdrawn.isOpen()).isFalse();
        it.refused(() -> complaints.withdraw(withdrawn, PROOF), "stage.wrong");
    }

    @Test
    void somebody_anonymous_takes_nothing_back_unproved() {
        Complaint open = it.anonymously().received();
        it.refused(() -> complaints.withdraw(open), NOT_TAKEN_BACK);
    }

    @Test
    @Guard("complaint.duplicate.self")
    void a_complaint_is_not_the_same_as_itself() {
        Complaint one = it.received();
        it.refused(
                () -> complaints.markDuplicate(one, one.id()), "complaint.duplicate.self of of, ISO 10002:2018, 7.3");
        Complaint two = it.received();
        assertThat(complaints.markDuplicate(one, two.id()).reached(Duplicate.class))
                .map(Duplicate::of)
                .contains(two.id());
    }

    @Test
    @Guard("complaint.duplicate.of")
    void a_duplicate_leads_to_a_complaint_that_is_there_and_no_duplicate() {
        Complaint one = it.received();
        Complaint two = complaints.markDuplicate(it.received(), one.id());
        Complaint three = it.received();
        it.refused(() -> complaints.markDuplicate(three, ComplaintId.of("none")), NO_SUCH_ORIGINAL);
        it.refused(() -> complaints.markDuplicate(three, two.id()), NO_SUCH_ORIGINAL);
        it.refused(() -> complaints.markDuplicate(one, two.id()), NO_SUCH_ORIGINAL);
        assertThat(complaints.markDuplicate(three, one.id()).stage()).isInstanceOf(Duplicate.class);
    }

    @Test
    void a_complaint_of_another_organization_is_nobodys_original() {
        Complaint here = it.received();
        ComplaintId there = it.bench
                .globex
                .complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The same").as(ComplaintId.of("G-1")))
                .id();
        it.refused(() -> complaints.markDuplicate(here, there), NO_SUCH_ORIGINAL);
    }

    @Test
    void a_closed_complaint_may_be_the_original() {
        Complaint closed = it.closed();
        ComplaintId open = it.received().id();
        it.refused(() -> complaints.markDuplicate(closed, open), "stage.wrong");
        assertThat(complaints.markDuplicate(open, closed.id()).isOpen()).isFalse();
    }

    @Test
    @Guard("complaint.reopen.late")
    void a_recurrence_opens_a_closed_complaint_again_within_the_time_of_the_profile() {
        Complaint closed = it.closed();
        Complaint other = it.closed();
        it.after(90);
        Complaint reopened = complaints.reopen(closed, ReopenReason.RECURRENCE, "Cracked once more");
        assertThat(reopened.reached(Reopened.class)).map(Reopened::reason).contains(ReopenReason.RECURRENCE);
        it.after(1);
        it.refused(
                () -> complaints.reopen(other, ReopenReason.RECURRENCE, "Cracked once more"),
                "complaint.reopen.late of reason, ISO 10002:2018, 7.9");
    }

    @Test
    void what_comes_to_light_opens_a_closed_complaint_again_at_any_time() {
        Complaint closed = it.closed();
        it.after(3_000);
        Complaint reopened = complaints.reopen(closed, ReopenReason.NEW_INFORMATION, "A photo turned up");
        assertThat(reopened.isOpen()).isTrue();
        assertThat(it.lastEntry(reopened).reason()).contains("NEW_INFORMATION");
    }

    @Test
    void reopenings_are_counted_and_the_time_for_the_next_one_runs_from_the_latest_closing() {
        Complaint closed = it.closed();
        it.after(80);
        Complaint again = closedAnew(complaints.reopen(closed, ReopenReason.RECURRENCE, "Cracked once more"));
        assertThat(again.reopenings()).isEqualTo(1);
        it.after(80);
        Complaint third = complaints.reopen(again, ReopenReason.RECURRENCE, "And again");
        assertThat(third.reopenings()).isEqualTo(2);
        assertThat(complaints.get(third.id()).stages().stream().filter(Closed.class::isInstance))
                .hasSize(2);
    }

    private Complaint closedAnew(Complaint reopened) {
        Complaint anew = complaints.investigate(reopened, Triage.Depth.STANDARD);
        Complaint prepared = complaints.prepareResponse(anew, it.response(DROPPED));
        Complaint accepted = complaints.accept(complaints.communicateDecision(prepared, REPLACED), PROOF);
        return complaints.close(accepted, Complained.closing(accepted));
    }
}
