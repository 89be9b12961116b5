package org.qms4j.complaintanalysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.statistics.Proportion;

/**
 * Who had to complain again about the same thing: complaints of one client with one cause that come within a time after
 * the one before.
 *
 * @param windowDays within how many days
 * @param repeats each complaint that repeats another one, in the order of receipt
 * @param share how many repeat one, of those of which client and cause are known
 */
public record Repeats(int windowDays, List<Repeat> repeats, Proportion share) {
    /** Within how many days it counts as a repetition, if nothing else is said. */
    public static final int WINDOW_DAYS = 180;

    /** {@inheritDoc} */
    public Repeats {
        repeats = List.copyOf(repeats);
    }

    /**
     * A complaint that repeats another one.
     *
     * @param complaint the one that came again
     * @param before the one before
     * @param client whose they are
     * @param family the kind of cause
     * @param cause the code of the cause
     * @param days how many days lie between them
     */
    public record Repeat(
            ComplaintId complaint, ComplaintId before, ClientId client, Cause.Family family, String cause, long days) {}

    private record Key(String client, Cause.Family family, String cause) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::client).thenComparing(Key::family).thenComparing(Key::cause);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Counts complaints that come one by one. */
    public static final class Counter {
        private final int windowDays;
        private final Map<Key, List<Known>> known = new TreeMap<>();

        /**
         * Starts at zero.
         *
         * @param windowDays within how many days it is a repetition, one or more
         */
        public Counter(int windowDays) {
            if (windowDays < 1) {
                throw new IllegalArgumentException("windowDays: one or more, not " + windowDays);
            }
            this.windowDays = windowDays;
        }

        /**
         * Counts a complaint, if client and cause are known.
         *
         * @param complaint the complaint
         */
        public void add(Complaint complaint) {
            Optional<ClientId> client = complaint.complainant().client();
            Optional<Cause> cause = complaint.cause();
            if (Basis.PERCEPTION.counts(complaint) && client.isPresent() && cause.isPresent()) {
                var key = new Key(
                        client.get().value(), cause.get().family(), cause.get().code());
                known.computeIfAbsent(key, first -> new ArrayList<>()).add(Known.of(complaint));
            }
        }

        /**
         * Returns what was counted so far.
         *
         * @return the repetitions
         */
        public Repeats repeats() {
            var repeats = new ArrayList<Map.Entry<Known, Repeat>>();
            long all = 0;
            for (Map.Entry<Key, List<Known>> same : known.entrySet()) {
                List<Known> inOrder =
                        same.getValue().stream().sorted(Known.ORDER).toList();
                all += inOrder.size();
                for (int i = 1; i < inOrder.size(); i++) {
                    Known before = inOrder.get(i - 1);
                    Known again = inOrder.get(i);
                    long days = ChronoUnit.DAYS.between(before.on(), again.on());
                    if (days <= windowDays) {
                        repeats.add(Map.entry(again, repeat(same.getKey(), before, again, days)));
                    }
                }
            }
            repeats.sort(Map.Entry.comparingByKey(Known.ORDER));
            return new Repeats(
                    windowDays,
                    repeats.stream().map(Map.Entry::getValue).toList(),
                    new Proportion(repeats.size(), all));
        }

        private static Repeat repeat(Key key, Known before, Known again, long days) {
            return new Repeat(again.id(), before.id(), ClientId.of(key.client()), key.family(), key.cause(), days);
        }
    }
}
