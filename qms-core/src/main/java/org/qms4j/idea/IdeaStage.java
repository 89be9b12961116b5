package org.qms4j.idea;

import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where an idea stands. */
public sealed interface IdeaStage extends Stage {
    /**
     * Nobody has said yet what comes of it.
     *
     * @param entered when and by whom it was handed in
     */
    record Submitted(Entered entered) implements IdeaStage {}

    /**
     * A cycle takes it up.
     *
     * @param entered when and by whom that was decided
     * @param cycle the cycle
     */
    record Adopted(Entered entered, ImprovementCycleId cycle) implements IdeaStage {}

    /**
     * Nothing comes of it.
     *
     * @param entered when and by whom that was decided
     * @param reason why
     */
    record Declined(Entered entered, Confidential<String> reason) implements IdeaStage {}
}
