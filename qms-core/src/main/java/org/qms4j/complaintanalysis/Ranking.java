package org.qms4j.complaintanalysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.qms4j.complaint.Complaint;
import org.qms4j.evidence.Money;
import org.qms4j.statistics.Pareto;

/**
 * Complaints by one facet, to be ranked by count, severity, cost or rate. Every rank shows its terms, and one complaint
 * more never makes a rank worse.
 *
 * @param facet by what they are told apart
 * @param basis which count
 * @param items what was counted, by name
 * @param notStated how many do not say what they are in this respect; they have no rank
 * @param withheld how many are not shown because so few have their name
 */
public record Ranking(Facet facet, Basis basis, Map<String, Terms> items, long notStated, long withheld) {
    /** {@inheritDoc} */
    public Ranking {
        items = Map.copyOf(items);
    }

    /**
     * What a rank is made of.
     *
     * @param count how many complaints
     * @param graded how many of them have a severity
     * @param weight the sum of the weights of those that have one
     * @param costs the sums of their costs by currency
     */
    public record Terms(long count, long graded, long weight, Map<Currency, BigDecimal> costs) {
        /** {@inheritDoc} */
        public Terms {
            costs = Map.copyOf(costs);
        }
    }

    /**
     * Something with its rate.
     *
     * @param name what
     * @param count how many complaints
     * @param exposure over how much
     * @param rate complaints for each unit of exposure
     */
    public record Rate(String name, long count, BigDecimal exposure, double rate) {}

    /**
     * What can be ranked by rate, and what cannot.
     *
     * @param ranked the highest rate first; equal ones by name
     * @param withoutExposure what has complaints but no exposure, by name: there is no rate for it
     */
    public record Rates(List<Rate> ranked, List<String> withoutExposure) {
        /** {@inheritDoc} */
        public Rates {
            ranked = List.copyOf(ranked);
            withoutExposure = List.copyOf(withoutExposure);
        }
    }

    /** Counts complaints that come one by one. */
    public static final class Counter {
        private final Facet facet;
        private final Basis basis;
        private final SeverityWeights weights;
        private final Map<String, Sums> items = new HashMap<>();
        private long notStated;

        /**
         * Starts at zero.
         *
         * @param facet by what they are told apart
         * @param basis which count
         * @param weights how much each severity weighs
         */
        public Counter(Facet facet, Basis basis, SeverityWeights weights) {
            this.facet = facet;
            this.basis = basis;
            this.weights = weights;
        }

        /**
         * Counts a complaint, if it is one that counts.
         *
         * @param complaint the complaint
         */
        public void add(Complaint complaint) {
            if (basis.counts(complaint)) {
                Optional<String> name = facet.of(complaint);
                add(name, complaint.severity(), 1);
                addCosts(name, complaint.costs());
            }
        }

        /** Counts complaints that are the same in every respect that matters here. */
        void add(Optional<String> name, Optional<Integer> severity, long count) {
            if (name.isEmpty()) {
                notStated += count;
                return;
            }
            Sums sums = sums(name.get());
            sums.count += count;
            if (severity.isPresent()) {
                sums.graded += count;
                sums.weight += count * weights.of(severity.get());
            }
        }

        void addCosts(Optional<String> name, List<Money> costs) {
            if (name.isPresent() && !costs.isEmpty()) {
                Sums sums = sums(name.get());
                costs.forEach(cost -> sums.costs.merge(cost.currency(), cost.amount(), BigDecimal::add));
            }
        }

        private Sums sums(String name) {
            return items.computeIfAbsent(name, first -> new Sums());
        }

        /**
         * Returns what was counted so far.
         *
         * @return the ranking
         */
        public Ranking ranking() {
            var terms = new HashMap<String, Terms>();
            items.forEach((name, sums) -> terms.put(name, sums.terms()));
            return new Ranking(facet, basis, terms, notStated, 0);
        }
    }

    /** Terms while they are counted: a million complaints make no object each. */
    private static final class Sums {
        private final Map<Currency, BigDecimal> costs = new HashMap<>();
        private long count;
        private long graded;
        private long weight;

        Terms terms() {
            costs.replaceAll(Sums::written);
            return new Terms(count, graded, weight, costs);
        }

        /** With the decimals of its currency, or more where there are more. */
        private static BigDecimal written(Currency currency, BigDecimal sum) {
            BigDecimal exact = sum.stripTrailingZeros();
            return exact.setScale(Math.max(exact.scale(), Math.max(0, currency.getDefaultFractionDigits())));
        }
    }

    /**
     * Ranks by how many there are.
     *
     * @return the most frequent first
     */
    public Pareto byCount() {
        return by(terms -> BigDecimal.valueOf(terms.count()));
    }

    /**
     * Ranks by how much they weigh; complaints without a severity weigh nothing, and the terms say how many those are.
     *
     * @return the weightiest first
     */
    public Pareto bySeverity() {
        return by(terms -> BigDecimal.valueOf(terms.weight()));
    }

    /**
     * Ranks by what they have cost.
     *
     * @param currency in which currency; costs in others are not converted and not counted
     * @return the costliest first
     */
    public Pareto byCost(Currency currency) {
        return by(terms -> terms.costs().getOrDefault(currency, BigDecimal.ZERO));
    }

    /**
     * Ranks by how many there are for each unit of exposure.
     *
     * @param exposures over how much, by name
     * @return the rates; what has no exposure has none
     * @throws IllegalArgumentException if an exposure is negative
     */
    public Rates byRate(Map<String, BigDecimal> exposures) {
        var ranked = new ArrayList<Rate>();
        var without = new ArrayList<String>();
        new TreeMap<>(items).forEach((name, terms) -> {
            BigDecimal exposure = exposures.getOrDefault(name, BigDecimal.ZERO);
            if (exposure.signum() < 0) {
                throw new IllegalArgumentException("exposure of " + name + ": zero or more, not " + exposure);
            }
            if (exposure.signum() == 0) {
                without.add(name);
            } else {
                ranked.add(new Rate(name, terms.count(), exposure, terms.count() / exposure.doubleValue()));
            }
        });
        ranked.sort(Comparator.comparingDouble(Rate::rate).reversed());
        return new Rates(ranked, without);
    }

    /** Without costs, and without the names that fewer than some complaints have. */
    Ranking published(long few) {
        var shown = new HashMap<String, Terms>();
        long hidden = withheld;
        for (Map.Entry<String, Terms> item : items.entrySet()) {
            Terms terms = item.getValue();
            if (terms.count() < few) {
                hidden += terms.count();
            } else {
                shown.put(item.getKey(), new Terms(terms.count(), terms.graded(), terms.weight(), Map.of()));
            }
        }
        return new Ranking(facet, basis, shown, notStated, hidden);
    }

    private Pareto by(Function<Terms, BigDecimal> value) {
        var amounts = new HashMap<String, BigDecimal>();
        items.forEach((name, terms) -> amounts.put(name, value.apply(terms)));
        return Pareto.ofAmounts(amounts);
    }
}
