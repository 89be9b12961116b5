/**
 * What was done: one {@link org.qms4j.journal.Entry} for every step, numbered per record without a gap, each holding
 * the hash of the one before. The journal is the feed of events ({@link org.qms4j.journal.Journal#after}) and the
 * evidence that records were not altered ({@link org.qms4j.journal.Journal#verify}, ISO 9001:2015, 7.5.3.2). Entries
 * carry ids and codes, never personal data; what a record said is in its image, of which the entry holds the digest.
 *
 * <p>A chain proves that nothing between two known entries was changed. That the last entries were cut off together
 * with the record's state, or that all of it was written anew, cannot be seen from the chain alone. For that a
 * checkpoint is kept elsewhere ({@link org.qms4j.spi.audit.CheckpointAnchor}); without one an
 * {@link org.qms4j.journal.Inspection} says that it is unanchored.
 */
@NullMarked
package org.qms4j.journal;

import org.jspecify.annotations.NullMarked;
