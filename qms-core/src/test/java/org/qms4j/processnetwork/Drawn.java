package org.qms4j.processnetwork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.process.Delivery;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;

/** A network that is drawn with a pencil: each process takes in {@code in} and puts out {@code out}. */
final class Drawn {
    static final InterestedPartyId CLIENT = InterestedPartyId.of("client");
    static final InterestedPartyId MILL = InterestedPartyId.of("mill");

    private final Map<String, Category> processes = new TreeMap<>();
    private final Map<String, ProcessInput> inputs = new TreeMap<>();
    private final Map<String, ProcessOutput> outputs = new TreeMap<>();
    private final Set<String> retired = new HashSet<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<String[]> receipts = new ArrayList<>();
    private final List<String[]> deliveries = new ArrayList<>();

    /** A shop in which nothing is broken: requirements, make, deliver, and a review that hears what clients say. */
    static Drawn sound() {
        return new Drawn()
                .process("sell", Category.PRINCIPAL)
                .process("make", Category.PRINCIPAL)
                .process("mend", Category.SUPPORTING)
                .process("steer", Category.MANAGEMENT)
                .receives("sell", CLIENT, Content.CUSTOMER_REQUIREMENTS)
                .flow("sell", "make")
                .receives("mend", MILL, Content.OTHER)
                .flow("mend", "make")
                .delivers("make", CLIENT)
                .receives("steer", CLIENT, Content.CUSTOMER_FEEDBACK)
                .flow("steer", "sell", FlowType.FEEDBACK);
    }

    Drawn process(String id, Category category) {
        processes.put(id, category);
        inputs.put(id, ProcessInput.of("in", "What comes in", PortKind.PRODUCT));
        outputs.put(id, ProcessOutput.of("out", "What goes out", PortKind.PRODUCT));
        return this;
    }

    Drawn accepts(String id, Criterion... criteria) {
        inputs.put(id, ProcessInput.of("in", "What comes in", PortKind.PRODUCT, criteria));
        return this;
    }

    Drawn keeps(String id, Criterion... criteria) {
        outputs.put(id, ProcessOutput.of("out", "What goes out", PortKind.PRODUCT, criteria));
        return this;
    }

    Drawn takes(String id, PortKind kind) {
        inputs.put(id, ProcessInput.of("in", "What comes in", kind));
        return this;
    }

    Drawn putsOut(String id, PortKind kind) {
        outputs.put(id, ProcessOutput.of("out", "What goes out", kind));
        return this;
    }

    Drawn canDoWithout(String id) {
        inputs.put(id, inputs.get(id).optional());
        return this;
    }

    Drawn retire(String id) {
        processes.remove(id);
        flows.removeIf(flow -> flow.to().value().equals(id));
        receipts.removeIf(receipt -> receipt[0].equals(id));
        deliveries.removeIf(delivery -> delivery[0].equals(id));
        retired.add(id);
        return this;
    }

    Drawn flow(String from, String to) {
        return flow(from, to, FlowType.NORMAL);
    }

    Drawn flow(String from, String to, FlowType type) {
        return flow(from, to, type, true);
    }

    Drawn flow(String from, String to, FlowType type, boolean agreed) {
        flows.add(new Flow(OutputRef.of(from, "out"), ProcessId.of(to), "in", type, agreed));
        return this;
    }

    Drawn cut(String from, String to) {
        flows.removeIf(flow ->
                flow.from().process().value().equals(from) && flow.to().value().equals(to));
        return this;
    }

    Drawn receives(String to, InterestedPartyId from, Content content) {
        receipts.add(new String[] {to, from.value(), content.name()});
        return this;
    }

    Drawn receivesNothing(String to) {
        receipts.removeIf(receipt -> receipt[0].equals(to));
        return this;
    }

    Drawn delivers(String from, InterestedPartyId to) {
        deliveries.add(new String[] {from, to.value()});
        return this;
    }

    Drawn deliversNothing(String from) {
        deliveries.removeIf(delivery -> delivery[0].equals(from));
        return this;
    }

    ProcessNetwork network() {
        return ProcessNetwork.of(
                processes.entrySet().stream()
                        .map(entry -> mapped(entry.getKey(), entry.getValue()))
                        .toList(),
                Map.of("client", PartyType.CLIENT, "mill", PartyType.SUPPLIER),
                Set.copyOf(retired.stream().map(ProcessId::of).toList()));
    }

    private MappedProcess mapped(String id, Category category) {
        return new MappedProcess(
                ProcessId.of(id),
                "To " + id,
                category,
                Optional.empty(),
                List.of(inputs.get(id)),
                List.of(outputs.get(id)),
                flows.stream().filter(flow -> flow.to().value().equals(id)).toList(),
                receipts.stream()
                        .filter(receipt -> receipt[0].equals(id))
                        .map(receipt ->
                                new Receipt("in", InterestedPartyId.of(receipt[1]), Content.valueOf(receipt[2])))
                        .toList(),
                deliveries.stream()
                        .filter(delivery -> delivery[0].equals(id))
                        .map(delivery -> new Delivery("out", InterestedPartyId.of(delivery[1])))
                        .toList(),
                List.of());
    }

    List<String> breaks() {
        return network().breaks().stream().map(Drawn::said).toList();
    }

    static String said(ChainBreak broken) {
        return Stream.concat(
                        Stream.of(broken.violation().code().substring("chain.".length())),
                        broken.processes().stream().map(ProcessId::value))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
