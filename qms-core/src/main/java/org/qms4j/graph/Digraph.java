package org.qms4j.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** A directed graph that does not change: nodes from 0, and the arcs that lead from one to another. */
public final class Digraph {
    private final int[] offsets;
    private final int[] targets;

    private Digraph(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /**
     * Builds a graph.
     *
     * @param nodes how many nodes there are
     * @param from the node each arc leaves
     * @param to the node each arc leads to; as many as {@code from}
     * @return the graph; an arc that is named twice is there twice
     * @throws IllegalArgumentException if the arrays differ in length
     * @throws IndexOutOfBoundsException if an arc names a node that is not there
     */
    public static Digraph of(int nodes, int[] from, int[] to) {
        return of(nodes, from, to, from.length);
    }

    private static Digraph of(int nodes, int[] from, int[] to, int arcs) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("from and to differ in length: " + from.length + ", " + to.length);
        }
        int[] offsets = new int[nodes + 1];
        for (int arc = 0; arc < arcs; arc++) {
            offsets[from[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = Arrays.copyOf(offsets, nodes);
        int[] targets = new int[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            targets[next[from[arc]]++] = Objects.checkIndex(to[arc], nodes);
        }
        return new Digraph(offsets, targets);
    }

    /**
     * Returns how many nodes there are.
     *
     * @return 0 or more
     */
    public int nodes() {
        return offsets.length - 1;
    }

    /**
     * Returns how many arcs there are.
     *
     * @return 0 or more
     */
    public int arcs() {
        return targets.length;
    }

    /**
     * Returns where the arcs of a node begin.
     *
     * @param node the node
     * @return the number of its first arc; its arcs end before {@link #end}
     */
    public int begin(int node) {
        return offsets[node];
    }

    /**
     * Returns where the arcs of a node end.
     *
     * @param node the node
     * @return the number after its last arc
     */
    public int end(int node) {
        return offsets[node + 1];
    }

    /**
     * Returns where an arc leads.
     *
     * @param arc its number
     * @return the node
     */
    public int target(int arc) {
        return targets[arc];
    }

    /**
     * Returns where the arcs of a node lead.
     *
     * @param node the node
     * @return in the order in which the arcs were named
     */
    public IntStream successors(int node) {
        return Arrays.stream(targets, offsets[node], offsets[node + 1]);
    }

    /**
     * Returns the same graph with every arc turned round.
     *
     * @return the graph
     */
    public Digraph reversed() {
        int[] from = new int[targets.length];
        for (int node = 0; node < nodes(); node++) {
            Arrays.fill(from, offsets[node], offsets[node + 1], node);
        }
        return of(nodes(), targets, from);
    }

    /** Collects the arcs of a graph whose nodes have names. */
    public static final class Builder {
        private final Names names;
        private int[] from;
        private int[] to;
        private int arcs;

        /**
         * Begins without arcs.
         *
         * @param expectedNodes how many nodes will come, about
         * @param expectedArcs how many arcs will come, about
         */
        public Builder(int expectedNodes, int expectedArcs) {
            names = new Names(expectedNodes);
            from = new int[Math.max(16, expectedArcs)];
            to = new int[from.length];
        }

        /**
         * Names a node.
         *
         * @param name its name
         * @return its number, the same each time
         */
        public int node(String name) {
            return names.add(name);
        }

        /**
         * Adds an arc.
         *
         * @param source the name of the node it leaves
         * @param target the name of the node it leads to
         * @return this builder
         */
        public Builder arc(String source, String target) {
            return arc(names.add(source), names.add(target));
        }

        /**
         * Adds an arc.
         *
         * @param source the number of the node it leaves
         * @param target the number of the node it leads to
         * @return this builder
         */
        public Builder arc(int source, int target) {
            if (arcs == from.length) {
                from = Arrays.copyOf(from, arcs * 2);
                to = Arrays.copyOf(to, arcs * 2);
            }
            from[arcs] = source;
            to[arcs++] = target;
            return this;
        }

        /**
         * Returns the names of the nodes.
         *
         * @return their names and numbers
         */
        public Names names() {
            return names;
        }

        /**
         * Builds the graph.
         *
         * @return the graph of all arcs so far
         */
        public Digraph build() {
            return of(names.size(), from, to, arcs);
        }
    }
}
