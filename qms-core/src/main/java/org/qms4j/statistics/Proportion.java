package org.qms4j.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many out of how many.
 *
 * @param yes how many are so, from 0 to {@code of}
 * @param of out of how many
 */
public record Proportion(long yes, long of) {
    /** How sure an interval is if nothing else is said: 95 %. */
    public static final double CONFIDENCE = 0.95;

    /** {@inheritDoc} */
    public Proportion {
        if (yes < 0 || yes > of) {
            throw new IllegalArgumentException("yes: from 0 to " + of + ", not " + yes);
        }
    }

    /**
     * Returns the share.
     *
     * @return from 0 to 1; empty out of none
     */
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) yes / of);
    }

    /**
     * Returns between which values the true share lies, as sure as 95 %.
     *
     * @return the interval after Wilson; empty out of none
     */
    public Optional<Interval> wilson() {
        return wilson(CONFIDENCE);
    }

    /**
     * Returns between which values the true share lies: the score interval (E. B. Wilson, Probable inference, the law
     * of succession, and statistical inference, Journal of the American Statistical Association 22, 1927). It stays
     * within 0 and 1, and reaches them exactly where none or all are so.
     *
     * @param confidence how sure, more than 0 and less than 1
     * @return the interval; empty out of none
     */
    public Optional<Interval> wilson(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: between 0 and 1, not " + confidence);
        }
        if (of == 0) {
            return Optional.empty();
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double n = of;
        double p = yes / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double low = yes == 0 ? 0 : (middle - half) / scale;
        double high = yes == of ? 1 : (middle + half) / scale;
        return Optional.of(new Interval(low, high));
    }
}
