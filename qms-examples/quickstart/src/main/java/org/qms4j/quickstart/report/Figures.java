package org.qms4j.quickstart.report;

import java.util.Locale;

/** How numbers are written on the page. */
final class Figures {
    private static final double PERCENT = 100;
    private static final double SMALLEST = 0.1;

    private Figures() {}

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number and what is counted, in the singular or the plural. */
    static String number(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** A percentage with one decimal. */
    static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /** Days with one decimal, where there is one. */
    static String days(double days) {
        return days == Math.rint(days)
                ? String.format(Locale.ROOT, "%.0f", days)
                : String.format(Locale.ROOT, "%.1f", days);
    }

    /** A part of a whole in percent. What is not nothing is not shown as nothing, and what is not all not as all. */
    static String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        double percent = PERCENT * part / whole;
        if (part > 0 && percent < SMALLEST) {
            return "<0.1%";
        }
        if (part < whole && percent > PERCENT - SMALLEST) {
            return ">99.9%";
        }
        return String.format(Locale.ROOT, "%.1f%%", percent);
    }
}
