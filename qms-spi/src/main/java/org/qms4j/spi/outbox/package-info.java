/**
 * What is owed to somebody and not delivered yet. A store that has an {@link org.qms4j.spi.outbox.Outbox} writes a
 * notification in the same unit as the step that owes it, so that none is lost and none is sent for a step that never
 * was.
 */
@NullMarked
package org.qms4j.spi.outbox;

import org.jspecify.annotations.NullMarked;
