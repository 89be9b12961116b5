package org.qms4j.interestedparty;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where an interested party stands. */
public sealed interface InterestedPartyStage extends Stage {
    /** It counts, and is looked at again. */
    sealed interface Live extends InterestedPartyStage permits Identified, Confirmed, UnderReevaluation {}

    /** It is settled what it needs, or was. */
    sealed interface Known extends InterestedPartyStage permits Confirmed, UnderReevaluation {}

    /**
     * Somebody found it.
     *
     * @param entered when and by whom
     */
    record Identified(Entered entered) implements Live {}

    /**
     * It is settled what it needs and what of that is taken up.
     *
     * @param entered when and by whom
     */
    record Confirmed(Entered entered) implements Live, Known {}

    /**
     * It is looked at anew.
     *
     * @param entered when and by whom that was begun
     */
    record UnderReevaluation(Entered entered) implements Live, Known {}

    /**
     * It does not matter to the quality management system.
     *
     * @param entered when and by whom that was judged
     * @param reason why
     */
    record NotRelevant(Entered entered, Confidential<String> reason) implements InterestedPartyStage {}

    /**
     * It is none any more.
     *
     * @param entered when and by whom that was said
     * @param reason why
     */
    record Retired(Entered entered, Confidential<String> reason) implements InterestedPartyStage {}
}
