package org.qms4j.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsClock;
import org.qms4j.QmsSpyStore;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.Notifier;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

class DispatchTest {
    private final QmsClock clock = new QmsClock("2026-10-05T08:00:00Z");
    private static final OrganizationId ACME = OrganizationId.of("acme");

    private final List<String> attempts = new ArrayList<>();

    private static Notification note(String id) {
        return new Notification(id, ACME, "ActionOpened", new RecordKey("action-item", "a"), 1, "person:carl");
    }

    /** A queue in front of a notifier, of which every attempt is written down. */
    private Dispatch dispatch(Notifier notifier, String... owed) {
        Dispatch dispatch = Dispatch.of(
                new QmsSpyStore(),
                (notification, attempt) -> {
                    attempts.add(notification.id() + "#" + attempt);
                    return notifier.deliver(notification, attempt);
                },
                clock);
        dispatch.owe(List.of(owed).stream().map(DispatchTest::note).toList());
        return dispatch;
    }

    @Test
    void what_is_owed_is_delivered_once() {
        Dispatch dispatch = dispatch((n, attempt) -> DeliveryResult.delivered(), "a", "b");
        assertThat(dispatch.waiting()).isEqualTo(2);
        assertThat(dispatch.run(100)).isEqualTo(2);
        assertThat(dispatch.run(100)).isZero();
        assertThat(attempts).containsExactlyInAnyOrder("a#1", "b#1");
        assertThat(dispatch.waiting()).isZero();
        assertThat(dispatch.dead(ACME)).isEmpty();
    }

    @Test
    void a_run_makes_no_more_attempts_than_asked() {
        Dispatch dispatch = dispatch((n, attempt) -> DeliveryResult.delivered(), "a", "b", "c");
        assertThat(dispatch.run(0)).isZero();
        assertThat(dispatch.run(2)).isEqualTo(2);
        assertThat(dispatch.waiting()).isEqualTo(1);
    }

    @Test
    void a_notifier_that_asks_for_a_retry_is_tried_again_after_the_wait() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> attempt == 1 ? DeliveryResult.retry(Duration.ofMinutes(7)) : DeliveryResult.delivered(),
                "a");
        assertThat(dispatch.run(100)).isZero();
        clock.advance(Duration.ofMinutes(7).minusNanos(1));
        assertThat(dispatch.run(100)).isZero();
        clock.advance(Duration.ofNanos(1));
        assertThat(dispatch.run(100)).isEqualTo(1);
        assertThat(attempts).containsExactly("a#1", "a#2");
    }

    @Test
    void a_retry_without_a_wait_is_left_to_a_run_a_second_later() {
        Dispatch dispatch = dispatch((n, attempt) -> DeliveryResult.retry(Duration.ZERO), "a");
        dispatch.run(100);
        dispatch.run(100);
        assertThat(attempts).containsExactly("a#1");
        clock.advance(Duration.ofSeconds(1));
        dispatch.run(100);
        assertThat(attempts).containsExactly("a#1", "a#2");
    }

    @Test
    void an_exception_or_null_is_tried_again_with_growing_waits_cut_by_up_to_a_half() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> {
                    if (attempt % 2 == 0) {
                        return null;
                    }
                    throw new IllegalStateException("mail server is down");
                },
                "a");
        for (long whole : List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L)) {
            dispatch.run(100);
            int made = attempts.size();
            Duration waited = Duration.ofSeconds(whole * 30).minusSeconds(1);
            clock.advance(waited);
            dispatch.run(100);
            assertThat(attempts).as("before half of %d minutes", whole).hasSize(made);
            while (attempts.size() == made) {
                clock.advance(Duration.ofSeconds(1));
                waited = waited.plusSeconds(1);
                dispatch.run(100);
            }
            assertThat(waited).isBetween(Duration.ofSeconds(whole * 30), Duration.ofMinutes(whole));
            if (made + 1 == Dispatch.MOST_ATTEMPTS) {
                break;
            }
        }
        assertThat(attempts).hasSize(Dispatch.MOST_ATTEMPTS);
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        String[] many = IntStream.range(0, 200).mapToObj(i -> "note " + i).toArray(String[]::new);
        Dispatch dispatch = dispatch(
                (n, attempt) -> {
                    throw new IllegalStateException("mail server is down");
                },
                many);
        dispatch.run(1_000);
        var perSecond = new ArrayList<Integer>();
        clock.advance(Duration.ofSeconds(29));
        for (int second = 30; second <= 60; second++) {
            int before = attempts.size();
            clock.advance(Duration.ofSeconds(1));
            dispatch.run(1_000);
            perSecond.add(attempts.size() - before);
        }
        assertThat(perSecond.stream().mapToInt(Integer::intValue).sum()).isEqualTo(many.length);
        assertThat(perSecond).allMatch(together -> together < many.length / 8);
    }

    @Test
    void after_ten_attempts_it_is_dead_and_listed() {
        Dispatch dispatch = dispatch((n, attempt) -> DeliveryResult.retry(Duration.ZERO), "a");
        for (int run = 0; run < Dispatch.MOST_ATTEMPTS + 3; run++) {
            dispatch.run(100);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(attempts).hasSize(Dispatch.MOST_ATTEMPTS);
        assertThat(dispatch.waiting()).isZero();
        assertThat(dispatch.dead(ACME))
                .containsExactly(new Outbox.Dead("a", Optional.of(note("a")), Dispatch.MOST_ATTEMPTS, "gave up"));
    }

    @Test
    void what_the_notifier_rejects_is_dead_at_once_and_blocks_nothing() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> n.id().equals("a") ? DeliveryResult.rejected("no address") : DeliveryResult.delivered(),
                "a",
                "b");
        assertThat(dispatch.run(100)).isEqualTo(1);
        assertThat(dispatch.dead(ACME)).containsExactly(new Outbox.Dead("a", Optional.of(note("a")), 1, "no address"));
    }

    @Test
    void what_is_dead_is_owed_again_when_somebody_asks_for_it() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> attempts.size() == 1 ? DeliveryResult.rejected("") : DeliveryResult.delivered(), "a");
        dispatch.run(100);
        assertThat(dispatch.replay(ACME, "b")).isFalse();
        assertThat(dispatch.replay(ACME, "a")).isTrue();
        assertThat(dispatch.replay(ACME, "a")).as("no longer dead").isFalse();
        assertThat(dispatch.run(100)).isEqualTo(1);
        assertThat(attempts).as("counted anew").containsExactly("a#1", "a#1");
        assertThat(dispatch.dead(ACME)).isEmpty();
    }

    @Test
    void an_interrupted_thread_stays_interrupted_and_makes_no_further_attempt() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> {
                    throw new InterruptedException();
                },
                "a",
                "b");
        dispatch.run(100);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasSize(1);
        assertThat(dispatch.waiting()).isEqualTo(2);
    }

    @Test
    void an_error_that_ends_the_run_loses_nothing() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> {
                    throw new StackOverflowError();
                },
                "a");
        assertThatThrownBy(() -> dispatch.run(100)).isInstanceOf(StackOverflowError.class);
        assertThat(attempts).hasSize(1);
        assertThat(dispatch.waiting()).isEqualTo(1);
    }

    @Test
    void a_wait_beyond_all_time_loses_nothing() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> n.id().equals("a")
                        ? DeliveryResult.retry(Duration.ofSeconds(Long.MAX_VALUE))
                        : DeliveryResult.delivered(),
                "a",
                "b");
        assertThat(dispatch.run(100)).as("the one behind it").isEqualTo(1);
        assertThat(dispatch.waiting()).isEqualTo(1);
        clock.advance(Duration.ofDays(30));
        dispatch.run(100);
        assertThat(dispatch.waiting())
                .as("it is tried again after a month at the most")
                .isEqualTo(1);
    }

    @Test
    void a_notification_that_ends_every_run_with_an_error_blocks_nothing() {
        Dispatch dispatch = dispatch(
                (n, attempt) -> {
                    if (n.id().equals("a")) {
                        throw new NoClassDefFoundError("a");
                    }
                    return DeliveryResult.delivered();
                },
                "a",
                "b");
        assertThatThrownBy(() -> dispatch.run(100)).isInstanceOf(NoClassDefFoundError.class);
        assertThat(dispatch.run(100)).as("the one behind it").isEqualTo(1);
        assertThat(dispatch.waiting()).isEqualTo(1);
    }

    @Test
    void two_threads_never_deliver_one_notification_at_the_same_time() throws Exception {
        var inFlight = ConcurrentHashMap.<String>newKeySet();
        var together = new AtomicInteger();
        var twice = new AtomicInteger();
        var delivered = ConcurrentHashMap.<String>newKeySet();
        var bothInside = new CountDownLatch(2);
        Dispatch dispatch = Dispatch.of(
                new QmsSpyStore(),
                (notification, attempt) -> {
                    if (!inFlight.add(notification.id()) || delivered.contains(notification.id())) {
                        twice.incrementAndGet();
                    }
                    bothInside.countDown();
                    if (bothInside.await(5, TimeUnit.SECONDS)) {
                        together.incrementAndGet();
                    }
                    delivered.add(notification.id());
                    inFlight.remove(notification.id());
                    return DeliveryResult.delivered();
                },
                clock);
        dispatch.owe(IntStream.range(0, 1_000).mapToObj(i -> note("n" + i)).toList());
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> dispatch.run(10_000));
            var second = threads.submit(() -> dispatch.run(10_000));
            assertThat(first.get(30, TimeUnit.SECONDS) + second.get(30, TimeUnit.SECONDS))
                    .isEqualTo(1_000);
        } finally {
            threads.shutdownNow();
        }
        assertThat(together).as("the threads did work at the same time").hasPositiveValue();
        assertThat(twice).hasValue(0);
        assertThat(delivered).hasSize(1_000);
    }
}
