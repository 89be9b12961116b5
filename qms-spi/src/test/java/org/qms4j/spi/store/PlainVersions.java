package org.qms4j.spi.store;

import java.util.List;
import java.util.Map;
import org.qms4j.contract.OtherVersions;
import org.qms4j.spi.failure.StoreException.IncompatibleStore;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/** What an earlier plain store would have written, what it says of a later one, and nodes that share one store. */
class PlainVersions implements OtherVersions {
    private static final OrganizationId ACME = OrganizationId.of("acme");

    private final Store shared = new PlainStore();

    @Override
    public List<Store> older() {
        return List.of(filled(new PlainStore()));
    }

    @Override
    public Store newer() {
        throw new IncompatibleStore("written by a later version");
    }

    @Override
    public Store started() {
        return new SecondNode(shared);
    }

    static Store filled(PlainStore store) {
        for (JournalEntry entry : PlainEntries.some()) {
            store.journal(ACME).add(entry);
            store.records(ACME)
                    .put(
                            entry.record(),
                            new StoredRecord(
                                    entry.record(), entry.revision(), 1, entry.content(), entry.content(), Map.of()));
        }
        return store;
    }
}
