package org.qms4j.spi.query;

/** How numbers are written that every store sums exactly. */
final class Decimals {
    private static final int MOST_BEFORE_THE_POINT = 28;
    private static final int MOST_AFTER_THE_POINT = 10;

    private Decimals() {}

    /** Blanks, signs of plus, exponents and digits of other scripts are read by some databases and not by others. */
    static boolean isPlain(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        return point < 0
                ? areDigits(digits, MOST_BEFORE_THE_POINT)
                : areDigits(digits.substring(0, point), MOST_BEFORE_THE_POINT)
                        && areDigits(digits.substring(point + 1), MOST_AFTER_THE_POINT);
    }

    private static boolean areDigits(String text, int most) {
        return !text.isEmpty()
                && text.length() <= most
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
