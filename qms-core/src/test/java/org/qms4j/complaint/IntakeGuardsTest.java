package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.Clients;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintStage.Acknowledged;
import org.qms4j.complaint.ComplaintStage.Received;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Personal;

/** What must hold when a complaint comes in and is acknowledged. */
class IntakeGuardsTest {
    private static final String UNKNOWN_CLIENT = "complaint.client.unknown of complainant.client, ISO 9001:2015, 8.2.1";
    private static final String NO_TEXT = "complaint.receive.text of perception.text, ISO 10002:2018, 7.2";

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();
    private final ReceiveComplaint receipt = ReceiveComplaint.of(Channel.PHONE, "Nobody called back");

    @BeforeEach
    void a_client_and_another_one_that_was_merged_into_it() {
        Clients clients = it.bench.acme.clients();
        clients.register(client("rossi"));
        clients.register(client("bianchi"));
        clients.merge(ClientId.of("bianchi"), ClientId.of("rossi"));
    }

    private static RegisterClient client(String id) {
        return RegisterClient.of(ExternalRef.of("crm", "account", id), Kind.ORGANIZATION)
                .as(ClientId.of(id));
    }

    @Test
    @Guard("complaint.receive.text")
    void a_complaint_begins_with_the_words_of_the_client() {
        Perception wordless = Perception.unknown().about("delivery").seeking("money back");
        it.refused(() -> complaints.receive(receipt.perceivedAs(wordless)), NO_TEXT);
        assertThat(complaints.receive(receipt).perception().text().flatMap(Personal::value))
                .contains("Nobody called back");
    }

    @Test
    @Guard("complaint.client.unknown")
    void a_complaint_comes_from_a_client_that_is_there() {
        it.refused(() -> complaints.receive(receipt.from(ClientId.of("verdi"))), UNKNOWN_CLIENT);
        assertThat(complaints
                        .receive(receipt.from(ClientId.of("rossi")))
                        .complainant()
                        .client())
                .contains(ClientId.of("rossi"));
    }

    @Test
    void a_complaint_from_a_merged_client_goes_to_the_one_that_goes_on() {
        it.refused(() -> complaints.receive(receipt.from(ClientId.of("bianchi"))), UNKNOWN_CLIENT);
    }

    @Test
    void a_client_that_has_left_complains_all_the_same() {
        Clients clients = it.bench.acme.clients();
        clients.activate(ClientId.of("rossi"));
        clients.lose(ClientId.of("rossi"), "moved away");
        assertThat(complaints.receive(receipt.from(ClientId.of("rossi"))).stage())
                .isInstanceOf(Received.class);
    }

    @Test
    void a_client_of_another_organization_is_unknown() {
        it.bench.globex.clients().register(client("verdi"));
        it.refused(() -> complaints.receive(receipt.from(ClientId.of("verdi"))), UNKNOWN_CLIENT);
    }

    @Test
    void a_receipt_is_refused_for_everything_at_once() {
        ReceiveComplaint wrong = receipt.perceivedAs(Perception.unknown()).from(ClientId.of("verdi"));
        it.refused(() -> complaints.receive(wrong), NO_TEXT, UNKNOWN_CLIENT);
        assertThat(complaints.blockers(ComplaintStep.RECEIVE, wrong))
                .extracting(Complained::rule)
                .containsExactly(NO_TEXT, UNKNOWN_CLIENT);
    }

    @Test
    void a_reference_is_given_once_in_an_organization() {
        ReceiveComplaint named = receipt.as(ComplaintId.of("C-1"));
        complaints.receive(named);
        it.refused(() -> complaints.receive(named), "record.exists of id");
        Complaint elsewhere = it.bench.globex.complaints().receive(named);
        assertThat(elsewhere.id()).isEqualTo(ComplaintId.of("C-1"));
    }

    @Test
    void anybody_takes_a_complaint_in_but_only_handlers_go_on_with_it() {
        Complaints clerk = it.as("carl", Role.EMPLOYEE).complaints();
        Complaint received = clerk.receive(receipt);
        it.refused(() -> clerk.acknowledge(received.id(), PROOF), "record.unknown");
        Complaints owner = it.as("olga", Role.ACCOUNT_OWNER).complaints();
        it.refused(() -> owner.acknowledge(received, PROOF), "access.denied");
    }

    @Test
    @Guard("complaint.acknowledge.evidence")
    void a_client_who_can_be_reached_is_told_that_the_complaint_has_come_in() {
        Complaint received = it.received();
        it.refused(
                () -> complaints.acknowledge(received),
                "complaint.acknowledge.evidence of evidence, ISO 10002:2018, 7.4");
        assertThat(complaints.acknowledge(received, PROOF).stage())
                .isInstanceOfSatisfying(
                        Acknowledged.class,
                        stage -> assertThat(stage.evidence()).containsExactly(PROOF));
    }

    @Test
    void whoever_speaks_for_somebody_can_be_reached_too() {
        var spokesman = new Complainant(Optional.empty(), Optional.empty(), Optional.of(Personal.of("A lawyer")));
        Complaint received = complaints.receive(receipt.from(spokesman));
        it.refused(
                () -> complaints.acknowledge(received),
                "complaint.acknowledge.evidence of evidence, ISO 10002:2018, 7.4");
    }

    @Test
    void somebody_anonymous_is_heard_without_being_told() {
        Complaint received = complaints.receive(receipt);
        assertThat(received.complainant().isAnonymous()).isTrue();
        assertThat(complaints.acknowledge(received).stage()).isInstanceOf(Acknowledged.class);
    }

    @Test
    void somebody_who_is_identified_later_is_told_from_then_on() {
        Complaint received = complaints.identify(complaints.receive(receipt), ClientId.of("rossi"));
        it.refused(
                () -> complaints.acknowledge(received),
                "complaint.acknowledge.evidence of evidence, ISO 10002:2018, 7.4");
    }

    @Test
    void what_was_public_first_is_kept_as_such() {
        var published = PublicSide.first("https://reviews.example/4711").reaching(2_000);
        Complaint received = complaints.receive(ReceiveComplaint.of(Channel.PUBLIC, "Never again")
                .published(published)
                .recordedAs(ExternalRef.of("reviews", "post", "4711")));
        assertThat(received.publicSide())
                .contains(PublicSide.first("https://reviews.example/4711").reaching(2_000));
        assertThat(complaints.get(received.id()).publicSide()).isEqualTo(received.publicSide());
    }

    @Test
    void the_complaint_that_also_came_in_privately_is_the_same_one_and_counts_once() {
        Complaint open = complaints.receive(
                receipt.published(new PublicSide(true, Optional.empty(), Optional.empty(), Optional.empty())));
        Complaint again = complaints.markDuplicate(complaints.receive(receipt), open.id());
        assertThat(again.isOpen()).isFalse();
        assertThat(complaints.walk(complaints.all()).filter(Complaint::isOpen)).containsExactly(open);
    }

    @Test
    @Guard("complaint.objective")
    void a_complaint_is_not_given_to_somebody_it_is_about() {
        ReceiveComplaint blaming = receipt.concerning("hugo");
        it.separates(
                it.hanna,
                intake -> intake.receive(blaming.handledBy("hugo")),
                "complaint.objective of handler, ISO 10002:2018, 4.7");
        assertThat(complaints.receive(blaming.handledBy("mia")).handler()).contains("mia");
    }

    @Test
    void those_whom_a_complaint_is_about_are_taken_down_with_it() {
        Complaint received = complaints.receive(receipt.concerning("hugo", QmsBench.BEN.id()));
        assertThat(complaints.get(received.id()).concerns()).isEqualTo(List.of("hugo", "ben"));
    }
}
