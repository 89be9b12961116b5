package org.qms4j.spi.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.Attribute;

/**
 * A count of the records of one type that meet every criterion, in groups that have the same values, with the sum of
 * one attribute over each group.
 *
 * <p>An attribute that is absent and one that is empty text are in one group. What is summed is written as a plain
 * decimal such as {@code 12.50} or {@code -3}: 1 to 28 digits, and after a point 1 to 10 more; a sum is exact. Any
 * other text is no number here, whatever a database or a language may make of it. A record without the attribute, or
 * with empty text in it, is counted and adds nothing to the sum. What a record holds that is not counted plays no part.
 *
 * @param type the record type
 * @param criteria all of them must be met; none means every record of the type
 * @param by the attributes that tell the groups apart; none means one group of everything
 * @param sum the attribute that is summed; empty if records are only counted
 */
public record Tally(String type, List<Criterion> criteria, List<Attribute> by, Optional<Attribute> sum) {
    /** {@inheritDoc} */
    public Tally {
        criteria = List.copyOf(criteria);
        by = List.copyOf(by);
    }

    /**
     * Counts all records of a type.
     *
     * @param type the record type
     * @return the count of everything, in one group
     */
    public static Tally of(String type) {
        return new Tally(type, List.of(), List.of(), Optional.empty());
    }

    /**
     * Adds a criterion.
     *
     * @param criterion what must be met too
     * @return the narrower count
     */
    public Tally where(Criterion criterion) {
        var all = new ArrayList<>(criteria);
        all.add(criterion);
        return new Tally(type, all, by, sum);
    }

    /**
     * Tells groups apart.
     *
     * @param attributes by their values, in the order in which the answer has them
     * @return the count in groups
     */
    public Tally by(Attribute... attributes) {
        return new Tally(type, criteria, List.of(attributes), sum);
    }

    /**
     * Sums an attribute over each group.
     *
     * @param attribute what is summed
     * @return the count with a sum
     */
    public Tally summing(Attribute attribute) {
        return new Tally(type, criteria, by, Optional.of(attribute));
    }

    /**
     * Returns the query that finds what is counted.
     *
     * @return in the largest pages there are
     */
    public Query query() {
        return new Query(type, criteria, Optional.empty(), false, Optional.empty(), Page.LARGEST);
    }

    /**
     * The records that have the same values.
     *
     * @param values of the attributes that tell the groups apart, in their order; empty where the records have none
     * @param count how many records, one or more
     * @param summed how many of them have what is summed
     * @param sum the sum over those, without zeros at its end; zero if there are none
     */
    public record Group(List<Optional<String>> values, long count, long summed, BigDecimal sum) {
        /** The order of an answer: by the values, those that have none first. */
        public static final Comparator<Group> ORDER = Group::compare;

        /** {@inheritDoc} */
        public Group {
            values = List.copyOf(values);
            sum = sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
        }

        private static int compare(Group one, Group other) {
            for (int i = 0; i < one.values.size(); i++) {
                int byValue = one.values
                        .get(i)
                        .orElse("")
                        .compareTo(other.values.get(i).orElse(""));
                if (byValue != 0) {
                    return byValue;
                }
            }
            return 0;
        }
    }

    /** Counts records that come one by one. */
    public static final class Counter {
        private final Tally tally;
        private final Map<List<String>, Sums> groups = new HashMap<>();

        /**
         * Starts at zero.
         *
         * @param tally what is counted; its criteria are not looked at here
         */
        public Counter(Tally tally) {
            this.tally = tally;
        }

        /**
         * Counts a record.
         *
         * @param attributes the record's attributes
         * @throws StoreException.InvalidRequest if what is to be summed is no number
         */
        public void add(Map<Attribute, String> attributes) {
            List<String> key = tally.by().stream()
                    .map(attribute -> attributes.getOrDefault(attribute, ""))
                    .toList();
            Sums sums = groups.computeIfAbsent(key, first -> new Sums());
            sums.count++;
            tally.sum()
                    .map(attribute -> attributes.getOrDefault(attribute, ""))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> sums.add(number(value)));
        }

        private BigDecimal number(String value) {
            if (!Decimals.isPlain(value)) {
                throw notANumber(tally);
            }
            return new BigDecimal(value);
        }

        /**
         * Returns what was counted so far.
         *
         * @return the groups in their order; none if nothing was counted
         */
        public List<Group> groups() {
            return groups.entrySet().stream()
                    .map(group -> group.getValue().group(group.getKey()))
                    .sorted(Group.ORDER)
                    .toList();
        }
    }

    /** What is counted of a group. */
    private static final class Sums {
        private long count;
        private long summed;
        private BigDecimal sum = BigDecimal.ZERO;

        void add(BigDecimal value) {
            summed++;
            sum = sum.add(value);
        }

        Group group(List<String> key) {
            return new Group(key.stream().map(Tally::value).toList(), count, summed, sum);
        }
    }

    /**
     * Reads a value as answers have it.
     *
     * @param text the value; empty text where the records have none
     * @return the value, if there is one
     */
    public static Optional<String> value(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * Makes the refusal of a sum over something that is no number.
     *
     * @param tally what was asked
     * @return the failure, without the value
     */
    public static StoreException notANumber(Tally tally) {
        String name = tally.sum().map(Attribute::name).orElse("");
        return new StoreException.InvalidRequest("sum: " + name + " is not a number everywhere");
    }
}
