package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.journal.Tampering.rehashed;
import static org.qms4j.journal.Tampering.withContent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.client.Client;
import org.qms4j.complaint.Complaint;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** What somebody who can write to the store did to it behind the library's back, and what is found. */
class JournalVerifyTest {
    private static final int LAST = 10;

    private final QmsBench bench = new QmsBench();
    private final FullLives lives = new FullLives(bench, what -> "said as " + what);
    private Client client;
    private Complaint complaint;
    private ActionItem item;

    @BeforeEach
    void records_of_three_types() {
        client = lives.client("C-1");
        complaint = lives.complaint("K-1", client.id());
        item = lives.item("A-1", complaint);
    }

    private Verification verified(RecordKey record) {
        return bench.acme.journal().verify(record);
    }

    private List<Finding> found() {
        return verified(client.key()).findings();
    }

    private static Finding at(long number, Problem problem) {
        return new Finding(number, problem, "");
    }

    @Test
    void what_nobody_touched_is_intact() {
        assertThat(verified(client.key())).isEqualTo(new Verification(client.key(), LAST, List.of()));
        assertThat(verified(complaint.key())).isEqualTo(new Verification(complaint.key(), 44, List.of()));
        assertThat(verified(item.key())).isEqualTo(new Verification(item.key(), 8, List.of()));
        assertThat(bench.acme.journal().verifyAll("client")).isEmpty();
        assertThat(bench.acme.journal().verifyAll("complaint")).isEmpty();
        assertThat(bench.acme.journal().verifyAll("action-item")).isEmpty();
    }

    @Test
    void a_record_that_never_was_has_no_entries_and_no_findings() {
        var nobody = new RecordKey("client", "nobody");
        assertThat(verified(nobody)).isEqualTo(new Verification(nobody, 0, List.of()));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("step", "flag-other"),
                Arguments.of("event", "ClientFlaggedOther"),
                Arguments.of("from", "Prospect"),
                Arguments.of("to", "Prospect"),
                Arguments.of("actor", "mallory"),
                Arguments.of("onBehalfOf", "anna"),
                Arguments.of("reason", "because"),
                Arguments.of("waived", Map.of("rules", List.of("r"), "reason", "w", "approvedBy", "tina")),
                Arguments.of("occurredAt", "2026-10-05T13:30:00.000000Z"),
                Arguments.of("recordedAt", "2026-10-05T14:30:00.000000Z"),
                Arguments.of("command", Map.of("id", "other", "fingerprint", "00")),
                Arguments.of("digest", "0".repeat(64)),
                Arguments.of("previous", "0".repeat(64)),
                Arguments.of("notices", List.of(Map.of("id", "n", "kind", "k", "recipient", "person:m"))),
                Arguments.of("number", 7L),
                Arguments.of("record", Map.of("type", "client", "id", "C-9")),
                Arguments.of("organization", "globex"),
                Arguments.of("surplus", "of no meaning"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void an_entry_altered_in_any_field_is_found_and_located(String field, Object other) {
        tamper(6, entry -> withContent(entry, field, other));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_ALTERED));
        assertThat(verified(complaint.key()).isIntact()).isTrue();
    }

    @Test
    void an_altered_hash_fits_neither_its_entry_nor_the_next_one() {
        tamper(
                6,
                entry -> new JournalEntry(
                        entry.record(), new Revision(6, "0".repeat(64)), entry.command(), entry.content()));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_ALTERED), at(7, Problem.CHAIN_BROKEN));
    }

    @Test
    void an_entry_whose_hash_was_made_to_fit_is_betrayed_by_the_next_one() {
        tamper(6, entry -> rehashed(withContent(entry, "actor", "mallory")));
        assertThat(found()).containsExactly(at(7, Problem.CHAIN_BROKEN));
    }

    @Test
    void the_last_entry_whose_hash_was_made_to_fit_is_betrayed_by_the_state() {
        tamper(LAST, entry -> rehashed(withContent(entry, "actor", "mallory")));
        assertThat(found()).containsExactly(at(LAST, Problem.STATE_DETACHED));
    }

    @Test
    void a_chain_forged_to_its_end_is_betrayed_by_the_state() {
        bench.store.tamperEntries(entries -> {
            if (!isOfClient(entries)) {
                return entries;
            }
            var forged = new ArrayList<>(entries);
            forged.set(5, rehashed(withContent(forged.get(5), "actor", "mallory")));
            for (int i = 6; i < forged.size(); i++) {
                String previous = forged.get(i - 1).revision().chain();
                forged.set(i, rehashed(withContent(forged.get(i), "previous", previous)));
            }
            return forged;
        });
        assertThat(found()).containsExactly(at(LAST, Problem.STATE_DETACHED));
    }

    @Test
    void an_entry_that_moved_to_another_number_is_misplaced() {
        tamper(6, entry -> rehashed(withContent(entry, "number", 7L)));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_MISPLACED), at(6, Problem.ENTRY_MISSING));
    }

    @Test
    void an_entry_that_was_put_under_another_command_is_misplaced() {
        tamper(
                6,
                entry -> new JournalEntry(
                        entry.record(), entry.revision(), Optional.of(new CommandStamp("other", "")), entry.content()));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_MISPLACED));
    }

    @Test
    void the_entries_of_another_organization_are_misplaced() {
        ActionItem ours = bench.anItem("same-id");
        bench.globex.actionItems().open(QmsBench.opening("same-id"));
        var theirs =
                bench.store.history(QmsBench.GLOBEX, History.of(ours.key())).items();
        bench.store.tamperEntries(entries -> theirs);
        assertThat(verified(ours.key()).findings())
                .containsExactly(at(1, Problem.ENTRY_MISPLACED), at(0, Problem.STATE_DETACHED));
    }

    @Test
    void an_entry_removed_at_the_start_is_missed() {
        shuffle(entries -> entries.remove(0));
        assertThat(found()).containsExactly(at(1, Problem.ENTRY_MISSING));
    }

    @Test
    void an_entry_removed_in_the_middle_is_missed() {
        shuffle(entries -> entries.remove(5));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_MISSING));
    }

    @Test
    void entries_removed_at_the_end_are_missed_by_the_state() {
        shuffle(entries -> entries.subList(8, LAST).clear());
        assertThat(found()).containsExactly(at(8, Problem.STATE_DETACHED));
    }

    @Test
    void a_whole_journal_removed_is_missed_by_the_state() {
        shuffle(List::clear);
        assertThat(found()).extracting(Finding::problem).containsExactly(Problem.STATE_DETACHED);
    }

    @Test
    void two_entries_swapped_are_found_where_the_order_breaks() {
        shuffle(entries -> Collections.swap(entries, 4, 5));
        assertThat(found()).containsExactly(at(5, Problem.ENTRY_MISSING), at(5, Problem.ENTRY_MISPLACED));
    }

    @Test
    void an_entry_that_stands_twice_is_found_where_it_stands_again() {
        shuffle(entries -> entries.add(6, entries.get(5)));
        assertThat(found()).containsExactly(at(6, Problem.ENTRY_MISPLACED));
    }

    @Test
    void an_entry_slipped_in_is_found_where_it_stands() {
        JournalEntry foreign = bench.entries(item.key()).get(2);
        shuffle(entries -> entries.add(2, foreign));
        assertThat(found()).containsExactly(at(3, Problem.ENTRY_MISPLACED));
    }

    @Test
    void a_verification_says_how_many_entries_were_read() {
        shuffle(entries -> entries.remove(5));
        assertThat(verified(client.key()).entries()).isEqualTo(LAST - 1);
    }

    /** The head of the chain would have to be noted elsewhere; see the package's documentation. */
    @Test
    void a_state_set_back_together_with_its_journal_cannot_be_told_from_an_earlier_day() {
        StoredRecord earlier = bench.store.changesets().get(3).writes().get(0).record();
        bench.store.tamperRecords(stored -> earlier);
        shuffle(entries -> entries.subList(4, LAST).clear());
        assertThat(found()).isEmpty();
    }

    private boolean isOfClient(List<JournalEntry> entries) {
        return !entries.isEmpty() && entries.get(0).record().equals(client.key());
    }

    private void tamper(int number, UnaryOperator<JournalEntry> change) {
        shuffle(entries -> entries.set(number - 1, change.apply(entries.get(number - 1))));
    }

    private void shuffle(Consumer<List<JournalEntry>> change) {
        bench.store.tamperEntries(entries -> {
            var changed = new ArrayList<>(entries);
            if (isOfClient(entries)) {
                change.accept(changed);
            }
            return changed;
        });
    }
}
