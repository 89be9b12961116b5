package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.journal.Entry;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.record.StoredRecord;

/** Eight people at one action item: each of their 10,000 steps builds on the one before. */
class ContentionTest {
    private static final int THREADS = 8;
    private static final int STEPS = 1_250;
    private static final int POSTPONED_EVERY = 625;

    private final QmsBench bench = new QmsBench();
    private final ActionItem opened = bench.anItem("i-1");
    private final ActionItemId id = opened.id();

    @Test
    void no_step_is_lost_and_none_is_taken_twice() {
        bench.store.tamperRecords(ContentionTest::lettingOthersGoFirst);
        assertThat(Together.all(THREADS, this::everyStep).refusals()).isEmpty();

        ActionItem last = bench.acme.actionItems().get(id);
        assertThat(bench.store.conflicts()).isGreaterThan(100);
        assertThat(last.revision().number()).isEqualTo(1 + THREADS * STEPS);
        assertThat(last.postponements()).hasSize(THREADS * STEPS / POSTPONED_EVERY);
        assertThat(last.due())
                .isEqualTo(opened.due().plusDays(last.postponements().size()));

        List<Entry> entries = bench.acme.journal().of(id.key());
        assertThat(entries).hasSize(1 + THREADS * STEPS);
        assertThat(entries.stream()
                        .skip(1)
                        .flatMap(ContentionTest::newOwner)
                        .sorted()
                        .toList())
                .isEqualTo(everyOwner());
        assertThat(entries.get(entries.size() - 1).digest())
                .isEqualTo(bench.store
                        .find(QmsBench.ACME, id.key())
                        .orElseThrow()
                        .image()
                        .digest());
        assertThat(bench.acme.journal().verify(id.key()).findings()).isEmpty();
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(1 + everyOwner().size());
    }

    /** Even where there is only one processor, somebody is overtaken between reading and writing. */
    private static StoredRecord lettingOthersGoFirst(StoredRecord stored) {
        if (stored.revision().number() % 8 == 0) {
            Thread.yield();
        }
        return stored;
    }

    private ActionItem everyStep(int thread) {
        ActionItem item = opened;
        for (int i = 0; i < STEPS; i++) {
            int step = i;
            item = untilItSucceeds(() -> step(thread, step));
        }
        return item;
    }

    private ActionItem step(int thread, int step) {
        if (!isPostponement(step)) {
            return bench.acme.actionItems().reassign(id, owner(thread, step));
        }
        ActionItem now = bench.acme.actionItems().get(id);
        return bench.acme.actionItems().postpone(now, now.due().plusDays(1), "Busy");
    }

    private static <T> T untilItSucceeds(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (RevisionConflict overtaken) {
                Thread.onSpinWait();
            }
        }
    }

    private static Stream<String> newOwner(Entry entry) {
        return entry.notices().stream().map(notice -> notice.recipient().substring("person:".length()));
    }

    private static List<String> everyOwner() {
        return IntStream.range(0, THREADS)
                .boxed()
                .flatMap(thread -> IntStream.range(0, STEPS)
                        .filter(step -> !isPostponement(step))
                        .mapToObj(step -> owner(thread, step)))
                .sorted()
                .toList();
    }

    private static boolean isPostponement(int step) {
        return step % POSTPONED_EVERY == 0;
    }

    private static String owner(int thread, int step) {
        return "owner-" + thread + "-" + step;
    }
}
