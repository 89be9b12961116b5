package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.STAGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/** CRASH: a process that writes is killed in the middle. The machine lives on: a power failure is not tried. */
interface CrashClauses extends Verdicts {
    int KILLS = 2;

    @Test
    default void required_CRASH01_what_was_acknowledged_before_the_kill_is_there() {
        afterKills((acknowledged, store) -> {
            Set<String> stored = StoreUnderTest.journalIn(store).stream()
                    .map(entry -> entry.record().id() + " " + entry.revision().number() + " "
                            + entry.revision().chain())
                    .collect(Collectors.toSet());
            assertThat(stored).as("states that are in the journal").containsAll(acknowledged);
        });
    }

    @Test
    default void required_CRASH02_after_the_kill_nothing_is_half_there() {
        afterKills((acknowledged, store) -> {
            Map<RecordKey, List<JournalEntry>> entries =
                    StoreUnderTest.journalIn(store).stream().collect(Collectors.groupingBy(JournalEntry::record));
            List<StoredRecord> records = all(store, Query.of("complaint"));
            assertThat(records)
                    .extracting(StoredRecord::key)
                    .as("records, each with entries")
                    .containsExactlyInAnyOrderElementsOf(entries.keySet());
            records.forEach(record -> {
                List<JournalEntry> own = entries.get(record.key());
                assertThat(own.get(own.size() - 1).revision())
                        .as("the last entry of %s", record.key())
                        .isEqualTo(record.revision());
                assertThat(own).as("entries of %s", record.key()).hasSize((int)
                        record.revision().number());
                assertThat(own).as("entries of %s", record.key()).allMatch(JournalEntry::isIntact);
                assertThat(entries.get(twin(record.key())))
                        .as("entries of its twin, written with it")
                        .hasSameSizeAs(own);
            });
            assertThat(all(store, Query.of("complaint").where(Criterion.is(STAGE, "RECEIVED"))))
                    .as("records found by an attribute")
                    .isEqualTo(records);
            store.outbox()
                    .ifPresent(outbox -> assertThat(outbox.waiting())
                            .as("notifications that wait, one for each step of a pair")
                            .isEqualTo(entries.values().stream()
                                            .mapToLong(List::size)
                                            .sum()
                                    / 2));
        });
    }

    private void afterKills(BiConsumer<List<String>, Store> comparison) {
        Optional<CrashSite> given = crash();
        assumeTrue(given.isPresent(), "CRASH_SITE");
        CrashSite site = given.orElseThrow();
        var acknowledged = new ArrayList<String>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(acknowledgedBeforeTheKill(site, "kill" + kill));
            try (Store store = CrashWriter.opened(site.opener().getName(), site.place())) {
                comparison.accept(acknowledged, store);
            } catch (ReflectiveOperationException failure) {
                throw new AssertionError(site.opener() + ": needs a constructor without parameters", failure);
            }
        }
    }

    private static List<String> acknowledgedBeforeTheKill(CrashSite site, String name) {
        try {
            Path notes = Files.createTempFile("acknowledged", name);
            Path output = Files.createTempFile("output", name);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrashWriter.class.getName(),
                            site.opener().getName(),
                            site.place(),
                            notes.toString(),
                            name)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                while (writer.isAlive() && Files.size(notes) < 5_000) {
                    Thread.sleep(5);
                }
                assertThat(writer.isAlive())
                        .as("the writer is still at work when it is killed: %s", Files.readString(output))
                        .isTrue();
            } finally {
                writer.destroyForcibly().waitFor();
            }
            String text = Files.readString(notes);
            Files.delete(notes);
            Files.delete(output);
            return text.substring(0, text.lastIndexOf('\n')).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static RecordKey twin(RecordKey key) {
        String id = key.id();
        return new RecordKey(
                key.type(), id.endsWith("-twin") ? id.substring(0, id.length() - "-twin".length()) : id + "-twin");
    }

    private static List<StoredRecord> all(Store store, Query query) {
        Query large = query.limit(Page.LARGEST);
        return Page.walk(store.query(ACME, large), next -> store.query(ACME, large.after(next)))
                .toList();
    }
}
