package org.qms4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.Delivery;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.Flow;
import org.qms4j.processnetwork.MappedProcess;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.processnetwork.Receipt;

/** A map of processes, drawn by hand. */
final class Mapped {
    private static final InterestedPartyId CLIENT = InterestedPartyId.of("client");

    final List<MappedProcess> processes = new ArrayList<>();

    Mapped process(String id, Category category, Content content, boolean delivers, Flow... flows) {
        processes.add(new MappedProcess(
                ProcessId.of(id),
                "To " + id,
                category,
                Optional.of("olga").filter(owner -> !id.equals("mend")),
                List.of(ProcessInput.of("in", "In", PortKind.PRODUCT)),
                List.of(ProcessOutput.of("out", "Out", PortKind.PRODUCT)),
                List.of(flows),
                content == Content.OTHER ? List.of() : List.of(new Receipt("in", CLIENT, content)),
                delivers ? List.of(new Delivery("out", CLIENT)) : List.of(),
                List.of()));
        return this;
    }

    static Flow flow(String from, String to, FlowType type) {
        return new Flow(OutputRef.of(from, "out"), ProcessId.of(to), "in", type, true);
    }

    ProcessNetwork network() {
        return ProcessNetwork.of(processes, Map.of("client", PartyType.CLIENT), Set.of());
    }

    ProcessNetwork shop() {
        return process("sell", Category.PRINCIPAL, Content.CUSTOMER_REQUIREMENTS, false)
                .process(
                        "make",
                        Category.PRINCIPAL,
                        Content.OTHER,
                        true,
                        flow("sell", "make", FlowType.NORMAL),
                        flow("make", "make", FlowType.REWORK),
                        flow("mend", "make", FlowType.NORMAL))
                .process("mend", Category.SUPPORTING, Content.OTHER, false)
                .process("steer", Category.MANAGEMENT, Content.CUSTOMER_FEEDBACK, true)
                .network();
    }
}
