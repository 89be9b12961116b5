/**
 * Who leads to whom, on a hundred thousand nodes as well as on ten. A {@link org.qms4j.graph.Digraph} is built once
 * from arcs between names or numbers and then asked many questions: what can be reached and how far it is
 * ({@link org.qms4j.graph.Reach}), what many nodes reach at once ({@link org.qms4j.graph.SharedReach}), which nodes lie
 * on loops, in which order and on which level the others stand ({@link org.qms4j.graph.Components}), and through whom
 * every way leads ({@link org.qms4j.graph.Dominators}). Nodes are numbers from 0; everything is kept in compact arrays,
 * takes time in proportion to nodes and arcs, and recurses nowhere. The package knows nothing about processes.
 */
@NullMarked
package org.qms4j.graph;

import org.jspecify.annotations.NullMarked;
