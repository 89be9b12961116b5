/**
 * What an auditor of the library needs beyond reading: rows as they stand, also those that cannot be read
 * ({@link org.qms4j.spi.audit.Audit}), and something kept where the operator of the database cannot reach it
 * ({@link org.qms4j.spi.audit.CheckpointAnchor}), without which nobody can tell that the newest entries are gone.
 */
@NullMarked
package org.qms4j.spi.audit;

import org.jspecify.annotations.NullMarked;
