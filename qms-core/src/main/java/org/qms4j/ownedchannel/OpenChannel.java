package org.qms4j.ownedchannel;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.ownedchannel.OwnedChannel.Kind;

/**
 * Opens a channel.
 *
 * @param id the host's id; empty to have one made
 * @param kind what it is
 * @param features what can be said of it
 */
@Value.Builder
public record OpenChannel(
        Optional<OwnedChannelId> id, Kind kind, @Valid ChannelFeatures features) implements WithOpenChannel {
    /**
     * Asks for a channel.
     *
     * @param kind what it is
     * @param features what can be said of it
     * @return the command
     */
    public static OpenChannel of(Kind kind, ChannelFeatures features) {
        return new OpenChannel(Optional.empty(), kind, features);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public OpenChannel as(OwnedChannelId own) {
        return withId(own);
    }
}
