/**
 * What proves a fact, and where things live that stay in the host: {@link org.qms4j.evidence.Evidence} is an object
 * with a place, a date and a digest rather than a tick (ISO 9001, 7.5.3); {@link org.qms4j.evidence.ExternalRef} names
 * a client, order or product of the host without copying it.
 */
@NullMarked
package org.qms4j.evidence;

import org.jspecify.annotations.NullMarked;
