package org.qms4j.actionitem;

import java.util.List;
import java.util.Optional;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where an action item stands. */
public sealed interface ActionItemStage extends Stage {
    /** Still to be done. */
    sealed interface Owed extends ActionItemStage permits Open, InProgress {}

    /** Not yet settled: it can be cancelled. */
    sealed interface Unsettled extends ActionItemStage permits Open, InProgress, Done {}

    /**
     * Nobody has started.
     *
     * @param entered when and by whom it was opened
     */
    record Open(Entered entered) implements Owed, Unsettled {}

    /**
     * Somebody is at it.
     *
     * @param entered when and by whom it was started, or sent back
     * @param missing what was missing, where it was sent back
     */
    record InProgress(Entered entered, Optional<Confidential<String>> missing) implements Owed, Unsettled {}

    /**
     * Its owner says that it is done.
     *
     * @param entered when and by whom
     * @param evidence what proves it
     */
    record Done(Entered entered, List<Evidence> evidence) implements Unsettled {
        /** {@inheritDoc} */
        public Done {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody else has looked: it is done.
     *
     * @param entered when and by whom
     */
    record Verified(Entered entered) implements ActionItemStage {}

    /**
     * It will not be done.
     *
     * @param entered when and by whom
     * @param reason why
     */
    record Cancelled(Entered entered, Confidential<String> reason) implements ActionItemStage {}
}
