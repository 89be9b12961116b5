package org.qms4j.processnetwork;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.graph.Components;
import org.qms4j.graph.Digraph;
import org.qms4j.graph.Dominators;
import org.qms4j.graph.Names;
import org.qms4j.graph.Reach;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;

/**
 * Processes and what flows between them, compiled once. It shows what the processes were when it was compiled and does
 * not change any more. Questions about ways forward, order and loops follow normal flows; where something can come from
 * and whom it hits follows feedback and rework, too.
 */
public final class ProcessNetwork {
    private final List<MappedProcess> processes;
    private final Map<String, PartyType> parties;
    private final Set<ProcessId> retired;
    private final Names names;
    private final Digraph forward;
    private final Digraph every;
    private final Components components;
    private final List<Flow> flows;
    private final int[] entries;
    private final int[] ends;

    private ProcessNetwork(List<MappedProcess> processes, Map<String, PartyType> parties, Set<ProcessId> retired) {
        this.processes = List.copyOf(processes);
        this.parties = Map.copyOf(parties);
        this.retired = Set.copyOf(retired);
        this.flows = this.processes.stream()
                .flatMap(process -> process.flows().stream())
                .toList();
        this.names = new Names(processes.size());
        this.processes.forEach(process -> names.add(process.id().value()));
        this.forward = graph(flow -> flow.type() == FlowType.NORMAL);
        this.every = graph(flow -> true);
        this.components = Components.of(forward);
        this.entries = where(this::takesRequirements);
        this.ends = where(this::deliversToClients);
    }

    /**
     * Compiles a network.
     *
     * @param processes the processes that are there, each once
     * @param parties of what type those outside are that give or receive something, by their ids
     * @param retired the processes that are no more
     * @return the network
     * @throws IllegalArgumentException if a process is named twice
     */
    public static ProcessNetwork of(
            List<MappedProcess> processes, Map<String, PartyType> parties, Set<ProcessId> retired) {
        var network = new ProcessNetwork(processes, parties, retired);
        if (network.names.size() != processes.size()) {
            throw new IllegalArgumentException("processes: one is named twice");
        }
        return network;
    }

    private Digraph graph(Predicate<Flow> wanted) {
        int[] from = new int[flows.size()];
        int[] to = new int[flows.size()];
        int count = 0;
        for (Flow flow : flows) {
            int giver = names.find(flow.from().process().value());
            if (giver >= 0 && wanted.test(flow)) {
                from[count] = giver;
                to[count++] = names.find(flow.to().value());
            }
        }
        return Digraph.of(names.size(), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    private int[] where(IntPredicate wanted) {
        return IntStream.range(0, processes.size()).filter(wanted).toArray();
    }

    private boolean takesRequirements(int node) {
        return processes.get(node).receipts().stream()
                .anyMatch(receipt -> receipt.content() == Content.CUSTOMER_REQUIREMENTS && isClient(receipt.party()));
    }

    private boolean deliversToClients(int node) {
        return processes.get(node).deliveries().stream().anyMatch(delivery -> isClient(delivery.party()));
    }

    private boolean isClient(InterestedPartyId party) {
        return parties.get(party.value()) == PartyType.CLIENT;
    }

    /**
     * Returns the processes.
     *
     * @return as they were compiled
     */
    public List<MappedProcess> processes() {
        return processes;
    }

    /**
     * Returns what flows between processes.
     *
     * @return every flow once, with the process that takes it in
     */
    public List<Flow> flows() {
        return flows;
    }

    /**
     * Returns of what type those outside are.
     *
     * @return by their ids
     */
    public Map<String, PartyType> parties() {
        return parties;
    }

    Set<ProcessId> retired() {
        return retired;
    }

    /**
     * Finds a process.
     *
     * @param process its id
     * @return the process; empty if it is not in the network
     */
    public Optional<MappedProcess> process(ProcessId process) {
        int node = names.find(process.value());
        return node < 0 ? Optional.empty() : Optional.of(processes.get(node));
    }

    /**
     * Returns where the chain breaks.
     *
     * @return every break, by rule and then in the order of the processes; empty if all rules hold
     */
    public List<ChainBreak> breaks() {
        return new Chain(this).breaks();
    }

    /**
     * Returns where something that shows in some processes can come from.
     *
     * @param shown the processes; those that are not in the network are left out
     * @return these and all that lead to them, nearest first
     */
    public List<Reached> upstream(ProcessId... shown) {
        return reached(every.reversed(), nodes(Stream.of(shown)));
    }

    /**
     * Returns what is hit when some processes fail.
     *
     * @param failing the processes; those that are not in the network are left out
     * @return these and all that they lead to, nearest first
     */
    public List<Reached> downstream(ProcessId... failing) {
        return reached(every, nodes(Stream.of(failing)));
    }

    /**
     * Returns what is hit when somebody outside fails.
     *
     * @param provider who gives something to processes
     * @return the processes that take something from it and all that these lead to, nearest first
     */
    public List<Reached> downstream(InterestedPartyId provider) {
        return reached(
                every,
                where(node -> processes.get(node).receipts().stream()
                        .anyMatch(receipt -> receipt.party().equals(provider))));
    }

    private List<Reached> reached(Digraph graph, int[] from) {
        var reach = new Reach(graph).from(from);
        return reach.nodes()
                .mapToObj(node -> new Reached(
                        id(node),
                        reach.distance(node),
                        Arrays.stream(reach.path(node)).mapToObj(this::id).toList()))
                .toList();
    }

    /**
     * A process that can be reached.
     *
     * @param process the process
     * @param distance over how many flows; 0 of where the question began
     * @param path from where the question began to the process, by a shortest way
     */
    public record Reached(ProcessId process, int distance, List<ProcessId> path) {}

    /**
     * Returns how far it is to the client.
     *
     * @param process the process
     * @return over how many forward flows a delivery to clients is reached, 0 if it delivers itself; empty if no way
     *     leads there
     */
    public OptionalInt distanceToClient(ProcessId process) {
        int node = names.find(process.value());
        int distance = node < 0 ? -1 : new Reach(forward.reversed()).from(ends).distance(node);
        return distance < 0 ? OptionalInt.empty() : OptionalInt.of(distance);
    }

    /**
     * Returns the processes from which no forward way leads to clients.
     *
     * @return in the order of the network
     */
    public List<ProcessId> servingNoClient() {
        var reach = new Reach(forward.reversed()).from(ends);
        return ids(where(node -> !reach.has(node)));
    }

    /**
     * Returns who receives what a process puts out, inside.
     *
     * @param process the process
     * @return its internal customers, each once
     */
    public List<ProcessId> internalCustomers(ProcessId process) {
        int node = names.find(process.value());
        return node < 0
                ? List.of()
                : ids(every.successors(node)
                        .distinct()
                        .filter(other -> other != node)
                        .toArray());
    }

    /**
     * Returns the processes on which clients depend alone: every way from what clients require to some delivery leads
     * through them, and they do not deliver it themselves.
     *
     * @return those with most deliveries that fail with them first
     */
    public List<Dependence> singlePointsOfFailure() {
        int[] lost = Dominators.of(forward, entries).dominated(ends);
        return IntStream.range(0, lost.length)
                .filter(node -> lost[node] > 0)
                .mapToObj(node -> new Dependence(id(node), lost[node]))
                .sorted(Comparator.comparingInt(Dependence::deliveries).reversed())
                .toList();
    }

    /**
     * That deliveries depend on a process alone.
     *
     * @param process the process
     * @param deliveries how many processes cannot deliver to clients any more if it fails
     */
    public record Dependence(ProcessId process, int deliveries) {}

    /**
     * Returns the required inputs that come from one place outside only.
     *
     * @return the process, its input and who gives it
     */
    public List<SoleSource> soleSources() {
        return processes.stream().flatMap(ProcessNetwork::soleSources).toList();
    }

    private static Stream<SoleSource> soleSources(MappedProcess process) {
        return process.inputs().stream().filter(input -> input.required()).flatMap(input -> {
            boolean within =
                    process.flows().stream().anyMatch(flow -> flow.input().equals(input.id()));
            List<Receipt> from = process.receipts().stream()
                    .filter(receipt -> receipt.input().equals(input.id()))
                    .toList();
            return within || from.size() != 1
                    ? Stream.empty()
                    : Stream.of(
                            new SoleSource(process.id(), input.id(), from.get(0).party()));
        });
    }

    /**
     * A required input that comes from one place outside only.
     *
     * @param process the process
     * @param input how the input is called
     * @param party who gives it
     */
    public record SoleSource(ProcessId process, String input, InterestedPartyId party) {}

    /**
     * Returns the processes in an order in which work can flow.
     *
     * @return every process after all that lead to it by forward flows; those of a loop side by side
     */
    public List<ProcessId> order() {
        return ids(components.order().toArray());
    }

    /**
     * Returns on which level each process stands.
     *
     * @return by process in the order of the network: 0 where nothing leads to it, else one more than the highest level
     *     that does; those of a loop share a level
     */
    public int[] levels() {
        return components.levels();
    }

    /**
     * Returns the loops of forward flows.
     *
     * @return for each group of processes that lead to each other a shortest loop through one of them, in the order in
     *     which it runs
     */
    public List<List<ProcessId>> loops() {
        return components.loops().mapToObj(components::loop).map(this::ids).toList();
    }

    /** The processes that lie on a forward way from what clients require to what they receive. */
    IntPredicate betweenClients() {
        var after = new Reach(forward).from(entries);
        var before = new Reach(forward.reversed()).from(ends);
        return node -> after.has(node) && before.has(node);
    }

    /** The processes from which a forward way leads to one that is wanted. */
    IntPredicate leadingTo(IntPredicate wanted) {
        var reach = new Reach(forward.reversed()).from(where(wanted));
        return reach::has;
    }

    private int[] nodes(Stream<ProcessId> asked) {
        return asked.mapToInt(process -> names.find(process.value()))
                .filter(node -> node >= 0)
                .toArray();
    }

    private List<ProcessId> ids(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(this::id).toList();
    }

    private ProcessId id(int node) {
        return processes.get(node).id();
    }

    /** Whether what clients say comes to those who steer, at once or through other processes. */
    boolean isHeard() {
        var reach = new Reach(every)
                .from(where(node -> processes.get(node).receipts().stream()
                        .anyMatch(receipt -> receipt.content() == Content.CUSTOMER_FEEDBACK)));
        return reach.nodes().anyMatch(node -> processes.get(node).category() == Category.MANAGEMENT);
    }

    /** Whether what clients require comes in anywhere. */
    boolean hasEntry() {
        return entries.length > 0;
    }
}
