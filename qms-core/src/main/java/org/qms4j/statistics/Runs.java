package org.qms4j.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a series keeps to one side of its center for too long or crosses it too seldom (J. Anhøj and A. V. Olesen,
 * Run charts revisited, PLoS ONE 9, 2014). No distribution is assumed, so it may be asked of counts and rates. Points
 * on the center do not count.
 *
 * @param useful how many points do not lie on the center
 * @param longest how many points in a row lie on the same side at most
 * @param longestLimit more than this is a signal
 * @param crossings how often the series crosses the center
 * @param crossingsLimit fewer than this is a signal
 */
public record Runs(int useful, int longest, int longestLimit, int crossings, int crossingsLimit) {
    /** Fewer useful points than this say nothing. */
    public static final int FEWEST = 10;

    private static final double CHANCE = 0.05;

    /**
     * Looks at the runs of a series.
     *
     * @param values in the order of time
     * @param center the line they are compared with, usually the median or the mean
     * @return the runs; empty if fewer than {@value #FEWEST} points do not lie on the center
     */
    public static Optional<Runs> of(double[] values, double center) {
        Numbers.finite("values", values);
        int useful = 0;
        int longest = 0;
        int crossings = 0;
        int run = 0;
        double side = 0;
        for (double value : values) {
            double here = Math.signum(value - center);
            if (here != 0) {
                useful++;
                crossings += side != 0 && here != side ? 1 : 0;
                run = here == side ? run + 1 : 1;
                longest = Math.max(longest, run);
                side = here;
            }
        }
        return useful < FEWEST
                ? Optional.empty()
                : Optional.of(new Runs(useful, longest, longestLimit(useful), crossings, crossingsLimit(useful)));
    }

    private static int longestLimit(int useful) {
        return (int) Math.round(Math.log(useful) / Math.log(2)) + 3;
    }

    private static int crossingsLimit(int useful) {
        return BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(CHANCE);
    }

    /**
     * Tells whether the series is more than chance.
     *
     * @return true if a run is too long or there are too few crossings
     */
    public boolean isSignal() {
        return longest > longestLimit || crossings < crossingsLimit;
    }
}
