package org.qms4j.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * Begins an improvement cycle.
 *
 * @param id the host's id; empty to have one made
 * @param title what is to become better, up to 200 characters
 * @param scale how much of the organization it changes
 * @param driver what makes somebody want it
 * @param satisfaction whose satisfaction it serves
 * @param withoutSatisfaction if it serves nobody's, why it is done all the same, up to 1,000 characters; one of the two
 *     is said
 * @param processes which processes it changes; at least one
 * @param sponsor who answers for it: the host's id of the person
 * @param leader who drives it: the host's id of the person
 * @param profile which terms hold; empty for those of the {@code Qms}
 */
@Value.Builder
public record BeginCycle(
        Optional<ImprovementCycleId> id,
        Confidential<@Text String> title,
        Scale scale,
        @Valid Driver driver,
        Optional<@Valid SatisfactionLink> satisfaction,
        Optional<Confidential<@Text(max = 1_000) String>> withoutSatisfaction,
        @Size(max = 100) List<@Valid ExternalRef> processes,
        @Text(max = 64) String sponsor,
        @Text(max = 64) String leader,
        Optional<@Valid ImprovementProfile> profile)
        implements WithBeginCycle {
    /** {@inheritDoc} */
    public BeginCycle {
        processes = Input.list(processes);
    }

    /**
     * Begins a cycle that serves the satisfaction of clients.
     *
     * @param title what is to become better
     * @param driver what makes somebody want it
     * @param satisfaction whose satisfaction it serves
     * @param process which process it changes
     * @param sponsor who answers for it
     * @param leader who drives it
     * @return the command, for an improvement of that process
     */
    public static BeginCycle of(
            String title,
            Driver driver,
            SatisfactionLink satisfaction,
            ExternalRef process,
            String sponsor,
            String leader) {
        return new BeginCycle(
                Optional.empty(),
                Confidential.of(title),
                Scale.PROCESS,
                driver,
                Optional.of(satisfaction),
                Optional.empty(),
                List.of(process),
                sponsor,
                leader,
                Optional.empty());
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public BeginCycle as(ImprovementCycleId own) {
        return withId(own);
    }

    /** Where no terms are named, these hold. */
    BeginCycle within(ImprovementProfile usual) {
        return profile != null && profile.isEmpty() ? withProfile(usual) : this;
    }
}
