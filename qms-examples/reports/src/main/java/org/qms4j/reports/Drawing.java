package org.qms4j.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qms4j.statistics.Interval;

/** What a picture shows, apart from how it is drawn. */
public sealed interface Drawing {
    /**
     * Bars one below the other on a common axis: a Pareto chart lying on its side, ages, shares with their intervals.
     *
     * @param axis the axis
     * @param rows the bars, the first at the top
     */
    record Rows(Axis axis, List<Row> rows) implements Drawing {
        /** {@inheritDoc} */
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An axis that begins at zero.
     *
     * @param top where it ends; more than zero
     * @param isPercent whether it counts percent
     * @param line where a line is drawn across all bars
     */
    record Axis(double top, boolean isPercent, OptionalDouble line) {
        /** {@inheritDoc} */
        public Axis {
            if (!(top > 0)) {
                throw new IllegalArgumentException("top: more than zero, not " + top);
            }
        }

        /**
         * Counts percent from 0 to 100.
         *
         * @return the axis without a line
         */
        public static Axis percent() {
            return new Axis(100, true, OptionalDouble.empty());
        }

        /**
         * Draws a line across.
         *
         * @param at where
         * @return the axis with the line
         */
        public Axis marking(double at) {
            return new Axis(top, isPercent, OptionalDouble.of(at));
        }
    }

    /**
     * A bar, or a point with its interval.
     *
     * @param label what it is
     * @param value its value in words
     * @param bar how long the bar is; empty for a point
     * @param point where the point is: of a Pareto chart, the sum up to here
     * @param interval within which the true value lies
     */
    record Row(String label, String value, OptionalDouble bar, OptionalDouble point, Optional<Interval> interval) {
        /**
         * A bar alone.
         *
         * @param label what it is
         * @param value its value in words
         * @param length how long it is
         * @return the row
         */
        public static Row bar(String label, String value, double length) {
            return new Row(label, value, OptionalDouble.of(length), OptionalDouble.empty(), Optional.empty());
        }
    }

    /**
     * Columns over months.
     *
     * @param months every month from the first to the last, with its count
     */
    record Columns(List<Month> months) implements Drawing {
        /** {@inheritDoc} */
        public Columns {
            months = List.copyOf(months);
        }
    }

    /**
     * A month with its count.
     *
     * @param month which
     * @param count how many
     */
    record Month(YearMonth month, long count) {}

    /**
     * Rates over months within their limits.
     *
     * @param center the mean of the baseline
     * @param centerLabel how it is called
     * @param points the months in order, without a gap
     */
    record Rates(double center, String centerLabel, List<Point> points) implements Drawing {
        /** {@inheritDoc} */
        public Rates {
            points = List.copyOf(points);
        }
    }

    /**
     * The rate of a month.
     *
     * @param month which
     * @param value the rate
     * @param limits within which chance keeps it
     * @param isSignal whether it lies beyond them
     */
    record Point(YearMonth month, double value, Interval limits, boolean isSignal) {}
}
