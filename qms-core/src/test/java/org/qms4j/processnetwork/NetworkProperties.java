package org.qms4j.processnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.ProcessNetwork.Reached;

/** Random networks, against the plainest way to judge them. */
class NetworkProperties {
    private static final int MOST = 7;

    /** What is random about a process and about a flow; who is named beyond the last is not there. */
    record Node(Category category, Boolean required, Boolean asks, Boolean hears, Boolean delivers) {}

    record Arc(int from, int to, FlowType type, Boolean agreed) {}

    record Map(List<Node> nodes, List<Arc> arcs, Set<Integer> retired) {
        boolean isThere(int node) {
            return node < nodes.size() && !retired.contains(node);
        }

        List<Arc> live() {
            return arcs.stream().filter(arc -> isThere(arc.to)).toList();
        }

        List<Integer> all() {
            return IntStream.range(0, nodes.size())
                    .filter(this::isThere)
                    .boxed()
                    .toList();
        }

        ProcessNetwork network() {
            var drawn = new Drawn();
            for (int node = 0; node < nodes.size(); node++) {
                draw(drawn, "p" + node, nodes.get(node));
            }
            arcs.stream()
                    .filter(arc -> arc.to < nodes.size())
                    .forEach(arc -> drawn.flow("p" + arc.from, "p" + arc.to, arc.type, arc.agreed));
            retired.stream().filter(node -> node < nodes.size()).forEach(node -> drawn.retire("p" + node));
            return drawn.network();
        }

        private static void draw(Drawn drawn, String id, Node node) {
            drawn.process(id, node.category);
            if (!node.required) {
                drawn.canDoWithout(id);
            }
            if (node.asks) {
                drawn.receives(id, Drawn.CLIENT, Content.CUSTOMER_REQUIREMENTS);
            }
            if (node.hears) {
                drawn.receives(id, Drawn.CLIENT, Content.CUSTOMER_FEEDBACK);
            }
            if (node.delivers) {
                drawn.delivers(id, Drawn.CLIENT);
            }
        }

        Set<Integer> reached(int from, Predicate<Arc> along) {
            var reached = new HashSet<Integer>(Set.of(from));
            var waiting = new ArrayDeque<Integer>(reached);
            while (!waiting.isEmpty()) {
                int at = waiting.remove();
                live().stream()
                        .filter(along)
                        .filter(arc -> arc.from == at && isThere(arc.from))
                        .filter(arc -> reached.add(arc.to))
                        .forEach(arc -> waiting.add(arc.to));
            }
            return reached;
        }

        boolean leads(int from, Predicate<Arc> along, Predicate<Node> wanted) {
            return reached(from, along).stream().map(nodes::get).anyMatch(wanted);
        }

        Set<String> brokenProcesses() {
            var broken = new TreeSet<String>();
            Predicate<Arc> normal = arc -> arc.type == FlowType.NORMAL;
            for (int node : all()) {
                Node it = nodes.get(node);
                boolean fed = it.asks || it.hears || live().stream().anyMatch(arc -> arc.to == node);
                if (it.required && !fed) {
                    broken.add("n1 p" + node);
                }
                if (!it.delivers && live().stream().noneMatch(arc -> arc.from == node)) {
                    broken.add("n2 p" + node);
                }
                boolean after = all().stream()
                        .anyMatch(entry ->
                                nodes.get(entry).asks && reached(entry, normal).contains(node));
                if (it.category == Category.PRINCIPAL && !(after && leads(node, normal, Node::delivers))) {
                    broken.add("n5 p" + node);
                }
                if (it.category == Category.SUPPORTING
                        && !leads(node, normal, end -> end.category == Category.PRINCIPAL)) {
                    broken.add("n6 p" + node);
                }
            }
            if (all().stream().noneMatch(node -> nodes.get(node).asks)) {
                broken.add("n11.requirements");
            }
            if (all().stream()
                    .noneMatch(node -> nodes.get(node).hears
                            && leads(node, arc -> true, end -> end.category == Category.MANAGEMENT))) {
                broken.add("n11.feedback");
            }
            return broken;
        }

        List<String> brokenFlows() {
            var broken = new ArrayList<String>();
            for (Arc arc : live()) {
                String ends = arc.from == arc.to ? " p" + arc.from : " p" + arc.from + " p" + arc.to;
                if (arc.from >= nodes.size()) {
                    broken.add("n1.lost p" + arc.to);
                } else if (retired.contains(arc.from)) {
                    broken.add("n10" + ends);
                }
                if (arc.from == arc.to && arc.type != FlowType.REWORK) {
                    broken.add("n8" + ends);
                }
                if (!arc.agreed) {
                    broken.add("n9" + ends);
                }
            }
            return broken;
        }
    }

    @Provide
    Arbitrary<Map> maps() {
        Arbitrary<Boolean> rarely = Arbitraries.of(true, false, false);
        Arbitrary<Node> node = Combinators.combine(
                        Arbitraries.of(Category.class), Arbitraries.of(true, false), rarely, rarely, rarely)
                .as(Node::new);
        Arbitrary<Arc> arc = Combinators.combine(
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(0, MOST - 1),
                        Arbitraries.of(FlowType.NORMAL, FlowType.NORMAL, FlowType.FEEDBACK, FlowType.REWORK),
                        Arbitraries.of(true, false))
                .as(Arc::new);
        return Combinators.combine(
                        node.list().ofMinSize(1).ofMaxSize(MOST),
                        arc.list().ofMaxSize(2 * MOST),
                        Arbitraries.integers().between(0, MOST - 1).set().ofMaxSize(1))
                .as(Map::new);
    }

    private static List<String> said(ProcessNetwork network, Predicate<ChainRule> rules) {
        return network.breaks().stream()
                .filter(broken -> rules.test(broken.rule()))
                .map(Drawn::said)
                .toList();
    }

    @Property
    void what_is_broken_is_what_the_plainest_way_finds(@ForAll("maps") Map map) {
        ProcessNetwork network = map.network();
        var byFlow = Set.of(ChainRule.N8, ChainRule.N9, ChainRule.N10);
        List<String> lost = said(network, ChainRule.N1::equals).stream()
                .filter(text -> text.startsWith("n1.lost"))
                .toList();
        var flows = new ArrayList<>(said(network, byFlow::contains));
        flows.addAll(lost);
        assertThat(flows).containsExactlyInAnyOrderElementsOf(map.brokenFlows());
        var others = new ArrayList<>(said(network, rule -> !byFlow.contains(rule) && rule != ChainRule.N7));
        others.removeAll(lost);
        assertThat(others).containsExactlyInAnyOrderElementsOf(map.brokenProcesses());
    }

    @Property
    void forward_loops_are_found_and_shown_as_a_way_that_comes_back(@ForAll("maps") Map map) {
        Predicate<Arc> normal = arc -> arc.type == FlowType.NORMAL;
        ProcessNetwork network = map.network();
        var onLoops = new HashSet<Set<Integer>>();
        for (int node : map.all()) {
            Set<Integer> group = new HashSet<>(map.reached(node, normal));
            group.removeIf(other -> !map.reached(other, normal).contains(node));
            if (group.size() > 1) {
                onLoops.add(group);
            }
        }
        assertThat(network.loops()).hasSameSizeAs(onLoops);
        for (List<ProcessId> loop : network.loops()) {
            for (int place = 0; place < loop.size(); place++) {
                ProcessId from = loop.get(place);
                ProcessId to = loop.get((place + 1) % loop.size());
                assertThat(network.flows())
                        .anyMatch(flow -> flow.type() == FlowType.NORMAL
                                && flow.from().process().equals(from)
                                && flow.to().equals(to));
            }
        }
    }

    @Property
    void upstream_and_downstream_are_what_leads_there_and_from_there(@ForAll("maps") Map map) {
        ProcessNetwork network = map.network();
        for (int node : map.all()) {
            ProcessId id = ProcessId.of("p" + node);
            assertThat(network.downstream(id))
                    .extracting(reached -> reached.process().value())
                    .containsExactlyInAnyOrderElementsOf(map.reached(node, arc -> true).stream()
                            .map(other -> "p" + other)
                            .toList());
            for (Reached reached : network.upstream(id)) {
                assertThat(network.downstream(reached.process()))
                        .anyMatch(back -> back.process().equals(id) && back.distance() == reached.distance());
                assertThat(reached.path()).hasSize(reached.distance() + 1).startsWith(id);
            }
            boolean serves = map.leads(node, arc -> arc.type == FlowType.NORMAL, Node::delivers);
            assertThat(network.distanceToClient(id).isPresent()).isEqualTo(serves);
            assertThat(network.servingNoClient().contains(id)).isEqualTo(!serves);
        }
    }
}
