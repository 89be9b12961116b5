package org.qms4j.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.rule.Text;

/**
 * Says again what a client is. Begin with {@link #of(Client)} and change with the {@code with} methods what has
 * changed: what the command leaves empty is empty afterwards.
 *
 * @param function the function an internal client stands for, if it stands for no process
 * @param process the process an internal client stands for, if it stands for no function
 * @param segment the host's name of the segment
 * @param industry the industry of an organization
 * @param relationshipStart since when there is one
 * @param contracts the contracts
 * @param contacts the people to talk to
 * @param dormantAfterDays after how many days without a touchpoint the client counts as dormant
 */
@Value.Builder
public record ReviseClient(
        Optional<@Text(max = 100) String> function,
        Optional<@Valid ExternalRef> process,
        Optional<@Text(max = 60) String> segment,
        Optional<@Text(max = 60) String> industry,
        Optional<LocalDate> relationshipStart,
        @Size(max = 100) List<@Valid ExternalRef> contracts,
        @Size(max = 100) List<@Valid ExternalRef> contacts,
        @Min(1) @Max(3650) int dormantAfterDays)
        implements WithReviseClient {
    /** {@inheritDoc} */
    public ReviseClient {
        contracts = Input.list(contracts);
        contacts = Input.list(contacts);
    }

    /**
     * Leaves everything as it is.
     *
     * @param client the client
     * @return the command, to be changed
     */
    public static ReviseClient of(Client client) {
        return new ReviseClient(
                client.function(),
                client.process(),
                client.segment(),
                client.industry(),
                client.relationshipStart(),
                client.contracts(),
                client.contacts(),
                client.dormantAfterDays());
    }
}
