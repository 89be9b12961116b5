package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.complaint.Complained.PROOF;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Announce;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.CaseNote.Commitment;
import org.qms4j.complaint.CaseNote.Execution;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Register;
import org.qms4j.rule.Edition;

/** Every condition of the steps that stay in a stage: once unmet, once met. */
class CaseStepGuardsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    @Guard("complaint.objective")
    void nobody_is_given_a_complaint_about_themselves() {
        Complaint received = it.concerning("hugo").received();
        it.separates(
                it.mona,
                handling -> handling.assign(received, "hugo"),
                "complaint.objective of handler, ISO 10002:2018, 4.7");
        assertThat(complaints.assign(it.received(), "hanna").handler()).contains("hanna");
    }

    @Test
    @Guard("complaint.client.unknown")
    void who_complains_is_a_client_that_is_there() {
        Complaint received = it.received();
        it.refused(
                () -> complaints.identify(received, ClientId.of("nobody")),
                "complaint.client.unknown of client, ISO 9001:2015, 8.2.1");
        ClientId known = client("7");
        Complaint identified = complaints.identify(received, known);
        assertThat(identified.complainant().client()).contains(known);
        assertThat(identified.complainant().contact())
                .isEqualTo(received.complainant().contact());
    }

    @Test
    @Guard("complaint.client.unknown")
    void a_client_that_was_merged_is_followed_to_the_one_that_goes_on() {
        ClientId before = client("7");
        ClientId after = client("8");
        it.mona.clients().merge(before, after);
        Complaint received = it.received();
        it.refused(
                () -> complaints.identify(received, before),
                "complaint.client.unknown of client, ISO 9001:2015, 8.2.1");
        assertThat(complaints.identify(received, after).complainant().client()).contains(after);
    }

    private ClientId client(String account) {
        return it.mona
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", account), Kind.PERSON))
                .id();
    }

    @Test
    @Guard({"complaint.promise.past", "complaint.promise.open"})
    void a_promise_lies_ahead_and_is_kept_once() {
        Complaint open = it.acknowledged();
        it.refused(
                () -> complaints.promise(open, "A call", TODAY.minusDays(1)),
                "complaint.promise.past of due, ISO 10002:2018, 7.8");
        Complaint promised =
                complaints.promise(complaints.promise(open, "A call", TODAY), "A visit", TODAY.plusDays(3));
        it.refused(
                () -> complaints.keepPromise(promised, 3, PROOF),
                "complaint.promise.open of number, ISO 10002:2018, 7.8");
        it.refused(() -> complaints.keepPromise(promised, 0, PROOF), "constraint.Min of number");
        Complaint kept = complaints.keepPromise(promised, 2, PROOF);
        it.refused(
                () -> complaints.keepPromise(kept, 2, PROOF), "complaint.promise.open of number, ISO 10002:2018, 7.8");
        assertThat(kept.commitments())
                .extracting(commitment -> commitment.promise().get(), Commitment::due, Commitment::kept)
                .containsExactly(
                        tuple("A call", TODAY, Optional.empty()),
                        tuple("A visit", TODAY.plusDays(3), Optional.of(PROOF)));
    }

    @Test
    @Guard({"complaint.remedy.none", "complaint.remedy.evidence"})
    void a_remedy_is_carried_out_where_one_was_decided_and_with_evidence() {
        Complaint without = it.decided();
        it.refused(() -> complaints.executeRemedy(without, PROOF), "complaint.remedy.none, ISO 10002:2018, 7.8");
        Complaint with = it.deciding(Complained.REPLACED.with(Remedy.of(Remedy.Type.REPLACEMENT)))
                .decided();
        it.refused(() -> complaints.executeRemedy(with), "complaint.remedy.evidence of evidence, ISO 10002:2018, 7.8");
        assertThat(complaints.executeRemedy(with, PROOF).remedyExecution())
                .containsExactly(new Execution(TODAY, List.of(PROOF)));
    }

    @Test
    @Guard("complaint.cost.negative")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    void a_cost_is_zero_or_more_and_comes_also_after_the_end() {
        Complaint closed = it.closed();
        it.refused(
                () -> complaints.recordCost(closed, Money.of("-0.01", "EUR")),
                "complaint.cost.negative of cost.amount, ISO 9001:2015, 9.1.3");
        assertThat(complaints
                        .recordCost(complaints.recordCost(closed, Money.of("0", "EUR")), Money.of("9", "USD"))
                        .costs())
                .containsExactly(Money.of("0", "EUR"), Money.of("9", "USD"));
    }

    @Test
    @Guard("complaint.rate.self")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.2")
    void the_handler_does_not_rate_the_handling() {
        Complaint closed = it.receiving(
                        ReceiveComplaint.of(Channel.PHONE, "It broke").handledBy("hugo"))
                .closed();
        Complaint rated = it.separates(
                it.hugo, handling -> handling.rateHandling(closed, 5), "complaint.rate.self, ISO 9001:2015, 9.1.2");
        assertThat(it.as("survey", Role.SYSTEM)
                        .complaints()
                        .rateHandling(rated, 2)
                        .handlingSatisfaction())
                .contains(2);
    }

    @Test
    @Guard("complaint.rate.self")
    void nor_does_anybody_else_who_has_handled_it() {
        Complaint closed = it.closed();
        it.refused(() -> complaints.rateHandling(closed, 5), "complaint.rate.self, ISO 9001:2015, 9.1.2");
        assertThat(closed.handler()).as("nobody was assigned").isEmpty();
        assertThat(it.mona.complaints().rateHandling(closed, 3).handlingSatisfaction())
                .contains(3);
        Complaint lapsing = it.decided();
        it.after(29);
        Complaint silent = it.as("night", Role.SYSTEM).complaints().lapse(lapsing);
        Complaint done = it.hugo.complaints().close(silent, Complained.closing(silent));
        assertThat(it.as("night", Role.SYSTEM)
                        .complaints()
                        .rateHandling(done, 4)
                        .handlingSatisfaction())
                .as("a portal that also runs the agenda")
                .contains(4);
    }

    @Test
    @Guard("alert.raised")
    void the_same_is_not_announced_twice() {
        var register = new Register<>(ComplaintStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        var alert = new Announce("DECISION", TODAY);
        Complaint once = register.take(CaseStep.ANNOUNCE_APPROACHING, it.received(), alert);
        it.refused(
                () -> register.take(CaseStep.ANNOUNCE_APPROACHING, once, alert),
                "alert.raised of due, ISO 10002:2018, 7.3");
        assertThat(register.take(CaseStep.ANNOUNCE_BREACHED, once, alert).alerts())
                .containsExactly(
                        new Alert("DECISION", TODAY, Alert.Level.APPROACHING),
                        new Alert("DECISION", TODAY, Alert.Level.BREACHED));
    }

    @Test
    void what_belongs_to_a_case_is_attached_while_it_is_open() {
        Complaint attached = complaints.attach(it.received(), PROOF);
        assertThat(attached.attachments()).containsExactly(PROOF);
        Complaint closed = it.closed();
        it.refused(() -> complaints.attach(closed, PROOF), "stage.wrong");
    }
}
