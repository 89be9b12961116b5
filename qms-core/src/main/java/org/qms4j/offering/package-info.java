/**
 * What the organization offers. An {@link org.qms4j.offering.Offering} is a product or service of the host with what
 * matters about its quality and with the information that clients need to understand it: information items in numbered
 * versions, each with its owner and, where it explains one, the clause of the contract. What was given to which client
 * is kept in {@code org.qms4j.disclosure}. Serves ISO 9001:2015, 8.2.1 and 8.5.5. Start at
 * {@link org.qms4j.offering.Offerings}.
 */
@NullMarked
@QmsStyle
package org.qms4j.offering;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
