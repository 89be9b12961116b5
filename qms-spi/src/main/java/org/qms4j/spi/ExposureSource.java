package org.qms4j.spi;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.qms4j.spi.record.OrganizationId;

/**
 * How much an organization sold, delivered or served, so that complaints can be compared with it: without it nobody can
 * say whether they are many. The host knows it; the library asks when a report is made and keeps nothing of it.
 */
@FunctionalInterface
public interface ExposureSource {
    /**
     * Returns what was sold in an interval.
     *
     * @param organization whose it is
     * @param from the first month
     * @param to the last month
     * @return each name and month once, in any order; a month that is missing is not known, which is not zero
     */
    List<Exposure> between(OrganizationId organization, YearMonth from, YearMonth to);

    /**
     * The default: nothing is known.
     *
     * @return a source without exposures
     */
    static ExposureSource none() {
        return (organization, from, to) -> List.of();
    }

    /**
     * Over how much complaints came.
     *
     * @param name of what: the product's id, as complaints have it
     * @param month when
     * @param units how much, in the host's own unit; zero or more
     */
    record Exposure(String name, YearMonth month, BigDecimal units) {}
}
