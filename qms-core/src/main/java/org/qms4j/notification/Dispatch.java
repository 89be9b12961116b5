package org.qms4j.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is owed. A failed attempt is repeated with growing waits (one minute, doubled each time, an hour at
 * most); after {@value #MOST_ATTEMPTS} attempts, or when the notifier says that it will never work, the notification is
 * dead: listed, and delivered again only when somebody asks for it. Thread-safe.
 */
public final class Dispatch {
    /** How often a delivery is tried. */
    public static final int MOST_ATTEMPTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(30);
    private static final Duration LONGEST_OWN = Duration.ofHours(1);

    private final Notifier notifier;
    private final Clock clock;
    private final PriorityQueue<Owed> queue = new PriorityQueue<>(Comparator.comparing(Owed::from));
    private final ConcurrentLinkedQueue<Dead> dead = new ConcurrentLinkedQueue<>();

    /**
     * Creates an empty queue.
     *
     * @param notifier who delivers
     * @param clock where the time comes from
     */
    public Dispatch(Notifier notifier, Clock clock) {
        this.notifier = notifier;
        this.clock = clock;
    }

    private record Owed(Notification notification, int attempts, Instant from) {}

    /**
     * A notification that could not be delivered.
     *
     * @param notification the notification
     * @param attempts how often it was tried
     * @param reason why it is given up: the notifier's reason, or the type of the last exception
     */
    public record Dead(Notification notification, int attempts, String reason) {}

    /**
     * Takes notifications of a committed step.
     *
     * @param notifications what is owed now
     */
    public void owe(List<Notification> notifications) {
        Instant now = clock.instant();
        notifications.forEach(notification -> enqueue(new Owed(notification, 0, now)));
    }

    /**
     * Delivers what is owed by now, in the calling thread. What fails is tried again by a later run. An interrupted
     * thread makes no further attempt.
     *
     * @param most how many attempts to make at most
     * @return how many notifications were delivered
     */
    public int run(int most) {
        Instant now = clock.instant();
        var failed = new ArrayList<Owed>();
        int delivered = 0;
        try {
            for (int i = 0; i < most && !Thread.currentThread().isInterrupted(); i++) {
                @Nullable Owed owed = dueBy(now);
                if (owed == null) {
                    break;
                }
                delivered += attempt(owed, failed) ? 1 : 0;
            }
        } finally {
            failed.forEach(this::enqueue);
        }
        return delivered;
    }

    /**
     * Returns how many notifications wait for an attempt, due or not.
     *
     * @return zero or more
     */
    public int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    /**
     * Returns what was given up.
     *
     * @return the dead notifications, oldest first
     */
    public List<Dead> dead() {
        return List.copyOf(dead);
    }

    /**
     * Owes a dead notification again, as if it were new.
     *
     * @param id the notification's id
     * @return false if no dead notification has it
     */
    public boolean replay(String id) {
        for (Dead one : new ArrayList<>(dead)) {
            if (one.notification().id().equals(id) && dead.remove(one)) {
                enqueue(new Owed(one.notification(), 0, clock.instant()));
                return true;
            }
        }
        return false;
    }

    private void enqueue(Owed owed) {
        synchronized (queue) {
            queue.add(owed);
        }
    }

    private @Nullable Owed dueBy(Instant now) {
        synchronized (queue) {
            @Nullable Owed next = queue.peek();
            return next == null || next.from().isAfter(now) ? null : queue.poll();
        }
    }

    /** Makes one attempt; what must be tried again is noted, also when the notifier ends the thread with an error. */
    private boolean attempt(Owed owed, List<Owed> failed) {
        int attempt = owed.attempts() + 1;
        var unsettled = new Owed(owed.notification(), attempt, clock.instant().plus(wait(attempt)));
        failed.add(unsettled);
        DeliveryResult result = deliver(owed.notification(), attempt);
        boolean delivered = result instanceof DeliveryResult.Delivered;
        if (!delivered) {
            settle(owed, attempt, result, failed);
        }
        failed.remove(unsettled);
        return delivered;
    }

    private void settle(Owed owed, int attempt, DeliveryResult result, List<Owed> failed) {
        if (result instanceof DeliveryResult.Rejected rejected) {
            bury(owed.notification(), attempt, rejected.reason());
        } else if (attempt >= MOST_ATTEMPTS) {
            bury(owed.notification(), attempt, "gave up");
        } else {
            Duration asked = ((DeliveryResult.Retry) result).after();
            Duration wait = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
            failed.add(new Owed(owed.notification(), attempt, clock.instant().plus(wait)));
        }
    }

    private DeliveryResult deliver(Notification notification, int attempt) {
        try {
            @Nullable DeliveryResult result = notifier.deliver(notification, attempt);
            return result != null ? result : DeliveryResult.retry(wait(attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return DeliveryResult.retry(wait(attempt));
        } catch (Exception failed) {
            LOG.warn(
                    "notification {} of kind {} failed at attempt {}: {}",
                    notification.id(),
                    notification.kind(),
                    attempt,
                    failed.getClass().getSimpleName());
            return DeliveryResult.retry(wait(attempt));
        }
    }

    private static Duration wait(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        return wait.compareTo(LONGEST_OWN) > 0 ? LONGEST_OWN : wait;
    }

    private void bury(Notification notification, int attempts, String reason) {
        LOG.warn(
                "notification {} of kind {} is dead after {} attempts",
                notification.id(),
                notification.kind(),
                attempts);
        dead.add(new Dead(notification, attempts, reason));
    }
}
