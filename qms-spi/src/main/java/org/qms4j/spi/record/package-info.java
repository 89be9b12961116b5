/**
 * What a store keeps: a {@link org.qms4j.spi.record.StoredRecord} for every record and one
 * {@link org.qms4j.spi.record.JournalEntry} for every step that was taken on it, both under the organization they
 * belong to. The journal of a record numbers its entries 1, 2, 3 … without a gap; the number of the last entry is the
 * number of the record. Each entry holds the hash of the one before it, so that an altered, removed or reordered entry
 * is found.
 */
@NullMarked
package org.qms4j.spi.record;

import org.jspecify.annotations.NullMarked;
