package org.qms4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How the value below which a part of the values lies is read between two of them. The method is always named. */
public enum Percentile {
    /**
     * NIST/SEMATECH e-Handbook 7.2.6.2; type 6 of Hyndman and Fan, Sample quantiles in statistical packages, The
     * American Statistician 50, 1996: rank p(N+1), between two values in proportion, never beyond the first or last.
     */
    R6("NIST R6") {
        @Override
        double rank(double part, int n) {
            return part * (n + 1);
        }
    },

    /** Type 7 of Hyndman and Fan, the usual one of spreadsheets: rank 1 + p(N−1). */
    R7("R7") {
        @Override
        double rank(double part, int n) {
            return 1 + part * (n - 1);
        }
    };

    private final String method;

    Percentile(String method) {
        this.method = method;
    }

    /**
     * Returns the name of the method, as a report shows it.
     *
     * @return the name
     */
    public String method() {
        return method;
    }

    abstract double rank(double part, int n);

    /**
     * Reads a percentile.
     *
     * @param values in any order; left as they are
     * @param part which part lies below, from 0 to 1
     * @return the value, within the smallest and the largest; empty of none
     */
    public OptionalDouble of(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, part);
    }

    /**
     * Reads a percentile of values that are in order.
     *
     * @param sorted in ascending order
     * @param part which part lies below, from 0 to 1
     * @return the value, within the smallest and the largest; empty of none
     */
    public OptionalDouble ofSorted(double[] sorted, double part) {
        Numbers.within("part", part, 0, 1);
        Numbers.finite("values", sorted);
        int n = sorted.length;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double rank = Math.min(Math.max(rank(part, n), 1), n);
        int below = (int) rank;
        double low = sorted[below - 1];
        return OptionalDouble.of(below == n ? low : low + (rank - below) * (sorted[below] - low));
    }
}
