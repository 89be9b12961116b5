package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.journal.Standing.Kind;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.audit.Checkpoint;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Write;

/**
 * Everything that an organization has, on a store that shows no rows as they stand: what is proven, what is unknown.
 */
class InspectionTest {
    private final QmsBench bench = new QmsBench();
    private final List<Checkpoint> kept = new ArrayList<>();
    private final Session acme = bench.builder().anchor(new Kept()).build().session(QmsBench.ACME, QmsBench.ANNA);

    private final class Kept implements CheckpointAnchor {
        @Override
        public Optional<Checkpoint> last(OrganizationId organization) {
            return kept.stream().reduce((earlier, later) -> later);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            kept.add(checkpoint);
        }
    }

    private Inspection inspected() {
        return acme.journal().verifyAll();
    }

    private static RecordKey item(String id) {
        return new RecordKey("action-item", id);
    }

    @Test
    void without_a_checkpoint_everything_may_fit_and_nothing_is_proven() {
        bench.anItem("A-1");

        Inspection whole = bench.acme.journal().verifyAll();

        assertThat(whole)
                .isEqualTo(new Inspection(
                        QmsBench.ACME, 1, List.of(), 0, 0, true, new Standing(Kind.UNANCHORED, Optional.empty(), 1)));
        assertThat(whole.isConsistent()).isTrue();
        assertThat(whole.isProven()).isFalse();
    }

    @Test
    void a_checkpoint_covers_what_was_there_and_says_how_much_has_come_since() {
        ActionItem item = bench.anItem("A-1");
        Checkpoint first = acme.journal().checkpoint();
        bench.anItem("A-2");
        bench.acme.actionItems().start(item);

        assertThat(inspected().standing()).isEqualTo(new Standing(Kind.ANCHORED, Optional.of(first), 2));
        assertThat(inspected().isProven()).isTrue();
    }

    /** The second one is built on the first, and equals one that is taken of everything at once. */
    @Test
    void checkpoints_taken_one_after_the_other_come_to_what_one_comes_to() {
        bench.anItem("A-1");
        acme.journal().checkpoint();
        bench.anItem("A-2");
        bench.anItem("A-3");
        Checkpoint second = acme.journal().checkpoint();
        kept.clear();

        assertThat(acme.journal().checkpoint()).isEqualTo(second);
        assertThat(second.entries()).isEqualTo(3);
        assertThat(second.takenAt()).isEqualTo(bench.now());
    }

    @Test
    void a_checkpoint_of_nothing_is_one_too() {
        assertThat(acme.journal().checkpoint().digest()).isEqualTo(Checkpoint.BEGINNING);
        bench.anItem("A-1");
        assertThat(inspected().standing().kind()).isEqualTo(Kind.ANCHORED);
        assertThat(acme.journal().checkpoint().entries()).isEqualTo(1);
    }

    @Test
    void a_checkpoint_that_was_printed_is_compared_with() {
        bench.anItem("A-1");
        Checkpoint printed = Checkpoint.parse(bench.acme.journal().checkpoint().text());
        bench.store.tamperEntries(entries -> List.of());

        Inspection whole = bench.acme.journal().verifyAll(printed);

        assertThat(whole.standing().kind()).isEqualTo(Kind.CUT);
        assertThat(whole.isProven()).isFalse();
        assertThatThrownBy(() -> bench.globex.journal().verifyAll(printed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_that_was_replaced_as_a_whole_does_not_fit_the_checkpoint() {
        bench.anItem("A-1");
        bench.anItem("A-2");
        acme.journal().checkpoint();
        bench.store.tamperEntries(entries -> entries.stream()
                .map(entry -> Tampering.rehashed(Tampering.withContent(entry, "actor", "mallory")))
                .toList());

        assertThat(inspected().standing().kind()).isEqualTo(Kind.ALTERED);
    }

    @Test
    void nothing_altered_missing_or_unreadable_is_anchored() {
        bench.anItem("A-1");
        acme.journal().checkpoint();
        bench.anItem("A-2");
        bench.store.tamperEntries(entries -> entries.stream()
                .map(entry ->
                        entry.record().id().equals("A-2") ? Tampering.withContent(entry, "actor", "mallory") : entry)
                .toList());
        assertNoCheckpoint("behind place 1 ");
        bench.store.tamperEntries(entries -> List.of());
        assertNoCheckpoint("behind place 0 ");
        bench.store.tamperEntries(entries -> {
            throw new StoreException.IntegrityViolation(item("A-1"), new IllegalArgumentException("broken"));
        });
        kept.clear();
        assertThatThrownBy(() -> acme.journal().checkpoint()).isInstanceOf(StoreException.IntegrityViolation.class);
        assertThat(kept).isEmpty();
    }

    private void assertNoCheckpoint(String where) {
        assertThatThrownBy(() -> acme.journal().checkpoint())
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessageContaining(where);
        assertThat(kept).hasSize(1);
    }

    /** The store does not say what stands behind it, and the answer does not pretend to know. */
    @Test
    void behind_an_entry_that_cannot_be_read_a_store_without_rows_leaves_something_unknown() {
        bench.anItem("A-1");
        bench.anItem("A-2");
        acme.journal().checkpoint();
        breakEntriesOf(item("A-2"));

        Inspection whole = inspected();

        assertThat(whole.isWhole()).isFalse();
        assertThat(whole.standing().kind()).isEqualTo(Kind.ALTERED);
        assertThat(whole.findings())
                .containsExactly(new Verification(item("A-2"), 0, List.of(new Finding(1, Problem.ENTRY_ALTERED, ""))));
    }

    private void breakEntriesOf(RecordKey record) {
        bench.store.tamperEntries(entries -> {
            if (entries.stream().anyMatch(entry -> entry.record().equals(record))) {
                throw new StoreException.IntegrityViolation(record, new IllegalArgumentException("broken"));
            }
            return entries;
        });
    }

    @Test
    void an_entry_that_nobody_can_name_is_counted() {
        bench.anItem("A-1");
        bench.store.tamperEntries(entries -> {
            throw new StoreException.IntegrityViolation("nobody knows which", null);
        });

        assertThat(inspected().nameless()).isEqualTo(1);
        assertThat(inspected().isConsistent()).isFalse();
    }

    @Test
    void a_record_of_a_type_that_is_not_known_is_found() {
        var key = new RecordKey("complainT", "K-1");
        Image content = Image.of(Map.of("x", "y"));
        var revision = new Revision(1, content.digest());
        bench.store.commit(new Changeset(
                QmsBench.ACME,
                Optional.empty(),
                List.of(),
                List.of(new Write(
                        Optional.empty(),
                        new StoredRecord(key, revision, 1, Image.EMPTY, Image.EMPTY, Map.of()),
                        List.of(new JournalEntry(key, revision, Optional.empty(), content))))));

        assertThat(inspected().findings())
                .singleElement()
                .satisfies(found -> assertThat(found.findings()).contains(new Finding(1, Problem.SCHEMA_UNKNOWN, "")));
    }

    @Test
    void records_that_the_actor_may_not_read_are_verified_too() {
        bench.anItem("A-1");
        bench.store.tamperRecords(stored -> Tampering.withAttributes(stored, Map.of("unheard-of", "x")));
        Session blind = bench.builder()
                .accessPolicy(request ->
                        request.action().endsWith(".read") && request.record().isPresent()
                                ? AccessPolicy.Decision.DENY
                                : AccessPolicy.Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);

        assertThat(blind.journal().verifyAll("action-item")).isEmpty();
        assertThat(blind.journal().verifyAll().findings())
                .extracting(Verification::record)
                .containsExactly(item("A-1"));
    }

    @Test
    void whoever_reads_the_journal_does_not_take_checkpoints_for_that() {
        Session top = bench.qms.session(QmsBench.ACME, Actor.of("tina", Role.TOP_MANAGEMENT));

        assertThat(top.journal().verifyAll().isConsistent()).isTrue();
        assertThatThrownBy(() -> top.journal().checkpoint()).isInstanceOf(RefusedException.class);
    }

    @Test
    void whom_the_host_denies_verifies_nothing_as_a_whole() {
        Session denied = bench.builder()
                .accessPolicy(
                        request -> Stream.of(Journal.VERIFY, Journal.CHECKPOINT).anyMatch(request.action()::equals)
                                ? AccessPolicy.Decision.DENY
                                : AccessPolicy.Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);
        Checkpoint checkpoint = acme.journal().checkpoint();

        assertThatThrownBy(() -> denied.journal().verifyAll()).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> denied.journal().verifyAll(checkpoint)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> denied.journal().checkpoint()).isInstanceOf(RefusedException.class);
    }
}
