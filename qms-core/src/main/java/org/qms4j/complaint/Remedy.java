package org.qms4j.complaint;

import jakarta.validation.Valid;
import java.util.Optional;
import org.qms4j.evidence.Money;

/**
 * What the client gets.
 *
 * @param type what it is
 * @param amount what it is worth, where it is money; not negative
 */
public record Remedy(Type type, Optional<@Valid Money> amount) {
    /** What a client can get. */
    public enum Type {
        /** Their money back. */
        REFUND,
        /** Another one. */
        REPLACEMENT,
        /** It is repaired or done again. */
        REPAIR,
        /** Money for the damage. */
        COMPENSATION,
        /** A lower price. */
        PRICE_REDUCTION,
        /** Help with it. */
        ASSISTANCE,
        /** Information that was missing. */
        INFORMATION,
        /** An apology. */
        APOLOGY,
        /** Something else. */
        OTHER;

        boolean isMoney() {
            return this == REFUND || this == COMPENSATION || this == PRICE_REDUCTION;
        }
    }

    /** Tells whether it is the same, or less of the same. */
    boolean isWithin(Remedy most) {
        boolean sameAmount = amount.isEmpty() && most.amount.isEmpty();
        return type == most.type
                && (sameAmount
                        || amount.flatMap(asked -> most.amount.filter(asked::isWithin))
                                .isPresent());
    }

    /**
     * Names a remedy without an amount.
     *
     * @param type what it is
     * @return the remedy
     */
    public static Remedy of(Type type) {
        return new Remedy(type, Optional.empty());
    }

    /**
     * Names a remedy in money.
     *
     * @param type what it is
     * @param amount what it is worth
     * @return the remedy
     */
    public static Remedy of(Type type, Money amount) {
        return new Remedy(type, Optional.of(amount));
    }
}
