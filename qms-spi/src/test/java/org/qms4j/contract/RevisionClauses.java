package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.Revision;

/** VER: a decision holds only while the records it rests on are in the state in which they were read. */
interface RevisionClauses extends Verdicts {
    @Test
    default void required_VER01_of_two_that_find_a_record_absent_one_wins() {
        Sample annas = aComplaint("c1").by("anna").saying("anna's");
        Sample bens = aComplaint("c1").by("ben").saying("ben's");

        assertApplied(writing(annas));
        assertConflict(writing(bens));

        assertStored(annas);
        assertThat(journalOf(annas))
                .as("history of %s; the conflict wrote none", annas)
                .hasSize(1);
    }

    @Test
    default void required_VER02_a_stale_number_conflicts_and_nothing_is_written() {
        Sample complaint = aComplaint("c1").at(3);
        commit(writing(complaint));
        commit(writing(complaint.next().by("anna")));

        assertConflict(writing(complaint.next().by("ben").saying("too late")));

        assertStored(complaint.next().by("anna"));
        assertThat(journalOf(complaint))
                .as("history of %s; the conflict wrote none", complaint)
                .hasSize(4);
    }

    @Test
    default void required_VER05_a_record_only_read_conflicts_when_it_has_moved_on() {
        Sample client = aClient("k1");
        commit(writing(client));
        commit(writing(client.next()));

        assertConflict(writing(aComplaint("c1")).havingRead(client));
        assertConflict(writing(aComplaint("c1")).havingRead(client.next().by("ben")));
        assertApplied(writing(aComplaint("c1")).havingRead(client.next()));
    }

    @Test
    default void required_VER06_a_record_only_missed_conflicts_when_it_exists_meanwhile() {
        Sample client = aClient("k1");
        assertApplied(writing(aComplaint("c1")).havingMissed(client));

        commit(writing(client));

        assertConflict(writing(aComplaint("c2")).havingMissed(client));
    }

    @Test
    default void required_VER07_numbers_have_no_gap_after_1000_mixed_failures() {
        Sample client = aClient("k1").at(2);
        commit(writing(client));
        Sample complaint = aComplaint("c1");
        commit(writing(complaint));
        Random random = Seed.random();
        for (int failures = 1; failures <= 1_000; failures++) {
            assertThat(wins(mistake(random.nextInt(5), complaint, client)))
                    .as("mistake %d is refused with RevisionConflict, seed %d (true: applied)", failures, Seed.VALUE)
                    .isFalse();
            if (failures % 50 == 0) {
                complaint = complaint.next();
                commit(writing(complaint));
            }
        }

        assertThat(journalOf(complaint))
                .extracting(entry -> entry.revision().number())
                .as("numbers in the history of a complaint written 21 times between 1000 mistakes")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
        assertJournalOf(client, client.entries(Optional.empty()));
        assertThat(journal().size()).as("all entries; the mistakes wrote none").isEqualTo(23);
    }

    private static Changes mistake(int kind, Sample complaint, Sample client) {
        return switch (kind) {
            case 0 -> writing(aComplaint("c1"));
            case 1 -> writing(complaint.by("ben").next());
            case 2 -> writing(complaint.next().next());
            case 3 -> writing(complaint.next()).havingRead(client.next());
            default -> writing(complaint.next(), aComplaint("c2")).havingMissed(client);
        };
    }

    @Test
    default void required_VER08_a_conflict_names_record_and_expectation_and_is_not_to_be_repeated() {
        Sample complaint = aComplaint("c1").at(2);
        RevisionConflict gone = conflictOf(writing(complaint.next()));
        assertThat(gone.record()).as("record() of the conflict: %s", complaint).isEqualTo(complaint.key());
        assertThat(gone.expected()).as("expected() of the conflict").contains(complaint.revision());
        assertThat(gone.mayBeRepeated()).as("mayBeRepeated() of the conflict").isFalse();
        assertThat(gone.certainlyNotApplied())
                .as("certainlyNotApplied() of the conflict")
                .isTrue();

        commit(writing(complaint));
        RevisionConflict there = conflictOf(writing(aClient("k1")).havingMissed(complaint));
        assertThat(there.record())
                .as("record() of the conflict: the one that was missed and is there")
                .isEqualTo(complaint.key());
        assertThat(there.expected())
                .as("expected() of the conflict: absent, hence empty")
                .isEmpty();
    }

    private RevisionConflict conflictOf(Changes changes) {
        try {
            commit(changes);
        } catch (RevisionConflict conflict) {
            return conflict;
        } catch (StoreException other) {
            return fail(changes + ": must fail with RevisionConflict, not with " + other, other);
        }
        return fail(changes + ": must fail with RevisionConflict, but was applied");
    }

    @Test
    default void required_VER09_the_same_number_with_another_hash_conflicts() {
        Sample complaint = aComplaint("c1");
        commit(writing(complaint.by("anna")));

        assertConflict(writing(complaint.by("ben").next()));

        assertStored(complaint.by("anna"));
        assertThat(journalOf(complaint))
                .as("history of %s; the conflict wrote none", complaint)
                .hasSize(1);
    }

    @Test
    default void required_VER10_a_record_never_written_is_in_no_state() {
        Sample complaint = aComplaint("c1");

        assertConflict(writing(complaint.next()));
        assertConflict(writing(aComplaint("c2")).havingRead(complaint));

        assertAbsent(complaint);
        Verdicts.assertEntries("in the whole journal", journal(), List.of());
    }

    @Test
    default void required_VER12_each_state_continues_the_one_before() {
        Sample complaint = aComplaint("c1");
        var states = new ArrayList<Revision>();
        for (int step = 0; step < 10; step++) {
            assertApplied(writing(complaint));
            assertStored(complaint);
            states.add(complaint.revision());
            complaint = complaint.next();
        }

        assertThat(journalOf(complaint))
                .extracting(JournalEntry::revision)
                .as("revisions in the history of a complaint, each following the one before")
                .isEqualTo(states);
    }
}
