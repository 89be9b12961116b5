package org.qms4j.measure;

import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * From how much to how much.
 *
 * @param least the least value, itself allowed; empty if there is no lower limit
 * @param greatest the greatest value, itself allowed; empty if there is no upper limit
 * @param unit the code of a unit of UCUM, such as {@code mm} or {@code %}, or a count such as {@code {piece}}
 */
@InOrder
public record Range(
        Optional<@Digits(integer = 15, fraction = 9) BigDecimal> least,
        Optional<@Digits(integer = 15, fraction = 9) BigDecimal> greatest,
        @KnownUnit String unit) {
    /**
     * Names both limits.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @param unit the unit
     * @return the range
     * @throws IllegalArgumentException if a limit is not a number
     */
    public static Range of(String least, String greatest, String unit) {
        return new Range(Optional.of(new BigDecimal(least)), Optional.of(new BigDecimal(greatest)), unit);
    }

    /**
     * Names an upper limit.
     *
     * @param greatest the greatest value
     * @param unit the unit
     * @return the range
     * @throws IllegalArgumentException if the limit is not a number
     */
    public static Range atMost(String greatest, String unit) {
        return new Range(Optional.empty(), Optional.of(new BigDecimal(greatest)), unit);
    }

    /**
     * Names a lower limit.
     *
     * @param least the least value
     * @param unit the unit
     * @return the range
     * @throws IllegalArgumentException if the limit is not a number
     */
    public static Range atLeast(String least, String unit) {
        return new Range(Optional.of(new BigDecimal(least)), Optional.empty(), unit);
    }

    /**
     * Tells whether everything in this range is in another one.
     *
     * @param other the other range, in any unit that measures the same
     * @return false if something is not, or the units cannot be compared
     */
    public boolean isWithin(Range other) {
        Optional<Unit> mine = Unit.of(unit);
        Optional<Unit> theirs = Unit.of(other.unit);
        return mine.isPresent()
                && theirs.isPresent()
                && mine.get().isLike(theirs.get())
                && keeps(other.least, least, mine.get(), theirs.get(), 1)
                && keeps(other.greatest, greatest, mine.get(), theirs.get(), -1);
    }

    boolean isInOrder() {
        return least.isEmpty() || greatest.isEmpty() || least.get().compareTo(greatest.get()) <= 0;
    }

    /** Where the other has no limit, any is kept; where it has one, none is not. */
    private static boolean keeps(
            Optional<BigDecimal> limit, Optional<BigDecimal> own, Unit mine, Unit theirs, int side) {
        return limit.isEmpty()
                || own.filter(value -> mine.compare(value, theirs, limit.get()) * side >= 0)
                        .isPresent();
    }

    /**
     * Says the range for people.
     *
     * @return such as {@code 2 to 5 mm}, {@code at most 5 mm} as {@code ≤ 5 mm}
     */
    public String text() {
        String from = least.map(BigDecimal::toPlainString).orElse("");
        String to = greatest.map(BigDecimal::toPlainString).orElse("");
        String limits =
                from.isEmpty() ? to.isEmpty() ? "any" : "≤ " + to : to.isEmpty() ? "≥ " + from : from + " … " + to;
        return limits + " " + unit;
    }
}
