package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.Optional;
import org.qms4j.statistics.ControlChart;

/**
 * What a {@link ComplaintReport} is to be about.
 *
 * @param asOf the day on which it is asked
 * @param from the first day of receipt; empty for the first there is
 * @param to the last day of receipt; empty for the last there is
 * @param weights how much each severity weighs
 * @param baseline from how many of the first charted months the limits come, two or more
 * @param thresholds from when on complaints belong together
 */
public record ReportRequest(
        LocalDate asOf,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        SeverityWeights weights,
        int baseline,
        Thresholds thresholds) {
    /** {@inheritDoc} */
    public ReportRequest {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("from: not after " + to.get() + ", but " + from.get());
        }
        if (baseline < 2) {
            throw new IllegalArgumentException("baseline: two or more, not " + baseline);
        }
    }

    /**
     * Asks about everything there is.
     *
     * @param asOf the day on which it is asked
     * @return the request, with the library's weights and thresholds and a baseline of {@value ControlChart#FIRM}
     *     months
     */
    public static ReportRequest of(LocalDate asOf) {
        return new ReportRequest(
                asOf,
                Optional.empty(),
                Optional.empty(),
                SeverityWeights.linear(),
                ControlChart.FIRM,
                Thresholds.standard());
    }

    /**
     * Asks about a period.
     *
     * @param first the first day of receipt
     * @param last the last day of receipt
     * @return the request for what came in on these days
     */
    public ReportRequest receivedFrom(LocalDate first, LocalDate last) {
        return new ReportRequest(asOf, Optional.of(first), Optional.of(last), weights, baseline, thresholds);
    }

    /**
     * Weighs severities otherwise.
     *
     * @param other the weights
     * @return the request with them
     */
    public ReportRequest weighing(SeverityWeights other) {
        return new ReportRequest(asOf, from, to, other, baseline, thresholds);
    }

    /**
     * Takes limits from another number of months.
     *
     * @param months from how many of the first charted months, two or more
     * @return the request with that baseline
     */
    public ReportRequest baseline(int months) {
        return new ReportRequest(asOf, from, to, weights, months, thresholds);
    }

    /**
     * Sets from when on complaints belong together.
     *
     * @param limits the thresholds
     * @return the request with them
     */
    public ReportRequest within(Thresholds limits) {
        return new ReportRequest(asOf, from, to, weights, baseline, limits);
    }

    boolean covers(LocalDate receivedOn) {
        return from.filter(receivedOn::isBefore).isEmpty()
                && to.filter(receivedOn::isAfter).isEmpty();
    }
}
