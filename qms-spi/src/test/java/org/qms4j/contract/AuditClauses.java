package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.GLOBEX;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.audit.Audit.EntryRow;
import org.qms4j.spi.audit.Audit.RecordRow;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.StoreInfo;

/** INT: what is stored is shown as it stands, all of it and in its order, also behind what cannot be read. */
interface AuditClauses extends Verdicts {
    /** More than any page of a walk is likely to have. */
    int MANY_ROWS = 1_050;

    Image WRITTEN_BY_HAND = Image.of(Map.of("text", "written by hand"));

    /** The audit of the store; a store without one is not asked. */
    default Audit audit() {
        assumeTrue(store().audit().isPresent(), "AUDIT");
        return store().audit().orElseThrow();
    }

    /** Somebody who writes past the store; where nobody can, it is not tried. */
    default Tampering somebody() {
        assumeTrue(byHand().isPresent(), "TAMPERING");
        return byHand().orElseThrow();
    }

    private List<EntryRow> feed(OrganizationId organization) {
        return audit().entries(organization, Long.MIN_VALUE).toList();
    }

    private static List<JournalEntry> contents(List<EntryRow> rows) {
        return rows.stream().map(row -> row.content().orElseThrow()).toList();
    }

    private static EntryRow row(long place, JournalEntry entry) {
        return new EntryRow(
                place,
                Optional.of(entry.record()),
                OptionalLong.of(entry.revision().number()),
                Optional.of(entry));
    }

    private static RecordRow row(Sample sample) {
        return new RecordRow(Optional.of(sample.key()), Optional.of(sample.record()));
    }

    @Test
    default void required_INT01_a_store_has_an_audit_if_it_says_so() {
        assertThat(store().audit().isPresent())
                .as("there is an audit, as info() tells")
                .isEqualTo(store().info().levels().contains(StoreInfo.Level.AUDIT));
    }

    @Test
    default void required_INT02_every_entry_is_shown_in_its_place_and_its_hash_is_that_of_its_content() {
        audit();
        Changes named = writing(aComplaint("c2").at(3), aClient("k1")).as("command 1");
        commit(named);
        commit(writing(aComplaint("c1")));
        commit(writing(aComplaint("c2").at(3).next()));

        List<JournalEntry> committed = journal();
        assertThat(feed(ACME))
                .as("rows of the journal, with places counted from 1")
                .isEqualTo(IntStream.range(0, committed.size())
                        .mapToObj(i -> row(i + 1L, committed.get(i)))
                        .toList())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.content().orElseThrow().isIntact())
                        .as("the hash is that of the content")
                        .isTrue());
    }

    @Test
    default void required_INT03_many_entries_are_shown_once_each_and_from_any_place_on() {
        audit();
        commitAll(Sample.complaints(MANY_ROWS));

        assertThat(feed(ACME)).extracting(EntryRow::place).isEqualTo(places(1));
        assertThat(contents(feed(ACME))).isEqualTo(journal());
        for (long from : new long[] {0, 1, 2, MANY_ROWS - 1, MANY_ROWS, MANY_ROWS + 1}) {
            assertThat(audit().entries(ACME, from))
                    .as("places from %d on", from)
                    .extracting(EntryRow::place)
                    .isEqualTo(places(Math.max(1, from)));
        }
    }

    private static List<Long> places(long from) {
        return LongStream.rangeClosed(from, MANY_ROWS).boxed().toList();
    }

    @Test
    default void required_INT04_the_journal_of_a_record_is_shown_by_number() {
        audit();
        Sample longest = aComplaint("c1").at(MANY_ROWS);
        commit(writing(aClient("c1"), longest));
        commit(writing(longest.next()));

        List<EntryRow> rows = audit().entriesOf(ACME, longest.key()).toList();

        assertThat(contents(rows)).as("rows of %s", longest).isEqualTo(journalOf(longest));
        assertThat(rows).hasSize(MANY_ROWS + 1);
        assertThat(audit().entriesOf(ACME, aComplaint("never").key()))
                .as("rows of a record that never was")
                .isEmpty();
    }

    @Test
    default void required_INT05_every_record_is_shown_once_by_type_and_id() {
        audit();
        var samples = new ArrayList<>(Sample.complaints(MANY_ROWS));
        commitAll(samples);
        commit(writing(aClient("k2"), aClient("k1"), Sample.aRecord("zebra", "z1")));
        commit(writing(samples.get(0).next()));
        samples.set(0, samples.get(0).next());

        assertThat(audit().records(ACME))
                .as("rows of all types")
                .isEqualTo(Stream.of(
                                Stream.of(aClient("k1"), aClient("k2")),
                                samples.stream(),
                                Stream.of(Sample.aRecord("zebra", "z1")))
                        .flatMap(all -> all)
                        .map(AuditClauses::row)
                        .toList());
    }

    @Test
    default void required_INT06_nothing_of_another_organization_is_shown() {
        audit();
        commit(writing(aComplaint("c1")));
        commit(writing(aComplaint("c1").of(GLOBEX).by("theirs"), aClient("k1").of(GLOBEX)));
        commit(writing(aComplaint("c1").next()));

        assertThat(contents(feed(ACME))).as("our journal").isEqualTo(journal());
        assertThat(feed(GLOBEX)).as("their journal").extracting(EntryRow::place).containsExactly(1L, 2L);
        assertThat(audit().entriesOf(ACME, aComplaint("c1").key()))
                .as("the journal of our record")
                .hasSize(2);
        assertThat(audit().records(ACME))
                .as("our records")
                .containsExactly(row(aComplaint("c1").next()));
        OrganizationId nobody = OrganizationId.of("nobody");
        assertThat(feed(nobody)).as("the journal of nobody").isEmpty();
        assertThat(audit().records(nobody)).as("the records of nobody").isEmpty();
    }

    @Test
    default void required_INT07_a_closed_store_shows_nothing() {
        Audit audit = audit();
        commit(writing(aComplaint("c1")));
        store().close();

        Stream.of(
                        new Call(
                                "the journal shown by a closed store",
                                () -> audit.entries(ACME, 1).toList()),
                        new Call(
                                "the journal of a record shown by a closed store",
                                () -> audit.entriesOf(ACME, aComplaint("c1").key())
                                        .toList()),
                        new Call(
                                "the records shown by a closed store",
                                () -> audit.records(ACME).toList()))
                .forEach(call -> call.isRefusedWith(StoreException.StoreClosed.class));
    }

    @Test
    default void required_INT08_what_was_written_by_hand_is_shown_and_read_as_it_stands() {
        Audit audit = audit();
        Tampering somebody = somebody();
        Sample complaint = aComplaint("c1").at(3);
        commit(writing(complaint));
        assertThat(journalOf(complaint)).hasSize(3);
        assertStored(complaint);
        assertThat(feed(ACME)).hasSize(3);
        assertThat(audit.records(ACME)).hasSize(1);

        somebody.writeContent(ACME, complaint.key(), 2, WRITTEN_BY_HAND.json());
        somebody.writeImage(ACME, complaint.key(), WRITTEN_BY_HAND.json());

        assertThat(Stream.of(
                        contents(feed(ACME)),
                        contents(audit.entriesOf(ACME, complaint.key()).toList()),
                        journalOf(complaint),
                        store().history(ACME, History.all()).items()))
                .as("the second entry, wherever it is read")
                .allSatisfy(entries -> {
                    assertThat(entries.get(1).content()).isEqualTo(WRITTEN_BY_HAND);
                    assertThat(entries.get(1).isIntact())
                            .as("it has its old hash")
                            .isFalse();
                });
        assertThat(Stream.concat(
                        find(complaint).stream(),
                        audit.records(ACME).map(row -> row.content().orElseThrow())))
                .as("the record, wherever it is read")
                .extracting(StoredRecord::image)
                .containsExactly(WRITTEN_BY_HAND, WRITTEN_BY_HAND);
    }

    @Test
    default void required_INT09_what_cannot_be_read_is_named_and_what_stands_behind_it_is_shown() {
        Audit audit = audit();
        Tampering somebody = somebody();
        Sample complaint = aComplaint("c2").at(4);
        commit(writing(aComplaint("c1"), complaint, aComplaint("c3")));
        List<JournalEntry> committed = journal();

        somebody.breakEntry(ACME, complaint.key(), 2);
        somebody.breakEntry(ACME, complaint.key(), 3);
        somebody.breakRecord(ACME, complaint.key());

        var rows = new ArrayList<EntryRow>();
        for (int i = 0; i < committed.size(); i++) {
            rows.add(row(i + 1L, committed.get(i)));
        }
        rows.set(2, unreadable(rows.get(2)));
        rows.set(3, unreadable(rows.get(3)));
        assertThat(feed(ACME)).as("the journal").isEqualTo(rows);
        assertThat(audit.entriesOf(ACME, complaint.key()))
                .as("the journal of the record")
                .isEqualTo(rows.subList(1, 5));
        assertThat(audit.records(ACME))
                .as("the records")
                .containsExactly(
                        row(aComplaint("c1")),
                        new RecordRow(Optional.of(complaint.key()), Optional.empty()),
                        row(aComplaint("c3")));
    }

    private static EntryRow unreadable(EntryRow row) {
        return new EntryRow(row.place(), row.record(), row.number(), Optional.empty());
    }
}
