package org.qms4j.complaintanalysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaintanalysis.MonthlyRates.MonthCount;

/** Counts complaints by the month of receipt. */
public final class Months {
    private final Basis basis;
    private final TreeMap<YearMonth, Long> counts = new TreeMap<>();

    /**
     * Starts at zero.
     *
     * @param basis which count
     */
    public Months(Basis basis) {
        this.basis = basis;
    }

    /**
     * Counts a complaint, if it is one that counts.
     *
     * @param complaint the complaint
     */
    public void add(Complaint complaint) {
        if (basis.counts(complaint)) {
            counts.merge(YearMonth.from(complaint.receivedOn()), 1L, Long::sum);
        }
    }

    /**
     * Returns the months from the first to the last.
     *
     * @return in order; a month between them without a complaint has a count of zero
     */
    public List<MonthCount> counts() {
        var months = new ArrayList<MonthCount>();
        if (!counts.isEmpty()) {
            for (YearMonth month = counts.firstKey(); !month.isAfter(counts.lastKey()); month = month.plusMonths(1)) {
                months.add(new MonthCount(month, counts.getOrDefault(month, 0L)));
            }
        }
        return months;
    }
}
