package org.qms4j.ownedchannel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of channels. */
public sealed interface OwnedChannelCommand {
    /**
     * Says again what the channel is.
     *
     * @param features all of it; what is left empty is empty afterwards
     */
    record Revise(@Valid ChannelFeatures features) implements OwnedChannelCommand {}

    /**
     * Records that somebody looked.
     *
     * @param found how many complaints they found
     */
    record Watch(@PositiveOrZero int found) implements OwnedChannelCommand {}

    /**
     * Gives it up.
     *
     * @param reason why, up to 1,000 characters
     */
    record Retire(Confidential<@Text(max = 1_000) String> reason) implements OwnedChannelCommand {}
}
