package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException.IncompatibleStore;
import org.qms4j.spi.failure.StoreException.StoreUnavailable;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/** MIG: data of another version, and nodes that start at the same time. */
interface VersionClauses extends Verdicts {
    int NODES = 3;

    @Test
    default void required_MIG01_what_earlier_versions_wrote_is_read_intact_and_gone_on_with() {
        List<Store> older = versions().older();
        assertThat(older)
                .as("earlier versions, of which there is at least the first")
                .isNotEmpty();
        older.forEach(VersionClauses::readAndGoOn);
    }

    @Test
    default void required_MIG02_what_a_later_version_wrote_is_refused() {
        OtherVersions versions = versions();
        assertThatThrownBy(() -> versions.newer().close()).isInstanceOf(IncompatibleStore.class);
    }

    @Test
    default void required_MIG03_of_nodes_that_start_at_the_same_time_each_works_or_is_refused() {
        OtherVersions versions = versions();
        List<Store> started = Race.of(NODES, node -> startedOrRefused(versions)).stream()
                .flatMap(Optional::stream)
                .toList();
        assertThat(started).as("nodes that work").isNotEmpty();
        for (int node = 0; node < started.size(); node++) {
            Sample complaint = aComplaint("c" + node);
            started.get(node).commit(writing(complaint).changeset());
            assertThat(started)
                    .allMatch(other -> other.find(ACME, complaint.key()).isPresent());
        }
        started.forEach(Store::close);
    }

    private OtherVersions versions() {
        Optional<OtherVersions> given = others();
        assumeTrue(given.isPresent(), "OTHER_VERSIONS");
        return given.orElseThrow();
    }

    private static Optional<Store> startedOrRefused(OtherVersions versions) {
        try {
            return Optional.of(versions.started());
        } catch (StoreUnavailable openElsewhere) {
            return Optional.empty();
        }
    }

    private static void readAndGoOn(Store older) {
        try (older) {
            Map<RecordKey, List<JournalEntry>> entries =
                    StoreUnderTest.journalIn(older).stream().collect(Collectors.groupingBy(JournalEntry::record));
            assertThat(entries).as("what an earlier version wrote").isNotEmpty();
            entries.forEach((record, own) -> {
                assertThat(own).as("entries of %s", record).allMatch(JournalEntry::isIntact);
                assertThat(older.find(ACME, record).map(StoredRecord::revision))
                        .as("the state of %s, which the last entry led to", record)
                        .contains(own.get(own.size() - 1).revision());
            });
            Sample complaint = aComplaint("newer than all");
            older.commit(writing(complaint).changeset());
            assertThat(StoreUnderTest.journalIn(older))
                    .last()
                    .extracting(JournalEntry::record)
                    .isEqualTo(complaint.key());
        }
    }
}
