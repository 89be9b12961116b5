package org.qms4j.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What in a text gives a person away: an address of electronic mail, a number long enough to be one of a telephone, an
 * account or an order, or something that is known about the person. Dates are no such numbers. Names that nobody has
 * told it are not found: somebody has to read the text as well.
 */
public final class PersonalTraces {
    private static final int LONG_NUMBER = 7;
    private static final int SHORTEST = 3;
    private static final int YEAR = 4;
    private static final int DAY = 2;
    private static final String SEPARATORS = " -./()\u00a0\u202f";

    private PersonalTraces() {}

    /**
     * Tells whether a text gives somebody away whoever it is.
     *
     * @param text the text
     * @return true if it has an address of electronic mail or a long number in it
     */
    public static boolean areIn(String text) {
        return hasAddress(text) || hasLongNumber(text);
    }

    /**
     * Tells whether a text mentions something, whatever its case.
     *
     * @param text the text
     * @param known what is known about a person; under three characters it says nothing
     * @return true if it is in the text
     */
    public static boolean mentions(String text, String known) {
        String sought = known.strip();
        return sought.length() >= SHORTEST && text.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }

    /** Something on both sides of an at sign, and a dot behind it. */
    private static boolean hasAddress(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            boolean named = at > 0 && isPartOfAddress(text.charAt(at - 1));
            int end = at + 1;
            while (end < text.length() && (isPartOfAddress(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            int dot = text.indexOf('.', at + 1);
            if (named && dot > at + 1 && dot < end - 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfAddress(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '_' || character == '+';
    }

    private static boolean hasLongNumber(String text) {
        int start = 0;
        while (start < text.length()) {
            if (!Character.isDigit(text.charAt(start))) {
                start++;
                continue;
            }
            int end = endOfNumber(text, start);
            if (digitsBesidesDates(groups(text.substring(start, end))) >= LONG_NUMBER) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** Digits that only separators stand between are one number. */
    private static int endOfNumber(String text, int start) {
        int end = start;
        int next = start;
        while (next < text.length()
                && (Character.isDigit(text.charAt(next)) || SEPARATORS.indexOf(text.charAt(next)) >= 0)) {
            next++;
            if (Character.isDigit(text.charAt(next - 1))) {
                end = next;
            }
        }
        return end;
    }

    /** How many digits stand in a row, again and again. */
    private static List<Integer> groups(String number) {
        var groups = new ArrayList<Integer>();
        int digits = 0;
        for (int i = 0; i <= number.length(); i++) {
            if (i < number.length() && Character.isDigit(number.charAt(i))) {
                digits++;
            } else if (digits > 0) {
                groups.add(digits);
                digits = 0;
            }
        }
        return groups;
    }

    private static int digitsBesidesDates(List<Integer> groups) {
        int digits = 0;
        int i = 0;
        while (i < groups.size()) {
            if (isDate(groups, i)) {
                i += 3;
            } else {
                digits += groups.get(i);
                i++;
            }
        }
        return digits;
    }

    /** Year, month and day in this order or the other one. */
    private static boolean isDate(List<Integer> groups, int at) {
        if (at + 3 > groups.size() || groups.get(at + 1) > DAY) {
            return false;
        }
        int first = groups.get(at);
        int last = groups.get(at + 2);
        return (first == YEAR && last <= DAY) || (first <= DAY && last == YEAR);
    }
}
