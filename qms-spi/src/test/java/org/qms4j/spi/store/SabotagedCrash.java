package org.qms4j.spi.store;

import java.util.List;
import java.util.Optional;
import org.qms4j.contract.CrashSite;
import org.qms4j.contract.StoreOpener;
import org.qms4j.spi.query.History;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;

/** Stores that do not bear to be killed. */
enum SabotagedCrash implements Sabotage {
    KEEPS_NOTHING_OUTSIDE_THE_PROCESS("CRASH01", Forgetful.class),
    TEARS_RECORDS_FROM_THEIR_ENTRIES("CRASH02", Torn.class);

    private final String clause;
    private final Class<? extends StoreOpener> opener;

    SabotagedCrash(String clause, Class<? extends StoreOpener> opener) {
        this.clause = clause;
        this.opener = opener;
    }

    private static final class Forgetful implements StoreOpener {
        @Override
        public Store open(String place) {
            return new PlainStore();
        }
    }

    /** Has entries without a record. */
    private static final class Torn implements StoreOpener {
        @Override
        public Store open(String place) {
            return new PlainStore() {
                @Override
                List<JournalEntry> entries(OrganizationId organization, History.Subject subject) {
                    List<JournalEntry> found = super.entries(organization, subject);
                    return found.isEmpty() ? PlainEntries.some() : found;
                }
            };
        }
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
    public Optional<CrashSite> crashSite() {
        return Optional.of(new CrashSite(opener, "nowhere"));
    }
}
