package org.qms4j.journal;

import java.util.List;
import java.util.stream.Stream;
import org.qms4j.spi.record.RecordKey;

/**
 * What comparing a record with its journal came to.
 *
 * @param record the record
 * @param entries how many entries were read
 * @param findings everything that does not fit, in the order of the entries; none if all of it does
 */
public record Verification(RecordKey record, long entries, List<Finding> findings) {
    /** {@inheritDoc} */
    public Verification {
        findings = List.copyOf(findings);
    }

    /**
     * Tells whether everything fits. It does not rule out that the last entries were cut off together with the record's
     * state.
     *
     * @return true if there is no finding
     */
    public boolean isIntact() {
        return findings.isEmpty();
    }

    /**
     * Tells whether nothing worse was found than that personal values were taken away, which leaves the chain valid.
     *
     * @return true if everything that is there fits
     */
    public boolean isConsistent() {
        return findings.stream().allMatch(finding -> finding.problem() == Problem.PERSONAL_REMOVED);
    }

    /** Adds a finding unless it is there. */
    Verification with(Finding finding) {
        return new Verification(
                record,
                entries,
                Stream.concat(findings.stream(), Stream.of(finding)).distinct().toList());
    }

    /** What can be found. */
    public enum Problem {
        /**
         * The entry's content is not what its hash was made of, or the store cannot read the entry at all. A store
         * without the audit level does not say which one that is: then the number is that of the first one that it did
         * not give out.
         */
        ENTRY_ALTERED,
        /**
         * The entry does not belong here: it is of another record, organization or command, is there twice, or comes
         * too late, perhaps only in the journal of the organization. If it stands at the end, behind
         * {@linkplain Inspection#emptyPlaces places that are empty}, it was moved there, or as many others were removed
         * with all that told of them.
         */
        ENTRY_MISPLACED,
        /** The entry of this number is missing, perhaps with others after it. */
        ENTRY_MISSING,
        /** The entry does not continue the one before it: that one was replaced. */
        CHAIN_BROKEN,
        /** The record's state does not end its journal: entries were cut off, or the state was set back. */
        STATE_DETACHED,
        /** The record's image is not the one its last step led to. */
        STATE_ALTERED,
        /** The record was written by a version this one does not understand, or says so falsely. */
        SCHEMA_UNKNOWN,
        /** The values by which the record is found are not those of its image. */
        ATTRIBUTES_ALTERED,
        /** A personal value is not the one committed to. */
        PERSONAL_ALTERED,
        /** A personal value is gone. */
        PERSONAL_REMOVED
    }

    /**
     * Something that does not fit.
     *
     * @param number the number of the entry, or that of the record for what concerns its state; for a state that is
     *     detached, the number of the last entry
     * @param problem what it is
     * @param place where in the record, for personal values; otherwise empty
     */
    public record Finding(long number, Problem problem, String place) {}
}
