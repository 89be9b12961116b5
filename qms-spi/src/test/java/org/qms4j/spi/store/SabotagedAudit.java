package org.qms4j.spi.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.contract.Tampering;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Stores whose audit leaves out, mends, or shows what belongs to somebody else. */
enum SabotagedAudit implements Sabotage {
    SAYS_IT_HAS_ONE_AND_HAS_NONE("INT01", () -> new PlainStore() {
        @Override
        public StoreInfo info() {
            return new StoreInfo("boaster", StoreInfo.Durability.VOLATILE, Set.of(StoreInfo.Level.AUDIT));
        }
    }),
    HAS_ONE_AND_DOES_NOT_SAY_SO("INT01", () -> new ShowingStore() {
        @Override
        public StoreInfo info() {
            return new StoreInfo("modest", StoreInfo.Durability.VOLATILE);
        }
    }),
    COUNTS_PLACES_FROM_ZERO("INT02", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            return super.row(organization, place - 1, entry);
        }
    }),
    SHOWS_THE_HASH_IT_HAS_COMPUTED_AND_NO_CONTENT("INT02", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            var empty = new JournalEntry(entry.record(), entry.revision(), entry.command(), Image.EMPTY);
            return super.row(organization, place, empty);
        }
    }),
    LEAVES_OUT_COMMANDS("INT02", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            var nameless = new JournalEntry(entry.record(), entry.revision(), Optional.empty(), entry.content());
            return super.row(organization, place, nameless);
        }
    }),
    SHOWS_THE_LAST_ENTRY_FIRST("INT02", () -> new ShowingStore() {
        @Override
        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            var rows = new ArrayList<>(super.feed(organization, from).toList());
            Collections.reverse(rows);
            return rows.stream();
        }
    }),
    SHOWS_A_THOUSAND_ENTRIES("INT03", () -> new ShowingStore() {
        @Override
        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            return super.feed(organization, from).limit(1_000);
        }
    }),
    BEGINS_BEHIND_THE_PLACE("INT03", () -> new ShowingStore() {
        @Override
        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            return super.feed(organization, from).filter(row -> row.place() > from);
        }
    }),
    TELLS_RECORDS_APART_BY_ID_ALONE("INT04", () -> new ShowingStore() {
        @Override
        boolean isOf(RecordKey record, Audit.EntryRow row) {
            return row.record().orElseThrow().id().equals(record.id());
        }
    }),
    SHOWS_ONE_TYPE("INT05", () -> new ShowingStore() {
        @Override
        Stream<Audit.RecordRow> states(OrganizationId organization) {
            return super.states(organization)
                    .filter(row -> row.record().orElseThrow().type().equals("complaint"));
        }
    }),
    SHOWS_RECORDS_AS_THEY_COME("INT05", () -> new ShowingStore() {
        @Override
        Comparator<StoredRecord> byKey() {
            return Comparator.comparing(record -> record.revision().chain());
        }
    }),
    SHOWS_EVERYBODYS_RECORDS("INT06", () -> new ShowingStore() {
        @Override
        Stream<Audit.RecordRow> states(OrganizationId organization) {
            return records.keySet().stream().toList().stream().flatMap(super::states);
        }
    }),
    COUNTS_PLACES_OVER_ALL_ORGANIZATIONS("INT06", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            int others = journals.entrySet().stream()
                    .filter(journal -> !journal.getKey().equals(organization))
                    .mapToInt(journal -> journal.getValue().size())
                    .sum();
            return super.row(organization, place + others, entry);
        }
    }),
    GOES_ON_SHOWING_ONCE_CLOSED("INT07", () -> new ShowingStore() {
        @Override
        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            boolean reallyClosed = closed;
            closed = false;
            try {
                return super.feed(organization, from);
            } finally {
                closed = reallyClosed;
            }
        }
    }),
    REMEMBERS_WHAT_IT_HAS_READ("INT08", () -> new ShowingStore() {
        private final Map<RecordKey, Optional<StoredRecord>> seen = new HashMap<>();

        @Override
        public synchronized Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
            return seen.computeIfAbsent(record, first -> super.find(organization, first));
        }
    }),
    REMEMBERS_WHAT_IT_HAS_SHOWN("INT08", () -> new ShowingStore() {
        private final Map<Long, Audit.EntryRow> seen = new HashMap<>();

        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            return seen.computeIfAbsent(place, first -> super.row(organization, first, entry));
        }
    }),
    MENDS_THE_HASH("INT08", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            var revision =
                    new Revision(entry.revision().number(), entry.content().digest());
            return super.row(
                    organization, place, new JournalEntry(entry.record(), revision, entry.command(), entry.content()));
        }
    }),
    ENDS_AT_AN_ENTRY_THAT_CANNOT_BE_READ("INT09", () -> new ShowingStore() {
        @Override
        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            return super.feed(organization, from).takeWhile(row -> row.content().isPresent());
        }
    }),
    PASSES_OVER_A_RECORD_THAT_CANNOT_BE_READ("INT09", () -> new ShowingStore() {
        @Override
        Stream<Audit.RecordRow> states(OrganizationId organization) {
            return super.states(organization).filter(row -> row.content().isPresent());
        }
    }),
    DOES_NOT_NAME_WHAT_CANNOT_BE_READ("INT09", () -> new ShowingStore() {
        @Override
        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            Audit.EntryRow row = super.row(organization, place, entry);
            return row.content().isPresent()
                    ? row
                    : new Audit.EntryRow(place, Optional.empty(), OptionalLong.empty(), Optional.empty());
        }
    });

    /** A plain store that shows its rows, and lets somebody write into them. It keeps the contract. */
    private static class ShowingStore extends PlainStore implements Tampering {
        private final Set<Object> broken = new HashSet<>();

        /** Names an entry that cannot be read. */
        private record Numbered(RecordKey record, long number) {}

        @Override
        public StoreInfo info() {
            return new StoreInfo("showing", StoreInfo.Durability.VOLATILE, Set.of(StoreInfo.Level.AUDIT));
        }

        @Override
        public Optional<Audit> audit() {
            return Optional.of(new Shown());
        }

        Stream<Audit.EntryRow> feed(OrganizationId organization, long from) {
            return rows(organization).filter(row -> row.place() >= from);
        }

        Stream<Audit.EntryRow> ofRecord(OrganizationId organization, RecordKey record) {
            return rows(organization).filter(row -> isOf(record, row));
        }

        Stream<Audit.RecordRow> states(OrganizationId organization) {
            refuseIfClosed();
            return List.copyOf(records(organization).values()).stream()
                    .sorted(byKey())
                    .map(record -> new Audit.RecordRow(
                            Optional.of(record.key()),
                            Optional.of(record).filter(known -> !broken.contains(known.key()))));
        }

        /** Has the same name for rows that the store has for what it keeps. */
        private final class Shown implements Audit {
            @Override
            public Stream<EntryRow> entries(OrganizationId organization, long from) {
                return feed(organization, from);
            }

            @Override
            public Stream<EntryRow> entriesOf(OrganizationId organization, RecordKey record) {
                return ofRecord(organization, record);
            }

            @Override
            public Stream<RecordRow> records(OrganizationId organization) {
                return states(organization);
            }
        }

        private Stream<Audit.EntryRow> rows(OrganizationId organization) {
            refuseIfClosed();
            List<JournalEntry> all = List.copyOf(journal(organization));
            return IntStream.range(0, all.size()).mapToObj(i -> row(organization, i + 1L, all.get(i)));
        }

        Audit.EntryRow row(OrganizationId organization, long place, JournalEntry entry) {
            long number = entry.revision().number();
            return new Audit.EntryRow(
                    place,
                    Optional.of(entry.record()),
                    OptionalLong.of(number),
                    Optional.of(entry).filter(known -> !broken.contains(new Numbered(known.record(), number))));
        }

        boolean isOf(RecordKey record, Audit.EntryRow row) {
            return row.record().equals(Optional.of(record));
        }

        Comparator<StoredRecord> byKey() {
            return Comparator.comparing(StoredRecord::key);
        }

        @Override
        public void writeContent(OrganizationId organization, RecordKey record, long number, String text) {
            journal(organization)
                    .replaceAll(entry -> entry.record().equals(record)
                                    && entry.revision().number() == number
                            ? new JournalEntry(record, entry.revision(), entry.command(), Image.ofCanonical(text))
                            : entry);
        }

        @Override
        public void writeImage(OrganizationId organization, RecordKey record, String text) {
            records(organization)
                    .computeIfPresent(
                            record,
                            (key, stored) -> new StoredRecord(
                                    key,
                                    stored.revision(),
                                    stored.schema(),
                                    Image.ofCanonical(text),
                                    stored.personal(),
                                    stored.attributes()));
        }

        @Override
        public void breakEntry(OrganizationId organization, RecordKey record, long number) {
            broken.add(new Numbered(record, number));
        }

        @Override
        public void breakRecord(OrganizationId organization, RecordKey record) {
            broken.add(record);
        }
    }

    private final String clause;
    private final Supplier<Store> store;

    SabotagedAudit(String clause, Supplier<Store> store) {
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
