package org.qms4j.quickstart.company;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qms4j.Session;
import org.qms4j.client.Client;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.customerfocus.CustomerFocus;
import org.qms4j.interestedparty.InterestedParties;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.process.ProcessId;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.quickstart.report.Output;
import org.qms4j.quickstart.report.Pages;
import org.qms4j.reports.BpmnWriter;
import org.qms4j.reports.FocusPages;
import org.qms4j.reports.FocusPages.Focus;
import org.qms4j.reports.MermaidWriter;
import org.qms4j.reports.NetworkPages;
import org.qms4j.reports.PartyPages;
import org.qms4j.reports.PartyPages.Entry;
import org.qms4j.reports.PartyPages.Parties;
import org.qms4j.reports.TracePages;
import org.qms4j.reports.TurtlePages;
import org.qms4j.requirement.RequirementId;
import org.qms4j.traceability.CauseSearch;
import org.qms4j.traceability.TraceMatrix;

/** How the company's processes hang together, and where one of its complaints may come from. */
final class Chains {
    private static final ComplaintId BURST_SEAL = ComplaintId.of("C-003");

    private final Session bea;
    private final PrintStream out;

    Chains(Staff staff, PrintStream out) {
        this.bea = staff.bea;
        this.out = out;
    }

    void tell(LocalDate today) {
        ProcessNetwork network = bea.processNetworks().current();
        out.printf(
                Locale.ROOT,
                "The chain of %d processes and %d flows breaks here:%n",
                network.processes().size(),
                network.flows().size());
        network.breaks().forEach(broken -> out.println("  " + broken.rule() + "  " + broken.message(Locale.ENGLISH)));
        out.println();
        causes(bea.traceability().causesOf(BURST_SEAL));
        missing(bea.traceability().matrix(today));
    }

    private void causes(CauseSearch search) {
        out.println("Where " + search.complaint().value() + " may come from, nearest first:");
        search.suspects()
                .forEach(suspect -> out.printf(
                        Locale.ROOT,
                        "  %d  %s%n",
                        suspect.distance(),
                        suspect.path().stream().map(step -> step.value()).collect(Collectors.joining(" <- "))));
        out.println("  from outside: "
                + search.sources().stream()
                        .map(source -> source.input() + " of " + source.party().value())
                        .collect(Collectors.joining(", ")));
        out.println("  the same hits: " + joined(search.receivers(), InterestedPartyId::value) + "; requirements: "
                + joined(search.requirements(), RequirementId::value) + "; complaints alike: "
                + joined(search.alike(), ComplaintId::value));
        out.println();
    }

    private void missing(TraceMatrix matrix) {
        out.println("Needs that no accepted requirement answers: " + joined(matrix.unanswered(), NeedRef::text)
                + "; requirements that no process meets: " + joined(matrix.uncovered(), RequirementId::value));
        out.println();
    }

    private static <T> String joined(Collection<T> items, Function<T, String> text) {
        return items.isEmpty() ? "none" : items.stream().map(text).collect(Collectors.joining(", "));
    }

    void write(Output output, LocalDate today) throws IOException {
        ProcessNetwork network = bea.processNetworks().current();
        Pages.write(output, "interested-parties", PartyPages.of(parties(), today, Locale.ENGLISH));
        Pages.write(output, "traceability", TracePages.of(bea.traceability().matrix(today), today, Locale.ENGLISH));
        Pages.write(output, "customer-focus", FocusPages.of(focus(), today, Locale.ENGLISH));
        Pages.write(output, "process-map", NetworkPages.of(network, today, Locale.ENGLISH));
        ProcessId assemble = ProcessId.of("assemble");
        Pages.write(
                output,
                "process-assemble",
                TurtlePages.of(bea.processes().get(assemble), network, today, Locale.ENGLISH));
        output.write("process-map.mmd", MermaidWriter.write(network));
        output.write("process-map.bpmn", BpmnWriter.write(network));
    }

    private Parties parties() {
        InterestedParties register = bea.interestedParties();
        return new Parties(
                register.live()
                        .flatMap(party -> register.nextDue(party).stream().map(due -> new Entry(party, due)))
                        .toList(),
                register.missingTypes(),
                register.clientsWithout().map(Client::id).toList());
    }

    private Focus focus() {
        CustomerFocus register = bea.customerFocus();
        return new Focus(
                register.walk(register.all()).toList(),
                bea.processes().live().toList(),
                register.unserved(),
                register.silentStages(),
                register.processLoads());
    }
}
