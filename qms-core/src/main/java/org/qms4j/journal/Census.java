package org.qms4j.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
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
 * The records of one type: those that are there, and those that the journal tells of. What the store cannot read is
 * counted too and, where the store can go on behind it, stepped over.
 */
final class Census {
    private final Store store;
    private final OrganizationId organization;
    private final String type;
    private final Map<RecordKey, Feed> feeds = new LinkedHashMap<>();

    private Census(Store store, OrganizationId organization, String type) {
        this.store = store;
        this.organization = organization;
        this.type = type;
    }

    static Census of(Store store, OrganizationId organization, String type) {
        var census = new Census(store, organization, type);
        walk(Query.of(type), census::countRecords);
        walk(History.all().limit(Page.LARGEST), census::countEntries);
        return census;
    }

    Set<RecordKey> records() {
        return feeds.keySet();
    }

    /** Adds what only the journal as a whole shows; the order of a record with other findings tells nothing more. */
    Verification complete(Verification alone) {
        Optional<Finding> outOfOrder =
                Optional.ofNullable(feeds.get(alone.record())).flatMap(Feed::outOfOrder);
        return alone.isIntact() && outOfOrder.isPresent()
                ? new Verification(
                        alone.record(), alone.entries(), outOfOrder.stream().toList())
                : alone;
    }

    private static <Q> void walk(Q first, Function<Q, Optional<Q>> page) {
        Optional<Q> question = Optional.of(first);
        while (question.isPresent()) {
            question = question.flatMap(page);
        }
    }

    private Optional<Query> countRecords(Query question) {
        try {
            Page<StoredRecord> page = store.query(organization, question);
            page.items().forEach(record -> feed(record.key()));
            return page.next().map(question::after);
        } catch (StoreException.IntegrityViolation unreadable) {
            return isOnItsOwn(question.limit()) ? behind(unreadable, question) : Optional.of(question.limit(1));
        }
    }

    /** What follows an entry that cannot be read is out of reach: only the store knows its place in the feed. */
    private Optional<History> countEntries(History question) {
        try {
            Page<JournalEntry> page = store.history(organization, question);
            page.items().stream()
                    .filter(entry -> entry.record().type().equals(type))
                    .forEach(entry -> feed(entry.record()).tell(entry.revision().number()));
            return page.next().map(question::after);
        } catch (StoreException.IntegrityViolation unreadable) {
            if (isOnItsOwn(question.limit())) {
                countUnreadable(unreadable);
                return Optional.empty();
            }
            return Optional.of(question.limit(1));
        }
    }

    /** A page with a row that cannot be read is lost as a whole; pages of one tell what comes before it. */
    private static boolean isOnItsOwn(int limit) {
        return limit == 1;
    }

    /** A place in the order of ids is known by the id alone, so the row need not be read to go on behind it. */
    private Optional<Query> behind(StoreException.IntegrityViolation unreadable, Query question) {
        boolean isProgress = countUnreadable(unreadable);
        return unreadable
                .record()
                .filter(record -> isProgress)
                .map(record -> Query.of(type).after(question.cursorAfter(organization, placeholder(record))));
    }

    /** Counts a record that cannot be read, and tells whether it is of this type and was not known before. */
    private boolean countUnreadable(StoreException.IntegrityViolation unreadable) {
        RecordKey record = unreadable.record().orElseThrow(() -> unreadable);
        return record.type().equals(type) && feeds.putIfAbsent(record, new Feed()) == null;
    }

    private static StoredRecord placeholder(RecordKey record) {
        return new StoredRecord(record, new Revision(1, Image.EMPTY.digest()), 1, Image.EMPTY, Image.EMPTY, Map.of());
    }

    private Feed feed(RecordKey record) {
        return feeds.computeIfAbsent(record, unknown -> new Feed());
    }

    /** The numbers of one record's entries as the journal as a whole tells them: from 1 on, without a gap. */
    private static final class Feed {
        private long last;
        private long missed;

        void tell(long number) {
            if (number != last + 1 && missed == 0) {
                missed = last + 1;
            }
            last = Math.max(last, number);
        }

        Optional<Finding> outOfOrder() {
            return missed == 0 ? Optional.empty() : Optional.of(new Finding(missed, Problem.ENTRY_MISPLACED, ""));
        }
    }
}
