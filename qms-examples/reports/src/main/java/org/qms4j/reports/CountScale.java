package org.qms4j.reports;

/**
 * A scale from zero with round steps.
 *
 * @param top where it ends: a multiple of the step
 * @param step from one line to the next
 */
record CountScale(double top, double step) {
    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static CountScale upTo(double highest) {
        if (!(highest > 0)) {
            return new CountScale(1, 1);
        }
        double ten = Math.pow(10, Math.floor(Math.log10(highest / MOST_STEPS)));
        for (double round : ROUND) {
            double step = round * ten;
            if (highest <= MOST_STEPS * step) {
                return new CountScale(step * Math.ceil(highest / step), step);
            }
        }
        return new CountScale(MOST_STEPS * 10 * ten, 10 * ten);
    }

    /** For things that there are no halves of. */
    static CountScale upToCount(long highest) {
        CountScale scale = upTo(highest);
        return scale.step() >= 1 && scale.step() == Math.rint(scale.step())
                ? scale
                : new CountScale(Math.max(1, highest), Math.max(1, Math.ceil(scale.step())));
    }

    double share(double value) {
        return value / top;
    }
}
