/**
 * Whether what a client says changes what the organization does. A {@link org.qms4j.closedloop.ClosedLoop} follows one
 * complaint through the records that came of it: it was answered, its causes are known, actions against them are
 * carried out, figures show that they work, and whoever brought it up knows. Each link names the evidence that closes
 * it, or who still owes what until when. Nothing of this is stored: it is read from the records whenever it is asked
 * for. The same view says of the few things that most complaints are about whether anybody has decided anything
 * ({@link org.qms4j.closedloop.TopIssue}). Serves ISO 9001:2015, 9.1.2 and 10.2.1. Start at
 * {@link org.qms4j.closedloop.ClosedLoops}.
 */
@NullMarked
package org.qms4j.closedloop;

import org.jspecify.annotations.NullMarked;
