package org.qms4j.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.Client.Side;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.rule.Text;

/**
 * Registers a client as a prospect.
 *
 * @param id the host's id; empty to have one made
 * @param externalRef where the client is kept
 * @param kind a person or an organization
 * @param side outside or inside the organization
 * @param function the function an internal client stands for, if it stands for no process
 * @param process the process an internal client stands for, if it stands for no function
 * @param segment the host's name of the segment
 * @param industry the industry of an organization
 * @param accountOwner who answers for the relationship
 * @param relationshipStart since when there is one
 * @param contracts the contracts
 * @param contacts the people to talk to
 * @param dormantAfterDays after how many days without a touchpoint the client counts as dormant
 */
@Value.Builder
public record RegisterClient(
        Optional<ClientId> id,
        @Valid ExternalRef externalRef,
        Kind kind,
        Side side,
        Optional<@Text(max = 100) String> function,
        Optional<@Valid ExternalRef> process,
        Optional<@Text(max = 60) String> segment,
        Optional<@Text(max = 60) String> industry,
        Optional<@Text(max = 64) String> accountOwner,
        Optional<LocalDate> relationshipStart,
        @Size(max = 100) List<@Valid ExternalRef> contracts,
        @Size(max = 100) List<@Valid ExternalRef> contacts,
        @Min(1) @Max(3650) int dormantAfterDays)
        implements WithRegisterClient {
    /** {@inheritDoc} */
    public RegisterClient {
        contracts = Input.list(contracts);
        contacts = Input.list(contacts);
    }

    /**
     * Asks for an outside client.
     *
     * @param externalRef where the client is kept
     * @param kind a person or an organization
     * @return the command
     */
    public static RegisterClient of(ExternalRef externalRef, Kind kind) {
        return new RegisterClient(
                Optional.empty(),
                externalRef,
                kind,
                Side.EXTERNAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Client.DORMANT_AFTER_DAYS);
    }

    /**
     * Asks for an internal client.
     *
     * @param externalRef where it is kept
     * @param function the function it stands for
     * @return the command
     */
    public static RegisterClient internal(ExternalRef externalRef, String function) {
        return of(externalRef, Kind.ORGANIZATION).withSide(Side.INTERNAL).withFunction(function);
    }

    /**
     * Asks for an internal client.
     *
     * @param externalRef where it is kept
     * @param process the process it stands for
     * @return the command
     */
    public static RegisterClient internal(ExternalRef externalRef, ExternalRef process) {
        return of(externalRef, Kind.ORGANIZATION).withSide(Side.INTERNAL).withProcess(process);
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public RegisterClient as(ClientId own) {
        return withId(own);
    }

    /**
     * Says who answers for the relationship.
     *
     * @param owner the host's id of the person
     * @return the command
     */
    public RegisterClient ownedBy(String owner) {
        return withAccountOwner(owner);
    }
}
