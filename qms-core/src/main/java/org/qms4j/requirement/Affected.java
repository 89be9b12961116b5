package org.qms4j.requirement;

import jakarta.validation.Valid;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.rule.Text;

/** Who or what must follow when a requirement changes. */
public sealed interface Affected {
    /**
     * Somebody who must know.
     *
     * @param id the host's id of the person
     */
    record Person(@Text(max = 64) String id) implements Affected {}

    /**
     * A document that must be amended.
     *
     * @param ref the host's record of it
     */
    record Document(@Valid ExternalRef ref) implements Affected {}
}
