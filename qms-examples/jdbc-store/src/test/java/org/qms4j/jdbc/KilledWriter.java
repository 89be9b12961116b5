package org.qms4j.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.record.StoredRecord;

/** A process that takes steps in four threads and writes down each one that the store has acknowledged. */
final class KilledWriter {
    private static final int THREADS = 4;
    private static final int STEPS = 8;
    private static final int RECORDS = 100_000;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (var store = JdbcStore.h2File(Path.of(arguments[0]));
                var acknowledged = new FileOutputStream(arguments[1], true)) {
            var threads = new Thread[THREADS];
            for (int i = 0; i < THREADS; i++) {
                String name = arguments[2] + "-" + i;
                threads[i] = new Thread(() -> work(store, acknowledged, name));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            acknowledged.write("finished\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void work(JdbcStore store, FileOutputStream acknowledged, String name) {
        for (int number = 0; number < RECORDS; number++) {
            Complaint first = Complaint.received(name + "-" + number);
            Complaint second = Complaint.received(name + "-" + number + "-twin");
            for (int step = 0; step < STEPS; step++) {
                store.commit(Complaint.changeset(Optional.empty(), List.of(), first, second));
                acknowledge(acknowledged, List.of(first.record(), second.record()));
                first = first.next(name);
                second = second.next(name);
            }
        }
    }

    private static void acknowledge(FileOutputStream acknowledged, List<StoredRecord> records) {
        var lines = new StringBuilder();
        for (StoredRecord record : records) {
            lines.append("%s %d %s%n"
                    .formatted(
                            record.key().id(),
                            record.revision().number(),
                            record.revision().chain()));
        }
        try {
            acknowledged.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
