package org.qms4j.process;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where a process stands. */
public sealed interface ProcessStage extends Stage {
    /** It is there, or will be. */
    sealed interface Live extends ProcessStage permits Draft, Approved, Active, UnderChange {}

    /** What it is may still be said differently. */
    sealed interface Open extends ProcessStage permits Draft, UnderChange {}

    /** It can go to work when nothing is missing. */
    sealed interface Ready extends ProcessStage permits Approved, UnderChange {}

    /** It is at work. */
    sealed interface Working extends ProcessStage permits Active, UnderChange {}

    /**
     * It is being thought out.
     *
     * @param entered when and by whom that was begun
     */
    record Draft(Entered entered) implements Live, Open {}

    /**
     * It is found right.
     *
     * @param entered when and by whom
     */
    record Approved(Entered entered) implements Live, Ready {}

    /**
     * It is at work.
     *
     * @param entered when and by whom it was put to work
     */
    record Active(Entered entered) implements Live, Working {}

    /**
     * It is at work and being changed.
     *
     * @param entered when and by whom that was begun
     * @param reason why
     */
    record UnderChange(Entered entered, Confidential<String> reason) implements Live, Open, Ready, Working {}

    /**
     * It is no more.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Retired(Entered entered, Confidential<String> reason) implements ProcessStage {}
}
