/**
 * The small ports of a host: who is told ({@link org.qms4j.spi.Notifier}), which days are worked
 * ({@link org.qms4j.spi.WorkingCalendar}), who may do what ({@link org.qms4j.spi.AccessPolicy}) and where ids come from
 * ({@link org.qms4j.spi.IdGenerator}). Time comes through {@link java.time.Clock}. The large port, persistence, has
 * packages of its own: {@link org.qms4j.spi.store.Store} and what it stores, {@code org.qms4j.spi.record}.
 *
 * <p>Every port has a working default in this module, so a host starts with none of them written. None of them mentions
 * a type of the domain.
 */
@NullMarked
package org.qms4j.spi;

import org.jspecify.annotations.NullMarked;
