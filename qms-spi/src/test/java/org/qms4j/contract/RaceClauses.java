package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.after;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.StoredRecord;

/** TX and VER again, when several threads are at it at the same time. */
interface RaceClauses extends Verdicts {
    @Test
    default void required_VER03_of_ten_racing_changesets_exactly_one_wins() {
        Sample complaint = aComplaint("c1");
        commit(writing(complaint));
        for (int round = 1; round <= 20; round++) {
            Sample state = complaint;

            List<Boolean> wins = Race.of(10, runner -> wins(writing(state.next().by("runner " + runner))));

            assertThat(wins)
                    .as("round %d: of ten racing changesets on one state, one is applied (true)", round)
                    .containsOnlyOnce(true);
            complaint = state.next().by("runner " + wins.indexOf(true));
            assertStored(complaint);
        }
        assertThat(journalOf(complaint).size())
                .as("entries after the first and one of each of 20 rounds")
                .isEqualTo(21);
    }

    @Test
    default void required_VER04_no_count_is_lost_when_8_threads_count_on_one_record() {
        Sample counter = aComplaint("counter").saying(count(0));
        commit(writing(counter));
        var allHaveRead = new CyclicBarrier(8);
        var conflicts = new LongAdder();

        Race.of(8, runner -> {
            StoredRecord seen = find(counter).orElseThrow();
            await(allHaveRead);
            for (int counted = 0; counted < 50; seen = find(counter).orElseThrow()) {
                Sample more = after(seen).by("runner " + runner).saying(count(counted(seen) + 1));
                if (wins(writing(more))) {
                    counted++;
                } else {
                    conflicts.increment();
                }
            }
            return runner;
        });

        assertThat(counted(find(counter).orElseThrow()))
                .as("the count when 8 threads have counted to 50 each, one by one")
                .isEqualTo(8 * 50);
        assertThat(journalOf(counter))
                .extracting(entry -> entry.revision().number())
                .as("numbers in the history of the counter")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + 8 * 50).boxed().toList());
        assertThat(conflicts.sum()).as("conflicts that really happened").isPositive();
    }

    private static Image count(long count) {
        return Image.of(Map.of("count", count));
    }

    private static long counted(StoredRecord counter) {
        return (Long) counter.image().tree().get("count");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new AssertionError("not all threads came to read", stopped);
        }
    }

    @Test
    default void required_VER11_of_two_that_each_read_what_the_other_writes_one_wins() {
        for (int round = 1; round <= 50; round++) {
            Sample complaint = aComplaint("c" + round);
            Sample client = aClient("k" + round);
            commit(writing(complaint, client));

            List<Boolean> wins = Race.of(
                    2,
                    runner -> runner == 0
                            ? wins(writing(complaint.next()).havingRead(client))
                            : wins(writing(client.next()).havingRead(complaint)));

            assertThat(wins)
                    .as("round %d: of two that each read what the other writes, one is applied (true)", round)
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void required_TX06_who_sees_one_record_of_a_changeset_sees_the_others() {
        Sample complaint = aComplaint("c1");
        Sample client = aClient("k1");
        commit(writing(client, complaint));
        var finished = new AtomicBoolean();

        Race.of(2, runner -> {
            if (runner == 0) {
                try {
                    takeSteps(200, client, complaint);
                } finally {
                    finished.set(true);
                }
            }
            while (!finished.get()) {
                long seen = number(client);
                assertThat(number(complaint))
                        .as("number of the complaint, read after the client it is written with had %d", seen)
                        .isGreaterThanOrEqualTo(seen);
                assertThat((long) journalOf(complaint).size())
                        .as("entries of the complaint, read after the client it is written with had %d", seen)
                        .isGreaterThanOrEqualTo(seen);
            }
            return runner;
        });

        assertThat(number(complaint)).as("number after 200 steps").isEqualTo(201);
    }

    private void takeSteps(int steps, Sample client, Sample complaint) {
        Sample nextClient = client;
        Sample nextComplaint = complaint;
        for (int step = 0; step < steps; step++) {
            nextClient = nextClient.next();
            nextComplaint = nextComplaint.next();
            assertApplied(writing(nextClient, nextComplaint));
        }
    }

    private long number(Sample sample) {
        return find(sample).orElseThrow().revision().number();
    }
}
