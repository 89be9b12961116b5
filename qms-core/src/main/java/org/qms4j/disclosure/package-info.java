/**
 * What clients were told before they complained. A {@link org.qms4j.disclosure.Disclosure} says that a version of an
 * information item was given to a client, and when the client acknowledged it: with it one can tell whether somebody
 * complains about something they had been warned about, and whether they had understood it. Serves ISO 9001:2015,
 * 8.2.1. Start at {@link org.qms4j.disclosure.Disclosures}.
 */
@NullMarked
@QmsStyle
package org.qms4j.disclosure;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
