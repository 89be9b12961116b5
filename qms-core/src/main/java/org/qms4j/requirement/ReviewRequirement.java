package org.qms4j.requirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * Says whether the organization can meet a requirement, before anybody commits to it.
 *
 * @param ability whether it can
 * @param conditions under which conditions, up to 1,000 characters; present exactly where there are some
 * @param differencesResolved whether what differs from what was said before is settled
 * @param confirmation that the client confirmed what is not written in a contract
 */
@Value.Builder
public record ReviewRequirement(
        Ability ability,
        Optional<Confidential<@Text(max = 1_000) String>> conditions,
        boolean differencesResolved,
        @Size(max = 20) List<@Valid Evidence> confirmation)
        implements WithReviewRequirement {
    /** {@inheritDoc} */
    public ReviewRequirement {
        confirmation = Input.list(confirmation);
    }

    /**
     * Says that the organization can meet it and nothing differs.
     *
     * @param confirmation that the client confirmed what is not written in a contract
     * @return the command
     */
    public static ReviewRequirement able(Evidence... confirmation) {
        return new ReviewRequirement(Ability.ABLE, Optional.empty(), true, List.of(confirmation));
    }

    /**
     * Says that the organization can meet it under conditions.
     *
     * @param conditions which
     * @param confirmation that the client confirmed what is not written in a contract
     * @return the command
     */
    public static ReviewRequirement ableIf(String conditions, Evidence... confirmation) {
        return new ReviewRequirement(
                Ability.ABLE_WITH_CONDITIONS, Optional.of(Confidential.of(conditions)), true, List.of(confirmation));
    }

    /**
     * Says that the organization cannot meet it.
     *
     * @return the command
     */
    public static ReviewRequirement unable() {
        return new ReviewRequirement(Ability.NOT_ABLE, Optional.empty(), true, List.of());
    }

    /** Whether the organization can meet a requirement. */
    public enum Ability {
        /** It can. */
        ABLE,
        /** It can under conditions. */
        ABLE_WITH_CONDITIONS,
        /** It cannot. */
        NOT_ABLE
    }
}
