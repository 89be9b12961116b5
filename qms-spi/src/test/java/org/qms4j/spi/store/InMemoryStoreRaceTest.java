package org.qms4j.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/**
 * The in-memory store is linearizable. Every call is noted with the moments of its beginning and end. As each state has
 * a number, the calls could have happened one after the other exactly if no call saw less than one that had ended
 * before it began, and none saw what had not begun when it ended.
 */
class InMemoryStoreRaceTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");
    private static final int THREADS = 8;

    private final Store store = new InMemoryStore();
    private final AtomicLong clock = new AtomicLong();
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    private enum Kind {
        READ,
        WRITTEN,
        CONFLICT
    }

    /** A call and the number it saw: read, written, or at least reached when it was refused. */
    private record Call(Kind kind, long number, long began, long ended) {}

    @Test
    void what_8_threads_saw_could_have_happened_one_after_the_other() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var together = new CyclicBarrier(THREADS);
        List<Future<?>> running = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    for (int step = 0; step < 400; step++) {
                        Optional<Revision> seen = read();
                        if (step % 8 == 0) {
                            together.await();
                        }
                        tryToWriteAfter(seen, "thread " + thread + ", step " + step);
                    }
                    return null;
                }))
                .toList();
        for (Future<?> thread : running) {
            thread.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();

        assertThat(calls).extracting(Call::kind).contains(Kind.READ, Kind.WRITTEN, Kind.CONFLICT);
        assertNobodySawThePast();
        assertNobodySawTheFuture();
        assertThat(calls.stream().filter(call -> call.kind == Kind.WRITTEN).map(Call::number))
                .doesNotHaveDuplicates();
    }

    private Optional<Revision> read() {
        long began = clock.incrementAndGet();
        Optional<Revision> seen = store.find(ACME, COMPLAINT).map(StoredRecord::revision);
        calls.add(new Call(Kind.READ, number(seen), began, clock.incrementAndGet()));
        return seen;
    }

    private void tryToWriteAfter(Optional<Revision> seen, String actor) {
        Changeset step = aStepAfter(seen, actor);
        long began = clock.incrementAndGet();
        Kind kind = Kind.WRITTEN;
        try {
            store.commit(step);
        } catch (RevisionConflict lost) {
            kind = Kind.CONFLICT;
        }
        calls.add(new Call(kind, number(seen) + 1, began, clock.incrementAndGet()));
    }

    private static Changeset aStepAfter(Optional<Revision> seen, String actor) {
        Image content = Image.of(Map.of("actor", actor));
        var revision = new Revision(number(seen) + 1, content.digest());
        var record = new StoredRecord(COMPLAINT, revision, 1, Image.EMPTY, Image.EMPTY, Map.of());
        var entry = new JournalEntry(COMPLAINT, revision, Optional.empty(), content);
        return new Changeset(ACME, Optional.empty(), List.of(), List.of(new Write(seen, record, List.of(entry))));
    }

    private static long number(Optional<Revision> revision) {
        return revision.map(Revision::number).orElse(0L);
    }

    private void assertNobodySawThePast() {
        assertThat(calls).filteredOn(call -> call.kind != Kind.CONFLICT).allSatisfy(call -> {
            long least = call.kind == Kind.READ ? call.number : call.number - 1;
            assertThat(calls.stream()
                            .filter(before -> before.ended < call.began)
                            .mapToLong(Call::number))
                    .as("numbers seen before %s", call)
                    .allMatch(number -> number <= least);
        });
    }

    private void assertNobodySawTheFuture() {
        Map<Long, Call> written = calls.stream()
                .filter(call -> call.kind == Kind.WRITTEN)
                .collect(Collectors.toMap(Call::number, call -> call));
        assertThat(calls)
                .filteredOn(call -> call.number > 0)
                .allSatisfy(call -> assertThat(written.get(call.number).began())
                        .as("beginning of the write that %s saw", call)
                        .isLessThan(call.ended));
    }
}
