package org.qms4j.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.lifecycle.Input;
import org.qms4j.rule.Text;

/**
 * What a process is; said when it is drafted, and anew when it changes.
 *
 * @param name how people call it, up to 200 characters
 * @param category whether it serves clients, serves those who do, or steers
 * @param purpose what it is for, up to 1,000 characters
 * @param activities what is done, in order: up to 200 of up to 200 characters
 * @param impact what it means for clients
 * @param journeyStages at which stages of the client's way it is met: up to 50 of up to 60 characters
 * @param serves which of the three things it does for what clients require; none if it only helps others to
 * @param means with what, with whom, how and by which measures it works
 * @param everyMonths after how many months it is looked at again, from 1 to 12
 */
@Value.Builder
public record ProcessProfile(
        @Text(max = 200) String name,
        Category category,
        Optional<@Text(max = 1_000) String> purpose,
        @Size(max = 200) List<@Text(max = 200) String> activities,
        Optional<@Valid CustomerImpact> impact,
        @Size(max = 50) List<@Text(max = 60) String> journeyStages,
        @Size(max = 3) List<Service> serves,
        @Valid Means means,
        @Min(1) @Max(12) int everyMonths)
        implements WithProcessProfile {
    private static final int MONTHS = 12;

    /** {@inheritDoc} */
    public ProcessProfile {
        activities = Input.list(activities);
        journeyStages = Input.list(journeyStages);
        serves = Input.list(serves);
    }

    /**
     * Names a process.
     *
     * @param name how people call it
     * @param category whether it serves clients, serves those who do, or steers
     * @return the profile; a draft may leave the rest open
     */
    public static ProcessProfile of(String name, Category category) {
        return new ProcessProfile(
                name,
                category,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Means.none(),
                MONTHS);
    }

    /** Whom a process serves. */
    public enum Category {
        /** Clients, from what they require to what they receive. */
        PRINCIPAL,
        /** Those who serve clients. */
        SUPPORTING,
        /** The organization, by steering it. */
        MANAGEMENT
    }

    /** What an organization does for what its clients require. */
    public enum Service {
        /** Finds out what they require. */
        IDENTIFY,
        /** Meets it. */
        MEET,
        /** Makes them more satisfied. */
        ENHANCE
    }
}
