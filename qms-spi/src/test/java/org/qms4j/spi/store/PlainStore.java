package org.qms4j.spi.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/**
 * A store without any skill: maps, lists and one lock. It keeps the contract; each thing it does is a method of its
 * own, so that a sabotage does one of them badly and the rest well.
 */
class PlainStore implements Store {
    final Map<OrganizationId, Map<RecordKey, StoredRecord>> records = new HashMap<>();
    final Map<OrganizationId, List<JournalEntry>> journals = new HashMap<>();
    boolean closed;

    @Override
    public StoreInfo info() {
        return new StoreInfo("plain", StoreInfo.Durability.VOLATILE);
    }

    @Override
    public synchronized Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
        refuseIfClosed();
        return Optional.ofNullable(records(organization).get(place(record)));
    }

    @Override
    public synchronized Page<StoredRecord> query(OrganizationId organization, Query query) {
        refuseIfClosed();
        Optional<Query.Place> start = start(organization, query);
        List<StoredRecord> found = candidates(organization)
                .filter(record -> matches(query, record))
                .filter(record -> start.isEmpty() || follows(query, record, start.get()))
                .sorted(order(query))
                .limit(query.limit() + 1L)
                .toList();
        return page(organization, query, found);
    }

    @Override
    public synchronized Page<JournalEntry> history(OrganizationId organization, History history) {
        refuseIfClosed();
        List<JournalEntry> all = entries(organization, history.subject());
        int start = start(organization, history);
        int end = Math.min(all.size(), start + history.limit());
        return new Page<>(all.subList(start, end), next(organization, history, start, end, all.size()));
    }

    @Override
    public synchronized Receipt commit(Changeset changeset) {
        refuseIfClosed();
        Optional<Receipt> first = repeated(changeset);
        if (first.isPresent()) {
            return first.get();
        }
        check(changeset);
        return write(changeset);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    void refuseIfClosed() {
        if (closed) {
            throw new StoreException.StoreClosed();
        }
    }

    /** The name under which an organization's things are kept. */
    OrganizationId owner(OrganizationId organization) {
        return organization;
    }

    /** The name under which a record is kept. */
    RecordKey place(RecordKey record) {
        return record;
    }

    Map<RecordKey, StoredRecord> records(OrganizationId organization) {
        return records.computeIfAbsent(owner(organization), first -> new HashMap<>());
    }

    List<JournalEntry> journal(OrganizationId organization) {
        return journals.computeIfAbsent(owner(organization), first -> new ArrayList<>());
    }

    Optional<Receipt> repeated(Changeset changeset) {
        return changeset
                .command()
                .map(command -> entries(changeset.organization(), new History.OfCommand(command.id())))
                .filter(entries -> !entries.isEmpty())
                .map(entries -> new Receipt(true, entries));
    }

    void check(Changeset changeset) {
        changeset.expectations().forEach(expectation -> check(changeset, expectation));
    }

    void check(Changeset changeset, Expectation expectation) {
        Optional<Revision> found = Optional.ofNullable(
                        records(changeset.organization()).get(place(expectation.record())))
                .map(StoredRecord::revision);
        if (!holds(expectation, found)) {
            throw conflict(changeset, expectation);
        }
    }

    boolean holds(Expectation expectation, Optional<Revision> found) {
        return found.equals(expectation.revision());
    }

    RuntimeException conflict(Changeset changeset, Expectation expectation) {
        return new StoreException.RevisionConflict(expectation.record(), expectation.revision());
    }

    Receipt write(Changeset changeset) {
        changeset.writes().forEach(write -> write(changeset.organization(), write));
        return new Receipt(false, changeset.entries());
    }

    void write(OrganizationId organization, Write write) {
        records(organization).merge(place(write.record().key()), kept(write.record()), this::replaced);
        write.entries().stream().map(this::kept).forEach(journal(organization)::add);
    }

    StoredRecord kept(StoredRecord record) {
        return record;
    }

    StoredRecord replaced(StoredRecord before, StoredRecord now) {
        return now;
    }

    JournalEntry kept(JournalEntry entry) {
        return entry;
    }

    Stream<StoredRecord> candidates(OrganizationId organization) {
        return records(organization).values().stream();
    }

    boolean matches(Query query, StoredRecord record) {
        return query.matches(record);
    }

    Comparator<StoredRecord> order(Query query) {
        return Comparator.comparing(query::placeOf, query.direction());
    }

    Optional<Query.Place> start(OrganizationId organization, Query query) {
        return query.start(organization);
    }

    boolean follows(Query query, StoredRecord record, Query.Place start) {
        return query.direction().compare(query.placeOf(record), start) > 0;
    }

    Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
        return Page.of(found, query.limit(), last -> query.cursorAfter(organization, last));
    }

    List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
        return journal(organization).stream()
                .filter(entry -> isAbout(subject, entry))
                .toList();
    }

    boolean isAbout(History.Subject subject, JournalEntry entry) {
        if (subject instanceof History.OfRecord of) {
            return place(entry.record()).equals(place(of.record()));
        }
        return !(subject instanceof History.OfCommand of)
                || entry.command()
                        .filter(stamp -> stamp.id().equals(of.command()))
                        .isPresent();
    }

    private static int position(String text) {
        int position = Integer.parseInt(text);
        if (position < 0) {
            throw new IllegalArgumentException("position: counts from 0, not " + position);
        }
        return position;
    }

    int start(OrganizationId organization, History history) {
        return history.start(organization, PlainStore::position).orElse(0);
    }

    Optional<Cursor> next(OrganizationId organization, History history, int start, int end, int all) {
        boolean goesOn = history.subject() instanceof History.All ? end > start : end < all;
        return goesOn ? Optional.of(history.cursorAfter(organization, Integer.toString(end))) : Optional.empty();
    }
}
