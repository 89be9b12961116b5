package org.qms4j.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a series goes up or down, whatever its shape: the test of Mann (Nonparametric tests against trend,
 * Econometrica 13, 1945) and Kendall (Rank correlation methods, 1948) with the variance corrected for equal values, and
 * the slope of Theil (1950) and Sen (Estimates of the regression coefficient based on Kendall's tau, Journal of the
 * American Statistical Association 63, 1968). It takes the values to be independent of each other: a season, for one,
 * is not accounted for.
 *
 * @param n how many values
 * @param s how many later values are larger than earlier ones, less how many are smaller
 * @param variance of {@code s} if there is no trend
 * @param z the standardized {@code s}, brought nearer to zero by one for continuity
 * @param p how probable a trend as strong as this, up or down, is by chance: from 0 to 1
 * @param slope the median of the slopes between all pairs, per step
 */
public record Trend(int n, long s, double variance, double z, double p, double slope) {
    /** Fewer values than this say nothing about a trend. */
    public static final int FEWEST = 8;

    /** More are refused: there are as many slopes as pairs. */
    public static final int MOST = 2_000;

    /**
     * Tests for a trend.
     *
     * @param values in the order of time, at equal distances; up to {@value #MOST}
     * @return the trend; empty if there are fewer than {@value #FEWEST} values
     */
    public static Optional<Trend> of(double[] values) {
        Numbers.finite("values", values);
        if (values.length > MOST) {
            throw new IllegalArgumentException("values: up to " + MOST + ", not " + values.length);
        }
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        int n = values.length;
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += (long) Math.signum(values[later] - values[earlier]);
                slopes[pair++] = (values[later] - values[earlier]) / (later - earlier);
            }
        }
        double variance = variance(values);
        double z = s == 0 || variance == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
        double p = Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
        return Optional.of(
                new Trend(n, s, variance, z, p, Percentile.R7.of(slopes, 0.5).orElseThrow()));
    }

    private static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double variance = n * (n - 1) * (2 * n + 5);
        int from = 0;
        while (from < sorted.length) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double equal = to - from;
            variance -= equal * (equal - 1) * (2 * equal + 5);
            from = to;
        }
        return variance / 18;
    }

    /**
     * Returns in which direction it goes.
     *
     * @param alpha how probable by chance it may be at most, such as 0.05
     * @return 1 for up, -1 for down, 0 if chance may have made it
     */
    public int direction(double alpha) {
        return p < alpha ? Long.signum(s) : 0;
    }
}
