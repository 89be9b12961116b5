/**
 * The entrance. A {@link org.qms4j.Qms} is built once on a store; a {@link org.qms4j.Session} is opened for every call
 * of an actor in an organization and leads to everything else: clients, complaints, action items, the agenda, the
 * journal.
 */
@NullMarked
package org.qms4j;

import org.jspecify.annotations.NullMarked;
