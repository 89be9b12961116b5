package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Mistake;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.spi.failure.StoreException.RevisionConflict;

/** Whoever brings a record by value decides on exactly that state of it. */
class ConflictTest {
    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");

    @Test
    void a_step_on_a_stale_value_is_a_conflict_and_writes_nothing() {
        ActionItem now = bench.ben.actionItems().reassign(item, "dora");
        bench.qms.dispatch().run(Integer.MAX_VALUE);
        assertThatThrownBy(() -> bench.acme.actionItems().start(item))
                .isInstanceOfSatisfying(RevisionConflict.class, conflict -> {
                    assertThat(conflict.record()).isEqualTo(item.key());
                    assertThat(conflict.expected()).contains(item.revision());
                });
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(now);
        assertThat(bench.entries(item.key())).hasSize(2);
        assertThat(bench.qms.dispatch().waiting()).isZero();
    }

    @Test
    void a_stale_value_is_not_tried_again() {
        bench.ben.actionItems().reassign(item, "dora");
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(RevisionConflict.class);
        assertThat(bench.store.conflicts()).isEqualTo(1);
    }

    @Test
    void a_value_that_becomes_stale_right_before_the_commit_is_a_conflict() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().reassign(item.id(), "dora"));
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(RevisionConflict.class);
        assertThat(bench.acme.actionItems().get(item.id()).stage()).isInstanceOf(ActionItemStage.Open.class);
    }

    @Test
    void the_same_content_at_a_later_revision_is_still_a_conflict() {
        bench.ben.actionItems().reassign(item, "dora");
        ActionItem back = bench.ben.actionItems().reassign(item.id(), item.owner());
        assertThat(back.withSeal(item.seal())).isEqualTo(item);
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(RevisionConflict.class);
    }

    @Test
    void the_value_that_a_step_returns_can_be_used_for_the_next_one() {
        ActionItem started = bench.acme.actionItems().start(item);
        ActionItem postponed = bench.acme.actionItems().postpone(started, LocalDate.of(2027, 1, 15), "Later");
        assertThat(bench.acme.actionItems().finish(postponed).revision().number())
                .isEqualTo(4);
    }

    @Test
    @Mistake(19)
    void a_value_changed_by_hand_is_a_conflict_and_writes_nothing() {
        ActionItem forged = item.withStages(List.of(
                new ActionItemStage.Done(new Entered(bench.now(), bench.now(), "carl", Optional.empty()), List.of())));
        assertThatThrownBy(() -> bench.ben.actionItems().verify(forged))
                .isInstanceOfSatisfying(
                        RevisionConflict.class,
                        conflict -> assertThat(conflict.record()).isEqualTo(item.key()));
        assertThat(bench.store.changesets()).hasSize(1);
        assertThat(bench.store.conflicts()).isZero();
    }

    @Test
    void asking_about_a_value_changed_by_hand_is_a_conflict_as_well() {
        ActionItem forged = item.withStages(List.of(
                new ActionItemStage.Done(new Entered(bench.now(), bench.now(), "carl", Optional.empty()), List.of())));
        assertThatThrownBy(() ->
                        bench.ben.actionItems().blockers(forged, ActionItemStep.VERIFY, new ActionItemCommand.Verify()))
                .isInstanceOf(RevisionConflict.class);
    }

    @Test
    void an_old_state_under_the_seal_of_a_later_one_is_a_conflict() {
        ActionItem done = bench.acme.actionItems().finish(item);
        ActionItem sentBack = bench.ben.actionItems().sendBack(done, "The photo is missing");
        assertThatThrownBy(() -> bench.ben.actionItems().verify(done.withSeal(sentBack.seal())))
                .isInstanceOf(RevisionConflict.class);
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(sentBack);
    }

    @Test
    void a_value_that_was_never_stored_is_a_conflict() {
        assertThatThrownBy(() -> bench.acme.actionItems().start(item.withSeal(Seal.NONE)))
                .isInstanceOf(RevisionConflict.class);
    }

    @Test
    void a_value_changed_by_hand_and_changed_back_is_as_it_was() {
        ActionItem same = item.withStages(List.of()).withStages(item.stages());
        assertThat(bench.acme.actionItems().start(same).revision().number()).isEqualTo(2);
    }

    @Test
    void a_value_read_again_is_as_good_as_the_one_that_was_returned() {
        ActionItem read = bench.ben.actionItems().get(item.id());
        assertThat(bench.acme.actionItems().start(read).revision().number()).isEqualTo(2);
    }

    @Test
    void a_value_of_another_organization_is_absent_there() {
        assertThatThrownBy(() -> bench.globex.actionItems().start(item))
                .isInstanceOfSatisfying(
                        RevisionConflict.class,
                        conflict -> assertThat(conflict.expected()).isEqualTo(Optional.of(item.revision())));
        assertThat(bench.globex.actionItems().find(item.id())).isEmpty();
    }
}
