package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.jdbc.Complaint.ACME;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.Session;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/**
 * A process is killed in the middle of writing, and what it had acknowledged is there. The operating system lives on:
 * this says nothing of a power failure. More kills: {@code -Dqms.kills=500}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("qms.kills", 5);

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void a_killed_process_loses_nothing_that_was_acknowledged() throws Exception {
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // a fresh file now and then keeps the check of a long run short
            Path data = directory.resolve("data " + kill / 5);
            Path notes = directory.resolve("acknowledged " + kill);
            List<String> lines = Killing.acknowledgedBy(KilledWriter.class, data, notes, "kill" + kill);
            acknowledged += lines.size();
            try (var store = JdbcStore.h2File(data)) {
                check(lines, entriesByRecord(store), records(store));
            }
        }
        System.out.println("kills: " + KILLS + ", acknowledged: " + acknowledged + ", lost: 0, torn: 0");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void complaints_that_were_being_handled_are_as_far_as_was_acknowledged_and_their_journal_is_intact()
            throws Exception {
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = directory.resolve("handled " + kill / 5);
            Path notes = directory.resolve("handling acknowledged " + kill);
            List<String> lines = Killing.acknowledgedBy(KilledHandler.class, data, notes, "handling" + kill);
            acknowledged += lines.size();
            try (var store = JdbcStore.h2File(data)) {
                Session session = Lifecycles.session(store);
                for (String line : lines) {
                    String[] parts = line.split(" ");
                    var key = new RecordKey("complaint", parts[0]);
                    assertThat(session.complaints()
                                    .get(ComplaintId.of(parts[0]))
                                    .revision()
                                    .number())
                            .as(line)
                            .isGreaterThanOrEqualTo(Long.parseLong(parts[1]));
                    assertThat(session.journal().of(key))
                            .as(line)
                            .hasSizeGreaterThanOrEqualTo(Integer.parseInt(parts[1]));
                }
                assertThat(session.journal().verifyAll("complaint")).isEmpty();
            }
        }
        System.out.println("kills while handling: " + KILLS + ", acknowledged steps: " + acknowledged + ", lost: 0");
    }

    private static void check(
            List<String> acknowledged,
            Map<RecordKey, List<JournalEntry>> journal,
            Map<RecordKey, StoredRecord> records) {
        for (String line : acknowledged) {
            String[] parts = line.split(" ");
            var key = new RecordKey("complaint", parts[0]);
            int number = Integer.parseInt(parts[1]);
            assertThat(journal.getOrDefault(key, List.of())).as(line).hasSizeGreaterThanOrEqualTo(number);
            assertThat(journal.get(key).get(number - 1).revision().chain()).isEqualTo(parts[2]);
        }
        assertThat(records.keySet()).isEqualTo(journal.keySet());
        records.forEach((key, record) -> checkChain(record, journal.get(key)));
        records.forEach((key, record) -> checkTwin(record, records));
    }

    private static void checkChain(StoredRecord record, List<JournalEntry> entries) {
        assertThat(record.revision().number()).as("number of %s", record.key()).isEqualTo(entries.size());
        String previous = "";
        for (JournalEntry entry : entries) {
            assertThat(entry.isIntact()).isTrue();
            assertThat(entry.content().tree()).containsEntry("previous", previous);
            previous = entry.revision().chain();
        }
        assertThat(record.revision().chain()).isEqualTo(previous);
    }

    /** Both records of a changeset have taken the same steps. */
    private static void checkTwin(StoredRecord record, Map<RecordKey, StoredRecord> records) {
        String id = record.key().id();
        String other = id.endsWith("-twin") ? id.substring(0, id.length() - 5) : id + "-twin";
        assertThat(records.get(new RecordKey("complaint", other)).revision().number())
                .as("twin of %s", id)
                .isEqualTo(record.revision().number());
    }

    private static Map<RecordKey, List<JournalEntry>> entriesByRecord(JdbcStore store) {
        var entries = new HashMap<RecordKey, List<JournalEntry>>();
        History history = History.all().limit(1_000);
        for (var page = store.history(ACME, history);
                !page.items().isEmpty();
                page = store.history(ACME, history.after(page.next().orElseThrow()))) {
            page.items()
                    .forEach(entry -> entries.computeIfAbsent(entry.record(), key -> new ArrayList<>())
                            .add(entry));
        }
        return entries;
    }

    private static Map<RecordKey, StoredRecord> records(JdbcStore store) {
        var records = new HashMap<RecordKey, StoredRecord>();
        Query query = Query.of("complaint").limit(1_000);
        Optional<Cursor> next = Optional.empty();
        do {
            var page = store.query(ACME, next.map(query::after).orElse(query));
            page.items().forEach(record -> records.put(record.key(), record));
            next = page.next();
        } while (next.isPresent());
        return records;
    }
}
