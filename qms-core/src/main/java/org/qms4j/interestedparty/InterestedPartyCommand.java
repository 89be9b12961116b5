package org.qms4j.interestedparty;

import jakarta.validation.Valid;
import java.util.Optional;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/** What can be asked of interested parties. */
public sealed interface InterestedPartyCommand {
    /**
     * Says again what is known about it.
     *
     * @param profile all of it; what is left empty is empty afterwards
     */
    record Revise(@Valid PartyProfile profile) implements InterestedPartyCommand {}

    /**
     * Says what it needs.
     *
     * @param need the need; one of the same id is replaced
     */
    record State(@Valid Need need) implements InterestedPartyCommand {}

    /** Settles what it needs. */
    record Confirm() implements InterestedPartyCommand {}

    /** Begins to look at it anew. */
    record Review() implements InterestedPartyCommand {}

    /**
     * Says what came of looking at it anew.
     *
     * @param basis what was looked at, up to 1,000 characters; needed where nothing changed
     */
    record ReEvaluate(Optional<Confidential<@Text(max = 1_000) String>> basis) implements InterestedPartyCommand {}

    /**
     * Says that something happened because of which it is looked at sooner.
     *
     * @param trigger what happened
     * @param record where that is on record here; empty if it is not
     */
    record BringForward(Trigger trigger, Optional<RecordKey> record) implements InterestedPartyCommand {}

    /**
     * Says that it does not matter to the quality management system.
     *
     * @param reason why, up to 1,000 characters
     */
    record Dismiss(Confidential<@Text(max = 1_000) String> reason) implements InterestedPartyCommand {}

    /** Says that it matters after all. */
    record Reconsider() implements InterestedPartyCommand {}

    /**
     * Says that it is none any more.
     *
     * @param reason why, up to 1,000 characters
     */
    record Retire(Confidential<@Text(max = 1_000) String> reason) implements InterestedPartyCommand {}
}
