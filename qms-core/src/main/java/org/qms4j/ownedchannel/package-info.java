/**
 * Where an organization listens. An {@link org.qms4j.ownedchannel.OwnedChannel} is a place where clients can say what
 * they think of the organization: a form, a hotline, a page on a review platform or a network. It has somebody who
 * looks after it, a time within which somebody has to look, and a target for the answer. A place nobody has looked at
 * for more than twice that time is alarmed. What is found there is a complaint like any other, with a public side that
 * names the channel. Serves ISO 9001:2015, 8.2.1 and ISO 10002:2018, 4.4 to 4.6.
 *
 * <p>Reports of wrongdoing do not belong here: who makes them has to be protected, and a public channel does the
 * opposite.
 */
@NullMarked
@QmsStyle
package org.qms4j.ownedchannel;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
