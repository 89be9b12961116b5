package org.qms4j.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How long it takes until something is done, where some of it is not done yet. What is still open has taken at least as
 * long as it is open; leaving it out would make a register look faster the longer it lets cases lie.
 *
 * <p>The estimate is the product limit (E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete
 * observations, Journal of the American Statistical Association 53, 1958). A case that is open as long as another one
 * took counts as open longer.
 */
public final class Survival {
    /** A product of fractions that should be exactly a half must count as one. */
    private static final double ROUNDING = 1e-12;

    private final double[] done;
    private final double[] open;

    private Survival(double[] done, double[] open) {
        this.done = done;
        this.open = open;
    }

    /**
     * Takes down how long cases took, and how long others have been open.
     *
     * @param done how long each case took that is done, zero or more
     * @param open how long each case has been open that is not, zero or more
     * @return the survival
     */
    public static Survival of(double[] done, double[] open) {
        return new Survival(sorted("done", done), sorted("open", open));
    }

    private static double[] sorted(String name, double[] times) {
        double[] sorted = times.clone();
        for (double time : sorted) {
            Numbers.notNegative(name, time);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Tells whether some are not done.
     *
     * @return true if the answer is an estimate that takes open cases into account
     */
    public boolean isCensored() {
        return open.length > 0;
    }

    /**
     * Returns how many cases are known, open ones included.
     *
     * @return zero or more
     */
    public int size() {
        return done.length + open.length;
    }

    /**
     * Returns by which method {@link #percentile} answers.
     *
     * @return {@code NIST R6} if all are done, {@code Kaplan-Meier} if some are not
     */
    public String method() {
        return isCensored() ? "Kaplan-Meier" : Percentile.R6.method();
    }

    /**
     * Returns the time within which a part of the cases is done.
     *
     * @param part the part, from 0 to 1
     * @return the shortest time; empty if there are no cases, or the curve does not get there because too many are open
     */
    public OptionalDouble percentile(double part) {
        Numbers.within("part", part, 0, 1);
        return isCensored() ? productLimit(part) : Percentile.R6.ofSorted(done, part);
    }

    private OptionalDouble productLimit(double part) {
        double surviving = 1;
        int ended = 0;
        int left = 0;
        while (ended < done.length) {
            double time = done[ended];
            while (left < open.length && open[left] < time) {
                left++;
            }
            int atRisk = size() - ended - left;
            int together = 0;
            while (ended < done.length && done[ended] == time) {
                ended++;
                together++;
            }
            surviving *= (double) (atRisk - together) / atRisk;
            if (surviving <= 1 - part + ROUNDING) {
                return OptionalDouble.of(time);
            }
        }
        return OptionalDouble.empty();
    }
}
