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
     * What goes through phases, side by side.
     *
     * @param lanes the phases in their order
     */
    record Board(List<Lane> lanes) implements Drawing {
        /** {@inheritDoc} */
        public Board {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * A phase with what is in it.
     *
     * @param heading how it is called
     * @param cards what is in it
     */
    record Lane(String heading, List<Card> cards) {
        /** {@inheritDoc} */
        public Lane {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Something on a board.
     *
     * @param title what it is
     * @param lines what else is to be known at a glance
     * @param mark what is wrong with it; empty if nothing is
     */
    record Card(String title, List<String> lines, Optional<String> mark) {
        /** {@inheritDoc} */
        public Card {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Causes and the effect they lead to: an Ishikawa diagram standing on its head, so that it fits a narrow page.
     *
     * @param effect what they lead to
     * @param branches the branches, the first at the top
     */
    record Causes(String effect, List<Branch> branches) implements Drawing {
        /** {@inheritDoc} */
        public Causes {
            branches = List.copyOf(branches);
        }
    }

    /**
     * A branch of a cause diagram.
     *
     * @param heading the kind of causes
     * @param twigs the causes
     */
    record Branch(String heading, List<Twig> twigs) {
        /** {@inheritDoc} */
        public Branch {
            twigs = List.copyOf(twigs);
        }
    }

    /**
     * A cause.
     *
     * @param label what it is
     * @param standing what is known about it
     * @param words the same in words
     */
    record Twig(String label, Standing standing, String words) {}

    /** What is known about a cause. */
    enum Standing {
        /** It was so. */
        CONFIRMED,
        /** It was not so. */
        REFUTED,
        /** Nobody knows yet. */
        UNTESTED
    }

    /**
     * What leads from where to where, level by level from the top down.
     *
     * @param top from whom it all comes
     * @param bottom to whom it all goes
     * @param levels what stands on each level, the first at the top
     * @param arrows what leads to what, by their ids
     */
    record Map(String top, String bottom, List<List<Box>> levels, List<Arrow> arrows) implements Drawing {
        /** {@inheritDoc} */
        public Map {
            levels = levels.stream().map(List::copyOf).toList();
            arrows = List.copyOf(arrows);
        }
    }

    /**
     * Something on a map.
     *
     * @param id how arrows call it
     * @param label how people call it
     * @param frame what its frame is like
     * @param words what it is, in words
     * @param fromTop whether something comes to it from the top
     * @param toBottom whether something goes from it to the bottom
     * @param isBroken whether something is wrong with it
     */
    record Box(
            String id, String label, Frame frame, String words, boolean fromTop, boolean toBottom, boolean isBroken) {}

    /** How a box is framed, to be told apart without colour. */
    enum Frame {
        /** By a double line. */
        DOUBLE,
        /** By a single line. */
        SINGLE,
        /** By a dashed line. */
        DASHED
    }

    /**
     * That something leads somewhere.
     *
     * @param from the id of the box it leaves
     * @param to the id of the box it leads to
     * @param isForward whether it leads forwards, and not back
     * @param words what it is, in words
     */
    record Arrow(String from, String to, boolean isForward, String words) {}

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
