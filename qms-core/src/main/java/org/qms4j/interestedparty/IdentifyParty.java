package org.qms4j.interestedparty;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.client.ClientId;
import org.qms4j.rule.Text;

/**
 * Identifies an interested party.
 *
 * @param id the host's id; empty to have one made, for a client the client's own
 * @param type what it is
 * @param name how people call it, up to 200 characters: a body or a group, not a person; empty exactly for a client,
 *     which has its name where it is kept
 * @param client the client it is; empty for everybody else and for clients as a group
 * @param segment the segment of clients it is, up to 60 characters
 * @param profile what is known about it
 */
@Value.Builder
public record IdentifyParty(
        Optional<InterestedPartyId> id,
        PartyType type,
        Optional<@Text(max = 200) String> name,
        Optional<ClientId> client,
        Optional<@Text(max = 60) String> segment,
        @Valid PartyProfile profile)
        implements WithIdentifyParty {
    /**
     * Identifies a body or a group.
     *
     * @param type what it is
     * @param name how people call it
     * @param profile what is known about it
     * @return the command
     */
    public static IdentifyParty of(PartyType type, String name, PartyProfile profile) {
        return new IdentifyParty(
                Optional.empty(), type, Optional.of(name), Optional.empty(), Optional.empty(), profile);
    }

    /**
     * Says that a client is an interested party.
     *
     * @param client the client
     * @param profile what is known about it
     * @return the command
     */
    public static IdentifyParty of(ClientId client, PartyProfile profile) {
        return new IdentifyParty(
                Optional.empty(), PartyType.CLIENT, Optional.empty(), Optional.of(client), Optional.empty(), profile);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public IdentifyParty as(InterestedPartyId own) {
        return withId(own);
    }
}
