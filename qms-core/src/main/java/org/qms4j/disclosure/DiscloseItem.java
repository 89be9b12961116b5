package org.qms4j.disclosure;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.offering.OfferingId;
import org.qms4j.rule.Text;

/**
 * Says that a client was given an information item.
 *
 * @param id the host's id; empty to have one made
 * @param client who was given it
 * @param offering the product or service
 * @param item how the item is called there; given is its version of that time
 * @param channel through which, up to 60 characters
 * @param evidence that it was given
 */
@Value.Builder
public record DiscloseItem(
        Optional<DisclosureId> id,
        ClientId client,
        OfferingId offering,
        @Text(max = 64) String item,
        @Text(max = 60) String channel,
        Optional<@Valid Evidence> evidence)
        implements WithDiscloseItem {
    /**
     * Says that a client was given an information item.
     *
     * @param client who was given it
     * @param offering the product or service
     * @param item how the item is called there
     * @param channel through which
     * @return the command
     */
    public static DiscloseItem of(ClientId client, OfferingId offering, String item, String channel) {
        return new DiscloseItem(Optional.empty(), client, offering, item, channel, Optional.empty());
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public DiscloseItem as(DisclosureId own) {
        return withId(own);
    }
}
