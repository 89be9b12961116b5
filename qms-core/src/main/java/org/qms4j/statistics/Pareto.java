package org.qms4j.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ranking by the share of the whole, with classes after ABC analysis: A is what makes up the first 80 % of the whole,
 * the item that crosses the line included; B goes on to 95 %, and C is the rest. Whether the line is reached is
 * compared exactly, not in floating point.
 *
 * @param total the whole
 * @param bars the items, the largest first; equal ones in the order of their names
 */
public record Pareto(BigDecimal total, List<Bar> bars) {
    private static final int END_OF_A = 80;
    private static final int END_OF_B = 95;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@inheritDoc} */
    public Pareto {
        bars = List.copyOf(bars);
    }

    /** How much of the whole an item belongs to. */
    public enum Abc {
        /** The vital few: up to 80 %, the item that crosses included. */
        A,
        /** Up to 95 %. */
        B,
        /** The rest. */
        C
    }

    /**
     * An item.
     *
     * @param name what it is
     * @param value its value, zero or more
     * @param portion its part of the whole; empty if the whole is zero
     */
    public record Bar(String name, BigDecimal value, Optional<Portion> portion) {}

    /**
     * A part of the whole.
     *
     * @param percent from 0 to 100
     * @param cumulativePercent that of this and all larger items, from 0 to 100
     * @param abc the class
     */
    public record Portion(double percent, double cumulativePercent, Abc abc) {}

    /**
     * Ranks counts.
     *
     * @param counts by name, each zero or more
     * @return the ranking; without bars if there are no counts
     */
    public static Pareto ofCounts(Map<String, Long> counts) {
        return of(counts.entrySet().stream()
                .map(count -> Map.entry(count.getKey(), BigDecimal.valueOf(count.getValue())))
                .toList());
    }

    /**
     * Ranks amounts.
     *
     * @param amounts by name, each zero or more
     * @return the ranking; without bars if there are no amounts
     */
    public static Pareto ofAmounts(Map<String, BigDecimal> amounts) {
        return of(List.copyOf(amounts.entrySet()));
    }

    private static Pareto of(List<Map.Entry<String, BigDecimal>> amounts) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> amount : amounts) {
            if (amount.getValue().signum() < 0) {
                throw new IllegalArgumentException(amount.getKey() + ": zero or more, not " + amount.getValue());
            }
            total = total.add(amount.getValue());
        }
        var ranked = new ArrayList<>(amounts);
        ranked.sort(Comparator.comparing((Map.Entry<String, BigDecimal> amount) -> amount.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey));
        var bars = new ArrayList<Bar>(ranked.size());
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> amount : ranked) {
            BigDecimal value = amount.getValue();
            bars.add(new Bar(amount.getKey(), value, portion(value, before, total)));
            before = before.add(value);
        }
        return new Pareto(total, bars);
    }

    private static Optional<Portion> portion(BigDecimal value, BigDecimal before, BigDecimal total) {
        if (total.signum() == 0) {
            return Optional.empty();
        }
        Abc abc = isBelow(END_OF_A, before, total) ? Abc.A : isBelow(END_OF_B, before, total) ? Abc.B : Abc.C;
        return Optional.of(new Portion(percent(value, total), percent(before.add(value), total), abc));
    }

    private static boolean isBelow(int percent, BigDecimal part, BigDecimal total) {
        return part.multiply(HUNDRED).compareTo(total.multiply(BigDecimal.valueOf(percent))) < 0;
    }

    private static double percent(BigDecimal part, BigDecimal total) {
        return part.multiply(HUNDRED).divide(total, MathContext.DECIMAL64).doubleValue();
    }
}
