package org.qms4j.graph;

import java.util.Arrays;

/**
 * What each of many nodes reaches, in one pass for every 64 of them: a bit per source travels along the order of the
 * components, so that asking for a hundred costs hardly more than asking for one.
 */
public final class SharedReach {
    private static final int AT_ONCE = Long.SIZE;

    private final Digraph graph;
    private final Components components;

    /**
     * Prepares to ask.
     *
     * @param graph the graph
     * @param components its components
     */
    public SharedReach(Digraph graph, Components components) {
        this.graph = graph;
        this.components = components;
    }

    /** Is told which sources reach a node. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes in a node that is reached.
         *
         * @param node the node
         * @param first which source the lowest bit stands for
         * @param sources a bit for each source that reaches it
         */
        void reached(int node, int first, long sources);
    }

    /**
     * Goes through all nodes that are reached.
     *
     * @param sources where to begin; each reaches itself
     * @param visitor is told each node once for every 64 sources of which one reaches it
     */
    public void visit(int[] sources, Visitor visitor) {
        long[] mask = new long[components.count()];
        for (int first = 0; first < sources.length; first += AT_ONCE) {
            Arrays.fill(mask, 0);
            int last = Math.min(sources.length, first + AT_ONCE);
            for (int source = first; source < last; source++) {
                mask[components.of(sources[source])] |= 1L << (source - first);
            }
            sweep(mask, first, visitor);
        }
    }

    private void sweep(long[] mask, int first, Visitor visitor) {
        for (int place = 0; place < graph.nodes(); place++) {
            int node = components.at(place);
            long here = mask[components.of(node)];
            if (here != 0) {
                visitor.reached(node, first, here);
                for (int arc = graph.begin(node); arc < graph.end(node); arc++) {
                    mask[components.of(graph.target(arc))] |= here;
                }
            }
        }
    }

    /**
     * Counts what each source reaches.
     *
     * @param sources the sources
     * @return for each of them the number of nodes it reaches, itself included
     */
    public int[] counts(int... sources) {
        int[] counts = new int[sources.length];
        visit(sources, (node, first, mask) -> {
            for (long left = mask; left != 0; left &= left - 1) {
                counts[first + Long.numberOfTrailingZeros(left)]++;
            }
        });
        return counts;
    }
}
