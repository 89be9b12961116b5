package org.qms4j.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Through whom every way leads. A node dominates another one if no way from the sources reaches the other without it.
 * Computed by the algorithm of Lengauer and Tarjan (A fast algorithm for finding dominators in a flowgraph, ACM TOPLAS
 * 1, 1979) with path compression, in time that grows with the arcs times the logarithm of the nodes.
 */
public final class Dominators {
    private static final int NONE = -1;

    private final int[] node;
    private final int[] number;
    private final int[] dominator;

    private Dominators(int[] node, int[] number, int[] dominator) {
        this.node = node;
        this.number = number;
        this.dominator = dominator;
    }

    /**
     * Finds the dominators of a graph.
     *
     * @param graph the graph
     * @param sources where ways begin
     * @return who dominates whom
     */
    public static Dominators of(Digraph graph, int... sources) {
        return new Search(rooted(graph, sources)).dominators();
    }

    /** One more node leads to all sources. */
    private static Digraph rooted(Digraph graph, int[] sources) {
        int[] from = new int[graph.arcs() + sources.length];
        int[] to = new int[from.length];
        for (int source = 0; source < graph.nodes(); source++) {
            for (int arc = graph.begin(source); arc < graph.end(source); arc++) {
                from[arc] = source;
                to[arc] = graph.target(arc);
            }
        }
        Arrays.fill(from, graph.arcs(), from.length, graph.nodes());
        System.arraycopy(sources, 0, to, graph.arcs(), sources.length);
        return Digraph.of(graph.nodes() + 1, from, to);
    }

    /**
     * Tells whether a node can be reached from the sources.
     *
     * @param asked the node
     * @return true if there is a way
     */
    public boolean isReached(int asked) {
        return number[asked] != NONE;
    }

    /**
     * Returns who dominates a node.
     *
     * @param asked the node
     * @return the nodes that every way from the sources to it leads through, nearest first, itself aside; empty if
     *     there are none or it is not reached
     */
    public IntStream of(int asked) {
        return isReached(asked)
                ? IntStream.iterate(dominator[number[asked]], at -> at != 0, at -> dominator[at])
                        .map(at -> node[at])
                : IntStream.empty();
    }

    /**
     * Counts for each node how many others cannot be reached without it.
     *
     * @param others the nodes that count, each as often as it is named; those that are not reached do not
     * @return by node; a node does not count for itself
     */
    public int[] dominated(int... others) {
        int[] below = new int[node.length];
        int[] own = new int[node.length];
        for (int other : others) {
            if (isReached(other)) {
                own[number[other]]++;
            }
        }
        int[] count = new int[number.length - 1];
        for (int at = node.length - 1; at > 0; at--) {
            count[node[at]] = below[at];
            below[dominator[at]] += below[at] + own[at];
        }
        return count;
    }

    /** Works on the numbers in which a search from the root meets the nodes; the root is 0. */
    private static final class Search {
        private final Digraph graph;
        private final int[] node;
        private final int[] number;
        private final int[] parent;
        private final int[] semi;
        private final int[] ancestor;
        private final int[] label;
        private final int[] climb;
        private int met;

        Search(Digraph graph) {
            int nodes = graph.nodes();
            this.graph = graph;
            this.node = new int[nodes];
            this.number = new int[nodes];
            this.parent = new int[nodes];
            this.semi = new int[nodes];
            this.ancestor = new int[nodes];
            this.label = new int[nodes];
            this.climb = new int[nodes];
            Arrays.fill(number, NONE);
            Arrays.fill(ancestor, NONE);
        }

        Dominators dominators() {
            number(graph.nodes() - 1);
            for (int at = 0; at < met; at++) {
                semi[at] = at;
                label[at] = at;
            }
            return new Dominators(Arrays.copyOf(node, met), number, settled(nearest()));
        }

        private void number(int root) {
            int[] nextArc = new int[graph.nodes()];
            int depth = meet(root, 0, 0, nextArc);
            while (depth > 0) {
                int at = climb[depth - 1];
                if (nextArc[at] == graph.end(at)) {
                    depth--;
                } else {
                    int target = graph.target(nextArc[at]++);
                    if (number[target] == NONE) {
                        depth = meet(target, number[at], depth, nextArc);
                    }
                }
            }
        }

        private int meet(int found, int by, int depth, int[] nextArc) {
            nextArc[found] = graph.begin(found);
            parent[met] = by;
            node[met] = found;
            number[found] = met++;
            climb[depth] = found;
            return depth + 1;
        }

        /**
         * What dominates each number, or what its dominator shares with; buckets are lists threaded through an array.
         */
        private int[] nearest() {
            Digraph backwards = graph.reversed();
            int[] dominator = new int[met];
            int[] bucket = new int[met];
            int[] nextInBucket = new int[met];
            Arrays.fill(bucket, NONE);
            for (int at = met - 1; at > 0; at--) {
                findSemi(at, backwards);
                nextInBucket[at] = bucket[semi[at]];
                bucket[semi[at]] = at;
                ancestor[at] = parent[at];
                for (int held = bucket[parent[at]]; held != NONE; held = nextInBucket[held]) {
                    int least = least(held);
                    dominator[held] = semi[least] < semi[held] ? least : parent[at];
                }
                bucket[parent[at]] = NONE;
            }
            return dominator;
        }

        private void findSemi(int at, Digraph backwards) {
            for (int arc = backwards.begin(node[at]); arc < backwards.end(node[at]); arc++) {
                int before = number[backwards.target(arc)];
                if (before != NONE) {
                    semi[at] = Math.min(semi[at], semi[least(before)]);
                }
            }
        }

        private int[] settled(int[] dominator) {
            for (int at = 1; at < met; at++) {
                if (dominator[at] != semi[at]) {
                    dominator[at] = dominator[dominator[at]];
                }
            }
            return dominator;
        }

        /** The number with the least semidominator on the way up that is linked so far; the way is shortened. */
        private int least(int at) {
            if (ancestor[at] == NONE) {
                return at;
            }
            int steps = 0;
            for (int up = at; ancestor[ancestor[up]] != NONE; up = ancestor[up]) {
                climb[steps++] = up;
            }
            while (steps > 0) {
                int up = climb[--steps];
                int above = ancestor[up];
                if (semi[label[above]] < semi[label[up]]) {
                    label[up] = label[above];
                }
                ancestor[up] = ancestor[above];
            }
            return label[at];
        }
    }
}
