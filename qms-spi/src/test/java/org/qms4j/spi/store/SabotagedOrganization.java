package org.qms4j.spi.store;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Stores that let one organization see or touch what belongs to another. */
enum SabotagedOrganization implements Sabotage {
    HAS_ONE_TABLE_FOR_ALL("TEN01", () -> new PlainStore() {
        @Override
        OrganizationId owner(OrganizationId organization) {
            return OrganizationId.of("everybody");
        }
    }),
    QUERIES_ACROSS_ORGANIZATIONS("TEN02", () -> new PlainStore() {
        @Override
        Stream<StoredRecord> candidates(OrganizationId organization) {
            return records.values().stream().flatMap(all -> all.values().stream());
        }
    }),
    READS_COMMANDS_ACROSS_ORGANIZATIONS("TEN02", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            return subject instanceof History.OfCommand
                    ? journals.values().stream()
                            .flatMap(List::stream)
                            .filter(entry -> isAbout(subject, entry))
                            .toList()
                    : super.entries(organization, subject);
        }
    }),
    CHECKS_EXPECTATIONS_ACROSS_ORGANIZATIONS("TEN03", () -> new PlainStore() {
        @Override
        boolean holds(Expectation expectation, Optional<Revision> found) {
            return super.holds(expectation, found)
                    || records.values().stream()
                            .map(all -> Optional.ofNullable(all.get(expectation.record()))
                                    .map(StoredRecord::revision))
                            .anyMatch(expectation.revision()::equals);
        }
    }),
    TAKES_FOREIGN_CURSORS("TEN04", () -> new PlainStore() {
        @Override
        Optional<Query.Place> start(OrganizationId organization, Query query) {
            return super.start(OrganizationId.of("everybody"), query);
        }

        @Override
        Page<StoredRecord> page(OrganizationId organization, Query query, List<StoredRecord> found) {
            return super.page(OrganizationId.of("everybody"), query, found);
        }
    }),
    COUNTS_PAGES_ACROSS_ORGANIZATIONS("TEN05", () -> new PlainStore() {
        @Override
        List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
            return subject instanceof History.All
                    ? journals.values().stream().flatMap(List::stream).toList()
                    : super.entries(organization, subject);
        }
    }),
    TAKES_ANY_OF_NOTHING_FOR_ALL("TEN06", () -> new PlainStore() {
        @Override
        boolean matches(Query query, StoredRecord record) {
            return record.key().type().equals(query.type())
                    && query.criteria().stream()
                            .allMatch(criterion ->
                                    criterion.values().isEmpty() || criterion.matches(record.attributes()));
        }
    }),
    IGNORES_THE_CASE_OF_ORGANIZATIONS("TEN07", () -> new PlainStore() {
        @Override
        OrganizationId owner(OrganizationId organization) {
            return OrganizationId.of(organization.value().toLowerCase(Locale.ROOT));
        }
    }),
    IGNORES_TRAILING_BLANKS_OF_ORGANIZATIONS("TEN07", () -> new PlainStore() {
        @Override
        OrganizationId owner(OrganizationId organization) {
            return OrganizationId.of(organization.value().stripTrailing());
        }
    }),
    NORMALIZES_ORGANIZATIONS("TEN07", () -> new PlainStore() {
        @Override
        OrganizationId owner(OrganizationId organization) {
            return OrganizationId.of(Normalizer.normalize(organization.value(), Normalizer.Form.NFKC));
        }
    }),
    CACHES_RECORDS_BY_ID_ALONE("TEN08", () -> new PlainStore() {
        private final Map<RecordKey, Optional<StoredRecord>> cache = new HashMap<>();

        @Override
        public synchronized Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
            return cache.computeIfAbsent(record, unknown -> super.find(organization, record));
        }

        @Override
        Receipt write(Changeset changeset) {
            cache.clear();
            return super.write(changeset);
        }
    });

    private final String clause;
    private final Supplier<Store> store;

    SabotagedOrganization(String clause, Supplier<Store> store) {
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
