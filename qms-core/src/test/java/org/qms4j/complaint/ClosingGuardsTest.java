package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.DROPPED;
import static org.qms4j.complaint.Complained.MILD;
import static org.qms4j.complaint.Complained.NAMING_OUTSIDE;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;
import static org.qms4j.complaint.Complained.SEVERE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.Guard;
import org.qms4j.Mistake;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.evidence.Evidence;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** What must hold before a complaint is closed. */
class ClosingGuardsTest {
    private static final String NOT_OPENED =
            "complaint.close.nonconformity.record of nonconformity, ISO 9001:2015, 10.2.1";
    private static final String NO_REMEDY = "complaint.close.remedy, ISO 10002:2018, 7.9";
    private static final String PROMISE_OPEN = "complaint.close.promises, ISO 10002:2018, 7.9";
    private static final String CLOCK_STOPPED = "complaint.close.clock, ISO 10002:2018, 7.3";
    private static final String UNDECIDED = "complaint.close.nonconformity of nonconformity, ISO 9001:2015, 10.2.1";
    private static final String SEVERE_NO = "complaint.close.severe-no of nonconformity, ISO 9001:2015, 10.2.1";
    private static final String NOT_IMPROVED = "complaint.close.information of action, ISO 9001:2015, 8.2.1";
    private static final String NOT_INFORMED = "complaint.close.informed of informed, ISO 10002:2018, 7.9";
    private static final String SOLE_DECIDER = "complaint.close.sole-decider, ISO 10002:2018, 4.7";

    private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 12, 31);
    private static final CommunicateDecision APOLOGY = REPLACED.with(Remedy.of(Remedy.Type.APOLOGY));
    private static final Close WITHOUT = Close.informing(PROOF).withoutNonconformity("a single case");
    private static final Cause UNINFORMED =
            Cause.of(Cause.Family.INFORMATION, "not-told").pointingTo(new RecordKey("document", "manual"));

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private static void isClosed(Complaint complaint) {
        assertThat(complaint.stage()).isInstanceOf(Closed.class);
    }

    private ActionItem improvement(Complaint complaint) {
        return it.bench.acme.actionItems().open(QmsBench.opening("manual").from(complaint));
    }

    @Test
    @Guard({
        "complaint.close.remedy",
        "complaint.close.promises",
        "complaint.close.clock",
        "complaint.close.severe-no",
        "complaint.close.information",
        "complaint.close.informed",
        "complaint.close.sole-decider"
    })
    @Mistake(19)
    void whoever_wants_to_close_too_early_learns_everything_that_is_missing_at_once() {
        Complaint accepted = it.seen(SEVERE)
                .found(Validity.UPHELD, UNINFORMED)
                .deciding(APOLOGY)
                .accepted();
        accepted = complaints.promise(accepted, "A call by Friday", END_OF_YEAR);
        Complaint unfinished = complaints.stopClock(accepted, "waiting-for-client");
        Close bare = Close.informing().withoutNonconformity("a single case");
        String[] everything = {
            NO_REMEDY, PROMISE_OPEN, CLOCK_STOPPED, SEVERE_NO, NOT_IMPROVED, NOT_INFORMED, SOLE_DECIDER
        };
        it.refused(() -> complaints.close(unfinished, bare), everything);
        assertThat(complaints.blockers(unfinished, ComplaintStep.CLOSE, bare))
                .extracting(Complained::rule)
                .containsExactly(everything);
        assertThat(complaints.blockers(unfinished, ComplaintStep.CLOSE))
                .extracting(Complained::rule)
                .containsExactly(NO_REMEDY, PROMISE_OPEN, CLOCK_STOPPED);

        Complaint finished = complaints.executeRemedy(complaints.resumeClock(unfinished), PROOF);
        finished = complaints.keepPromise(finished, 1, PROOF);
        Close whole = Complained.closing(finished)
                .improving(improvement(finished).id())
                .learning("Say it in the manual");
        isClosed(it.hugo.complaints().close(finished, whole));
    }

    @Test
    @Guard("complaint.close.remedy")
    void a_remedy_is_carried_out() {
        Complaint accepted = it.deciding(APOLOGY).accepted();
        it.refused(() -> complaints.close(accepted, Complained.closing(accepted)), NO_REMEDY);
        isClosed(complaints.close(complaints.executeRemedy(accepted, PROOF), Complained.closing(accepted)));
        isClosed(it.deciding(REPLACED).closed());
    }

    @Test
    void the_remedy_of_a_later_decision_is_carried_out_as_well() {
        Complaint first = complaints.executeRemedy(it.deciding(APOLOGY).rejected(), PROOF);
        Complaint escalated = complaints.escalate(first, "hugo");
        Complaints hugo = it.hugo.complaints();
        Complaint anew = hugo.prepareResponse(hugo.investigate(escalated, Triage.Depth.BASIC), it.response(DROPPED));
        var repair = NAMING_OUTSIDE.with(Remedy.of(Remedy.Type.REPAIR));
        Complaint accepted = hugo.accept(hugo.communicateDecision(anew, repair), PROOF);
        it.refused(() -> complaints.close(accepted, Complained.closing(accepted)), NO_REMEDY);
        isClosed(complaints.close(complaints.executeRemedy(accepted, PROOF), Complained.closing(accepted)));
    }

    @Test
    @Guard("complaint.close.promises")
    void every_promise_is_kept() {
        Complaint one = complaints.promise(it.accepted(), "A call by Friday", END_OF_YEAR);
        Complaint two = complaints.promise(one, "A new manual", END_OF_YEAR);
        it.refused(() -> complaints.close(two, Complained.closing(two)), PROMISE_OPEN);
        Complaint half = complaints.keepPromise(two, 2, PROOF);
        it.refused(() -> complaints.close(half, Complained.closing(half)), PROMISE_OPEN);
        isClosed(complaints.close(complaints.keepPromise(half, 1, PROOF), Complained.closing(half)));
    }

    @Test
    @Guard("complaint.close.clock")
    void nothing_is_closed_while_the_client_is_waited_for() {
        Complaint stopped = complaints.stopClock(it.accepted(), "waiting-for-client");
        it.refused(() -> complaints.close(stopped, Complained.closing(stopped)), CLOCK_STOPPED);
        isClosed(complaints.close(complaints.resumeClock(stopped), Complained.closing(stopped)));
    }

    @ParameterizedTest
    @EnumSource(Validity.class)
    @Guard("complaint.close.nonconformity")
    void whoever_is_right_even_in_part_has_a_decision_about_a_nonconformity(Validity validity) {
        Complaint accepted = it.found(validity).accepted();
        Close undecided = Close.informing(PROOF);
        if (validity.isUpheld()) {
            it.refused(() -> complaints.close(accepted, undecided), UNDECIDED);
            isClosed(complaints.close(accepted, WITHOUT));
        } else {
            isClosed(complaints.close(accepted, undecided));
        }
    }

    @Test
    void the_decision_about_a_nonconformity_is_kept_with_its_reason() {
        assertThat(it.closed().reached(Closed.class).flatMap(Closed::nonconformity))
                .hasValueSatisfying(decision -> {
                    assertThat(decision.needed()).isTrue();
                    assertThat(decision.reason().value()).contains("third drop this quarter");
                });
    }

    @Test
    @Guard("complaint.close.severe-no")
    void in_a_severe_case_only_those_who_answer_for_the_system_decide_against_a_nonconformity() {
        Complaint accepted = it.seen(SEVERE).accepted();
        it.refused(() -> it.hugo.complaints().close(accepted, WITHOUT), SEVERE_NO);
        isClosed(it.mona.complaints().close(accepted, WITHOUT));
        Session tina = it.as("tina", Role.COMPLAINT_HANDLER, Role.TOP_MANAGEMENT);
        isClosed(tina.complaints().close(it.accepted(), WITHOUT));
        Complaint other = it.accepted();
        isClosed(it.hugo.complaints().close(other, Complained.closing(other)));
    }

    @Test
    @Guard("complaint.close.nonconformity.record")
    @Mistake(12)
    void the_nonconformity_that_is_said_to_be_opened_is_there_and_comes_from_this_complaint() {
        Complaint accepted = it.accepted();
        Close whole = Complained.closing(accepted);
        Close ghost = Close.informing(PROOF).openingNonconformity(NonconformityId.of("none"), "third drop");
        it.refused(() -> complaints.close(accepted, ghost), NOT_OPENED);
        Close foreign = Complained.closing(it.accepted());
        it.refused(() -> complaints.close(accepted, foreign), NOT_OPENED);
        it.mona.nonconformities().voidEntry(Complained.nonconformity(accepted), "it was none");
        it.refused(() -> complaints.close(accepted, whole), NOT_OPENED);
        Complaint closed = it.mona.atomically(unit -> {
            var anew = unit.nonconformities().report(Complained.crates(accepted));
            return unit.complaints().close(accepted, Close.informing(PROOF).openingNonconformity(anew, "third drop"));
        });
        isClosed(closed);
        assertThat(it.mona.nonconformities().from(closed)).hasSize(2);
    }

    @Test
    void a_waiver_does_not_let_a_handler_decide_against_it() {
        Complaint accepted = it.seen(SEVERE).accepted();
        it.refused(() -> it.waiving(it.hugo).complaints().close(accepted, WITHOUT), SEVERE_NO);
    }

    @Test
    void a_severe_complaint_that_is_unfounded_may_be_closed_without_one() {
        isClosed(it.hugo
                .complaints()
                .close(it.seen(SEVERE).found(Validity.NOT_UPHELD).accepted(), WITHOUT));
    }

    @Test
    @Guard("complaint.close.information")
    void what_the_client_was_not_told_is_told_better_from_now_on() {
        Complaint accepted = it.found(Validity.UPHELD, UNINFORMED).accepted();
        it.refused(() -> complaints.close(accepted, Complained.closing(accepted)), NOT_IMPROVED);
        it.refused(
                () -> complaints.close(accepted, Complained.closing(accepted).improving(ActionItemId.of("none"))),
                NOT_IMPROVED);
        Close improving =
                Complained.closing(accepted).improving(improvement(accepted).id());
        Complaint other = it.accepted();
        ActionItemId foreign = ActionItemId.of("manual");
        it.refused(() -> complaints.close(other, Complained.closing(other).improving(foreign)), NOT_IMPROVED);
        ActionItemId loose = it.bench.anItem("loose").id();
        it.refused(() -> complaints.close(other, Complained.closing(other).improving(loose)), NOT_IMPROVED);
        assertThat(complaints.close(accepted, improving).reached(Closed.class).flatMap(Closed::action))
                .contains(ActionItemId.of("manual"));
        isClosed(it.found(Validity.UPHELD, DROPPED).closed());
    }

    @Test
    void an_action_that_was_called_off_improves_nothing() {
        Complaint accepted = it.found(Validity.UPHELD, UNINFORMED).accepted();
        ActionItem calledOff = it.bench.acme.actionItems().cancel(improvement(accepted), "no time");
        it.refused(
                () -> complaints.close(accepted, Complained.closing(accepted).improving(calledOff.id())), NOT_IMPROVED);
    }

    @Test
    void an_unfounded_complaint_of_somebody_uninformed_improves_what_is_told_too() {
        Complaint accepted = it.found(Validity.NOT_UPHELD, UNINFORMED).accepted();
        it.refused(() -> complaints.close(accepted, Close.informing(PROOF)), NOT_IMPROVED);
        isClosed(complaints.close(
                accepted, Close.informing(PROOF).improving(improvement(accepted).id())));
    }

    @Test
    @Guard("complaint.close.informed")
    @Mistake(1)
    void a_complaint_without_evidence_that_the_client_was_informed_cannot_be_closed() {
        Complaint accepted = it.accepted();
        Close uninformed = Complained.closing(accepted, new Evidence[0]).learning("Pad crates");
        it.refused(() -> complaints.close(accepted, uninformed), NOT_INFORMED);
        assertThat(complaints
                        .close(accepted, Complained.closing(accepted))
                        .reached(Closed.class)
                        .orElseThrow()
                        .informed())
                .containsExactly(PROOF);
    }

    @Test
    void somebody_anonymous_cannot_be_informed() {
        Complaint accepted = it.anonymously().accepted();
        Close uninformed = Complained.closing(accepted, new Evidence[0]);
        assertThat(complaints.close(accepted, uninformed).gaps()).contains(Gap.COMPLAINANT, Gap.CLIENT_INFORMED);
    }

    @Test
    @Guard("complaint.close.sole-decider")
    void whoever_decided_a_severe_case_does_not_close_it() {
        Complaint accepted = it.seen(SEVERE).accepted();
        it.separates(it.hanna, closing -> closing.close(accepted, Complained.closing(accepted)), SOLE_DECIDER);
        Complaint other = it.accepted();
        Complaint closed = it.hugo.complaints().close(other, Complained.closing(other));
        assertThat(it.lastEntry(closed).waived()).isEmpty();
        assertThat(it.lastEntry(it.seen(MILD).closed()).waived()).isEmpty();
    }

    @Test
    @Guard("complaint.objective")
    void nobody_closes_a_complaint_about_themselves() {
        Complaint accepted = it.concerning("hugo").accepted();
        it.separates(
                it.hugo,
                closing -> closing.close(accepted, Complained.closing(accepted)),
                "complaint.objective, ISO 10002:2018, 4.7");
        isClosed(it.closed());
    }

    @Test
    void a_waiver_that_the_closing_person_approved_is_none() {
        Complaint accepted = it.seen(SEVERE).accepted();
        Session own = it.hanna.waiving(new DutyWaiver("Nobody else is here", "hanna"));
        it.refused(() -> own.complaints().close(accepted, Complained.closing(accepted)), SOLE_DECIDER);
    }

    @Test
    void what_was_learnt_is_kept() {
        Complaint accepted = it.accepted();
        Closed closed = complaints
                .close(accepted, Complained.closing(accepted).learning("Pad the crates"))
                .reached(Closed.class)
                .orElseThrow();
        assertThat(closed.lessons().flatMap(Confidential::value)).contains("Pad the crates");
    }
}
