/**
 * Whether clients are in the mind of the whole organization. An {@link org.qms4j.customerfocus.Alignment} says of one
 * of fifteen elements, from products to culture, how it serves clients, with evidence; elements of which nobody has
 * said it are blank. {@link org.qms4j.customerfocus.CustomerFocus} shows these beside what processes mean for clients,
 * at which stages of the client's way nobody listens, and how much hangs on one person. The principles of quality
 * management are a catalogue by edition ({@link org.qms4j.customerfocus.QualityPrinciple}). Serves ISO 9001:2015, 5.1.2
 * and 5.2.1.
 */
@NullMarked
@QmsStyle
package org.qms4j.customerfocus;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
