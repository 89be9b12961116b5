package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.CaseNote.Execution;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.ResolveAtOnce;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Register;
import org.qms4j.privacy.Confidential;

/** Each step proves a fact: evidence from before that fact proves nothing, evidence from before the step may. */
class FactsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    /** Evidence that is made now; an hour goes by. */
    private Evidence made(String uri) {
        Evidence made = Evidence.of(uri).capturedAt(it.bench.now());
        it.bench.clock.advance(HOUR);
        return made;
    }

    private Complaint refunding() {
        return it.deciding(REPLACED.with(Remedy.of(Remedy.Type.REFUND))).decided();
    }

    @Test
    void a_payment_from_before_the_client_agreed_proves_that_the_remedy_was_carried_out() {
        Complaint decided = refunding();
        Evidence slip = made("payment:1");
        Complaint accepted = complaints.accept(decided, "Thank you");
        Complaint executed = complaints.executeRemedy(accepted, slip);
        assertThat(executed.remedyExecution()).containsExactly(new Execution(decided.receivedOn(), List.of(slip)));
    }

    @Test
    void but_not_one_from_before_the_complaint_or_before_it_was_opened_again() {
        Evidence old = made("payment:1");
        Complaint accepted = complaints.accept(refunding(), PROOF);
        it.refused(
                () -> complaints.executeRemedy(accepted, old),
                "evidence.too-old of evidence[0].capturedAt, ISO 9001:2015, 7.5.3.2");
        Evidence first = made("payment:2");
        Complaint closed = complaints.close(complaints.executeRemedy(accepted, first), Complained.closing(accepted));
        it.bench.clock.advance(HOUR);
        Complaint open = complaints.reopen(closed, ReopenReason.NEW_INFORMATION, "It came back");
        Complaint prepared = complaints.prepareResponse(
                complaints.investigate(open, Triage.Depth.BASIC), it.response(Complained.DROPPED));
        Complaint anew = complaints.communicateDecision(prepared, REPLACED.with(Remedy.of(Remedy.Type.REPAIR)));
        it.refused(
                () -> complaints.executeRemedy(anew, first),
                "evidence.too-old of evidence[0].capturedAt, ISO 9001:2015, 7.5.3.2");
    }

    @Test
    void the_letter_with_the_decision_proves_that_the_client_was_informed() {
        Complaint prepared = it.prepared();
        Evidence before = made("mail:1");
        Evidence letter = Evidence.of("mail:2").capturedAt(it.bench.now());
        Complaint decided = complaints.communicateDecision(prepared, CommunicateDecision.of("We replace it", letter));
        it.bench.clock.advance(HOUR);
        Complaint accepted = complaints.accept(decided, "Thank you");
        it.refused(
                () -> complaints.close(accepted, Complained.closing(accepted, before)),
                "evidence.too-old of informed[0].capturedAt, ISO 9001:2015, 7.5.3.2");
        assertThat(complaints
                        .close(accepted, Complained.closing(accepted, letter))
                        .isOpen())
                .isFalse();
    }

    @Test
    void what_is_attached_may_be_older_than_the_complaint() {
        Evidence photo = made("photo:1");
        assertThat(complaints.attach(it.received(), photo).attachments()).containsExactly(photo);
    }

    @Test
    void a_client_may_have_taken_it_back_while_it_was_being_looked_into() {
        Complaint received = it.received();
        Evidence mail = made("mail:9");
        Complaint assessed =
                complaints.assess(complaints.acknowledge(received, PROOF), ComplaintCommand.Assess.of(Complained.MILD));
        assertThat(complaints.withdraw(assessed, mail).isOpen()).isFalse();
    }

    @Test
    void yesterdays_call_is_recorded_late_with_its_true_day_whatever_has_happened_since() {
        Complaint received = it.received();
        Instant called = it.bench.now();
        it.after(2);
        Complaint acknowledged = complaints.acknowledge(received, PROOF);
        var call = new CaseCommand.Communicate(
                Direction.FROM_CLIENT, Channel.PHONE, Confidential.of("It leaks, too"), List.of());
        Complaint told = it.hanna.occurring(called).complaints().communicate(acknowledged, call);
        assertThat(told.communications()).extracting(CaseNote.Communication::on).containsExactly(received.receivedOn());
        assertThat(it.lastEntry(told).isLate()).isTrue();
        it.refused(
                () -> it.hanna.occurring(called.minusSeconds(1)).complaints().communicate(told, call),
                "time.before-previous of occurredAt");
    }

    @Test
    void a_step_that_leads_on_still_follows_the_one_before() {
        Complaint received = it.received();
        Instant early = it.bench.now();
        it.after(2);
        Complaint acknowledged = complaints.acknowledge(received, PROOF);
        it.refused(
                () -> it.hanna
                        .occurring(early)
                        .complaints()
                        .assess(acknowledged, ComplaintCommand.Assess.of(Complained.MILD)),
                "time.before-previous of occurredAt");
    }

    @Test
    @Guard("complaint.accept.statement")
    void silence_is_not_agreement() {
        Complaint decided = it.decided();
        var register = new Register<>(ComplaintStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        it.refused(
                () -> register.take(
                        ComplaintStep.ACCEPT, decided, new ComplaintCommand.Accept(Optional.empty(), List.of())),
                "complaint.accept.statement of statement, ISO 10002:2018, 7.8");
        assertThat(complaints.accept(decided, PROOF).stage())
                .isInstanceOfSatisfying(ComplaintStage.Accepted.class, accepted -> {
                    assertThat(accepted.statement()).isEmpty();
                    assertThat(accepted.evidence()).containsExactly(PROOF);
                });
        assertThat(complaints.accept(it.decided(), "Thank you").stage())
                .isInstanceOfSatisfying(
                        ComplaintStage.Accepted.class,
                        accepted -> assertThat(accepted.statement()).isPresent());
    }

    @Test
    void what_was_put_right_before_anybody_had_assessed_it_was_put_right_all_the_same() {
        Complaint acknowledged = it.acknowledged();
        Evidence before = made("photo:1");
        Complaint assessed = complaints.assess(acknowledged, ComplaintCommand.Assess.of(Complained.MILD));
        ResolveAtOnce resolution = it.resolution(Complained.DROPPED, before);
        assertThat(complaints.resolveAtOnce(assessed, resolution).isOpen()).isTrue();
    }
}
