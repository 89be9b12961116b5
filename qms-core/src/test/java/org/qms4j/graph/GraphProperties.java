package org.qms4j.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every answer is compared with the plainest way to find it on small random graphs. */
class GraphProperties {
    record Arcs(int nodes, List<int[]> pairs) {
        Digraph graph() {
            return Digraph.of(
                    nodes,
                    pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                    pairs.stream().mapToInt(pair -> pair[1]).toArray());
        }

        /** What a node reaches, itself included, without going through {@code closed}. */
        BitSet reached(int source, int closed) {
            var reached = new BitSet();
            if (source == closed) {
                return reached;
            }
            reached.set(source);
            boolean more = true;
            while (more) {
                more = false;
                for (int[] pair : pairs) {
                    if (reached.get(pair[0]) && pair[1] != closed && !reached.get(pair[1])) {
                        reached.set(pair[1]);
                        more = true;
                    }
                }
            }
            return reached;
        }

        @Override
        public String toString() {
            return nodes + ":" + pairs.stream().map(Arrays::toString).toList();
        }
    }

    @Provide
    Arbitrary<Arcs> arcs() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(nodes -> Arbitraries.integers()
                        .between(0, nodes - 1)
                        .array(int[].class)
                        .ofSize(2)
                        .list()
                        .ofMaxSize(3 * nodes)
                        .map(pairs -> new Arcs(nodes, pairs)));
    }

    @Property
    void the_arcs_of_a_node_are_those_that_were_named(@ForAll("arcs") Arcs arcs) {
        Digraph graph = arcs.graph();
        for (int node = 0; node < arcs.nodes; node++) {
            int asked = node;
            assertThat(graph.successors(node))
                    .containsExactlyElementsOf(arcs.pairs.stream()
                            .filter(pair -> pair[0] == asked)
                            .map(pair -> pair[1])
                            .toList());
            assertThat(graph.reversed().successors(node))
                    .containsExactlyInAnyOrderElementsOf(arcs.pairs.stream()
                            .filter(pair -> pair[1] == asked)
                            .map(pair -> pair[0])
                            .toList());
        }
    }

    @Property
    void what_is_reached_and_how_far_is_what_going_arc_by_arc_finds(@ForAll("arcs") Arcs arcs) {
        Digraph graph = arcs.graph();
        var reach = new Reach(graph);
        for (int source = 0; source < arcs.nodes; source++) {
            BitSet expected = arcs.reached(source, -1);
            reach.from(source);
            assertThat(reach.count()).isEqualTo(expected.cardinality());
            for (int node = 0; node < arcs.nodes; node++) {
                assertThat(reach.has(node)).isEqualTo(expected.get(node));
                assertThat(reach.path(node)).hasSize(reach.distance(node) + 1);
                isAWay(graph, reach.path(node));
            }
            int[] distances = reach.nodes().map(reach::distance).toArray();
            assertThat(distances).isSorted();
            assertThat(nearer(graph, reach)).as("no arc is a short cut").isTrue();
        }
    }

    private static boolean nearer(Digraph graph, Reach reach) {
        return reach.nodes()
                .allMatch(node ->
                        graph.successors(node).allMatch(target -> reach.distance(target) <= reach.distance(node) + 1));
    }

    private static void isAWay(Digraph graph, int[] path) {
        for (int place = 1; place < path.length; place++) {
            assertThat(graph.successors(path[place - 1])).contains(path[place]);
        }
    }

    @Property
    void asking_for_many_at_once_finds_what_asking_for_each_finds(@ForAll("arcs") Arcs arcs) {
        Digraph graph = arcs.graph();
        int[] sources = IntStream.range(0, 70).map(place -> place % arcs.nodes).toArray();
        int[] counts = new SharedReach(graph, Components.of(graph)).counts(sources);
        assertThat(counts)
                .containsExactly(Arrays.stream(sources)
                        .map(source -> arcs.reached(source, -1).cardinality())
                        .toArray());
    }

    @Property
    void nodes_that_reach_each_other_form_a_component_and_arcs_between_components_lead_upwards(
            @ForAll("arcs") Arcs arcs) {
        Digraph graph = arcs.graph();
        var components = Components.of(graph);
        var reached = IntStream.range(0, arcs.nodes)
                .mapToObj(node -> arcs.reached(node, -1))
                .toList();
        for (int one = 0; one < arcs.nodes; one++) {
            for (int other = 0; other < arcs.nodes; other++) {
                assertThat(components.of(one) == components.of(other))
                        .isEqualTo(reached.get(one).get(other)
                                && reached.get(other).get(one));
            }
        }
        int[] levels = components.levels();
        for (int[] pair : arcs.pairs) {
            assertThat(components.of(pair[0])).isLessThanOrEqualTo(components.of(pair[1]));
            assertThat(levels[pair[0]] < levels[pair[1]] || components.of(pair[0]) == components.of(pair[1]))
                    .isTrue();
        }
        assertThat(components.order().boxed().toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, arcs.nodes).boxed().toList());
        assertThat(components.order().map(components::of).toArray()).isSorted();
        assertThat(IntStream.range(0, components.count())
                        .flatMap(components::nodes)
                        .toArray())
                .containsExactly(components.order().toArray());
    }

    @Property
    void a_level_is_no_higher_than_it_must_be(@ForAll("arcs") Arcs arcs) {
        var components = Components.of(arcs.graph());
        int[] levels = components.levels();
        for (int node = 0; node < arcs.nodes; node++) {
            int asked = node;
            assertThat(levels[node])
                    .isEqualTo(arcs.pairs.stream()
                            .filter(pair -> components.of(pair[1]) == components.of(asked))
                            .filter(pair -> components.of(pair[0]) != components.of(asked))
                            .mapToInt(pair -> levels[pair[0]] + 1)
                            .max()
                            .orElse(0));
        }
    }

    @Property
    void every_loop_that_is_shown_can_be_walked(@ForAll("arcs") Arcs arcs) {
        Digraph graph = arcs.graph();
        var components = Components.of(graph);
        components.loops().forEach(number -> {
            int[] loop = components.loop(number);
            isAWay(graph, loop);
            isAWay(graph, new int[] {loop[loop.length - 1], loop[0]});
            assertThat(loop).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        });
    }

    @Property
    void a_node_dominates_another_if_closing_it_cuts_the_other_off(@ForAll("arcs") Arcs arcs) {
        int[] sources = arcs.nodes > 3 ? new int[] {0, 1} : new int[] {0};
        var dominators = Dominators.of(arcs.graph(), sources);
        BitSet open = from(arcs, sources, -1);
        int[] all = IntStream.range(0, arcs.nodes).toArray();
        int[] counts = dominators.dominated(all);
        for (int closed : all) {
            BitSet left = from(arcs, sources, closed);
            var cut = new ArrayList<Integer>();
            for (int node : all) {
                assertThat(dominators.isReached(node)).isEqualTo(open.get(node));
                if (node != closed && open.get(node) && !left.get(node)) {
                    cut.add(node);
                    assertThat(dominators.of(node)).contains(closed);
                } else {
                    assertThat(dominators.of(node)).doesNotContain(closed);
                }
            }
            assertThat(counts[closed]).isEqualTo(cut.size());
        }
    }

    private static BitSet from(Arcs arcs, int[] sources, int closed) {
        var reached = new BitSet();
        for (int source : sources) {
            reached.or(arcs.reached(source, closed));
        }
        return reached;
    }

    @Property
    void a_name_has_one_number_and_a_number_one_name(
            @ForAll List<@net.jqwik.api.constraints.StringLength(max = 2) String> words) {
        var names = new Names(0);
        int[] numbers = words.stream().mapToInt(names::add).toArray();
        assertThat(names.size()).isEqualTo((int) words.stream().distinct().count());
        for (int place = 0; place < numbers.length; place++) {
            assertThat(names.name(numbers[place])).isEqualTo(words.get(place));
            assertThat(names.find(words.get(place))).isEqualTo(numbers[place]);
        }
        assertThat(names.find("no such name")).isEqualTo(-1);
    }
}
