/**
 * Values that must not be seen by accident. A {@link org.qms4j.privacy.Personal} value says something about a person
 * and can be erased one day; a {@link org.qms4j.privacy.Confidential} value is the organization's or the client's own
 * business. Neither shows itself in {@code toString}, a log line, an exception, an event or a notification.
 *
 * <p>In a stored record and in its journal stands only a salted commitment, HMAC-SHA-256 over place and value; value
 * and salt are kept beside it, outside everything that is hashed. Taking them away leaves every hash valid, and the
 * value reads as erased. The salt makes sure that nobody can find a name again by trying names.
 */
@NullMarked
package org.qms4j.privacy;

import org.jspecify.annotations.NullMarked;
