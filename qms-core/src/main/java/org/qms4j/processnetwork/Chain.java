package org.qms4j.processnetwork;

import static org.qms4j.processnetwork.ChainRule.N1;
import static org.qms4j.processnetwork.ChainRule.N10;
import static org.qms4j.processnetwork.ChainRule.N11;
import static org.qms4j.processnetwork.ChainRule.N2;
import static org.qms4j.processnetwork.ChainRule.N3;
import static org.qms4j.processnetwork.ChainRule.N4;
import static org.qms4j.processnetwork.ChainRule.N5;
import static org.qms4j.processnetwork.ChainRule.N6;
import static org.qms4j.processnetwork.ChainRule.N7;
import static org.qms4j.processnetwork.ChainRule.N8;
import static org.qms4j.processnetwork.ChainRule.N9;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.measure.Criterion;
import org.qms4j.process.Delivery;
import org.qms4j.process.OutputRef;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.FlowType;

/** Judges the eleven rules on a network, each in one pass. */
final class Chain {
    private static final int LOST = 1;
    private static final int REQUIREMENTS = 0;
    private static final int FEEDBACK = 1;

    private final ProcessNetwork network;
    private final Set<OutputRef> taken;

    Chain(ProcessNetwork network) {
        this.network = network;
        this.taken = network.flows().stream().map(Flow::from).collect(Collectors.toCollection(HashSet::new));
    }

    List<ChainBreak> breaks() {
        return Stream.of(
                        missingInputs(),
                        lostSources(),
                        orphanOutputs(),
                        each(this::otherKind),
                        each(this::otherCriteria),
                        offTheWay(),
                        supportingNobody(),
                        loops(),
                        each(this::withinItself),
                        each(this::notAgreed),
                        each(this::retired),
                        open())
                .flatMap(breaks -> breaks)
                .toList();
    }

    private Stream<ChainBreak> each(Function<Flow, Optional<ChainBreak>> rule) {
        return network.flows().stream().map(rule).flatMap(Optional::stream);
    }

    private Stream<ChainBreak> missingInputs() {
        return network.processes().stream().flatMap(process -> {
            Set<String> fed = Stream.concat(
                            process.flows().stream().map(Flow::input),
                            process.receipts().stream().map(Receipt::input))
                    .collect(Collectors.toSet());
            return process.inputs().stream()
                    .filter(ProcessInput::required)
                    .filter(input -> !fed.contains(input.id()))
                    .map(input -> ChainBreak.of(
                            N1, List.of(process.id()), process.id().value(), input.id()));
        });
    }

    /** A retired process is known; the rule about it speaks of it. */
    private Stream<ChainBreak> lostSources() {
        return network.flows().stream()
                .filter(flow -> !network.retired().contains(flow.from().process()))
                .filter(flow -> output(flow).isEmpty())
                .map(flow -> ChainBreak.of(N1, LOST, List.of(flow.to()), ends(flow)));
    }

    private Stream<ChainBreak> orphanOutputs() {
        return network.processes().stream().flatMap(process -> {
            Set<String> delivered =
                    process.deliveries().stream().map(Delivery::output).collect(Collectors.toSet());
            return process.outputs().stream()
                    .map(ProcessOutput::id)
                    .filter(output -> !delivered.contains(output))
                    .filter(output -> !taken.contains(new OutputRef(process.id(), output)))
                    .map(output -> ChainBreak.of(
                            N2, List.of(process.id()), process.id().value(), output));
        });
    }

    private Optional<ChainBreak> otherKind(Flow flow) {
        return output(flow)
                .filter(output -> input(flow).kind() != output.kind())
                .map(output -> broken(
                        N3, flow, output.kind().name(), input(flow).kind().name()));
    }

    private Optional<ChainBreak> otherCriteria(Flow flow) {
        return output(flow)
                .map(output -> input(flow).criteria().stream()
                        .filter(accepted -> output.criteria().stream().noneMatch(kept -> kept.satisfies(accepted)))
                        .map(Criterion::text)
                        .collect(Collectors.joining(", ")))
                .filter(unkept -> !unkept.isEmpty())
                .map(unkept -> broken(N4, flow, unkept));
    }

    private Stream<ChainBreak> offTheWay() {
        IntPredicate between = network.betweenClients();
        return of(Category.PRINCIPAL).filter(between.negate()).mapToObj(node -> alone(N5, node));
    }

    private Stream<ChainBreak> supportingNobody() {
        IntPredicate leads = network.leadingTo(node -> category(node) == Category.PRINCIPAL);
        return of(Category.SUPPORTING).filter(leads.negate()).mapToObj(node -> alone(N6, node));
    }

    private Stream<ChainBreak> loops() {
        return network.loops().stream()
                .map(loop -> ChainBreak.of(
                        N7,
                        loop,
                        Stream.concat(loop.stream(), Stream.of(loop.get(0)))
                                .map(ProcessId::value)
                                .collect(Collectors.joining(" → "))));
    }

    private Optional<ChainBreak> withinItself(Flow flow) {
        return flow.from().process().equals(flow.to()) && flow.type() != FlowType.REWORK
                ? Optional.of(broken(N8, flow))
                : Optional.empty();
    }

    private Optional<ChainBreak> notAgreed(Flow flow) {
        return flow.agreed() ? Optional.empty() : Optional.of(broken(N9, flow));
    }

    private Optional<ChainBreak> retired(Flow flow) {
        return network.retired().contains(flow.from().process()) ? Optional.of(broken(N10, flow)) : Optional.empty();
    }

    private Stream<ChainBreak> open() {
        return Stream.of(
                        network.hasEntry()
                                ? Optional.<ChainBreak>empty()
                                : Optional.of(ChainBreak.of(N11, REQUIREMENTS, List.of())),
                        network.isHeard()
                                ? Optional.<ChainBreak>empty()
                                : Optional.of(ChainBreak.of(N11, FEEDBACK, List.of())))
                .flatMap(Optional::stream);
    }

    private IntStream of(Category category) {
        return IntStream.range(0, network.processes().size()).filter(node -> category(node) == category);
    }

    private Category category(int node) {
        return network.processes().get(node).category();
    }

    private Optional<ProcessOutput> output(Flow flow) {
        return network.process(flow.from().process())
                .flatMap(process -> process.output(flow.from().output()));
    }

    private ProcessInput input(Flow flow) {
        return network.process(flow.to())
                .flatMap(process -> process.input(flow.input()))
                .orElseThrow();
    }

    private ChainBreak alone(ChainRule rule, int node) {
        ProcessId process = network.processes().get(node).id();
        return ChainBreak.of(rule, List.of(process), process.value());
    }

    private static ChainBreak broken(ChainRule rule, Flow flow, String... more) {
        return ChainBreak.of(
                rule,
                Stream.of(flow.from().process(), flow.to()).distinct().toList(),
                Stream.concat(Stream.of(ends(flow)), Stream.of(more)).toArray(String[]::new));
    }

    private static String[] ends(Flow flow) {
        return new String[] {
            flow.from().process().value(), flow.from().output(), flow.to().value(), flow.input()
        };
    }
}
