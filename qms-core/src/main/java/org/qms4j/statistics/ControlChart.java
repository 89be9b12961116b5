package org.qms4j.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A series of counts or rates with the limits within which chance alone keeps it. The limits come from the baseline and
 * stay as they are when points are added. A point that lies on a limit is no signal.
 *
 * @param kind how the limits are made
 * @param center the mean of the baseline
 * @param sigmaZ by how much the rates vary more than chance alone would make them; only for {@link Kind#U_PRIME}
 * @param baseline from how many points the limits come
 * @param points the series with its limits
 */
public record ControlChart(Kind kind, double center, OptionalDouble sigmaZ, int baseline, List<Point> points) {
    /** Limits from fewer points than this are provisional. */
    public static final int FIRM = 20;

    private static final double SIGMAS = 3;

    /** The mean range of two values of a normal distribution, in standard deviations: d2 of the tables for n = 2. */
    private static final double D2 = 1.128;

    /** {@inheritDoc} */
    public ControlChart {
        points = List.copyOf(points);
    }

    /** How the limits are made. */
    public enum Kind {
        /** Counts over equal areas of opportunity (NIST/SEMATECH e-Handbook 6.3.3.1). */
        C,
        /** Rates over areas of opportunity that differ (Montgomery, Introduction to Statistical Quality Control). */
        U,
        /**
         * Rates over large areas of opportunity, which vary more than chance alone would make them (D. B. Laney,
         * Improved control charts for attributes, Quality Engineering 14, 2002).
         */
        U_PRIME
    }

    /**
     * A point of the series.
     *
     * @param value the count or rate; empty for a rate without exposure
     * @param limits what chance keeps to at this point; empty without exposure
     * @param signal whether the value lies beyond the limits
     */
    public record Point(OptionalDouble value, Optional<Interval> limits, boolean signal) {}

    /**
     * Draws a c-chart.
     *
     * @param counts in the order of time
     * @param baseline from how many of the first points the limits come; at least one
     * @return the chart
     */
    public static ControlChart c(double[] counts, int baseline) {
        checkBaseline(baseline, counts.length);
        double center = sum("counts", counts, baseline) / baseline;
        sum("counts", counts, counts.length);
        double half = SIGMAS * Math.sqrt(center);
        var points = IntStream.range(0, counts.length)
                .mapToObj(i -> point(counts[i], center, half))
                .toList();
        return new ControlChart(Kind.C, center, OptionalDouble.empty(), baseline, points);
    }

    /**
     * Draws a u-chart.
     *
     * @param counts in the order of time
     * @param exposures the area of opportunity of each point, zero or more
     * @param baseline from how many of the first points the limits come; at least one of them has an exposure
     * @return the chart
     */
    public static ControlChart u(double[] counts, double[] exposures, int baseline) {
        return rates(Kind.U, counts, exposures, baseline);
    }

    /**
     * Draws Laney's u′-chart. Where the rates vary as chance alone makes them it is the u-chart.
     *
     * @param counts in the order of time
     * @param exposures the area of opportunity of each point, zero or more
     * @param baseline from how many of the first points the limits come; at least two of them in a row have an exposure
     * @return the chart
     */
    public static ControlChart uPrime(double[] counts, double[] exposures, int baseline) {
        return rates(Kind.U_PRIME, counts, exposures, baseline);
    }

    private static ControlChart rates(Kind kind, double[] counts, double[] exposures, int baseline) {
        if (counts.length != exposures.length) {
            throw new IllegalArgumentException("exposures: as many as counts, not " + exposures.length);
        }
        checkBaseline(baseline, counts.length);
        sum("counts", counts, counts.length);
        sum("exposures", exposures, exposures.length);
        double exposure = Numbers.positive("exposure of the baseline", sum("exposures", exposures, baseline));
        double center = sum("counts", counts, baseline) / exposure;
        OptionalDouble sigmaZ = kind == Kind.U
                ? OptionalDouble.empty()
                : OptionalDouble.of(sigmaZ(counts, exposures, baseline, center));
        var points = new ArrayList<Point>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            double half = SIGMAS * sigmaZ.orElse(1) * Math.sqrt(center / exposures[i]);
            points.add(
                    exposures[i] == 0
                            ? new Point(OptionalDouble.empty(), Optional.empty(), false)
                            : point(counts[i] / exposures[i], center, half));
        }
        return new ControlChart(kind, center, sigmaZ, baseline, points);
    }

    /** The moving range does not reach over a point without exposure. */
    private static double sigmaZ(double[] counts, double[] exposures, int baseline, double center) {
        double ranges = 0;
        int pairs = 0;
        for (int i = 1; i < baseline; i++) {
            if (exposures[i] > 0 && exposures[i - 1] > 0) {
                ranges += Math.abs(z(counts[i], exposures[i], center) - z(counts[i - 1], exposures[i - 1], center));
                pairs++;
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("baseline: no two points in a row with an exposure");
        }
        return ranges / pairs / D2;
    }

    private static double z(double count, double exposure, double center) {
        return center == 0 ? 0 : (count / exposure - center) / Math.sqrt(center / exposure);
    }

    private static Point point(double value, double center, double half) {
        var limits = new Interval(Math.max(0, center - half), center + half);
        boolean signal = value > limits.high() || value < limits.low();
        return new Point(OptionalDouble.of(value), Optional.of(limits), signal);
    }

    private static double sum(String name, double[] values, int first) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += Numbers.notNegative(name + "[" + i + "]", values[i]);
        }
        return sum;
    }

    private static void checkBaseline(int baseline, int size) {
        if (baseline < 1 || baseline > size) {
            throw new IllegalArgumentException("baseline: from 1 to " + size + ", not " + baseline);
        }
    }

    /**
     * Tells whether the limits come from too few points to be relied on.
     *
     * @return true under {@value #FIRM} points
     */
    public boolean isProvisional() {
        return baseline < FIRM;
    }

    /**
     * Returns where the signals are.
     *
     * @return the numbers of the points beyond their limits, counted from 0
     */
    public List<Integer> signals() {
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).signal())
                .boxed()
                .toList();
    }
}
