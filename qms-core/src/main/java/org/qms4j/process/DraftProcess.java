package org.qms4j.process;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;

/**
 * Drafts a process.
 *
 * @param id the host's id; empty to have one made
 * @param externalRef the host's own record of it; empty if it has none
 * @param partOf the process it is part of; empty if none
 * @param profile what it is
 */
@Value.Builder
public record DraftProcess(
        Optional<ProcessId> id,
        Optional<@Valid ExternalRef> externalRef,
        Optional<ProcessId> partOf,
        @Valid ProcessProfile profile)
        implements WithDraftProcess {
    /**
     * Drafts a process.
     *
     * @param profile what it is
     * @return the command
     */
    public static DraftProcess of(ProcessProfile profile) {
        return new DraftProcess(Optional.empty(), Optional.empty(), Optional.empty(), profile);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public DraftProcess as(ProcessId own) {
        return withId(own);
    }
}
