package org.qms4j.measure;

import jakarta.validation.Valid;
import org.qms4j.rule.Text;

/** What must hold of something that is passed on: a range that is measured, or something that must be the case. */
public sealed interface Criterion {
    /**
     * Returns what it is about.
     *
     * @return such as {@code leakage}, the same wherever the same is meant
     */
    String characteristic();

    /**
     * Tells whether what keeps this criterion keeps another one.
     *
     * @param other what is asked for
     * @return true if it is about the same characteristic and its range lies within the other's, or it says the same
     */
    boolean satisfies(Criterion other);

    /**
     * Says the criterion for people.
     *
     * @return such as {@code leakage ≤ 5 mL}
     */
    String text();

    /**
     * What is measured.
     *
     * @param characteristic what it is about, up to 60 characters
     * @param range the values that are right
     */
    record Measured(
            @Text(max = 60) String characteristic, @Valid Range range) implements Criterion {
        @Override
        public boolean satisfies(Criterion other) {
            return other instanceof Measured asked
                    && characteristic.equals(asked.characteristic)
                    && range.isWithin(asked.range);
        }

        @Override
        public String text() {
            return characteristic + " " + range.text();
        }
    }

    /**
     * What is not measured.
     *
     * @param characteristic what it is about, up to 60 characters
     * @param condition what must be the case, up to 300 characters
     */
    record Stated(
            @Text(max = 60) String characteristic,
            @Text(max = 300) String condition) implements Criterion {
        @Override
        public boolean satisfies(Criterion other) {
            return equals(other);
        }

        @Override
        public String text() {
            return characteristic + ": " + condition;
        }
    }

    /**
     * Names what is measured.
     *
     * @param characteristic what it is about
     * @param range the values that are right
     * @return the criterion
     */
    static Criterion of(String characteristic, Range range) {
        return new Measured(characteristic, range);
    }

    /**
     * Names what must be the case.
     *
     * @param characteristic what it is about
     * @param condition what must be the case
     * @return the criterion
     */
    static Criterion of(String characteristic, String condition) {
        return new Stated(characteristic, condition);
    }
}
