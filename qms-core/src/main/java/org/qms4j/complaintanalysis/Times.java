package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import org.qms4j.statistics.Survival;

/** Times of cases that are done, and of cases that are not. */
final class Times {
    private final Numbers done = new Numbers();
    private final Numbers open = new Numbers();

    /** Counts days after the first one up to and including the last one. */
    static long days(LocalDate first, LocalDate last, Predicate<LocalDate> counted) {
        return last.isAfter(first)
                ? first.plusDays(1).datesUntil(last.plusDays(1)).filter(counted).count()
                : 0;
    }

    void done(long days) {
        done.add(days);
    }

    void open(long days) {
        open.add(days);
    }

    Survival survival() {
        return Survival.of(done.values(), open.values());
    }

    /** Numbers without an object for each of them. */
    private static final class Numbers {
        private double[] values = new double[16];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
