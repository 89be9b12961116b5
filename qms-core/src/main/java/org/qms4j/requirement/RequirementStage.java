package org.qms4j.requirement;

import java.util.List;
import java.util.Optional;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;
import org.qms4j.requirement.ReviewRequirement.Ability;

/** Where a requirement stands. */
public sealed interface RequirementStage extends Stage {
    /** It is required. */
    sealed interface Live extends RequirementStage permits Captured, Reviewed, Accepted, Incorporated, Changed {}

    /** What it is may still be said differently; it is to be reviewed. */
    sealed interface Open extends RequirementStage permits Captured, Changed {}

    /** The organization has not committed to it, or not to what it is now. */
    sealed interface Uncommitted extends RequirementStage permits Captured, Reviewed, Changed {}

    /** The organization has committed to it. */
    sealed interface Committed extends RequirementStage permits Accepted, Incorporated {}

    /**
     * It is written down.
     *
     * @param entered when and by whom
     */
    record Captured(Entered entered) implements Live, Open, Uncommitted {}

    /**
     * It is known whether the organization can meet it.
     *
     * @param entered when and by whom it was reviewed
     * @param ability whether it can
     * @param conditions under which conditions, where there are some
     * @param differencesResolved whether what differs from what was said before is settled
     * @param confirmation that the client confirmed it
     */
    record Reviewed(
            Entered entered,
            Ability ability,
            Optional<Confidential<String>> conditions,
            boolean differencesResolved,
            List<Evidence> confirmation)
            implements Live, Uncommitted {
        /** {@inheritDoc} */
        public Reviewed {
            confirmation = List.copyOf(confirmation);
        }
    }

    /**
     * The organization committed to it.
     *
     * @param entered when and by whom
     * @param conditionsAccepted that the client accepted the conditions, where there were some
     */
    record Accepted(Entered entered, List<Evidence> conditionsAccepted) implements Live, Committed {
        /** {@inheritDoc} */
        public Accepted {
            conditionsAccepted = List.copyOf(conditionsAccepted);
        }
    }

    /**
     * It is part of the processes.
     *
     * @param entered when and by whom that was done
     */
    record Incorporated(Entered entered) implements Live, Committed {}

    /**
     * It is required differently.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Changed(Entered entered, Confidential<String> reason) implements Live, Open, Uncommitted {}

    /**
     * The organization does not commit to it.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Rejected(Entered entered, Confidential<String> reason) implements RequirementStage {}

    /**
     * It is not required any more.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Withdrawn(Entered entered, Confidential<String> reason) implements RequirementStage {}
}
