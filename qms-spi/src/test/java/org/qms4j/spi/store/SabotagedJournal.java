package org.qms4j.spi.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;

/** Stores that lose, double or disorder the journal, or live longer than they should. */
enum SabotagedJournal implements Sabotage {
    READS_ENTRIES_OUT_OF_ORDER("EVT12", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            return super.entries(organization, subject).stream()
                    .sorted(Comparator.comparing(entry -> entry.revision().chain()))
                    .toList();
        }
    }),
    LOSES_THE_LAST_ENTRY_OF_A_PAGE("EVT12", () -> new PlainStore() {
        @Override
        Optional<Cursor> next(OrganizationId organization, History history, int start, int end, int all) {
            return super.next(organization, history, start, end, all)
                    .map(cursor -> history.cursorAfter(organization, Integer.toString(end + 1)));
        }
    }),
    SORTS_ALL_ENTRIES_BY_RECORD("EVT14", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            return super.entries(organization, subject).stream()
                    .sorted(Comparator.comparing(JournalEntry::record))
                    .toList();
        }
    }),
    HAS_NO_CURSOR_AFTER_THE_LAST_ENTRY("EVT15", () -> new PlainStore() {
        @Override
        Optional<Cursor> next(OrganizationId organization, History history, int start, int end, int all) {
            return end < all ? super.next(organization, history, start, end, all) : Optional.empty();
        }
    }),
    SKIPS_SLOW_WRITERS("EVT16", () -> new PlainStore() {
        private final AtomicInteger numbers = new AtomicInteger();
        private final ConcurrentNavigableMap<Integer, JournalEntry> numbered = new ConcurrentSkipListMap<>();

        @Override
        public Receipt commit(Changeset changeset) {
            int first = numbers.getAndAdd(changeset.entries().size());
            if (first % 3 == 0) {
                Pause.aMoment();
            }
            Receipt receipt = super.commit(changeset);
            receipt.entries()
                    .forEach(entry -> numbered.put(first + receipt.entries().indexOf(entry), entry));
            return receipt;
        }

        @Override
        public synchronized Page<JournalEntry> history(OrganizationId organization, History history) {
            if (!(history.subject() instanceof History.All)) {
                return super.history(organization, history);
            }
            List<Map.Entry<Integer, JournalEntry>> found =
                    numbered.tailMap(start(organization, history)).entrySet().stream()
                            .limit(history.limit())
                            .toList();
            Optional<Cursor> next = found.stream()
                    .reduce((one, other) -> other)
                    .map(last -> history.cursorAfter(organization, Integer.toString(last.getKey() + 1)));
            return new Page<>(found.stream().map(Map.Entry::getValue).toList(), next);
        }
    }),
    CUTS_THE_JOURNAL_AT_1000_ENTRIES("EVT17", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            return super.entries(organization, subject).stream().limit(1_000).toList();
        }
    }),
    STARTS_ANEW_FROM_AN_EDITED_CURSOR_OF_THE_JOURNAL("PAG11", () -> new PlainStore() {
        @Override
        int start(OrganizationId organization, History history) {
            try {
                return super.start(organization, history);
            } catch (StoreException.InvalidRequest edited) {
                return 0;
            }
        }
    }),
    STARTS_ANEW_FROM_A_POSITION_BEFORE_THE_FIRST("PAG11", () -> new PlainStore() {
        @Override
        int start(OrganizationId organization, History history) {
            return Math.max(0, history.start(organization, Integer::valueOf).orElse(0));
        }
    }),
    GOES_ON_READING_THE_JOURNAL_ONCE_CLOSED("CLS02", () -> new PlainStore() {
        @Override
        public synchronized Page<JournalEntry> history(OrganizationId organization, History history) {
            boolean reallyClosed = closed;
            closed = false;
            try {
                return super.history(organization, history);
            } finally {
                closed = reallyClosed;
            }
        }
    }),
    DOES_NOT_CLOSE("CLS02", () -> new PlainStore() {
        @Override
        public synchronized void close() {
            refuseIfClosed();
        }
    }),
    CANNOT_BE_CLOSED_TWICE("CLS01", () -> new PlainStore() {
        @Override
        public synchronized void close() {
            refuseIfClosed();
            super.close();
        }
    }),
    FAILS_IN_ITS_OWN_WAY_ONCE_CLOSED("CLS03", () -> new PlainStore() {
        @Override
        void refuseIfClosed() {
            if (closed) {
                throw new IllegalStateException("the pool is closed");
            }
        }
    }),
    CHANGES_ITS_NAME("ERR04", () -> new PlainStore() {
        private int calls;

        @Override
        public StoreInfo info() {
            return new StoreInfo("store " + calls++, StoreInfo.Durability.VOLATILE);
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedJournal(String clause, Supplier<Store> store) {
        this.clause = clause;
        this.store = store;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return store.get();
    }
}
