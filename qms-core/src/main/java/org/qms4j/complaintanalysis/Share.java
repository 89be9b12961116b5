package org.qms4j.complaintanalysis;

import org.qms4j.statistics.Proportion;

/** How many out of how many, counted one by one. */
final class Share {
    private long yes;
    private long of;

    void add(boolean is) {
        of++;
        yes += is ? 1 : 0;
    }

    Proportion proportion() {
        return new Proportion(yes, of);
    }
}
