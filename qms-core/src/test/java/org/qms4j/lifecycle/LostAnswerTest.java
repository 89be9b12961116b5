package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.spi.failure.StoreException.CommitOutcomeUnknown;
import org.qms4j.spi.failure.StoreException.TransientFailure;

/** The store has written a step, but its answer never came. */
class LostAnswerTest {
    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");
    private final LossyStore store = new LossyStore(bench.store);
    private final Session acme = Qms.builder(store).clock(bench.clock).build().session(QmsBench.ACME, QmsBench.ANNA);

    @Test
    void nobody_takes_the_step_again_unasked() {
        store.loseNextAnswer();
        assertThatThrownBy(() -> acme.actionItems().reassign(item.id(), "dora"))
                .isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void a_step_by_id_that_is_repeated_is_recognized() {
        store.loseNextAnswer();
        assertThatThrownBy(() -> acme.once("c-1").actionItems().start(item.id()))
                .isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(acme.once("c-1").actionItems().start(item.id()))
                .isEqualTo(bench.acme.actionItems().get(item.id()));
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void a_step_by_value_that_is_repeated_is_recognized() {
        store.loseNextAnswer();
        assertThatThrownBy(() -> acme.once("c-1").actionItems().start(item)).isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(acme.once("c-1").actionItems().start(item).revision().number())
                .isEqualTo(2);
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void a_beginning_that_is_repeated_is_recognized() {
        store.loseNextAnswer();
        assertThatThrownBy(() -> acme.once("c-1").actionItems().open(QmsBench.opening("i-2")))
                .isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(acme.once("c-1")
                        .actionItems()
                        .open(QmsBench.opening("i-2"))
                        .id()
                        .value())
                .isEqualTo("i-2");
        assertThat(bench.store.changesets()).hasSize(2);
    }

    @Test
    void a_step_that_was_written_just_before_a_passing_failure_is_recognized_by_itself() {
        bench.store.beforeNextCommit(() -> {
            bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
            throw new TransientFailure("deadlock", null);
        });
        assertThat(acme.once("c-1").actionItems().reassign(item.id(), "dora").owner())
                .isEqualTo("dora");
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void an_id_that_somebody_else_uses_for_the_same_step_in_between_is_recognized() {
        bench.store.beforeNextCommit(() -> bench.ben.once("c-1").actionItems().start(item.id()));
        assertThat(acme.once("c-1")
                        .actionItems()
                        .start(item.id())
                        .stage()
                        .entered()
                        .actor())
                .isEqualTo("ben");
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void an_id_that_somebody_else_uses_for_another_step_in_between_is_refused() {
        bench.store.beforeNextCommit(() -> bench.ben.once("c-1").actionItems().reassign(item.id(), "dora"));
        assertThat(Refusals.codes(() -> acme.once("c-1").actionItems().start(item.id())))
                .containsExactly("command.other-content");
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void eight_who_take_a_step_under_the_same_id_at_once_take_it_once() {
        var outcomes = Together.all(
                8,
                thread -> bench.qms
                        .session(QmsBench.ACME, QmsBench.ANNA)
                        .once("c-1")
                        .actionItems()
                        .reassign(item.id(), "dora"));
        ActionItem stored = bench.acme.actionItems().get(item.id());
        assertThat(outcomes.results()).hasSize(8).containsOnly(stored);
        assertThat(stored.revision().number()).isEqualTo(2);
        assertThat(bench.store.changesets()).hasSize(2);
    }

    @Test
    void eight_who_begin_a_record_under_the_same_id_at_once_begin_it_once() {
        var outcomes = Together.all(
                8,
                thread -> bench.qms
                        .session(QmsBench.ACME, QmsBench.ANNA)
                        .once("c-1")
                        .actionItems()
                        .open(QmsBench.opening("i-2")));
        assertThat(outcomes.results()).hasSize(8);
        assertThat(outcomes.results().stream().distinct()).hasSize(1);
        assertThat(bench.store.changesets()).hasSize(2);
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(2);
    }
}
