package org.qms4j.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.Notifier;
import org.qms4j.spi.outbox.InMemoryOutbox;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.outbox.Outbox.Dead;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what is owed, from the store's outbox or, if it has none, from one in memory. Any number of dispatches on
 * any number of nodes may work on one outbox. A failed attempt is repeated with growing waits (a minute, doubled each
 * time, an hour at most, each cut by up to a half, so that what failed together does not come back together); after
 * {@value #MOST_ATTEMPTS} attempts, or when the notifier says that it will never work, the notification is dead:
 * listed, and delivered again only when somebody asks for it. Thread-safe.
 */
public final class Dispatch {
    /** How often a delivery is tried. */
    public static final int MOST_ATTEMPTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(30);
    private static final Duration LONGEST_OWN = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final String GAVE_UP = "gave up";
    private static final int SPREAD = 1_000;
    private static final int GOLDEN = 0x9E3779B9;
    private static final int AT_ONCE = 50;
    private static final int LISTED_AT_ONCE = 100;

    private final Outbox outbox;
    private final Optional<InMemoryOutbox> own;
    private final Notifier notifier;
    private final Clock clock;

    private Dispatch(Outbox outbox, Optional<InMemoryOutbox> own, Notifier notifier, Clock clock) {
        this.outbox = outbox;
        this.own = own;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * Delivers what a store owes.
     *
     * @param store where steps are kept, and what they owe if it has an outbox
     * @param notifier who delivers
     * @param clock tells how long a run has worked on what it took
     * @return the dispatch
     */
    public static Dispatch of(Store store, Notifier notifier, Clock clock) {
        return store.outbox()
                .map(outbox -> new Dispatch(outbox, Optional.empty(), notifier, clock))
                .orElseGet(() -> besideAStore(new InMemoryOutbox(clock), notifier, clock));
    }

    private static Dispatch besideAStore(InMemoryOutbox own, Notifier notifier, Clock clock) {
        return new Dispatch(own, Optional.of(own), notifier, clock);
    }

    /**
     * Takes notifications of a committed step. A store with an outbox owes them already.
     *
     * @param notifications who is to be told
     */
    public void owe(List<Notification> notifications) {
        own.ifPresent(outside -> outside.owe(notifications));
    }

    /**
     * Delivers what is owed by now, in the calling thread, outside any transaction. What fails is tried again after its
     * wait, of a second at least. An interrupted thread makes no further attempt.
     *
     * @param most how many attempts to make at most
     * @return how many notifications were delivered
     * @throws org.qms4j.spi.failure.StoreException if the outbox fails; what was delivered and could not be noted is
     *     delivered again later, with the same id
     */
    public int run(int most) {
        int delivered = 0;
        int left = most;
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            Instant until = clock.instant().plus(LEASE.dividedBy(2));
            List<Claim> claims = outbox.claim(LEASE, Math.min(left, AT_ONCE));
            if (claims.isEmpty()) {
                break;
            }
            left -= claims.size();
            delivered += deliver(claims, until);
        }
        return delivered;
    }

    /**
     * Returns how many notifications wait for an attempt, due or not.
     *
     * @return zero or more
     */
    public long waiting() {
        return outbox.waiting();
    }

    /**
     * Returns what was given up in an organization.
     *
     * @param organization the organization
     * @return the dead notifications in the order of their ids, read as the stream goes on
     */
    public Stream<Dead> dead(OrganizationId organization) {
        return Stream.iterate(
                        outbox.dead(organization, "", LISTED_AT_ONCE),
                        some -> !some.isEmpty(),
                        some -> outbox.dead(
                                organization, some.get(some.size() - 1).id(), LISTED_AT_ONCE))
                .flatMap(List::stream);
    }

    /**
     * Owes a dead notification again, as if it were new.
     *
     * @param organization the organization
     * @param id the notification's id
     * @return false if no dead notification of the organization has it
     */
    public boolean replay(OrganizationId organization, String id) {
        return outbox.replay(organization, id);
    }

    /** What there is no time for is given back: after the lease somebody else would deliver it too. */
    private int deliver(List<Claim> claims, Instant until) {
        int delivered = 0;
        int next = 0;
        try {
            while (next < claims.size()
                    && !Thread.currentThread().isInterrupted()
                    && clock.instant().isBefore(until)) {
                delivered += attempt(claims.get(next++)) ? 1 : 0;
            }
            return delivered;
        } finally {
            claims.subList(next, claims.size()).forEach(outbox::release);
        }
    }

    /** Makes one attempt and notes what became of it, also when the notifier ends the thread with an error. */
    private boolean attempt(Claim claim) {
        DeliveryResult result = DeliveryResult.retry(wait(claim));
        boolean inTime = false;
        try {
            result = claim.attempt() > MOST_ATTEMPTS ? DeliveryResult.rejected(GAVE_UP) : outcome(claim);
        } finally {
            inTime = outbox.settle(claim, result);
        }
        if (result instanceof DeliveryResult.Rejected) {
            LOG.warn(
                    "notification {} of kind {} is dead after {} attempts",
                    claim.notification().id(),
                    claim.notification().kind(),
                    claim.attempt());
        }
        return inTime && result instanceof DeliveryResult.Delivered;
    }

    private DeliveryResult outcome(Claim claim) {
        DeliveryResult result = asked(claim);
        if (!(result instanceof DeliveryResult.Retry retry)) {
            return result;
        }
        return claim.attempt() == MOST_ATTEMPTS
                ? DeliveryResult.rejected(GAVE_UP)
                : DeliveryResult.retry(between(SHORTEST_WAIT, retry.after(), LONGEST_ASKED));
    }

    private DeliveryResult asked(Claim claim) {
        try {
            @Nullable DeliveryResult result = notifier.deliver(claim.notification(), claim.attempt());
            return result != null ? result : DeliveryResult.retry(wait(claim));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return DeliveryResult.retry(wait(claim));
        } catch (Exception failed) {
            LOG.warn(
                    "notification {} of kind {} failed at attempt {}: {}",
                    claim.notification().id(),
                    claim.notification().kind(),
                    claim.attempt(),
                    failed.getClass().getSimpleName());
            return DeliveryResult.retry(wait(claim));
        }
    }

    /** What is cut off the wait depends on the notification, so that no source of chance is needed. */
    private static Duration wait(Claim claim) {
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(claim.attempt() - 1, 10));
        Duration wait = between(FIRST_WAIT, whole, LONGEST_OWN);
        int mixed = (claim.notification().id().hashCode() + claim.attempt()) * GOLDEN;
        int spread = (mixed >>> 16) % SPREAD;
        return wait.minus(wait.dividedBy(2).multipliedBy(spread).dividedBy(SPREAD));
    }

    private static Duration between(Duration shortest, Duration wait, Duration longest) {
        if (wait.compareTo(shortest) < 0) {
            return shortest;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
