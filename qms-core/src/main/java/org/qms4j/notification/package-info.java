/**
 * Who is told, and that it happened. A notification is an intent that is stored with the step that caused it; it is
 * delivered after the step, through the host's {@link org.qms4j.spi.Notifier}, when the host asks for it
 * ({@link org.qms4j.notification.Dispatch#run}). The library starts no thread.
 *
 * <p>A store with an outbox ({@link org.qms4j.spi.outbox.Outbox}) keeps what is owed in the same unit as the step. With
 * a plain store it waits in memory: what was not delivered when the process ends is still in the journal but owed by
 * nobody.
 */
@NullMarked
package org.qms4j.notification;

import org.jspecify.annotations.NullMarked;
