package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;
import static org.qms4j.contract.Sample.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Receipt;

/** TX: a changeset is written whole or not at all. */
interface TransactionClauses extends StoreUnderTest {
    @Test
    default void required_TX01_a_changeset_over_1_2_or_50_records_is_applied_whole() {
        for (int size : new int[] {1, 2, 50}) {
            List<Sample> records = IntStream.range(0, size)
                    .mapToObj(number -> aComplaint("c" + number + " of " + size))
                    .toList();

            Receipt receipt = commit(writing(records));

            assertThat(receipt).isEqualTo(new Receipt(false, writing(records).entries()));
            assertThat(records).allSatisfy(record -> {
                assertThat(find(record)).contains(record.record());
                assertThat(journalOf(record)).isEqualTo(record.entries(Optional.empty()));
            });
        }
    }

    @Test
    default void required_TX02_a_conflict_in_the_last_of_50_records_leaves_nothing() {
        List<Sample> records = new ArrayList<>(complaints(50));
        records.set(49, aComplaint("never written").next());

        assertThatThrownBy(() -> commit(writing(records))).isInstanceOf(StoreException.RevisionConflict.class);

        assertThat(records).allSatisfy(record -> {
            assertThat(find(record)).isEmpty();
            assertThat(journalOf(record)).isEmpty();
        });
        assertThat(journal()).isEmpty();
    }

    @Test
    default void required_TX03_a_conflict_on_a_record_only_read_leaves_nothing() {
        Sample complaint = aComplaint("c1");
        Sample client = aClient("k1");
        commit(writing(client));
        commit(writing(client.next()));

        assertThatThrownBy(() -> commit(writing(complaint).havingRead(client)))
                .isInstanceOf(StoreException.RevisionConflict.class);

        assertThat(find(complaint)).isEmpty();
        assertThat(find(client)).contains(client.next().record());
        assertThat(journal()).hasSize(2);
    }

    @Test
    default void required_TX04_a_changeset_that_writes_nothing_cannot_be_made() {
        assertThatThrownBy(() -> new Changeset(ACME, Optional.empty(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void required_TX05_a_failed_commit_leaves_no_command_id() {
        Sample complaint = aComplaint("c1");
        Changes decidedOnAStaleClient =
                writing(complaint).havingRead(aClient("unknown")).as("command 1");
        assertThat(wins(decidedOnAStaleClient)).isFalse();
        assertThat(walk(ACME, History.ofCommand("command 1"))).isEmpty();

        Receipt decidedAnew = commit(writing(complaint).as("command 1"));

        assertThat(decidedAnew.repeated()).isFalse();
        assertThat(find(complaint)).contains(complaint.record());
    }

    @Test
    default void required_TX07_several_steps_of_one_record_are_written_in_one_changeset() {
        Sample complaint = aComplaint("c1").at(3);
        commit(writing(complaint));
        commit(writing(complaint.next().at(5)));

        assertThat(find(complaint)).contains(complaint.next().at(5).record());
        assertThat(journalOf(complaint))
                .extracting(JournalEntry::revision)
                .extracting("number")
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void required_TX08_records_only_read_are_left_as_they_are() {
        Sample client = aClient("k1");
        commit(writing(client));

        commit(writing(aComplaint("c1")).havingRead(client).havingMissed(aClient("k2")));

        assertThat(find(client)).contains(client.record());
        assertThat(find(aClient("k2"))).isEmpty();
        assertThat(journal()).hasSize(2);
    }
}
