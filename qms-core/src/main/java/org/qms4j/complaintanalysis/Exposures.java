package org.qms4j.complaintanalysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qms4j.spi.ExposureSource;

/**
 * Over how much something could have gone wrong: units sold, deliveries, calls, by name and month, as the host knows
 * them. A month that is not there is not known, which is something else than zero.
 */
public final class Exposures {
    private final Map<String, TreeMap<YearMonth, BigDecimal>> units;
    private final TreeMap<YearMonth, BigDecimal> together = new TreeMap<>();

    private Exposures(Map<String, TreeMap<YearMonth, BigDecimal>> units) {
        this.units = units;
        units.values()
                .forEach(months -> months.forEach((month, known) -> together.merge(month, known, BigDecimal::add)));
    }

    /**
     * Knows nothing.
     *
     * @return no exposure of anything
     */
    public static Exposures none() {
        return builder().build();
    }

    /**
     * Takes down what a host's source knows.
     *
     * @param known each name and month once
     * @return the exposures
     * @throws IllegalArgumentException if one is negative, or a month is there twice
     */
    public static Exposures of(List<ExposureSource.Exposure> known) {
        Builder builder = builder();
        known.forEach(each -> builder.add(each.name(), each.month(), each.units()));
        return builder.build();
    }

    /**
     * Takes down exposures.
     *
     * @return a builder that knows nothing yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Takes down exposures month by month. */
    public static final class Builder {
        private final Map<String, TreeMap<YearMonth, BigDecimal>> units = new HashMap<>();

        private Builder() {}

        /**
         * Adds a month.
         *
         * @param name of what, such as a product's id
         * @param month the month
         * @param exposure how many units, zero or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative, or the month is there already; nothing is changed then
         */
        public Builder add(String name, YearMonth month, BigDecimal exposure) {
            if (exposure.signum() < 0) {
                throw new IllegalArgumentException(
                        "exposure of " + name + " in " + month + ": zero or more, not " + exposure);
            }
            var months = units.computeIfAbsent(name, first -> new TreeMap<>());
            if (months.putIfAbsent(month, exposure) != null) {
                throw new IllegalArgumentException("exposure of " + name + " in " + month + ": is there already");
            }
            return this;
        }

        /**
         * Builds.
         *
         * @return the exposures so far
         */
        public Exposures build() {
            var copy = new HashMap<String, TreeMap<YearMonth, BigDecimal>>();
            units.forEach((name, months) -> copy.put(name, new TreeMap<>(months)));
            return new Exposures(copy);
        }
    }

    /**
     * Returns the exposure of a month.
     *
     * @param name of what
     * @param month the month
     * @return the units; empty if they are not known
     */
    public Optional<BigDecimal> of(String name, YearMonth month) {
        return Optional.ofNullable(units.get(name)).map(months -> months.get(month));
    }

    /**
     * Returns the exposure of everything together in a month.
     *
     * @param month the month
     * @return the sum; empty if nothing is known of it
     */
    public Optional<BigDecimal> of(YearMonth month) {
        return Optional.ofNullable(together.get(month));
    }

    /**
     * Returns the exposures of an interval.
     *
     * @param from the first month
     * @param to the last month
     * @return the sums by name; a name of which any month is not known is absent, since its rate would be too high
     */
    public Map<String, BigDecimal> between(YearMonth from, YearMonth to) {
        var sums = new HashMap<String, BigDecimal>();
        long asked = ChronoUnit.MONTHS.between(from, to) + 1;
        units.forEach((name, months) -> {
            var within = asked < 1 ? new TreeMap<YearMonth, BigDecimal>() : months.subMap(from, true, to, true);
            if (asked > 0 && within.size() == asked) {
                sums.put(name, within.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        });
        return sums;
    }
}
