package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.jdbc.Complaint.ACME;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.query.History;

class ContentionTest {
    private static final int THREADS = 8;
    private static final int STEPS = 1_250;

    @Test
    @Timeout(120)
    void eight_threads_on_one_record_lose_no_update() throws Exception {
        Complaint complaint = Complaint.received("c1");
        try (var store = JdbcStore.h2Memory("contention")) {
            store.commit(complaint.changeset());
            int conflicts = 0;
            var threads = Executors.newFixedThreadPool(THREADS);
            try {
                var work = new ArrayList<Callable<Integer>>();
                for (int thread = 0; thread < THREADS; thread++) {
                    String actor = "actor " + thread;
                    work.add(() -> takeSteps(store, complaint, actor));
                }
                for (Future<Integer> done : threads.invokeAll(work)) {
                    conflicts += done.get();
                }
            } finally {
                threads.shutdownNow();
            }

            long expected = 1 + THREADS * STEPS;
            assertThat(store.find(ACME, complaint.key())
                            .orElseThrow()
                            .revision()
                            .number())
                    .isEqualTo(expected);
            assertThat(entries(store)).isEqualTo(expected);
            assertThat(conflicts).isGreaterThan(100);
            System.out.println("contention: " + expected + " states, " + conflicts + " conflicts");
        }
    }

    private static int takeSteps(JdbcStore store, Complaint complaint, String actor) {
        int conflicts = 0;
        for (int done = 0; done < STEPS; ) {
            var seen = store.find(ACME, complaint.key()).orElseThrow();
            try {
                store.commit(Complaint.after(seen, actor).changeset());
                done++;
            } catch (RevisionConflict lost) {
                conflicts++;
            }
        }
        return conflicts;
    }

    private static long entries(JdbcStore store) {
        long entries = 0;
        History history = History.all().limit(1_000);
        for (var page = store.history(ACME, history);
                !page.items().isEmpty();
                page = store.history(ACME, history.after(page.next().orElseThrow()))) {
            entries += page.items().size();
        }
        return entries;
    }
}
