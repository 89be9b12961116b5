package org.qms4j.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qms4j.Session;
import org.qms4j.journal.Entry;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/** What an organization has stored, compared with what was acknowledged and with itself. */
final class Comparison {
    private static final List<String> TYPES = List.of("complaint", "action-item");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Attribute STAGE = new Attribute("stage", 1);

    private final Store store;
    private final OrganizationId organization;
    private final Session session;
    private final List<String> problems = new ArrayList<>();
    private final Map<RecordKey, Long> entries = new HashMap<>();
    private final Map<String, Integer> entriesByCommand = new HashMap<>();
    private final Set<Acknowledged> stored = new HashSet<>();
    private final Set<String> owed = new HashSet<>();

    Comparison(Store store, OrganizationId organization) {
        this.store = store;
        this.organization = organization;
        this.session = TwelveSteps.session(store, organization);
    }

    /** Returns what is lost, half there or altered. */
    List<String> with(List<Acknowledged> steps) {
        readJournal();
        TYPES.forEach(this::compareRecords);
        note(entries.isEmpty(), "half: entries without a record: " + entries.keySet());
        steps.forEach(step -> note(stored.contains(step), "lost: " + step));
        entriesByCommand.forEach((command, count) ->
                note(count == (TwelveSteps.isAtomic(command) ? 2 : 1), "half: " + count + " entries of " + command));
        compareOutbox();
        return problems;
    }

    /** Every state but the last of a record is known by the hash that the entry after it continues. */
    private void readJournal() {
        Page<Entry> page = session.journal().first();
        while (!page.items().isEmpty()) {
            for (Entry entry : page.items()) {
                entries.merge(entry.record(), 1L, Long::sum);
                entry.command().ifPresent(command -> entriesByCommand.merge(command.id(), 1, Integer::sum));
                entry.previous()
                        .ifPresent(hash ->
                                stored.add(new Acknowledged(entry.record().id(), entry.number() - 1, hash)));
                entry.notices().forEach(notice -> owed.add(notice.id()));
            }
            page = session.journal().after(page.next().orElseThrow());
        }
    }

    private void compareRecords(String type) {
        List<StoredRecord> records = scan(Query.of(type));
        for (StoredRecord record : records) {
            stored.add(Acknowledged.of(record.key().id(), record.revision()));
            Long told = entries.remove(record.key());
            note(told != null && told == record.revision().number(), "half: " + record + " and " + told + " entries");
        }
        session.journal().verifyAll(type).forEach(found -> note(false, "altered: " + found));
        records.stream()
                .map(record -> record.attributes().getOrDefault(STAGE, ""))
                .distinct()
                .forEach(stage -> compareIndex(type, stage, records));
    }

    private void compareIndex(String type, String stage, List<StoredRecord> records) {
        List<RecordKey> scanned = records.stream()
                .filter(record -> stage.equals(record.attributes().get(STAGE)))
                .map(StoredRecord::key)
                .toList();
        List<RecordKey> found = scan(Query.of(type).where(Criterion.is(STAGE, stage))).stream()
                .map(StoredRecord::key)
                .toList();
        note(found.equals(scanned), "half: the index finds " + found.size() + " of " + scanned.size() + " in " + stage);
    }

    /** Nobody else delivers: what the journal owes waits in the outbox, and nothing more. It is delivered here. */
    private void compareOutbox() {
        Outbox outbox = store.outbox().orElseThrow();
        var waiting = new HashSet<String>();
        List<Claim> claims = outbox.claim(LEASE, Page.LARGEST);
        while (!claims.isEmpty()) {
            for (Claim claim : claims) {
                waiting.add(claim.notification().id());
                outbox.settle(claim, DeliveryResult.delivered());
            }
            claims = outbox.claim(LEASE, Page.LARGEST);
        }
        note(waiting.equals(owed), "half: " + owed.size() + " owed and " + waiting.size() + " in the outbox");
    }

    private List<StoredRecord> scan(Query query) {
        Query large = query.limit(Page.LARGEST);
        return Page.walk(store.query(organization, large), next -> store.query(organization, large.after(next)))
                .toList();
    }

    private void note(boolean fits, String problem) {
        if (!fits) {
            problems.add(organization.value() + ": " + problem);
        }
    }
}
