package org.qms4j.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.journal.Tampering.withImage;
import static org.qms4j.journal.Tampering.withPersonal;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.failure.StoreException;

/** A step that is taken on an altered state does not make it true. */
class AlteredInBetweenTest {
    private final QmsBench bench = new QmsBench();

    @Test
    void a_state_that_was_altered_before_the_next_step_is_found_after_it() {
        ActionItem item = bench.anItem("a");
        bench.acme.actionItems().reassign(item.id(), "dora");
        bench.store.tamperRecords(stored -> withImage(stored, "customerEffect", true));
        bench.acme.actionItems().start(item.id());
        bench.store.tamperRecords(stored -> stored);
        bench.acme.actionItems().finish(item.id());
        assertThat(bench.acme.actionItems().get(item.id()).customerEffect()).isTrue();
        assertThat(bench.acme.journal().verify(item.key()).findings())
                .containsExactly(new Finding(2, Problem.STATE_ALTERED, ""));
    }

    @Test
    void no_step_is_taken_on_an_altered_personal_value() {
        Complaint complaint = bench.acme.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "Broken pump"));
        bench.store.tamperRecords(stored -> withPersonal(
                stored,
                tree -> tree.replaceAll(
                        (place, kept) -> Map.of("salt", ((Map<?, ?>) kept).get("salt"), "value", "All is fine"))));
        int stored = bench.store.changesets().size();
        assertThatThrownBy(() -> bench.acme.complaints().acknowledge(complaint.id()))
                .isInstanceOf(StoreException.IntegrityViolation.class)
                .hasMessageNotContaining("fine");
        assertThat(bench.store.changesets()).hasSize(stored);
    }

    @Test
    void a_record_that_was_removed_with_its_first_entry_is_missed() {
        ActionItem item = bench.anItem("a");
        bench.acme.actionItems().start(item);
        bench.anItem("b");
        bench.store.removeRecord(item.key());
        bench.store.tamperEntries(entries -> entries.stream()
                .filter(entry ->
                        !entry.record().equals(item.key()) || entry.revision().number() > 1)
                .toList());
        assertThat(bench.acme.journal().verifyAll("action-item"))
                .extracting(Verification::record)
                .containsExactly(item.key());
    }
}
