package org.qms4j.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.qms4j.complaint.Complaint;

/** A process that handles complaints in four threads and writes down each step that was acknowledged. */
final class KilledHandler {
    private static final int THREADS = 4;
    private static final int COMPLAINTS = 100_000;

    private KilledHandler() {}

    public static void main(String[] arguments) throws Exception {
        try (var store = JdbcStore.h2File(Path.of(arguments[0]));
                var acknowledged = new FileOutputStream(arguments[1], true)) {
            var lifecycles = new Lifecycles(store);
            var threads = new Thread[THREADS];
            for (int i = 0; i < THREADS; i++) {
                String name = arguments[2] + "-" + i;
                threads[i] = new Thread(() -> work(lifecycles, acknowledged, name));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            acknowledged.write("finished\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void work(Lifecycles lifecycles, FileOutputStream acknowledged, String name) {
        for (int number = 0; number < COMPLAINTS; number++) {
            lifecycles.handle(name + "-" + number, complaint -> complaint, step -> acknowledge(acknowledged, step));
        }
    }

    private static void acknowledge(FileOutputStream acknowledged, Complaint step) {
        String line = "%s %d %s%n"
                .formatted(
                        step.id().value(),
                        step.revision().number(),
                        step.revision().chain());
        try {
            acknowledged.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
