package org.qms4j.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The loops of a graph and the order of the rest. Nodes that can reach each other form one component; components are
 * numbered so that every arc between two of them leads to the higher number. Found in one pass by the algorithm of
 * Tarjan (Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972), which meets components in the
 * opposite of that order.
 */
public final class Components {
    private final Digraph graph;
    private final int[] component;
    private final int[] order;
    private final int[] offsets;

    private Components(Digraph graph, int[] component, int[] order, int[] offsets) {
        this.graph = graph;
        this.component = component;
        this.order = order;
        this.offsets = offsets;
    }

    /**
     * Finds the components of a graph.
     *
     * @param graph the graph
     * @return its components
     */
    public static Components of(Digraph graph) {
        return new Tarjan(graph).components();
    }

    /**
     * Returns how many components there are.
     *
     * @return as many as nodes if there are no loops
     */
    public int count() {
        return offsets.length - 1;
    }

    /**
     * Returns the component of a node.
     *
     * @param node the node
     * @return its number
     */
    public int of(int node) {
        return component[node];
    }

    /**
     * Returns the nodes in order.
     *
     * @return every node after all that lead to it, those of one loop side by side
     */
    public IntStream order() {
        return Arrays.stream(order);
    }

    /**
     * Returns the node at a place in that order.
     *
     * @param place from 0
     * @return the node
     */
    public int at(int place) {
        return order[place];
    }

    /**
     * Returns the nodes of a component.
     *
     * @param number its number
     * @return one node or more
     */
    public IntStream nodes(int number) {
        return Arrays.stream(order, offsets[number], offsets[number + 1]);
    }

    /**
     * Returns how many nodes a component has.
     *
     * @param number its number
     * @return 1 or more; more than 1 means that they lie on loops
     */
    public int size(int number) {
        return offsets[number + 1] - offsets[number];
    }

    /**
     * Returns the components that have loops, arcs from a node to itself aside.
     *
     * @return their numbers
     */
    public IntStream loops() {
        return IntStream.range(0, count()).filter(number -> size(number) > 1);
    }

    /**
     * Returns a loop.
     *
     * @param number a component of {@link #loops}
     * @return the nodes of a shortest loop through its first node, that one first and not repeated
     * @throws IllegalArgumentException if the component has no loop
     */
    public int[] loop(int number) {
        if (size(number) == 1) {
            throw new IllegalArgumentException("component " + number + " has no loop");
        }
        int start = order[offsets[number]];
        var reach = new Reach(graph).from(start);
        int last = nodes(number)
                .filter(node -> graph.successors(node).anyMatch(target -> target == start))
                .filter(node -> node != start)
                .reduce((a, b) -> reach.distance(b) < reach.distance(a) ? b : a)
                .orElseThrow();
        return reach.path(last);
    }

    /**
     * Returns on which level each node stands.
     *
     * @return 0 for nodes that nothing outside their own loop leads to, else one more than the highest level that leads
     *     to it; nodes of one loop share a level
     */
    public int[] levels() {
        int[] level = new int[count()];
        for (int node : order) {
            int here = component[node];
            for (int arc = graph.begin(node); arc < graph.end(node); arc++) {
                int there = component[graph.target(arc)];
                if (there != here) {
                    level[there] = Math.max(level[there], level[here] + 1);
                }
            }
        }
        return Arrays.stream(component).map(number -> level[number]).toArray();
    }

    /**
     * The search itself, in the form of Pearce (A space-efficient algorithm for finding strongly connected components,
     * Inf. Process. Lett. 116, 2016), with its own stack: a chain of a hundred thousand processes must not overflow the
     * thread's. The way down grows from the front of one array, nodes that wait for their component from its back.
     */
    private static final class Tarjan {
        private static final int UNSEEN = 0;

        private final Digraph graph;
        private final int[] low;
        private final int[] nextArc;
        private final int[] stack;
        private final boolean[] leadsBack;
        private int depth;
        private int waiting;
        private int index = 1;
        private int number;

        Tarjan(Digraph graph) {
            int nodes = graph.nodes();
            this.graph = graph;
            this.low = new int[nodes];
            this.nextArc = new int[nodes];
            this.stack = new int[nodes];
            this.leadsBack = new boolean[nodes];
            this.waiting = nodes;
            this.number = Integer.MAX_VALUE;
        }

        Components components() {
            for (int node = 0; node < low.length; node++) {
                if (low[node] == UNSEEN) {
                    search(node);
                }
            }
            return numbered();
        }

        private void search(int start) {
            enter(start);
            while (depth > 0) {
                int node = stack[depth - 1];
                if (nextArc[node] < graph.end(node)) {
                    follow(node, graph.target(nextArc[node]));
                } else {
                    depth--;
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            low[node] = index++;
            nextArc[node] = graph.begin(node);
            stack[depth++] = node;
        }

        /** An unseen target is gone to first and compared when the search is back at the same arc. */
        private void follow(int node, int target) {
            if (low[target] == UNSEEN) {
                enter(target);
                return;
            }
            nextArc[node]++;
            if (low[target] < low[node]) {
                low[node] = low[target];
                leadsBack[node] = true;
            }
        }

        private void leave(int node) {
            if (leadsBack[node]) {
                stack[--waiting] = node;
                return;
            }
            int lowest = low[node];
            index--;
            while (waiting < stack.length && low[stack[waiting]] >= lowest) {
                low[stack[waiting++]] = number;
                index--;
            }
            low[node] = number--;
        }

        /** The component found last comes first. */
        private Components numbered() {
            int count = Integer.MAX_VALUE - number;
            int[] offsets = new int[count + 1];
            for (int node = 0; node < low.length; node++) {
                low[node] -= number + 1;
                offsets[low[node] + 1]++;
            }
            for (int component = 0; component < count; component++) {
                offsets[component + 1] += offsets[component];
            }
            int[] next = Arrays.copyOf(offsets, count);
            for (int node = 0; node < low.length; node++) {
                stack[next[low[node]]++] = node;
            }
            return new Components(graph, low, stack, offsets);
        }
    }
}
