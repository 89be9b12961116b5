package org.qms4j.spi.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.outbox.InMemoryOutbox;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** What an {@link InMemoryStore} keeps of one organization. Readers see a changeset whole or not at all. */
final class Archive {
    private final OrganizationId organization;
    private final InMemoryOutbox outbox;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Map<RecordKey, List<Audit.EntryRow>> byRecord = new HashMap<>();
    private final Map<String, List<JournalEntry>> byCommand = new HashMap<>();
    private final List<JournalEntry> all = new ArrayList<>();

    Archive(OrganizationId organization, InMemoryOutbox outbox) {
        this.organization = organization;
        this.outbox = outbox;
    }

    Optional<StoredRecord> find(RecordKey record) {
        return reading(() -> shelf(record.type()).find(record.id()));
    }

    Page<StoredRecord> query(Query query) {
        Optional<Query.Place> start = query.start(organization);
        List<StoredRecord> found = reading(() -> shelf(query.type()).query(query, start));
        return Page.of(found, query.limit(), last -> query.cursorAfter(organization, last));
    }

    List<Tally.Group> tally(Tally tally) {
        return reading(() -> shelf(tally.type()).tally(tally));
    }

    Page<JournalEntry> history(History history) {
        int start = history.start(organization, Archive::position).orElse(0);
        return reading(() -> {
            List<JournalEntry> entries = entries(history.subject());
            int end = (int) Math.min(entries.size(), (long) start + history.limit());
            List<JournalEntry> found = start >= end ? List.of() : List.copyOf(entries.subList(start, end));
            boolean goesOn = history.subject() instanceof History.All ? !found.isEmpty() : end < entries.size();
            return new Page<>(
                    found,
                    goesOn ? Optional.of(history.cursorAfter(organization, Integer.toString(end))) : Optional.empty());
        });
    }

    /** Parsing an unsigned number would not do: it reads 4294967295 as -1. */
    private static int position(String text) {
        int position = Integer.parseInt(text);
        if (position < 0) {
            throw new IllegalArgumentException("position: counts from 0, not " + position);
        }
        return position;
    }

    Stream<Audit.EntryRow> rows() {
        List<JournalEntry> entries = reading(() -> List.copyOf(all));
        return IntStream.range(0, entries.size()).mapToObj(i -> row(i + 1L, entries.get(i)));
    }

    private static Audit.EntryRow row(long place, JournalEntry entry) {
        return new Audit.EntryRow(
                place,
                Optional.of(entry.record()),
                OptionalLong.of(entry.revision().number()),
                Optional.of(entry));
    }

    Stream<Audit.EntryRow> rowsOf(RecordKey record) {
        return reading(() -> List.copyOf(byRecord.getOrDefault(record, List.of()))).stream();
    }

    /** Every record in the order of the keys. */
    List<StoredRecord> records() {
        return reading(() -> shelves.values().stream()
                .flatMap(Shelf::all)
                .sorted(Comparator.comparing(StoredRecord::key))
                .toList());
    }

    Receipt commit(Changeset changeset) {
        return writing(() -> {
            Optional<List<JournalEntry>> first =
                    changeset.command().map(CommandStamp::id).map(byCommand::get);
            if (first.isPresent()) {
                return new Receipt(true, first.get());
            }
            changeset.expectations().forEach(this::check);
            changeset.writes().forEach(this::write);
            outbox.owe(changeset.notifications());
            return new Receipt(false, changeset.entries());
        });
    }

    private void check(Expectation expectation) {
        Optional<Revision> found = shelf(expectation.record().type())
                .find(expectation.record().id())
                .map(StoredRecord::revision);
        if (!found.equals(expectation.revision())) {
            throw new StoreException.RevisionConflict(expectation.record(), expectation.revision());
        }
    }

    private void write(Write write) {
        shelves.computeIfAbsent(write.record().key().type(), type -> new Shelf())
                .put(write.record());
        for (JournalEntry entry : write.entries()) {
            all.add(entry);
            byRecord.computeIfAbsent(entry.record(), record -> new ArrayList<>())
                    .add(row(all.size(), entry));
            entry.command()
                    .ifPresent(command -> byCommand
                            .computeIfAbsent(command.id(), id -> new ArrayList<>())
                            .add(entry));
        }
    }

    private List<JournalEntry> entries(History.Subject subject) {
        if (subject instanceof History.OfRecord of) {
            return byRecord.getOrDefault(of.record(), List.of()).stream()
                    .map(row -> row.content().orElseThrow())
                    .toList();
        }
        if (subject instanceof History.OfCommand of) {
            return byCommand.getOrDefault(of.command(), List.of());
        }
        return all;
    }

    private Shelf shelf(String type) {
        return Optional.ofNullable(shelves.get(type)).orElseGet(Shelf::new);
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> write) {
        lock.writeLock().lock();
        try {
            return write.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
