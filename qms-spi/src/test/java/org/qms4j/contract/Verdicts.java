package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Receipt;

/** What clauses demand of a store, said so that a failure can be understood without the source of its clause. */
interface Verdicts extends StoreUnderTest {
    default void assertApplied(Changes changes) {
        assertThat(wins(changes))
                .as("%s: applied, as all it expects holds (false: refused with RevisionConflict)", changes)
                .isTrue();
    }

    default void assertConflict(Changes changes) {
        assertThat(wins(changes))
                .as("%s: refused with RevisionConflict, as what it expects does not hold (true: applied)", changes)
                .isFalse();
    }

    /** The changeset is answered, whatever it expects: with these entries, and as a repeat or not. */
    default void assertAnswered(Changes changes, boolean repeated, List<JournalEntry> entries) {
        Receipt receipt = receiptOf(changes);
        assertThat(receipt.repeated())
                .as("%s: the receipt says that the command was applied before", changes)
                .isEqualTo(repeated);
        assertEntries("in the receipt of " + changes, receipt.entries(), entries);
    }

    default Receipt receiptOf(Changes changes) {
        return answered(changes.toString(), () -> commit(changes));
    }

    /** The same in a race, where a failure may pass. */
    default Receipt receiptInARaceOf(Changes changes) {
        return attempt(changes).orElseGet(() -> fail(changes + ": must be answered, but failed with RevisionConflict"));
    }

    default void assertStored(Sample sample) {
        Optional<StoredRecord> found = find(sample);
        assertThat(found).as("find of %s", sample).isPresent();
        assertRecord("find of " + sample, found.orElseThrow(), sample.record());
    }

    default void assertAbsent(Sample sample) {
        assertThat(find(sample)).as("find of %s, which must be absent", sample).isEmpty();
    }

    default void assertJournalOf(Sample sample, List<JournalEntry> entries) {
        assertEntries("in the history of " + sample, journalOf(sample), entries);
    }

    default ListAssert<String> assertIdsOf(Query query) {
        return assertThat(idsOf(query)).as("ids found by %s", query).withRepresentation(Words.ESCAPED);
    }

    static <T> T answered(String call, Supplier<T> ask) {
        try {
            return ask.get();
        } catch (StoreException failure) {
            return fail(call + ": must be answered, but failed with " + failure, failure);
        }
    }

    static void assertEntries(String where, List<JournalEntry> found, List<JournalEntry> expected) {
        assertThat(Words.differences(found, expected))
                .as("what differs from the entries that were committed, %s", where)
                .isEmpty();
        assertThat(found).as("%s", where).isEqualTo(expected);
    }

    static void assertRecord(String where, StoredRecord found, StoredRecord expected) {
        assertThat(Words.differences(found, expected))
                .as("what differs from the record that was committed, %s", where)
                .isEmpty();
        assertThat(found).as("%s", where).isEqualTo(expected);
    }

    /** The cursor of a page that must have one. */
    static Cursor cursorOf(Page<?> page, String question) {
        return page.next()
                .orElseGet(() -> fail("the page of %d items must have a cursor: %s"
                        .formatted(page.items().size(), question)));
    }
}
