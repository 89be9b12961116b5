package org.qms4j.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether something happens less often than before, in relation to how often it could have happened. If nothing has
 * changed, each of all the events falls into the second period with a chance of its part of the exposure, so that the
 * number there is binomial (J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson
 * series, Biometrika 31, 1940).
 *
 * @param before the first period
 * @param after the second period
 */
public record RateComparison(Rate before, Rate after) {
    /** Probabilities this much larger than another one are still taken for equal to it. */
    private static final double ROUNDING = 1 + 1e-7;

    /**
     * How often something happened.
     *
     * @param count how often, from 0 to a thousand million
     * @param exposure how often it could have happened, such as the number of deliveries; more than 0
     */
    public record Rate(long count, double exposure) {
        private static final long MOST = 1_000_000_000;

        /** {@inheritDoc} */
        public Rate {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("count: from 0 to " + MOST + ", not " + count);
            }
            Numbers.positive("exposure", exposure);
        }
    }

    /** What the comparison says. */
    public enum Change {
        /** The true rate is lower than before. */
        LOWER,
        /** The true rate is higher than before. */
        HIGHER,
        /** The data do not tell. */
        INCONCLUSIVE
    }

    /**
     * Returns the second rate as a multiple of the first.
     *
     * @return zero or more; empty if nothing happened before
     */
    public OptionalDouble ratio() {
        return before.count() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.count() / after.exposure() / (before.count() / before.exposure()));
    }

    /**
     * Returns between which values the true ratio lies, as sure as 95 %: from the exact interval of the binomial share
     * (C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26, 1934).
     *
     * @return the interval, whose upper end is infinite if nothing happened before; empty if nothing happened at all
     */
    public Optional<Interval> interval() {
        long all = events();
        if (all == 0) {
            return Optional.empty();
        }
        double tail = (1 - Proportion.CONFIDENCE) / 2;
        long second = after.count();
        double low = second == 0
                ? 0
                : BetaDistribution.of(second, all - second + 1.0).inverseCumulativeProbability(tail);
        double high = second == all
                ? 1
                : BetaDistribution.of(second + 1.0, all - second).inverseSurvivalProbability(tail);
        return Optional.of(new Interval(ratioOf(low), ratioOf(high)));
    }

    /**
     * Returns how likely it is to see something as unlikely as this, or more so, if nothing has changed.
     *
     * @return the two-sided probability by minimum likelihood, from 0 to 1; empty if nothing happened at all
     */
    public OptionalDouble pValue() {
        if (events() == 0) {
            return OptionalDouble.empty();
        }
        BinomialDistribution unchanged = unchanged();
        double seen = unchanged.probability((int) after.count()) * ROUNDING;
        double sum = LongStream.rangeClosed(0, events())
                .mapToDouble(count -> unchanged.probability((int) count))
                .filter(probability -> probability <= seen)
                .sum();
        return OptionalDouble.of(Math.min(1, sum));
    }

    /**
     * Returns how likely it is to see so few, or fewer, in the second period if nothing has changed.
     *
     * @return the one-sided probability, from 0 to 1; empty if nothing happened at all
     */
    public OptionalDouble pValueOfFewer() {
        return events() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(unchanged().cumulativeProbability((int) after.count()));
    }

    /**
     * Returns what the comparison says. The interval decides: it and the probability can disagree, and then nothing is
     * shown.
     *
     * @return lower or higher if the interval lies on one side of 1
     */
    public Change change() {
        Optional<Interval> interval = interval();
        if (interval.filter(ratio -> ratio.high() < 1).isPresent()) {
            return Change.LOWER;
        }
        return interval.filter(ratio -> ratio.low() > 1).isPresent() ? Change.HIGHER : Change.INCONCLUSIVE;
    }

    private long events() {
        return before.count() + after.count();
    }

    private BinomialDistribution unchanged() {
        return BinomialDistribution.of(
                Math.toIntExact(events()), after.exposure() / (before.exposure() + after.exposure()));
    }

    private double ratioOf(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share) * before.exposure() / after.exposure();
    }
}
