/**
 * Who acts, and who may. An {@link org.qms4j.actor.Actor} is part of every call, never ambient. What a
 * {@link org.qms4j.actor.Role} may do is a published table ({@link org.qms4j.actor.RoleTable}); what is not in it is
 * denied. Where two steps should not be taken by one person, that is a policy of good practice rather than of ISO 9001
 * (5.3 asks for assigned responsibilities): it is on by default and can be waived, but only on record, by a
 * {@link org.qms4j.actor.DutyWaiver} that stands in the journal beside the step it was used for.
 */
@NullMarked
package org.qms4j.actor;

import org.jspecify.annotations.NullMarked;
