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
import org.qms4j.spi.store.Changeset;

/** TX: a changeset is written whole or not at all. */
interface TransactionClauses extends Verdicts {
    @Test
    default void required_TX01_a_changeset_over_1_2_or_50_records_is_applied_whole() {
        for (int size : new int[] {1, 2, 50}) {
            List<Sample> records = IntStream.range(0, size)
                    .mapToObj(number -> aComplaint("c" + number + " of " + size))
                    .toList();

            assertAnswered(writing(records), false, writing(records).entries());

            records.forEach(record -> {
                assertStored(record);
                assertJournalOf(record, record.entries(Optional.empty()));
            });
        }
    }

    @Test
    default void required_TX02_a_conflict_in_the_last_of_50_records_leaves_nothing() {
        List<Sample> records = new ArrayList<>(complaints(50));
        records.set(49, aComplaint("never written").next());

        new Call("a changeset whose last record expects a state that never was", () -> commit(writing(records)))
                .isRefusedWith(StoreException.RevisionConflict.class);

        records.forEach(record -> {
            assertAbsent(record);
            assertJournalOf(record, List.of());
        });
        Verdicts.assertEntries("in the whole journal", journal(), List.of());
    }

    @Test
    default void required_TX03_a_conflict_on_a_record_only_read_leaves_nothing() {
        Sample complaint = aComplaint("c1");
        Sample client = aClient("k1");
        commit(writing(client));
        commit(writing(client.next()));

        new Call(
                        "a changeset that rests on a stale client",
                        () -> commit(writing(complaint).havingRead(client)))
                .isRefusedWith(StoreException.RevisionConflict.class);

        assertAbsent(complaint);
        assertStored(client.next());
        assertThat(journal()).as("all entries; the conflict wrote none").hasSize(2);
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
        assertConflict(decidedOnAStaleClient);
        Verdicts.assertEntries(
                "in the history of a command that failed", walk(ACME, History.ofCommand("command 1")), List.of());

        Changes decidedAnew = writing(complaint).as("command 1");
        assertAnswered(decidedAnew, false, decidedAnew.entries());
        assertStored(complaint);
    }

    @Test
    default void required_TX07_several_steps_of_one_record_are_written_in_one_changeset() {
        Sample complaint = aComplaint("c1").at(3);
        commit(writing(complaint));
        commit(writing(complaint.next().at(5)));

        assertStored(complaint.next().at(5));
        assertThat(journalOf(complaint))
                .extracting(entry -> entry.revision().number())
                .as("numbers in the history of %s, written as 1 to 3 and 4 to 5", complaint)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void required_TX08_records_only_read_are_left_as_they_are() {
        Sample client = aClient("k1");
        commit(writing(client));

        commit(writing(aComplaint("c1")).havingRead(client).havingMissed(aClient("k2")));

        assertStored(client);
        assertAbsent(aClient("k2"));
        assertThat(journal()).as("all entries; reading wrote none").hasSize(2);
    }
}
