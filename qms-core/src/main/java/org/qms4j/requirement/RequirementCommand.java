package org.qms4j.requirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of requirements. */
public sealed interface RequirementCommand {
    /**
     * Says again what is required.
     *
     * @param profile all of it; what is left empty is empty afterwards
     */
    record Revise(@Valid RequirementProfile profile) implements RequirementCommand {}

    /**
     * Commits to it.
     *
     * @param conditionsAccepted that the client accepted the conditions, where there are some
     */
    record Accept(@Size(max = 20) List<@Valid Evidence> conditionsAccepted) implements RequirementCommand {
        /** {@inheritDoc} */
        public Accept {
            conditionsAccepted = Input.list(conditionsAccepted);
        }
    }

    /** Makes it part of the processes. */
    record Incorporate() implements RequirementCommand {}

    /**
     * Says whether it was found to be met.
     *
     * @param met whether it was
     * @param evidence of that
     */
    record Verify(boolean met, @Size(max = 20) List<@Valid Evidence> evidence) implements RequirementCommand {
        /** {@inheritDoc} */
        public Verify {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Begins to change it.
     *
     * @param reason why, up to 1,000 characters
     * @param affected who must know and what must be amended: 1 to 500
     */
    record Change(
            Confidential<@Text(max = 1_000) String> reason,
            @Size(min = 1, max = 500) List<@Valid Affected> affected) implements RequirementCommand {
        /** {@inheritDoc} */
        public Change {
            affected = Input.list(affected);
        }
    }

    /**
     * Says that somebody knows of the change, or that a document is amended.
     *
     * @param affected who or what
     * @param evidence of that; needed where it is not the person who says so
     */
    record Follow(@Valid Affected affected, @Size(max = 20) List<@Valid Evidence> evidence)
            implements RequirementCommand {
        /** {@inheritDoc} */
        public Follow {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says that the organization does not commit to it.
     *
     * @param reason why, up to 1,000 characters
     */
    record Reject(Confidential<@Text(max = 1_000) String> reason) implements RequirementCommand {}

    /**
     * Says that it is not required any more.
     *
     * @param reason why, up to 1,000 characters
     */
    record Withdraw(Confidential<@Text(max = 1_000) String> reason) implements RequirementCommand {}
}
