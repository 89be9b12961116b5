package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.Revision;

/** VER: a decision holds only while the records it rests on are in the state in which they were read. */
interface RevisionClauses extends StoreUnderTest {
    @Test
    default void required_VER01_of_two_that_find_a_record_absent_one_wins() {
        Sample annas = aComplaint("c1").by("anna").saying("anna's");
        Sample bens = aComplaint("c1").by("ben").saying("ben's");

        assertThat(wins(writing(annas))).isTrue();
        assertThat(wins(writing(bens))).isFalse();

        assertThat(find(annas)).contains(annas.record());
        assertThat(journalOf(annas)).hasSize(1);
    }

    @Test
    default void required_VER02_a_stale_number_conflicts_and_nothing_is_written() {
        Sample complaint = aComplaint("c1").at(3);
        commit(writing(complaint));
        commit(writing(complaint.next().by("anna")));

        assertThat(wins(writing(complaint.next().by("ben").saying("too late")))).isFalse();

        assertThat(find(complaint)).contains(complaint.next().by("anna").record());
        assertThat(journalOf(complaint)).hasSize(4);
    }

    @Test
    default void required_VER05_a_record_only_read_conflicts_when_it_has_moved_on() {
        Sample client = aClient("k1");
        commit(writing(client));
        commit(writing(client.next()));

        assertThat(wins(writing(aComplaint("c1")).havingRead(client))).isFalse();
        assertThat(wins(writing(aComplaint("c1")).havingRead(client.next().by("ben"))))
                .isFalse();
        assertThat(wins(writing(aComplaint("c1")).havingRead(client.next()))).isTrue();
    }

    @Test
    default void required_VER06_a_record_only_missed_conflicts_when_it_exists_meanwhile() {
        Sample client = aClient("k1");
        assertThat(wins(writing(aComplaint("c1")).havingMissed(client))).isTrue();

        commit(writing(client));

        assertThat(wins(writing(aComplaint("c2")).havingMissed(client))).isFalse();
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
                    .as("mistake %d, seed %d", failures, Seed.VALUE)
                    .isFalse();
            if (failures % 50 == 0) {
                complaint = complaint.next();
                commit(writing(complaint));
            }
        }

        assertThat(journalOf(complaint))
                .extracting(entry -> entry.revision().number())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
        assertThat(journalOf(client)).isEqualTo(client.entries(Optional.empty()));
        assertThat(journal()).hasSize(23);
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
        RevisionConflict gone = catchThrowableOfType(RevisionConflict.class, () -> commit(writing(complaint.next())));
        assertThat(gone).as("the conflict").isNotNull();
        assertThat(gone.record()).isEqualTo(complaint.key());
        assertThat(gone.expected()).contains(complaint.revision());
        assertThat(gone.mayBeRepeated()).isFalse();
        assertThat(gone.certainlyNotApplied()).isTrue();

        commit(writing(complaint));
        RevisionConflict there = catchThrowableOfType(
                RevisionConflict.class, () -> commit(writing(aClient("k1")).havingMissed(complaint)));
        assertThat(there).as("the conflict").isNotNull();
        assertThat(there.record()).isEqualTo(complaint.key());
        assertThat(there.expected()).isEmpty();
    }

    @Test
    default void required_VER09_the_same_number_with_another_hash_conflicts() {
        Sample complaint = aComplaint("c1");
        commit(writing(complaint.by("anna")));

        assertThat(wins(writing(complaint.by("ben").next()))).isFalse();

        assertThat(find(complaint)).contains(complaint.by("anna").record());
        assertThat(journalOf(complaint)).hasSize(1);
    }

    @Test
    default void required_VER10_a_record_never_written_is_in_no_state() {
        Sample complaint = aComplaint("c1");

        assertThat(wins(writing(complaint.next()))).isFalse();
        assertThat(wins(writing(aComplaint("c2")).havingRead(complaint))).isFalse();

        assertThat(find(complaint)).isEmpty();
        assertThat(journal()).isEmpty();
    }

    @Test
    default void required_VER12_each_state_continues_the_one_before() {
        Sample complaint = aComplaint("c1");
        var states = new ArrayList<Revision>();
        for (int step = 0; step < 10; step++) {
            assertThat(wins(writing(complaint))).isTrue();
            assertThat(find(complaint)).contains(complaint.record());
            states.add(complaint.revision());
            complaint = complaint.next();
        }

        List<JournalEntry> journal = journalOf(complaint);
        assertThat(journal).extracting(JournalEntry::revision).isEqualTo(states);
    }
}
