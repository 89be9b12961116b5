package org.qms4j.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Graphs by name, graphs that cannot be, and graphs that are long. */
class DigraphTest {
    private static final int LONG = 100_000;

    @Test
    void nodes_with_names_are_numbered_as_they_come() {
        var builder = new Digraph.Builder(0, 0);
        int lonely = builder.node("lonely");
        IntStream.range(0, 40).forEach(i -> builder.arc("n" + i, "n" + (i + 1)));
        builder.arc(lonely, lonely);
        Digraph graph = builder.build();
        assertThat(graph.nodes()).isEqualTo(42).isEqualTo(builder.names().size());
        assertThat(graph.arcs()).isEqualTo(41);
        assertThat(graph.successors(builder.names().find("n3")).mapToObj(builder.names()::name))
                .containsExactly("n4");
        assertThat(graph.successors(lonely)).containsExactly(lonely);
    }

    @Test
    void an_arc_leads_from_a_node_to_a_node() {
        assertThatIllegalArgumentException().isThrownBy(() -> Digraph.of(2, new int[] {0}, new int[] {0, 1}));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Digraph.of(2, new int[] {0}, new int[] {2}));
        var single = Components.of(Digraph.of(1, new int[] {0}, new int[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> single.loop(0));
    }

    @Test
    void a_long_chain_overflows_no_stack() {
        int[] from = IntStream.range(0, LONG - 1).toArray();
        int[] to = IntStream.range(1, LONG).toArray();
        Digraph chain = Digraph.of(LONG, from, to);
        var components = Components.of(chain);
        assertThat(components.count()).isEqualTo(LONG);
        assertThat(components.levels()[LONG - 1]).isEqualTo(LONG - 1);
        assertThat(new Reach(chain).from(0).distance(LONG - 1)).isEqualTo(LONG - 1);
        assertThat(Dominators.of(chain, 0).dominated(LONG - 1)).startsWith(1, 1).endsWith(1, 0);
        Digraph ring = Digraph.of(
                LONG,
                IntStream.range(0, LONG).toArray(),
                IntStream.range(0, LONG).map(node -> (node + 1) % LONG).toArray());
        var loops = Components.of(ring);
        assertThat(loops.count()).isEqualTo(1);
        assertThat(loops.loop(0)).hasSize(LONG);
    }
}
