package org.qms4j.evidence;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money. Never a floating-point number.
 *
 * @param amount the amount, with up to 15 digits before and 4 after the point
 * @param currency its currency
 */
public record Money(@Digits(integer = 15, fraction = 4) BigDecimal amount, Currency currency) {
    /**
     * Reads an amount.
     *
     * @param amount the amount, such as {@code 120.50}
     * @param currency the ISO 4217 code, such as {@code EUR}
     * @return the money
     * @throws IllegalArgumentException if the amount is not a number or the currency is not known
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * Tells whether the amount keeps a limit.
     *
     * @param limit the limit
     * @return true if it is not above the limit; false in another currency, for which the limit says nothing
     */
    public boolean isWithin(Money limit) {
        return currency.equals(limit.currency) && amount.compareTo(limit.amount) <= 0;
    }
}
