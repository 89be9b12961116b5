package org.qms4j.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.qms4j.client.Client.Preferences;
import org.qms4j.client.Client.Tier;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of clients. */
public sealed interface ClientCommand {
    /** Says that the client is served from now on. */
    record Activate() implements ClientCommand {}

    /** Says that nobody has been in touch for long. */
    record Lapse() implements ClientCommand {}

    /**
     * Says that the client has left.
     *
     * @param reason why, up to 1,000 characters
     */
    record Lose(Confidential<@Text(max = 1_000) String> reason) implements ClientCommand {}

    /** Says that the client is back. */
    record WinBack() implements ClientCommand {}

    /**
     * Says that this is the same client as another one.
     *
     * @param into the client that goes on
     */
    record Merge(ClientId into) implements ClientCommand {}

    /**
     * Says that it should not be in the register: it was entered by mistake.
     *
     * @param reason why, up to 1,000 characters
     */
    record Void(Confidential<@Text(max = 1_000) String> reason) implements ClientCommand {}

    /**
     * Records a contact.
     *
     * @param touchpoint the contact
     */
    record Touch(@Valid Touchpoint touchpoint) implements ClientCommand {}

    /**
     * Puts the client in a tier.
     *
     * @param tier the tier
     * @param reason a code, such as {@code abc-analysis}
     */
    record Grade(Tier tier, @Text(max = 60) String reason) implements ClientCommand {}

    /**
     * Says who answers for the relationship.
     *
     * @param owner the host's id of the person
     */
    record Assign(@Text(max = 64) String owner) implements ClientCommand {}

    /**
     * Names the client a main client whatever its tier, or takes that back.
     *
     * @param main true to name it so
     */
    record FlagMain(boolean main) implements ClientCommand {}

    /**
     * Records how the client wants to be served.
     *
     * @param preferences channels, language and what is needed to reach the client
     */
    record Prefer(@Valid Preferences preferences) implements ClientCommand {}

    /**
     * Records the client's share of the organization's revenue.
     *
     * @param period such as {@code 2026-Q3}
     * @param share from 0 to 1, up to 6 decimals
     */
    record Share(
            @Text(max = 20) String period,

            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
            BigDecimal share)
            implements ClientCommand {}
}
