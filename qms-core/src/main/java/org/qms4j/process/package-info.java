/**
 * How the organization does what it does. A {@link org.qms4j.process.QmsProcess} has an owner, takes inputs in and puts
 * outputs out, each of a kind and with criteria, and says with what, with whom, how and by which measures it works,
 * what it means for clients and which risks it carries; its turtle and its SIPOC are views of that. It is drafted,
 * approved, at work, under change or retired. A flow binds an output to an input and is kept by the process that takes
 * it in; what goes to or comes from outside names an interested party. Serves ISO 9001:2015, 4.4, 5.1.1, 5.3, 7.1 and
 * 8.1. Start at {@link org.qms4j.process.Processes}; how processes hang together is seen in
 * {@code org.qms4j.processnetwork}.
 */
@NullMarked
@QmsStyle
package org.qms4j.process;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
