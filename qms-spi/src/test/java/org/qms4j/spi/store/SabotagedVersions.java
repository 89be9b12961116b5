package org.qms4j.spi.store;

import java.util.List;
import java.util.Optional;
import org.qms4j.contract.OtherVersions;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Stores that do not get along with other versions, or with nodes that start beside them. */
enum SabotagedVersions implements Sabotage {
    FORGETS_WHAT_EARLIER_VERSIONS_WROTE("MIG01", new PlainVersions() {
        @Override
        public List<Store> older() {
            return List.of(new PlainStore());
        }
    }),
    COMPUTES_HASHES_OTHERWISE_THAN_EARLIER_VERSIONS("MIG01", new PlainVersions() {
        @Override
        public List<Store> older() {
            return List.of(filled(new PlainStore() {
                @Override
                List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
                    return super.entries(organization, subject).stream()
                            .map(entry -> new JournalEntry(
                                    entry.record(), new Revision(1, "0".repeat(64)), entry.command(), entry.content()))
                            .toList();
                }
            }));
        }
    }),
    LOSES_THE_STATES_OF_EARLIER_VERSIONS("MIG01", new PlainVersions() {
        @Override
        public List<Store> older() {
            return List.of(filled(new PlainStore() {
                @Override
                public synchronized Optional<StoredRecord> find(OrganizationId organization, RecordKey record) {
                    return Optional.empty();
                }
            }));
        }
    }),
    ADDS_NOTHING_TO_WHAT_EARLIER_VERSIONS_WROTE("MIG01", new PlainVersions() {
        @Override
        public List<Store> older() {
            return List.of(filled(new PlainStore() {
                @Override
                void write(OrganizationId organization, Write write) {}
            }));
        }
    }),
    OPENS_WHAT_IT_DOES_NOT_UNDERSTAND("MIG02", new PlainVersions() {
        @Override
        public Store newer() {
            return new PlainStore();
        }
    }),
    FAILS_IF_ANOTHER_NODE_STARTS("MIG03", new PlainVersions() {
        private boolean started;

        @Override
        public synchronized Store started() {
            if (started) {
                throw new IllegalStateException("the table exists");
            }
            started = true;
            return super.started();
        }
    }),
    STARTS_FROM_NOTHING_ON_EACH_NODE("MIG03", new PlainVersions() {
        @Override
        public Store started() {
            return new PlainStore();
        }
    });

    private final String clause;
    private final OtherVersions versions;

    SabotagedVersions(String clause, OtherVersions versions) {
        this.clause = clause;
        this.versions = versions;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Store open() {
        return new PlainStore();
    }

    @Override
    public Optional<OtherVersions> otherVersions() {
        return Optional.of(versions);
    }
}
