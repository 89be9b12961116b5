package org.qms4j.contract;

import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.aComplaint;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qms4j.spi.store.Store;

/** A process that writes pairs of records in four threads, and notes down what was acknowledged until it is killed. */
final class CrashWriter {
    private static final int THREADS = 4;
    private static final int STEPS = 5;

    private CrashWriter() {}

    public static void main(String[] arguments) throws Exception {
        Store store = opened(arguments[0], arguments[1]);
        try (var notes = new FileOutputStream(arguments[2], true)) {
            var threads = new ArrayList<Thread>();
            for (int number = 0; number < THREADS; number++) {
                String name = arguments[3] + "-" + number;
                var thread = new Thread(() -> write(store, notes, name));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    static Store opened(String opener, String place) throws ReflectiveOperationException {
        var constructor = Class.forName(opener).getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((StoreOpener) constructor.newInstance()).open(place);
    }

    private static void write(Store store, FileOutputStream notes, String name) {
        for (int number = 0; ; number++) {
            Sample one = aComplaint(name + "-" + number);
            Sample twin = aComplaint(name + "-" + number + "-twin");
            for (int step = 0; step < STEPS; step++) {
                store.commit(writing(one, twin).telling("person:anna").changeset());
                note(notes, List.of(one, twin));
                one = one.next();
                twin = twin.next();
            }
        }
    }

    private static void note(FileOutputStream notes, List<Sample> states) {
        var lines = new StringBuilder();
        states.forEach(state -> lines.append(line(state)).append('\n'));
        try {
            notes.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(Sample state) {
        return state.key().id() + " " + state.revision().number() + " "
                + state.revision().chain();
    }
}
