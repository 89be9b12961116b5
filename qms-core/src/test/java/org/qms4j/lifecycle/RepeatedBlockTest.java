package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.evidence.Evidence;

/** Several steps under one id are repeated as one. */
class RepeatedBlockTest {
    private static final OpenActionItem ANONYMOUS = OpenActionItem.of(
            "Check the crates", "carl", QmsBench.opening("any").due());

    private final QmsBench bench = new QmsBench();
    private final ActionItemId first = bench.anItem("i-1").id();
    private final ActionItemId second = bench.anItem("i-2").id();

    @Test
    void all_steps_of_a_block_are_recognized() {
        List<ActionItem> applied = repeat(this::startFinishReassign);
        assertThat(repeat(this::startFinishReassign)).isEqualTo(applied);
        assertThat(bench.store.changesets()).hasSize(3);
        assertThat(bench.entries(first.key())).hasSize(3);
        assertThat(bench.entries(second.key())).hasSize(2);
    }

    private List<ActionItem> startFinishReassign(Session unit) {
        unit.actionItems().start(first);
        unit.actionItems().reassign(second, "dora");
        unit.actionItems().finish(first, Evidence.of("photo:1"));
        return List.of(unit.actionItems().get(first), unit.actionItems().get(second));
    }

    @Test
    void records_that_began_in_the_block_are_found_again() {
        Function<Session, List<ActionItemId>> two = unit -> List.of(
                unit.actionItems().open(ANONYMOUS).id(),
                unit.actionItems().open(ANONYMOUS).id());
        List<ActionItemId> begun = repeat(two);
        assertThat(begun).doesNotHaveDuplicates();
        assertThat(repeat(two)).isEqualTo(begun);
        assertThat(bench.store.changesets()).hasSize(3);
    }

    @Test
    void a_step_on_a_record_that_began_in_the_block_is_recognized() {
        Function<Session, ActionItem> begun = unit -> {
            ActionItem opened = unit.actionItems().open(ANONYMOUS);
            return unit.actionItems().start(opened);
        };
        ActionItem started = repeat(begun);
        assertThat(repeat(begun)).isEqualTo(started);
        assertThat(bench.entries(started.key())).hasSize(2);
    }

    @Test
    void the_same_steps_in_another_order_are_recognized() {
        repeat(unit ->
                List.of(unit.actionItems().start(first), unit.actionItems().reassign(second, "dora")));
        List<ActionItem> repeated = repeat(unit -> List.of(
                unit.actionItems().reassign(second, "dora"), unit.actionItems().start(first)));
        assertThat(repeated).extracting(ActionItem::id).containsExactly(second, first);
    }

    @Test
    void a_repetition_with_fewer_steps_is_refused() {
        repeat(this::startFinishReassign);
        assertRefused(unit -> unit.actionItems().start(first));
        assertRefused(unit -> {
            unit.actionItems().start(first);
            return unit.actionItems().finish(first, Evidence.of("photo:1"));
        });
    }

    @Test
    void a_repetition_with_more_steps_is_refused() {
        repeat(this::startFinishReassign);
        assertRefused(unit -> {
            startFinishReassign(unit);
            return unit.actionItems().reassign(second, "emil");
        });
        assertRefused(unit -> {
            startFinishReassign(unit);
            return unit.actionItems().reassign(second, "dora");
        });
        assertThat(bench.store.changesets()).hasSize(3);
        assertThat(bench.acme.actionItems().get(second).owner()).isEqualTo("dora");
    }

    @Test
    void a_repetition_with_other_content_is_refused() {
        repeat(this::startFinishReassign);
        assertRefused(unit -> {
            unit.actionItems().start(first);
            unit.actionItems().reassign(second, "emil");
            return unit.actionItems().finish(first, Evidence.of("photo:1"));
        });
    }

    @Test
    void a_block_cannot_have_a_second_id() {
        assertThatThrownBy(() -> repeat(unit -> unit.once("c-2").actionItems().start(first)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bench.acme.atomically(
                        unit -> unit.once("c-2").actionItems().start(first)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.entries(first.key())).hasSize(1);
    }

    @Test
    void every_entry_of_the_block_carries_its_id() {
        repeat(this::startFinishReassign);
        assertThat(List.of(first, second))
                .flatExtracting(
                        id -> bench.acme.journal().of(id.key()).stream().skip(1).toList())
                .extracting(entry -> entry.command().orElseThrow().id())
                .containsExactly("c-1", "c-1", "c-1");
    }

    private <T> T repeat(Function<Session, T> block) {
        return bench.acme.once("c-1").atomically(block);
    }

    private void assertRefused(Function<Session, ?> block) {
        assertThat(Refusals.codes(() -> repeat(block))).containsExactly("command.other-content");
    }
}
