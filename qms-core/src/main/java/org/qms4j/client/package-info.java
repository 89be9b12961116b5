/**
 * Who is served. A {@link org.qms4j.client.Client} is the library's overlay on a customer that the host keeps: how the
 * relationship stands, how much it matters and when it was last touched, before the sale and after it. Names and
 * addresses stay in the host. A main client has an account owner; the history of its tier is kept. Clients merge, and
 * come back after they were lost. Serves ISO 9001:2015, 5.1.2, 8.2.1 and 9.1.2.
 */
@NullMarked
@QmsStyle
package org.qms4j.client;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
