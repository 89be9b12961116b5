/**
 * Who is told, and that it happened. A notification is an intent that is stored with the step that caused it; it is
 * delivered after the step, through the host's {@link org.qms4j.spi.Notifier}, when the host asks for it
 * ({@link org.qms4j.notification.Dispatch#run}). The library starts no thread.
 *
 * <p>With a plain store the queue lives in memory: it is volatile, and what was not delivered when the process ends is
 * still in the journal but no longer in the queue.
 */
@NullMarked
package org.qms4j.notification;

import org.jspecify.annotations.NullMarked;
