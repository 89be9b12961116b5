package org.qms4j.journal;

import java.util.List;
import org.qms4j.journal.Standing.Kind;
import org.qms4j.spi.record.OrganizationId;

/**
 * What verifying everything that an organization has stored came to.
 *
 * @param organization the organization
 * @param entries how many rows its journal has
 * @param findings the verifications that found something, each naming its record
 * @param nameless how many rows have a key that cannot be read, so that nobody knows of which record they are
 * @param emptyPlaces how many places of the feed have no entry, up to its end
 * @param isWhole false if the store could not show what comes behind a row that it cannot read: what only those rows
 *     tell is unknown. Always true of a store with the audit level
 * @param standing how the journal stands to what was kept elsewhere
 */
public record Inspection(
        OrganizationId organization,
        long entries,
        List<Verification> findings,
        long nameless,
        long emptyPlaces,
        boolean isWhole,
        Standing standing) {
    /** {@inheritDoc} */
    public Inspection {
        findings = List.copyOf(findings);
    }

    /**
     * Tells whether what is stored fits together. It does not rule out that somebody removed the newest entries with
     * the states they led to, or wrote everything anew: see {@link #isProven}.
     *
     * @return true if every row could be named and reached, and nothing worse was found than that personal values were
     *     taken away
     */
    public boolean isConsistent() {
        return findings.stream().allMatch(Verification::isConsistent) && nameless == 0 && emptyPlaces == 0 && isWhole;
    }

    /**
     * Tells whether what is stored fits together and continues what was kept elsewhere.
     *
     * @return true if it is consistent and anchored; of the entries after the checkpoint, {@link Standing#after}, only
     *     the first is proven
     */
    public boolean isProven() {
        return isConsistent() && standing.kind() == Kind.ANCHORED;
    }
}
