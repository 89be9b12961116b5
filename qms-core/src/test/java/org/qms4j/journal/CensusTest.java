package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.journal.Tampering.withAttributes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Every record is verified, whatever stands between, and the feed tells its entries in their order. */
class CensusTest {
    private static final int ITEMS = 250;
    private static final RuntimeException BROKEN = new IllegalArgumentException("broken");

    private final QmsBench bench = new QmsBench();

    @BeforeEach
    void more_items_than_a_page_has_of_which_one_was_started() {
        IntStream.range(100, 100 + ITEMS).forEach(i -> bench.anItem("A-" + i));
        bench.acme.actionItems().start(bench.acme.actionItems().get(ActionItemId.of("A-120")));
    }

    private List<String> found() {
        return bench.acme.journal().verifyAll("action-item").stream()
                .map(verification -> verification.record().id())
                .toList();
    }

    private void breakRecords(Set<String> ids, UnaryOperator<StoredRecord> others) {
        bench.store.tamperRecords(stored -> {
            if (ids.contains(stored.key().id())) {
                throw new StoreException.IntegrityViolation(stored.key(), BROKEN);
            }
            return others.apply(stored);
        });
    }

    /** Only pages of the whole journal hold more than one record. */
    private void tamperFeed(UnaryOperator<List<JournalEntry>> change) {
        bench.store.tamperEntries(entries ->
                entries.stream().map(JournalEntry::record).distinct().count() > 1 ? change.apply(entries) : entries);
    }

    @Test
    void records_that_cannot_be_read_hide_none_even_where_the_journal_tells_of_none() {
        breakRecords(
                Set.of("A-100", "A-101", "A-177", "A-349"),
                stored ->
                        stored.key().id().equals("A-300") ? withAttributes(stored, Map.of("unheard-of", "x")) : stored);
        bench.store.tamperEntries(entries -> List.of());

        assertThat(found()).hasSize(ITEMS).contains("A-100", "A-101", "A-177", "A-300", "A-349");
        bench.store.tamperEntries(entries -> entries);
        assertThat(found()).containsExactly("A-100", "A-101", "A-177", "A-300", "A-349");
    }

    @Test
    void a_store_that_cannot_go_on_behind_a_record_does_not_hold_the_others_up() {
        var first = new RecordKey("action-item", "A-100");
        bench.store.tamperRecords(stored -> {
            throw new StoreException.IntegrityViolation(first, BROKEN);
        });

        assertThat(found()).hasSize(ITEMS).startsWith("A-100");
    }

    @Test
    void a_record_that_has_no_name_is_not_passed_over() {
        bench.store.tamperRecords(stored -> {
            throw new StoreException.IntegrityViolation("nobody knows which", BROKEN);
        });

        assertThatThrownBy(this::found).hasMessage("nobody knows which");
    }

    @Test
    void an_entry_that_the_feed_tells_too_early_is_found() {
        tamperFeed(entries -> {
            var started = entries.get(ITEMS);
            return Stream.concat(Stream.of(started), entries.stream().limit(ITEMS))
                    .toList();
        });

        assertThat(bench.acme.journal().verifyAll("action-item"))
                .containsExactly(new Verification(
                        new RecordKey("action-item", "A-120"),
                        2,
                        List.of(new Finding(1, Problem.ENTRY_MISPLACED, ""))));
    }

    @Test
    void an_entry_that_the_feed_does_not_tell_is_found_by_the_one_after_it() {
        tamperFeed(entries -> entries.stream()
                .filter(entry ->
                        !entry.record().id().equals("A-120") || entry.revision().number() == 2)
                .toList());

        assertThat(found()).containsExactly("A-120");
    }
}
