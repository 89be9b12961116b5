package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;

/**
 * A clause of the contract about which so many complaints came within a time that what is said about it at the sale has
 * to become clearer (ISO 9001:2015, 8.2.1).
 *
 * @param clause the clause, as complaints call it
 * @param from the day of the first of them
 * @param to the day of the last of them
 * @param complaints the complaints of the latest window that is full, in the order of receipt
 */
public record ClauseAlarm(String clause, LocalDate from, LocalDate to, List<ComplaintId> complaints) {
    /** How many complaints raise it, if nothing else is said. */
    public static final int THRESHOLD = 3;

    /** Within how many days, if nothing else is said. */
    public static final int WINDOW_DAYS = 90;

    /** {@inheritDoc} */
    public ClauseAlarm {
        complaints = List.copyOf(complaints);
    }

    /** Counts complaints that come one by one. */
    public static final class Counter {
        private final int threshold;
        private final int windowDays;
        private final Map<String, List<Known>> known = new TreeMap<>();

        /**
         * Starts at zero.
         *
         * @param threshold how many complaints raise an alarm, one or more
         * @param windowDays within how many days, one or more
         */
        public Counter(int threshold, int windowDays) {
            if (threshold < 1 || windowDays < 1) {
                throw new IllegalArgumentException("threshold, windowDays: one or more");
            }
            this.threshold = threshold;
            this.windowDays = windowDays;
        }

        /**
         * Counts a complaint, if it names a clause.
         *
         * @param complaint the complaint
         */
        public void add(Complaint complaint) {
            if (Basis.PERCEPTION.counts(complaint)) {
                Facet.CONTRACT_CLAUSE
                        .of(complaint)
                        .ifPresent(clause -> known.computeIfAbsent(clause, first -> new ArrayList<>())
                                .add(Known.of(complaint)));
            }
        }

        /**
         * Returns the clauses with too many complaints.
         *
         * @return one alarm for each, by clause
         */
        public List<ClauseAlarm> alarms() {
            var alarms = new ArrayList<ClauseAlarm>();
            known.forEach((clause, complaints) -> {
                List<Known> inOrder = complaints.stream().sorted(Known.ORDER).toList();
                int end = inOrder.size();
                while (end >= threshold && !isFull(inOrder, end)) {
                    end--;
                }
                if (end >= threshold) {
                    alarms.add(alarm(clause, window(inOrder, end)));
                }
            });
            return alarms;
        }

        private boolean isFull(List<Known> inOrder, int end) {
            LocalDate last = inOrder.get(end - 1).on();
            return inOrder.get(end - threshold).on().isAfter(last.minusDays(windowDays));
        }

        private List<Known> window(List<Known> inOrder, int end) {
            LocalDate last = inOrder.get(end - 1).on();
            int start = end - threshold;
            while (start > 0 && inOrder.get(start - 1).on().isAfter(last.minusDays(windowDays))) {
                start--;
            }
            return inOrder.subList(start, end);
        }

        private static ClauseAlarm alarm(String clause, List<Known> window) {
            return new ClauseAlarm(
                    clause,
                    window.get(0).on(),
                    window.get(window.size() - 1).on(),
                    window.stream().map(Known::id).toList());
        }
    }
}
