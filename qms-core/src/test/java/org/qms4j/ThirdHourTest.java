package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Processes;
import org.qms4j.process.Source.Content;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.ReviewRequirement;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;
import org.qms4j.traceability.CauseSearch;
import org.qms4j.traceability.TraceMatrix;

/** What the README shows of processes and of where a complaint may come from, word for word. */
class ThirdHourTest {
    private final QmsClock clock = new QmsClock("2026-10-05T08:00:00Z");
    private final Qms qms = Qms.builder(new InMemoryStore()).clock(clock).build();
    private final Session acme = qms.session(
            OrganizationId.of("acme"), Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER, Role.PROCESS_OWNER));
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

    @Test
    void processes_are_chained_and_a_complaint_is_followed_back() {
        var clients = acme.interestedParties()
                .identify(IdentifyParty.of(
                        PartyType.CLIENT,
                        "Whoever buys pumps",
                        PartyProfile.of("workshop", 5, 4).relevantBecause("They pay for all of it")));
        var mill = acme.interestedParties()
                .identify(IdentifyParty.of(
                        PartyType.SUPPLIER, "The steel mill", PartyProfile.of("purchase ledger", 4, 2)));
        acme.interestedParties()
                .state(clients.id(), Need.of("dry", "A pump that does not leak").takenUp(5, "It is what they buy"));

        Processes map = acme.processes();
        ProcessId sell = map.draft(DraftProcess.of(ProcessProfile.of("Sell", Category.PRINCIPAL))
                        .as(ProcessId.of("sell")))
                .id();
        map.takeIn(sell, ProcessInput.of("request", "What clients want", PortKind.INFORMATION));
        map.receive(sell, "request", clients.id(), Content.CUSTOMER_REQUIREMENTS);
        map.putOut(sell, ProcessOutput.of("order", "Order", PortKind.INFORMATION));

        ProcessId make = map.draft(DraftProcess.of(ProcessProfile.of("Make", Category.PRINCIPAL))
                        .as(ProcessId.of("make")))
                .id();
        map.takeIn(make, ProcessInput.of("order", "Order", PortKind.INFORMATION));
        map.connect(make, "order", OutputRef.of("sell", "order"));
        map.takeIn(
                make,
                ProcessInput.of(
                        "steel", "Steel", PortKind.MATERIAL, Criterion.of("thickness", Range.of("2", "3", "mm"))));
        map.receive(make, "steel", mill.id(), Content.OTHER);
        ExternalRef p100 = ExternalRef.of("erp", "item", "P-100");
        map.putOut(make, ProcessOutput.of("pump", "Pump", PortKind.PRODUCT).of(p100));
        map.deliver(make, "pump", clients.id());

        ProcessNetwork network = acme.processNetworks().current();
        var said = network.breaks().stream()
                .map(broken -> broken.message(Locale.ENGLISH))
                .toList();

        RequirementId dry = acme.requirements()
                .capture(CaptureRequirement.of(
                        RequirementSource.CUSTOMER_IMPLIED,
                        RequirementProfile.of("No more than 2 mL in an hour")
                                .withNeeds(List.of(NeedRef.of(clients.id().value(), "dry")))
                                .withProcesses(List.of(make))))
                .id();
        acme.requirements().review(dry, ReviewRequirement.able(Evidence.of("test:7")));
        acme.requirements().accept(dry);
        TraceMatrix matrix = acme.traceability().matrix(today);

        Complaint complaint = acme.complaints()
                .receive(ReceiveComplaint.of(Channel.PHONE, "It leaks").about(Subject.product(p100)));
        CauseSearch search = acme.traceability().causesOf(complaint);

        assertThat(said)
                .containsExactly(
                        "the owners of sell and make have not both agreed what flows from output order to input order: let"
                                + " them agree (ISO 9001:2015, 5.3)",
                        "how satisfied clients are does not come back to those who steer: lead what they say to a management"
                                + " process (ISO 9001:2015, 5.1.2)");
        assertThat(search.suspects())
                .extracting(suspect -> suspect.process().value())
                .containsExactly("make", "sell");
        assertThat(search.sources()).extracting(source -> source.party()).contains(mill.id());
        assertThat(search.receivers())
                .containsExactly(InterestedPartyId.of(clients.id().value()));
        assertThat(search.requirements()).containsExactly(dry);
        assertThat(matrix.unanswered()).isEmpty();
        assertThat(acme.traceability().hitBy(mill.id()).requirements()).containsExactly(dry);
    }
}
