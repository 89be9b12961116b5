package org.qms4j.offering;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where a product or service stands. */
public sealed interface OfferingStage extends Stage {
    /** It is there, or will be. */
    sealed interface Live extends OfferingStage permits Planned, Released {}

    /**
     * It is being prepared.
     *
     * @param entered when and by whom that was begun
     */
    record Planned(Entered entered) implements Live {}

    /**
     * Clients can have it.
     *
     * @param entered when and by whom it was released
     */
    record Released(Entered entered) implements Live {}

    /**
     * Clients cannot have it any more.
     *
     * @param entered when and by whom it was withdrawn
     * @param reason why
     */
    record Withdrawn(Entered entered, Confidential<String> reason) implements OfferingStage {}
}
