package org.qms4j.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What can be reached from some nodes, nearest first. One may be asked again and again and then allocates nothing; it
 * answers about the latest question. Not thread-safe: each thread takes its own.
 */
public final class Reach {
    private final Digraph graph;
    private final int[] seen;
    private final int[] queue;
    private final int[] distance;
    private final int[] origin;
    private int question;
    private int count;

    /**
     * Prepares to ask.
     *
     * @param graph the graph; its {@link Digraph#reversed} tells what leads to a node instead
     */
    public Reach(Digraph graph) {
        this.graph = graph;
        this.seen = new int[graph.nodes()];
        this.queue = new int[graph.nodes()];
        this.distance = new int[graph.nodes()];
        this.origin = new int[graph.nodes()];
    }

    /**
     * Asks what can be reached.
     *
     * @param sources where to begin; each counts as reached, at distance 0
     * @return this reach, about these sources
     */
    public Reach from(int... sources) {
        begin();
        for (int source : sources) {
            visit(source, 0, source);
        }
        for (int head = 0; head < count; head++) {
            int node = queue[head];
            int next = distance[node] + 1;
            for (int arc = graph.begin(node); arc < graph.end(node); arc++) {
                visit(graph.target(arc), next, node);
            }
        }
        return this;
    }

    private void begin() {
        count = 0;
        if (++question == 0) {
            Arrays.fill(seen, 0);
            question = 1;
        }
    }

    private void visit(int node, int at, int by) {
        if (seen[node] != question) {
            seen[node] = question;
            distance[node] = at;
            origin[node] = by;
            queue[count++] = node;
        }
    }

    /**
     * Returns how many nodes are reached.
     *
     * @return the sources included
     */
    public int count() {
        return count;
    }

    /**
     * Returns the nodes that are reached.
     *
     * @return nearest first, the sources included
     */
    public IntStream nodes() {
        return Arrays.stream(queue, 0, count);
    }

    /**
     * Tells whether a node is reached.
     *
     * @param node the node
     * @return true of the sources, too
     */
    public boolean has(int node) {
        return question != 0 && seen[node] == question;
    }

    /**
     * Returns how far a node is.
     *
     * @param node the node
     * @return the least number of arcs from a source; -1 if it is not reached
     */
    public int distance(int node) {
        return has(node) ? distance[node] : -1;
    }

    /**
     * Returns a shortest way to a node.
     *
     * @param node the node
     * @return the nodes from a source to it, both included; empty if it is not reached
     */
    public int[] path(int node) {
        if (!has(node)) {
            return new int[0];
        }
        int[] path = new int[distance[node] + 1];
        int at = node;
        for (int place = path.length - 1; place >= 0; place--) {
            path[place] = at;
            at = origin[at];
        }
        return path;
    }
}
