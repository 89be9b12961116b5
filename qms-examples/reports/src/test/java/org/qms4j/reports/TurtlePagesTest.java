package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.process.CustomerImpact;
import org.qms4j.process.CustomerImpact.Degree;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.Means;
import org.qms4j.process.Means.Competence;
import org.qms4j.process.Means.Measure;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Processes;
import org.qms4j.process.Source.Content;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** One process: its turtle and its SIPOC. */
class TurtlePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final ProcessId MAKE = ProcessId.of("make");
    private static final ProcessId SEND = ProcessId.of("send");
    private static final InterestedPartyId MILL = InterestedPartyId.of("mill");

    private final Session anna = Qms.builder(new InMemoryStore())
            .build()
            .session(OrganizationId.of("acme"), Actor.of("anna", Role.QMS_MANAGER));
    private final Processes processes = anna.processes();

    private Report turtle(Locale language) {
        return TurtlePages.of(processes.get(MAKE), anna.processNetworks().current(), TODAY, language);
    }

    private void make() {
        anna.interestedParties()
                .identify(IdentifyParty.of(PartyType.SUPPLIER, "The mill", PartyProfile.of("ledger", 1, 1))
                        .as(MILL));
        processes.draft(DraftProcess.of(ProcessProfile.of("Make <pumps>", Category.PRINCIPAL)
                        .withPurpose("Turns steel into pumps")
                        .withImpact(CustomerImpact.of(Degree.DIRECT, "It leaks or it does not"))
                        .withMeans(Means.none()
                                .withWithWhat(List.of("a lathe"))
                                .withWithWhom(List.of(new Competence("turner", "turns")))
                                .withHow(List.of(ExternalRef.of("dms", "instruction", "7")))
                                .withMeasures(List.of(Measure.of("in time", "95 %")))))
                .as(MAKE));
        processes.appoint(MAKE, "olga");
        processes.takeIn(
                MAKE,
                ProcessInput.of("steel", "Steel", PortKind.MATERIAL, Criterion.of("width", Range.atMost("50", "cm"))));
        processes.receive(MAKE, "steel", MILL, Content.OTHER);
        processes.takeIn(MAKE, ProcessInput.of("order", "Order", PortKind.INFORMATION));
        processes.putOut(MAKE, ProcessOutput.of("pump", "Pump", PortKind.PRODUCT));
        processes.putOut(MAKE, ProcessOutput.of("waste", "Waste", PortKind.MATERIAL));
        processes.deliver(MAKE, "waste", MILL);
        processes.draft(
                DraftProcess.of(ProcessProfile.of("Send", Category.PRINCIPAL)).as(SEND));
        processes.takeIn(SEND, ProcessInput.of("pump", "Pump", PortKind.PRODUCT));
        processes.connect(SEND, "pump", OutputRef.of("make", "pump"));
    }

    @Test
    void a_turtle_has_six_legs_and_marks_what_leads_nowhere() {
        make();
        Document page = Jsoup.parse(HtmlWriter.write(turtle(Locale.ENGLISH)));
        assertThat(page.select(".lane").eachText())
                .containsExactly(
                        "Inputs Steel mill width ≤ 50 cm Order ◆ nowhere",
                        "With what a lathe",
                        "With whom turner turns",
                        "How dms:instruction:7",
                        "By which measures in time 95 %",
                        "Outputs Pump send Waste mill");
        assertThat(page.select("details tbody tr").eachText())
                .containsExactly("mill Steel – –", "– Order – –", "– – Pump send", "– – Waste mill");
        assertThat(page.select(".answers li").eachText())
                .containsExactly(
                        "Owner: olga. It is principal.",
                        "What it is for: Turns steel into pumps",
                        "What it means for clients: It leaks or it does not");
        assertThat(page.select("h1").text()).isEqualTo("Process: Make <pumps>");
        assertThat(page.text()).contains("which risks and opportunities it carries");
    }

    @Test
    void a_draft_says_what_it_does_not_say() {
        processes.draft(
                DraftProcess.of(ProcessProfile.of("Make", Category.SUPPORTING)).as(MAKE));
        processes.putOut(MAKE, ProcessOutput.of("pump", "Pump", PortKind.PRODUCT));
        Document page = Jsoup.parse(HtmlWriter.write(turtle(Locale.forLanguageTag("es"))));
        assertThat(page.select(".lane").last().text()).isEqualTo("Salidas Pump ◆ en ninguna parte");
        assertThat(page.text()).contains("qué significa para los clientes");
        assertThat(page.select(".answers li").eachText()).containsExactly("Responsable: –. Es de apoyo.");
    }
}
