package org.qms4j.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.postgresql.ds.PGSimpleDataSource;
import org.qms4j.notification.Dispatch;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.Notifier;

/** A process that delivers in two threads, unreliably, and writes down what arrived. */
final class KilledDispatcher {
    private KilledDispatcher() {}

    public static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        var random = new Random(Long.parseLong(arguments[2]));
        try (var arrived = new FileOutputStream(arguments[1], true);
                var store = JdbcStore.on(PostgresPool.on(database))) {
            Dispatch dispatch = Dispatch.of(store, new Unreliable(arrived, random), Clock.systemUTC());
            var threads = new Thread[2];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> {
                    while (dispatch.waiting() > 0) {
                        dispatch.run(100);
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** Of a thousand attempts, 300 fail before anything is sent, 100 afterwards, and one hangs. */
    private record Unreliable(FileOutputStream arrived, Random random) implements Notifier {
        @Override
        public DeliveryResult deliver(Notification notification, int attempt) throws InterruptedException {
            int chance = random.nextInt(1_000);
            if (chance == 0) {
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            }
            if (chance < 300) {
                return DeliveryResult.retry(Duration.ZERO);
            }
            try {
                arrived.write((notification.id() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (chance < 400) {
                throw new IllegalStateException("no answer");
            }
            return DeliveryResult.delivered();
        }
    }
}
