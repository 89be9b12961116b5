/**
 * Persistence. A host implements {@link org.qms4j.spi.store.Store} in an afternoon: find, query, history and one way to
 * write, {@link org.qms4j.spi.store.Store#commit}. {@link org.qms4j.spi.store.InMemoryStore} is the reference; the
 * contract kit in this module's test jar ({@code org.qms4j.contract}) says clause by clause what every store keeps.
 */
@NullMarked
package org.qms4j.spi.store;

import org.jspecify.annotations.NullMarked;
