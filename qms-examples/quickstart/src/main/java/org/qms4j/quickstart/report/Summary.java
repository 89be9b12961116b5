package org.qms4j.quickstart.report;

import java.util.List;

/**
 * What came of a run.
 *
 * @param rows how many rows the register has
 * @param fresh how many complaints are new in the store
 * @param rejected the rows that did not become complaints, in the order of their lines
 * @param tally the complaints of the register that are in the store
 */
public record Summary(long rows, long fresh, List<Rejected> rejected, Tally tally) {
    /** {@inheritDoc} */
    public Summary {
        rejected = List.copyOf(rejected);
    }

    /**
     * Returns how many complaints of the register are in the store.
     *
     * @return new ones and those of earlier runs
     */
    public long imported() {
        return tally.total();
    }
}
