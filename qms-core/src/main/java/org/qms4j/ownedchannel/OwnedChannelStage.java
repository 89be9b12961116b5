package org.qms4j.ownedchannel;

import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.privacy.Confidential;

/** Where a channel stands. */
public sealed interface OwnedChannelStage extends Stage {
    /**
     * Clients can use it.
     *
     * @param entered when and by whom it was opened
     */
    record Live(Entered entered) implements OwnedChannelStage {}

    /**
     * It is given up, or was entered by mistake; what came in through it stays.
     *
     * @param entered when and by whom
     * @param reason why
     */
    record Retired(Entered entered, Confidential<String> reason) implements OwnedChannelStage {}
}
