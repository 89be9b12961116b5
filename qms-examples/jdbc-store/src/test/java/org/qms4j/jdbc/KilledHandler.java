package org.qms4j.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.qms4j.Session;
import org.qms4j.lifecycle.Staged;
import org.qms4j.spi.record.OrganizationId;

/** A process that handles complaints in four threads and writes down each step that was acknowledged. */
final class KilledHandler {
    private static final int THREADS = 4;
    private static final int COMPLAINTS = 100_000;

    private KilledHandler() {}

    public static void main(String[] arguments) throws Exception {
        try (Target target = Target.open(arguments[0]);
                var acknowledged = new FileOutputStream(arguments[1], true)) {
            Session session = TwelveSteps.session(target.store(), OrganizationId.of(arguments[2]));
            var threads = new Thread[THREADS];
            for (int i = 0; i < THREADS; i++) {
                String name = Integer.toString(i);
                threads[i] = new Thread(() -> work(session, acknowledged, name));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            acknowledged.write("finished\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void work(Session session, FileOutputStream acknowledged, String name) {
        for (int number = 0; number < COMPLAINTS; number++) {
            for (TwelveSteps.Step step : new TwelveSteps(name + "-" + number).steps()) {
                acknowledge(acknowledged, step.take(session));
            }
        }
    }

    private static void acknowledge(FileOutputStream acknowledged, Staged<?, ?> record) {
        String line = Acknowledged.of(record) + "\n";
        try {
            acknowledged.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
