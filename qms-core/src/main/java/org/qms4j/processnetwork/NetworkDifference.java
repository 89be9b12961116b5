package org.qms4j.processnetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.process.ProcessId;

/**
 * What is different between two networks.
 *
 * @param added the processes that came
 * @param removed the processes that went
 * @param changed the processes that are not what they were, flows aside
 * @param flowsAdded the flows that came
 * @param flowsRemoved the flows that went; one that flows differently went and came
 */
public record NetworkDifference(
        List<ProcessId> added,
        List<ProcessId> removed,
        List<Changed> changed,
        List<Flow> flowsAdded,
        List<Flow> flowsRemoved) {
    /**
     * Compares two networks.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what is different, by the ids of the processes
     */
    public static NetworkDifference between(ProcessNetwork before, ProcessNetwork after) {
        Map<String, MappedProcess> earlier = byId(before);
        Map<String, MappedProcess> later = byId(after);
        Set<Flow> flowsBefore = Set.copyOf(before.flows());
        Set<Flow> flowsAfter = Set.copyOf(after.flows());
        return new NetworkDifference(
                missing(later, earlier),
                missing(earlier, later),
                later.values().stream()
                        .flatMap(process ->
                                Optional.ofNullable(earlier.get(process.id().value()))
                                        .flatMap(was -> Changed.between(was, process))
                                        .stream())
                        .toList(),
                missing(after.flows(), flowsBefore),
                missing(before.flows(), flowsAfter));
    }

    /**
     * Tells whether nothing is different.
     *
     * @return true if so
     */
    public boolean isEmpty() {
        return Stream.of(added, removed, changed, flowsAdded, flowsRemoved).allMatch(List::isEmpty);
    }

    private static Map<String, MappedProcess> byId(ProcessNetwork network) {
        return network.processes().stream()
                .collect(Collectors.toMap(
                        process -> process.id().value(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static List<ProcessId> missing(Map<String, MappedProcess> here, Map<String, MappedProcess> there) {
        return here.values().stream()
                .map(MappedProcess::id)
                .filter(id -> !there.containsKey(id.value()))
                .toList();
    }

    private static List<Flow> missing(List<Flow> here, Set<Flow> there) {
        return here.stream().filter(flow -> !there.contains(flow)).toList();
    }

    /**
     * That a process is not what it was.
     *
     * @param process the process
     * @param parts what is different
     */
    public record Changed(ProcessId process, List<Part> parts) {
        static Optional<Changed> between(MappedProcess was, MappedProcess is) {
            var parts = new ArrayList<Part>();
            for (Part part : Part.values()) {
                if (!part.of(was).equals(part.of(is))) {
                    parts.add(part);
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Changed(is.id(), parts));
        }
    }

    /** What of a process can be different. */
    public enum Part {
        /** How people call it. */
        NAME,
        /** Whom it serves. */
        CATEGORY,
        /** Who answers for it. */
        OWNER,
        /** What it takes in. */
        INPUTS,
        /** What it puts out. */
        OUTPUTS,
        /** What it takes from outside. */
        RECEIPTS,
        /** What it gives to the outside. */
        DELIVERIES,
        /** Where clients meet it. */
        JOURNEY_STAGES;

        Object of(MappedProcess process) {
            return switch (this) {
                case NAME -> process.name();
                case CATEGORY -> process.category();
                case OWNER -> process.owner();
                case INPUTS -> process.inputs();
                case OUTPUTS -> process.outputs();
                case RECEIPTS -> process.receipts();
                case DELIVERIES -> process.deliveries();
                case JOURNEY_STAGES -> process.journeyStages();
            };
        }
    }
}
