package org.qms4j.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/**
 * The rows of a store that has no audit, as far as its other reads show them. A page with a row that cannot be read is
 * lost as a whole, so it is asked for again in pages of one. Behind such an entry nothing is known, because only the
 * store knows its place; behind such a record the walk goes on, because its place in the order of ids is known.
 */
final class ReadableRows implements Audit {
    private final Store store;
    private final List<String> types;

    ReadableRows(Store store, List<String> types) {
        this.store = store;
        this.types = types;
    }

    @Override
    public Stream<EntryRow> entries(OrganizationId organization, long from) {
        return entries(organization, History.all()).filter(row -> row.place() >= from);
    }

    /** The places are those within the record: a history does not tell of the others. */
    @Override
    public Stream<EntryRow> entriesOf(OrganizationId organization, RecordKey record) {
        return entries(organization, History.of(record));
    }

    private Stream<EntryRow> entries(OrganizationId organization, History question) {
        var first = new Entries(List.of(), Optional.of(question.limit(Page.LARGEST)), 0);
        return walk(first, portion -> after(organization, portion)).flatMap(portion -> portion.rows().stream());
    }

    /** Some entries, what to ask for those behind them, and how many there are so far. */
    private record Entries(List<EntryRow> rows, Optional<History> next, long count) {}

    private Optional<Entries> after(OrganizationId organization, Entries before) {
        return before.next().map(question -> entries(organization, question, before.count()));
    }

    private Entries entries(OrganizationId organization, History question, long before) {
        try {
            Page<JournalEntry> page = store.history(organization, question);
            List<EntryRow> rows = IntStream.range(0, page.items().size())
                    .mapToObj(i -> row(before + i + 1, page.items().get(i)))
                    .toList();
            return new Entries(rows, page.next().map(question::after), before + rows.size());
        } catch (StoreException.IntegrityViolation unreadable) {
            if (question.limit() > 1) {
                return entries(organization, question.limit(1), before);
            }
            var row = new EntryRow(before + 1, unreadable.record(), OptionalLong.empty(), Optional.empty());
            return new Entries(List.of(row), Optional.empty(), before + 1);
        }
    }

    private static EntryRow row(long place, JournalEntry entry) {
        return new EntryRow(
                place,
                Optional.of(entry.record()),
                OptionalLong.of(entry.revision().number()),
                Optional.of(entry));
    }

    @Override
    public Stream<RecordRow> records(OrganizationId organization) {
        return types.stream().sorted().flatMap(type -> records(organization, Query.of(type)));
    }

    private Stream<RecordRow> records(OrganizationId organization, Query question) {
        var first = new Records(List.of(), Optional.of(question.limit(Page.LARGEST)));
        return walk(first, portion -> after(organization, portion)).flatMap(portion -> portion.rows().stream());
    }

    /** Some records, and what to ask for those behind them. */
    private record Records(List<RecordRow> rows, Optional<Query> next) {
        /** Tells whether it is nothing but a record that cannot be read. */
        boolean isUnreadable(RecordKey record) {
            return rows.equals(List.of(new RecordRow(Optional.of(record), Optional.empty())));
        }
    }

    private Optional<Records> after(OrganizationId organization, Records before) {
        return before.next().map(question -> records(organization, question, before));
    }

    private Records records(OrganizationId organization, Query question, Records before) {
        try {
            Page<StoredRecord> page = store.query(organization, question);
            return new Records(
                    page.items().stream()
                            .map(record -> new RecordRow(Optional.of(record.key()), Optional.of(record)))
                            .toList(),
                    page.next().map(question::after));
        } catch (StoreException.IntegrityViolation unreadable) {
            if (question.limit() > 1) {
                return records(organization, question.limit(1), before);
            }
            return unreadable(
                    organization, question, before, unreadable.record().orElseThrow(() -> unreadable));
        }
    }

    /** A store that names the same record, or one of another type, does not go on: what follows stays unknown. */
    private static Records unreadable(OrganizationId organization, Query question, Records before, RecordKey record) {
        if (before.isUnreadable(record) || !record.type().equals(question.type())) {
            return new Records(List.of(), Optional.empty());
        }
        return new Records(
                List.of(new RecordRow(Optional.of(record), Optional.empty())),
                Optional.of(question.after(question.cursorAfter(organization, placeholder(record)))));
    }

    private static StoredRecord placeholder(RecordKey record) {
        return new StoredRecord(record, new Revision(1, Image.EMPTY.digest()), 1, Image.EMPTY, Image.EMPTY, Map.of());
    }

    private static <P> Stream<P> walk(P first, Function<P, Optional<P>> next) {
        return Stream.iterate(Optional.of(first), Optional::isPresent, portion -> portion.flatMap(next))
                .map(Optional::orElseThrow);
    }
}
