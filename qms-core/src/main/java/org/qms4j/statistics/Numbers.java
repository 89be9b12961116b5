package org.qms4j.statistics;

/** What is asked of every argument. */
final class Numbers {
    private Numbers() {}

    /** Refuses what no count and no exposure can be. */
    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": zero or more, not " + value);
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": more than zero, not " + value);
        }
        return value;
    }

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "]: a number, not " + values[i]);
            }
        }
    }

    static double within(String name, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(name + ": from " + from + " to " + to + ", not " + value);
        }
        return value;
    }
}
