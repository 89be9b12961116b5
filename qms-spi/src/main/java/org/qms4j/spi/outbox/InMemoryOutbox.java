package org.qms4j.spi.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.OrganizationId;

/**
 * An outbox that lives as long as the process. It serves stores in memory, and stands beside a store that has none:
 * then what is not delivered when the process ends is still in the journal but owed by nobody. Thread-safe.
 */
public final class InMemoryOutbox implements Outbox, AutoCloseable {
    private final Clock clock;
    private final Map<Key, Owed> all = new HashMap<>();
    private final TreeSet<Owed> queue =
            new TreeSet<>(Comparator.comparing((Owed owed) -> owed.due).thenComparing(owed -> owed.serial));
    private long serial;
    private long claims;
    private boolean closed;

    /**
     * Creates an empty outbox.
     *
     * @param clock what leases and waits are measured by
     */
    public InMemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    private record Key(OrganizationId organization, String id) {
        static Key of(Notification notification) {
            return new Key(notification.organization(), notification.id());
        }
    }

    /** In the queue unless it is dead; what is taken stands there with the end of its lease. */
    private static final class Owed {
        private final Notification notification;
        private final long serial;
        private Instant due;
        private int attempts;
        private long token;
        private @Nullable String reason;

        Owed(Notification notification, long serial, Instant due) {
            this.notification = notification;
            this.serial = serial;
            this.due = due;
        }
    }

    /**
     * Takes what a committed step owes. What is in the outbox already, dead or not, is not owed twice.
     *
     * @param notifications who is to be told
     */
    public synchronized void owe(List<Notification> notifications) {
        refuseIfClosed();
        Instant now = clock.instant();
        for (Notification notification : notifications) {
            var owed = new Owed(notification, serial++, now);
            if (all.putIfAbsent(Key.of(notification), owed) == null) {
                queue.add(owed);
            }
        }
    }

    @Override
    public synchronized List<Claim> claim(Duration lease, int most) {
        refuseIfClosed();
        Instant now = clock.instant();
        var claimed = new ArrayList<Claim>();
        while (claimed.size() < most && !queue.isEmpty() && !queue.first().due.isAfter(now)) {
            Owed owed = queue.first();
            owed.attempts++;
            owed.token = ++claims;
            put(owed, now.plus(lease));
            claimed.add(new Claim(owed.notification, owed.attempts, owed.token));
        }
        return claimed;
    }

    @Override
    public synchronized boolean settle(Claim claim, DeliveryResult result) {
        refuseIfClosed();
        @Nullable Owed owed = taken(claim);
        if (owed == null) {
            return false;
        }
        owed.token = 0;
        if (result instanceof DeliveryResult.Retry retry) {
            put(owed, clock.instant().plus(retry.after()));
            return true;
        }
        queue.remove(owed);
        if (result instanceof DeliveryResult.Rejected rejected) {
            owed.reason = cut(rejected.reason());
        } else {
            all.remove(Key.of(owed.notification));
        }
        return true;
    }

    @Override
    public synchronized boolean release(Claim claim) {
        refuseIfClosed();
        @Nullable Owed owed = taken(claim);
        if (owed == null) {
            return false;
        }
        owed.token = 0;
        owed.attempts--;
        put(owed, clock.instant());
        return true;
    }

    @Override
    public synchronized List<Dead> dead(OrganizationId organization, String after, int most) {
        refuseIfClosed();
        return all.values().stream()
                .filter(owed -> owed.reason != null
                        && owed.notification.organization().equals(organization)
                        && owed.notification.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(owed -> owed.notification.id()))
                .limit(most)
                .map(owed -> new Dead(
                        owed.notification.id(),
                        Optional.of(owed.notification),
                        owed.attempts,
                        Optional.ofNullable(owed.reason).orElseThrow()))
                .toList();
    }

    @Override
    public synchronized boolean replay(OrganizationId organization, String id) {
        refuseIfClosed();
        @Nullable Owed owed = all.get(new Key(organization, id));
        if (owed == null || owed.reason == null) {
            return false;
        }
        owed.reason = null;
        owed.attempts = 0;
        put(owed, clock.instant());
        return true;
    }

    @Override
    public synchronized long waiting() {
        refuseIfClosed();
        return queue.size();
    }

    /** Ends it: later calls are refused, {@link org.qms4j.spi.failure.StoreException.StoreClosed}. */
    @Override
    public synchronized void close() {
        closed = true;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new StoreException.StoreClosed();
        }
    }

    /** Its place in the queue goes by the due time, so it leaves the queue while that changes. */
    private void put(Owed owed, Instant due) {
        queue.remove(owed);
        owed.due = due;
        queue.add(owed);
    }

    private @Nullable Owed taken(Claim claim) {
        @Nullable Owed owed = all.get(Key.of(claim.notification()));
        return owed != null && owed.token == claim.token() ? owed : null;
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
