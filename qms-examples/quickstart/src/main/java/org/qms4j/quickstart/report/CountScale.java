package org.qms4j.quickstart.report;

/**
 * The scale of an axis for counts: 1, 2 or 5 times a power of ten from line to line.
 *
 * @param step from one line to the next
 * @param top the topmost line, not below the largest count
 */
record CountScale(long step, long top) {
    private static final int LINES = 5;

    static CountScale upTo(long largest) {
        long step = 1;
        long power = 1;
        while (step * LINES < largest) {
            long next = step == power ? 2 : step == 2 * power ? 5 : 10;
            step = next * power;
            power = next == 10 ? step : power;
        }
        return new CountScale(step, Math.max(1, (largest + step - 1) / step) * step);
    }

    /** How high a count is, from 0 to 1. */
    double share(long count) {
        return (double) count / top;
    }
}
