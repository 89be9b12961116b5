/**
 * How processes hang together, from what clients require to what they receive. A
 * {@link org.qms4j.processnetwork.ProcessNetwork} is compiled once from all processes and then asked many questions:
 * where the chain breaks and what to do about it (eleven rules, {@link org.qms4j.processnetwork.ChainRule}), where
 * something can come from and whom it hits, how far it is to the client, who serves whom inside, on whom everything
 * depends. Feedback and rework lead back without making a loop; loops of forward flows are shown with their path. A
 * published {@link org.qms4j.processnetwork.NetworkVersion} does not change any more, and two of them can be compared.
 * Serves ISO 9001:2015, 4.4.1 and 5.1.2. Start at {@link org.qms4j.processnetwork.ProcessNetworks}.
 */
@NullMarked
@QmsStyle
package org.qms4j.processnetwork;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
