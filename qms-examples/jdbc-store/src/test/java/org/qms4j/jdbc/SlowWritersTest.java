package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qms4j.notification.Dispatch;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.store.Changeset;

/**
 * Sixteen hosts hold their transactions open for a while, and one in ten is rolled back; four dispatchers deliver
 * meanwhile. Who remembered the last one seen and went on behind it would miss whatever was written before and
 * committed after it; the test counts how often that happened.
 */
class SlowWritersTest {
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final int WRITERS = 16;
    private static final int DISPATCHERS = 4;
    private static final int TRANSACTIONS = 50;
    private static final int EACH = 20;
    private static final int LONGEST_HOLD = 300;

    private final Map<String, Long> writtenAs = new ConcurrentHashMap<>();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong order = new AtomicLong();
    private final AtomicLong lastSeen = new AtomicLong();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final AtomicInteger rolledBack = new AtomicInteger();

    @Test
    @Timeout(180)
    void nothing_that_is_committed_late_is_skipped_and_nothing_rolled_back_is_sent() throws Exception {
        System.out.println("slow writers: seed " + SEED);
        try (HikariDataSource pool = PostgresPool.of(PostgresServer.freshTables(), 40, true)) {
            var threads = Executors.newFixedThreadPool(WRITERS + DISPATCHERS);
            try {
                var writing = new ArrayList<Future<?>>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    int number = writer;
                    writing.add(threads.submit(work(() -> write(pool, number))));
                }
                var delivering = new ArrayList<Future<?>>();
                for (int dispatcher = 0; dispatcher < DISPATCHERS; dispatcher++) {
                    delivering.add(threads.submit(work(() -> deliver(pool, writing))));
                }
                for (Future<?> one : writing) {
                    one.get();
                }
                for (Future<?> one : delivering) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }

        System.out.printf(
                "slow writers: %d notifications, %d transactions committed after a later one was delivered, %d rolled"
                        + " back%n",
                committed.size(), overtaken.get(), rolledBack.get());
        assertThat(overtaken.get() * EACH)
                .as("what a cursor would have skipped")
                .isGreaterThan(100);
        assertThat(rolledBack).hasPositiveValue();
        assertThat(committed).hasSize(WRITERS * TRANSACTIONS * EACH);
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(committed);
    }

    /** Work that fails with what it likes. */
    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Boolean> work(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private void write(HikariDataSource pool, int writer) throws Exception {
        var random = new Random(SEED + writer);
        for (int done = 0; done < TRANSACTIONS; ) {
            Changeset receipt = Owed.by("organization " + writer, "c-" + done, EACH);
            boolean kept = random.nextInt(10) > 0;
            long number = order.incrementAndGet();
            try (Connection host = pool.getConnection()) {
                host.setAutoCommit(false);
                JdbcStore.joined(() -> host, pool).commit(receipt);
                Thread.sleep(random.nextInt(LONGEST_HOLD));
                if (kept) {
                    for (Notification notification : receipt.notifications()) {
                        writtenAs.put(notification.id(), number);
                        committed.add(notification.id());
                    }
                    host.commit();
                    overtaken.addAndGet(number < lastSeen.get() ? 1 : 0);
                    done++;
                } else {
                    host.rollback();
                    rolledBack.incrementAndGet();
                }
                host.setAutoCommit(true);
            }
        }
    }

    private void deliver(HikariDataSource pool, List<Future<?>> writing) {
        var store = JdbcStore.on(pool);
        Dispatch dispatch = Dispatch.of(
                store,
                (notification, attempt) -> {
                    delivered.add(notification.id());
                    lastSeen.accumulateAndGet(writtenAs.getOrDefault(notification.id(), 0L), Math::max);
                    return DeliveryResult.delivered();
                },
                Clock.systemUTC());
        boolean written;
        do {
            written = writing.stream().allMatch(Future::isDone);
            dispatch.run(1_000);
        } while (!written || dispatch.waiting() > 0);
    }
}
