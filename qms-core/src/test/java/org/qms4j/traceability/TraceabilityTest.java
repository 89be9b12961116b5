package org.qms4j.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.process.Shop.CLIENTS;
import static org.qms4j.process.Shop.MAKE;
import static org.qms4j.process.Shop.MILL;
import static org.qms4j.process.Shop.PUMP;
import static org.qms4j.process.Shop.SELL;
import static org.qms4j.process.Shop.SEND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.process.ProcessId;
import org.qms4j.process.Shop;
import org.qms4j.processnetwork.ProcessNetwork.Reached;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.Requirement.Compliance;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementProfile.Instrument;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.ReviewRequirement;
import org.qms4j.rule.Edition;
import org.qms4j.traceability.CauseSearch.Basis;
import org.qms4j.traceability.CauseSearch.OutsideSource;
import org.qms4j.traceability.TraceMatrix.Answer;
import org.qms4j.traceability.TraceMatrix.Row;

/** From a need to the process that answers it, and from a complaint to what may have caused it. */
class TraceabilityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final NeedRef DRY = NeedRef.of("clients", "dry");

    private final Shop shop = new Shop().chain();
    private final Session anna = shop.anna;

    private void complaint(String id, Subject subject) {
        anna.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "It leaks")
                        .as(ComplaintId.of(id))
                        .about(subject));
    }

    private CauseSearch search(String complaint) {
        return anna.traceability().causesOf(ComplaintId.of(complaint));
    }

    private RequirementId committed(String id, RequirementSource source, RequirementProfile profile) {
        var requirement = RequirementId.of(id);
        anna.requirements().capture(CaptureRequirement.of(source, profile).as(requirement));
        anna.requirements().review(requirement, ReviewRequirement.able(Evidence.of("mail:1")));
        anna.requirements().accept(requirement);
        return requirement;
    }

    private static RequirementProfile about(String statement, ProcessId... processes) {
        return RequirementProfile.of(statement)
                .withProcesses(List.of(processes))
                .withOwner(new Owner("olga", "sales"));
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "10.2.1")
    void a_complaint_about_a_product_points_to_the_processes_inputs_and_providers_that_may_be_the_cause() {
        RequirementId tight = committed("tight", RequirementSource.CUSTOMER_IMPLIED, about("No leak", SEND));
        complaint("K-1", Subject.product(PUMP));
        complaint("K-2", Subject.product(PUMP));
        complaint("K-3", Subject.product(ExternalRef.of("erp", "item", "other")));
        CauseSearch search = search("K-1");
        assertThat(search.basis()).isEqualTo(Basis.PRODUCT);
        assertThat(search.shown()).containsExactly(MAKE, SEND);
        assertThat(search.suspects())
                .extracting(Reached::process, Reached::distance)
                .containsExactly(tuple(MAKE, 0), tuple(SEND, 0), tuple(SELL, 1));
        assertThat(search.sources())
                .containsExactly(new OutsideSource(MAKE, "steel", MILL), new OutsideSource(SELL, "wish", CLIENTS));
        assertThat(search.receivers()).containsExactly(CLIENTS);
        assertThat(search.requirements()).containsExactly(tight);
        assertThat(search.alike()).containsExactly(ComplaintId.of("K-2"));
    }

    @Test
    void a_complaint_that_names_a_process_begins_there_and_one_that_names_nothing_at_the_deliveries() {
        complaint("K-1", Subject.product(PUMP).in(MAKE.externalRef()));
        complaint("K-2", Subject.unknown());
        complaint("K-3", Subject.product(ExternalRef.of("erp", "item", "other")));
        assertThat(search("K-1").basis()).isEqualTo(Basis.PROCESS);
        assertThat(search("K-1").suspects()).extracting(Reached::process).containsExactly(MAKE, SELL);
        assertThat(search("K-2").basis()).isEqualTo(Basis.DELIVERIES);
        assertThat(search("K-2").shown()).containsExactly(SEND);
        assertThat(search("K-2").alike()).isEmpty();
        assertThat(search("K-3").basis()).as("nobody makes it").isEqualTo(Basis.DELIVERIES);
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "8.5.2")
    void whom_it_hits_when_a_process_or_a_provider_fails() {
        RequirementId tight = committed("tight", RequirementSource.CUSTOMER_IMPLIED, about("No leak", MAKE));
        Impact steel = anna.traceability().hitBy(MILL);
        assertThat(steel.processes()).extracting(Reached::process).containsExactly(MAKE, SEND);
        assertThat(steel.receivers()).containsExactly(CLIENTS);
        assertThat(steel.requirements()).containsExactly(tight);
        assertThat(anna.traceability().hitBy(SEND).requirements()).isEmpty();
        assertThat(anna.traceability().hitBy(ProcessId.of("none")).processes()).isEmpty();
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "4.2")
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.2")
    void the_matrix_shows_what_answers_what_and_what_is_missing() {
        anna.interestedParties()
                .state(
                        CLIENTS,
                        Need.of("dry", "No water where it should not be").takenUp(5, "yes"));
        anna.interestedParties().state(CLIENTS, Need.of("law", "Lawful").withExpression(Expression.OBLIGATORY));
        anna.interestedParties().state(CLIENTS, Need.of("old", "Over").withValidTo(MONDAY.minusDays(1)));
        TraceMatrix before = anna.traceability().matrix(MONDAY);
        assertThat(before.rows())
                .extracting(Row::need, Row::takenUp)
                .containsExactly(tuple(DRY, true), tuple(NeedRef.of("clients", "law"), false));
        assertThat(before.unanswered()).containsExactly(DRY);
        assertThat(before.unfounded()).containsExactly(NeedRef.of("clients", "law"));
        assertThat(before.idle()).containsExactly(MAKE, SELL, SEND);
        RequirementId tight = committed(
                "tight",
                RequirementSource.CUSTOMER_IMPLIED,
                about("No leak", MAKE).withNeeds(List.of(DRY)));
        RequirementId lawful = committed(
                "lawful",
                RequirementSource.STATUTORY,
                about("Lawful")
                        .withNeeds(List.of(NeedRef.of("clients", "law")))
                        .withInstrument(new Instrument("Water act", "ES"))
                        .withOwner(new Owner("lea", "legal")));
        RequirementId loose = committed("loose", RequirementSource.CUSTOMER_STATED, about("Blue", SELL));
        TraceMatrix matrix = anna.traceability().matrix(MONDAY);
        assertThat(matrix.rows().get(0).answers())
                .containsExactly(new Answer(tight, "Accepted", Compliance.NOT_VERIFIED, List.of(MAKE)));
        assertThat(matrix.unanswered()).isEmpty();
        assertThat(matrix.unfounded()).isEmpty();
        assertThat(matrix.uncovered()).containsExactly(lawful);
        assertThat(matrix.needless()).containsExactly(loose);
        assertThat(matrix.idle()).containsExactly(SEND);
        assertThat(matrix.functions()).isEqualTo(Map.of("legal", 1L, "sales", 2L));
    }

    @Test
    void whoever_may_not_read_all_of_it_is_told_so() {
        Session employee = shop.bench.qms.session(QmsBench.ACME, Actor.of("emil", Role.EMPLOYEE));
        shop.bench.refused(employee::traceability, "access.denied@");
    }
}
