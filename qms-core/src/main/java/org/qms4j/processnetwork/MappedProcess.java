package org.qms4j.processnetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.Delivery;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.QmsProcess;
import org.qms4j.process.Source.OfParty;
import org.qms4j.process.Source.OfProcess;

/**
 * What of a process a map of processes shows.
 *
 * @param id the process
 * @param name how people call it
 * @param category whom it serves
 * @param owner who answers for it; empty if nobody does
 * @param inputs what it takes in
 * @param outputs what it puts out
 * @param flows what it takes from processes
 * @param receipts what it takes from outside
 * @param deliveries what it gives to the outside
 * @param journeyStages at which stages of the client's way it is met
 */
public record MappedProcess(
        ProcessId id,
        String name,
        Category category,
        Optional<String> owner,
        List<ProcessInput> inputs,
        List<ProcessOutput> outputs,
        List<Flow> flows,
        List<Receipt> receipts,
        List<Delivery> deliveries,
        List<String> journeyStages) {
    /** {@inheritDoc} */
    public MappedProcess {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        flows = List.copyOf(flows);
        receipts = List.copyOf(receipts);
        deliveries = List.copyOf(deliveries);
        journeyStages = List.copyOf(journeyStages);
    }

    /**
     * Maps a process.
     *
     * @param process the process
     * @return what a map shows of it
     */
    public static MappedProcess of(QmsProcess process) {
        return new MappedProcess(
                process.id(),
                process.profile().name(),
                process.profile().category(),
                process.owner(),
                process.inputs(),
                process.outputs(),
                process.feeds().stream()
                        .filter(feed -> feed.source() instanceof OfProcess)
                        .map(feed -> Flow.of((OfProcess) feed.source(), process.id(), feed.input()))
                        .toList(),
                process.feeds().stream()
                        .filter(feed -> feed.source() instanceof OfParty)
                        .map(feed -> Receipt.of((OfParty) feed.source(), feed.input()))
                        .toList(),
                process.deliveries(),
                process.profile().journeyStages());
    }

    /** Of what type those outside are, by their ids; those who are not known are left out. */
    static Map<String, PartyType> typesOf(
            List<MappedProcess> processes, Function<InterestedPartyId, Optional<InterestedParty>> find) {
        return processes.stream()
                .flatMap(process -> Stream.concat(
                        process.receipts.stream().map(Receipt::party),
                        process.deliveries.stream().map(Delivery::party)))
                .distinct()
                .flatMap(party -> find.apply(party).stream())
                .collect(Collectors.toMap(party -> party.id().value(), InterestedParty::type));
    }

    Optional<ProcessInput> input(String called) {
        return inputs.stream().filter(input -> input.id().equals(called)).findFirst();
    }

    Optional<ProcessOutput> output(String called) {
        return outputs.stream().filter(output -> output.id().equals(called)).findFirst();
    }
}
