/**
 * Who has a stake in the organization and what they need. An {@link org.qms4j.interestedparty.InterestedParty} is
 * identified by a method, confirmed with everything it needs and whether that is answered, and looked at again at least
 * once a year, sooner if something happens; a re-evaluation says what changed, or on what basis nothing did. A client
 * is an interested party by naming it: nothing is typed twice. Serves ISO 9001:2015, 4.2, 5.1.2 and 9.3.2. Start at
 * {@link org.qms4j.interestedparty.InterestedParties}.
 */
@NullMarked
@QmsStyle
package org.qms4j.interestedparty;

import org.jspecify.annotations.NullMarked;
import org.qms4j.shape.QmsStyle;
