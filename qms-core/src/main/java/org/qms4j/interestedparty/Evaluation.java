package org.qms4j.interestedparty;

import java.util.List;
import java.util.Optional;
import org.qms4j.lifecycle.Entered;
import org.qms4j.privacy.Confidential;

/**
 * That somebody settled what an interested party needs, the first time or again.
 *
 * @param entered when and by whom
 * @param differences what was different from the time before; empty if nothing was
 * @param basis what was looked at; present where nothing was different
 */
public record Evaluation(Entered entered, List<Difference> differences, Optional<Confidential<String>> basis) {
    /** {@inheritDoc} */
    public Evaluation {
        differences = List.copyOf(differences);
    }

    /**
     * Tells whether something was different.
     *
     * @return true if so
     */
    public boolean isChanged() {
        return !differences.isEmpty();
    }

    /**
     * What was different.
     *
     * @param kind how
     * @param need the need by its id; empty for what is known about the party itself
     */
    public record Difference(Kind kind, Optional<String> need) {}

    /** How something was different. */
    public enum Kind {
        /** A need came to be known. */
        NEED_ADDED,
        /** A need was said differently. */
        NEED_CHANGED,
        /** What is known about the party was said differently. */
        PROFILE_CHANGED
    }
}
