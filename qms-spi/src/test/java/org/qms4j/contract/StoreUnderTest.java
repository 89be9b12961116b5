package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.contract.Sample.ACME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;

/** The store a clause is tried on, empty at its start, and what the clauses do with it. */
interface StoreUnderTest {
    /** Passing failures are allowed, but not for ever. */
    int MANY_TRIES = 1_000;

    /** No walk of the kit has more pages: a cursor that leads in a circle is found out. */
    int MANY_PAGES = 10_000;

    Store store();

    /** The host whose transactions the store joins, if the adapter's test has one. */
    Optional<HostTransactions> host();

    /** Data of other versions, if the adapter's test has some. */
    Optional<OtherVersions> others();

    /** Where processes may be killed, if anywhere. */
    Optional<CrashSite> crash();

    /** Closes the store and opens it again. */
    Store restarted();

    /** Opens another instance on the same data, if the adapter knows how. */
    Optional<Store> otherNode();

    /** Returns somebody who can write past the store, if the adapter knows how. */
    Optional<Tampering> byHand();

    default Receipt commit(Changes changes) {
        return store().commit(changes.changeset());
    }

    /** Writes any number of records in changesets of a handy size. */
    default void commitAll(List<Sample> records) {
        for (int from = 0; from < records.size(); from += 50) {
            commit(Changes.writing(records.subList(from, Math.min(from + 50, records.size()))));
        }
    }

    /** Commits, again after a passing failure, and tells whether the expectations held. */
    default boolean wins(Changes changes) {
        return attempt(changes).isPresent();
    }

    /** Commits, again after a passing failure; empty if the expectations did not hold. */
    default Optional<Receipt> attempt(Changes changes) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(commit(changes));
            } catch (StoreException.RevisionConflict lost) {
                return Optional.empty();
            } catch (StoreException.TransientFailure passing) {
                assertThat(tries).as("tries until a passing failure passes").isLessThan(MANY_TRIES);
            }
        }
    }

    default Optional<StoredRecord> find(Sample sample) {
        return store().find(sample.organization(), sample.key());
    }

    default List<JournalEntry> journalOf(Sample sample) {
        return walk(sample.organization(), History.of(sample.key()));
    }

    /** Every entry of the organization. */
    default List<JournalEntry> journal(OrganizationId organization) {
        return walk(organization, History.all());
    }

    default List<JournalEntry> journal() {
        return journal(ACME);
    }

    /** Every entry of the organization in a store that is not the one under test. */
    static List<JournalEntry> journalIn(Store store) {
        History large = History.all().limit(Page.LARGEST);
        return Page.walk(store.history(ACME, large), next -> store.history(ACME, large.after(next)))
                .toList();
    }

    default List<StoredRecord> walk(Query query) {
        return walk(ACME, query);
    }

    default List<StoredRecord> walk(OrganizationId organization, Query query) {
        return pages(
                cursor -> store().query(organization, cursor.map(query::after).orElse(query)));
    }

    default List<JournalEntry> walk(OrganizationId organization, History history) {
        return pages(cursor ->
                store().history(organization, cursor.map(history::after).orElse(history)));
    }

    /** The ids of the records found, in the order of the answer. */
    default List<String> idsOf(Query query) {
        return ids(walk(query));
    }

    static List<String> ids(List<StoredRecord> records) {
        return records.stream().map(record -> record.key().id()).toList();
    }

    private static <T> List<T> pages(Function<Optional<Cursor>, Page<T>> ask) {
        var all = new ArrayList<T>();
        Page<T> page = ask.apply(Optional.empty());
        for (int pages = 1; ; pages++) {
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            assertThat(pages).as("pages of one walk").isLessThan(MANY_PAGES);
            page = ask.apply(page.next());
        }
    }
}
