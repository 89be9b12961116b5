package org.qms4j.client;

import java.time.LocalDate;
import java.util.Optional;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * One contact with a client.
 *
 * @param phase where in the relationship it stands
 * @param journeyStage the host's name of the stage of the customer journey, such as {@code onboarding}
 * @param channel how it took place, such as {@code visit}
 * @param on the day; not after the day it is recorded
 * @param valueIdea what could create more value for the client, if something came up
 */
public record Touchpoint(
        Phase phase,
        Optional<@Text(max = 60) String> journeyStage,
        @Text(max = 60) String channel,
        LocalDate on,
        Optional<Confidential<@Text(max = 1000) String>> valueIdea) {
    /** The phases of a relationship. */
    public enum Phase {
        /** Before the sale. */
        PRE_SALE,
        /** The sale itself. */
        SALE,
        /** Delivery of what was sold. */
        DELIVERY,
        /** After delivery. */
        POST_SALE
    }

    /**
     * Names a contact.
     *
     * @param phase where in the relationship it stands
     * @param channel how it took place
     * @param on the day
     * @return the touchpoint
     */
    public static Touchpoint of(Phase phase, String channel, LocalDate on) {
        return new Touchpoint(phase, Optional.empty(), channel, on, Optional.empty());
    }
}
