package org.qms4j.requirement;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Captures a requirement.
 *
 * @param id the host's id; empty to have one made
 * @param source where it comes from
 * @param profile what is required
 */
@Value.Builder
public record CaptureRequirement(
        Optional<RequirementId> id,
        RequirementSource source,
        @Valid RequirementProfile profile) implements WithCaptureRequirement {
    /**
     * Captures a requirement.
     *
     * @param source where it comes from
     * @param profile what is required
     * @return the command
     */
    public static CaptureRequirement of(RequirementSource source, RequirementProfile profile) {
        return new CaptureRequirement(Optional.empty(), source, profile);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public CaptureRequirement as(RequirementId own) {
        return withId(own);
    }
}
