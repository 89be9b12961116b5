/**
 * What can go wrong in a store, as a closed family: {@link org.qms4j.spi.failure.StoreException}. A store throws
 * nothing else. Each kind says whether the changeset was certainly not applied and whether the same call may be made
 * again.
 */
@NullMarked
package org.qms4j.spi.failure;

import org.jspecify.annotations.NullMarked;
