package org.qms4j.spi.store;

import java.util.Optional;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;

/**
 * The state in which a record was read for a decision. If it is in another one when the changeset is committed, the
 * decision no longer holds and nothing is written.
 *
 * @param record the record
 * @param revision its state; empty if it did not exist
 */
public record Expectation(RecordKey record, Optional<Revision> revision) {}
