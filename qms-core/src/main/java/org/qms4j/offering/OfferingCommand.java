package org.qms4j.offering;

import jakarta.validation.Valid;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of products and services. */
public sealed interface OfferingCommand {
    /**
     * Says again what it is.
     *
     * @param profile all of it; what is left empty is empty afterwards
     */
    record Describe(@Valid OfferingProfile profile) implements OfferingCommand {}

    /**
     * Says what clients need to know about it.
     *
     * @param item the item; one of the same id gets another version
     */
    record Inform(@Valid InformationItem item) implements OfferingCommand {}

    /** Gives it to clients. */
    record Release() implements OfferingCommand {}

    /**
     * Takes it from the market.
     *
     * @param reason why, up to 1,000 characters
     */
    record Withdraw(Confidential<@Text(max = 1_000) String> reason) implements OfferingCommand {}
}
