package org.qms4j.closedloop;

import java.util.List;
import org.qms4j.spi.record.RecordKey;

/**
 * One of the few things that most complaints are about, and what was decided about it.
 *
 * @param category the category, as the complaints carry it
 * @param rank its place, from 1
 * @param count how many complaints
 * @param percent how many of all that say what they are about, from 0 to 100
 * @param decision what was decided
 * @param records the cycles and ideas that say so; empty if nothing was decided
 */
public record TopIssue(
        String category, int rank, long count, double percent, Decision decision, List<RecordKey> records) {
    /** {@inheritDoc} */
    public TopIssue {
        records = List.copyOf(records);
    }

    /** What was decided. */
    public enum Decision {
        /** An improvement cycle is under way. */
        IMPROVING,
        /** A cycle was closed or given up, or an idea was declined: what came of it, and why, is on record. */
        DECIDED,
        /** Nothing is on record. */
        NONE
    }
}
