package org.qms4j.complaintanalysis;

import java.util.List;

/**
 * How much a complaint of each severity weighs.
 *
 * @param weights for severity 1 to 5, each zero or more and none less than the one before
 */
public record SeverityWeights(List<Integer> weights) {
    private static final int SEVERITIES = 5;

    /** {@inheritDoc} */
    public SeverityWeights {
        weights = List.copyOf(weights);
        if (weights.size() != SEVERITIES) {
            throw new IllegalArgumentException("weights: one for each severity from 1 to 5, not " + weights.size());
        }
        for (int i = 0; i < SEVERITIES; i++) {
            int least = i == 0 ? 0 : weights.get(i - 1);
            if (weights.get(i) < least) {
                throw new IllegalArgumentException(
                        "weights: at least " + least + " for severity " + (i + 1) + ", not " + weights.get(i));
            }
        }
    }

    /**
     * A severity weighs as much as its number.
     *
     * @return 1, 2, 3, 4, 5
     */
    public static SeverityWeights linear() {
        return new SeverityWeights(List.of(1, 2, 3, 4, 5));
    }

    int of(int severity) {
        return weights.get(severity - 1);
    }
}
