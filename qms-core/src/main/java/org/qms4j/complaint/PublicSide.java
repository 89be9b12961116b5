package org.qms4j.complaint;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.rule.Text;

/**
 * What is public about a complaint.
 *
 * @param first whether the client went public before talking to the organization
 * @param url where, up to 500 characters
 * @param reach how many people it may have reached, if somebody has estimated it
 * @param channel the organization's own channel on which it stands, if it is one
 */
public record PublicSide(
        boolean first,
        Optional<@Text(max = 500) String> url,
        Optional<@PositiveOrZero Integer> reach,
        Optional<OwnedChannelId> channel) {
    /**
     * It became public after the client had talked to the organization.
     *
     * @param url where
     * @return what is known of it; nobody has estimated its reach
     */
    public static PublicSide at(String url) {
        return new PublicSide(false, Optional.of(url), Optional.empty(), Optional.empty());
    }

    /**
     * The client went public first.
     *
     * @param url where
     * @return what is known of it; nobody has estimated its reach
     */
    public static PublicSide first(String url) {
        return new PublicSide(true, Optional.of(url), Optional.empty(), Optional.empty());
    }

    /**
     * Says how many people it may have reached.
     *
     * @param people an estimate
     * @return the public side with its reach
     */
    public PublicSide reaching(int people) {
        return new PublicSide(first, url, Optional.of(people), channel);
    }

    /**
     * Says on which of the organization's own channels it stands.
     *
     * @param own the channel
     * @return the public side on that channel
     */
    public PublicSide on(OwnedChannelId own) {
        return new PublicSide(first, url, reach, Optional.of(own));
    }
}
