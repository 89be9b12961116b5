package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.query.Criterion;

class AtomicallyTest {
    private static final DutyWaiver WAIVER = new DutyWaiver("Nobody else is there", "dora");

    private final QmsBench bench = new QmsBench();
    private final ActionItem first = bench.anItem("i-1");
    private final ActionItem second = bench.anItem("i-2");

    @Test
    void several_records_are_stored_in_one_changeset() {
        bench.acme.atomically(unit -> {
            unit.actionItems().start(first);
            unit.actionItems().start(second);
            return unit.actionItems().open(QmsBench.opening("i-3"));
        });
        assertThat(bench.store.changesets()).hasSize(3);
        assertThat(bench.store.changesets().get(2).writes())
                .extracting(write -> write.record().key().id())
                .containsExactly("i-1", "i-2", "i-3");
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(3);
    }

    @Test
    void later_steps_see_the_earlier_ones() {
        List<Long> numbers = bench.acme.atomically(unit -> {
            var seen = new ArrayList<Long>();
            unit.actionItems().start(first);
            seen.add(unit.actionItems().get(first.id()).revision().number());
            unit.actionItems().finish(first.id(), Evidence.of("photo:1"));
            seen.add(unit.actionItems().get(first.id()).revision().number());
            unit.actionItems().open(QmsBench.opening("i-3"));
            seen.add(unit.actionItems().get(ActionItemId.of("i-3")).revision().number());
            return seen;
        });
        assertThat(numbers).containsExactly(2L, 3L, 1L);
        assertThat(bench.acme.journal().of(first.key()))
                .extracting(Entry::step)
                .containsExactly("open", "start", "finish");
        assertThat(bench.acme.journal().verify(first.key()).isIntact()).isTrue();
    }

    @Test
    void nobody_outside_sees_a_step_before_all_are_stored() {
        bench.acme.atomically(unit -> {
            unit.actionItems().start(first);
            assertThat(bench.acme.actionItems().get(first.id())).isEqualTo(first);
            var open = unit.actionItems().all().where(Criterion.is(ActionItemStep.STAGE, "Open"));
            assertThat(unit.actionItems().query(open).items()).containsExactly(first, second);
            return unit.actionItems().start(second);
        });
        assertThat(bench.acme.actionItems().get(first.id()).stage()).isInstanceOf(ActionItemStage.InProgress.class);
    }

    @Test
    void a_refusal_in_the_middle_stores_nothing() {
        long waiting = bench.qms.dispatch().waiting();
        assertThat(Refusals.codes(() -> bench.acme.atomically(unit -> {
                    unit.actionItems().reassign(first, "dora");
                    unit.actionItems().verify(second);
                    return unit.actionItems().open(QmsBench.opening("i-3"));
                })))
                .containsExactly("stage.wrong");
        assertNothingStored();
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(waiting);
    }

    @Test
    void an_exception_of_the_hosts_own_stores_nothing_and_comes_out_as_it_is() {
        var own = new IllegalArgumentException("the order does not exist");
        assertThatThrownBy(() -> bench.acme.atomically(unit -> {
                    unit.actionItems().start(first);
                    throw own;
                }))
                .isSameAs(own);
        assertNothingStored();
    }

    @Test
    void a_refusal_that_the_host_catches_does_not_spoil_the_rest() {
        bench.acme.atomically(unit -> {
            unit.actionItems().start(first);
            assertThat(Refusals.codes(() -> unit.actionItems().verify(first.id())))
                    .containsExactly("stage.wrong");
            return unit.actionItems().start(second);
        });
        assertThat(bench.acme.actionItems().get(first.id()).revision().number()).isEqualTo(2);
        assertThat(bench.acme.actionItems().get(second.id()).revision().number())
                .isEqualTo(2);
    }

    @Test
    void a_block_without_steps_stores_nothing() {
        assertThat(bench.acme.<ActionItem>atomically(unit -> unit.actionItems().get(first.id())))
                .isEqualTo(first);
        assertThat(bench.acme.<Object>atomically(unit -> null)).isNull();
        assertNothingStored();
    }

    @Test
    void steps_of_one_block_happened_at_different_times_and_were_recorded_together() {
        bench.clock.advance(Duration.ofHours(3));
        bench.acme.atomically(unit -> {
            unit.occurring(bench.now().minus(Duration.ofHours(2))).actionItems().start(first.id());
            return unit.occurring(bench.now().minus(Duration.ofHours(1)))
                    .actionItems()
                    .finish(first.id(), Evidence.of("photo:1"));
        });
        List<Entry> entries = bench.acme.journal().of(first.key());
        assertThat(entries)
                .extracting(entry ->
                        Duration.between(entry.occurredAt(), bench.now()).toHours())
                .containsExactly(3L, 2L, 1L);
        assertThat(entries.subList(1, 3)).extracting(Entry::recordedAt).containsOnly(bench.now());
        assertThat(bench.store.changesets()).hasSize(3);
    }

    @Test
    void duties_are_waived_for_some_steps_of_a_block() {
        bench.acme.atomically(unit -> {
            unit.actionItems().finish(first.id());
            unit.actionItems().finish(second.id());
            unit.waiving(WAIVER).actionItems().verify(first.id());
            assertThat(Refusals.codes(() -> unit.actionItems().verify(second.id())))
                    .containsExactly("action.verify.other");
            return first;
        });
        assertThat(bench.acme.journal().of(first.key()).get(2).waived()).isPresent();
        assertThat(bench.acme.actionItems().get(second.id()).stage()).isInstanceOf(ActionItemStage.Done.class);
    }

    @Test
    void a_waiver_given_outside_of_the_block_holds_inside() {
        ActionItem verified = bench.acme.waiving(WAIVER).atomically(unit -> {
            unit.actionItems().finish(first.id());
            return unit.actionItems().verify(first.id());
        });
        assertThat(verified.stage()).isInstanceOf(ActionItemStage.Verified.class);
    }

    @Test
    void a_block_within_a_block_joins_it() {
        assertThat(Refusals.codes(() -> bench.acme.atomically(unit -> {
                    unit.atomically(inner -> inner.actionItems().start(first));
                    return unit.actionItems().verify(second);
                })))
                .containsExactly("stage.wrong");
        assertNothingStored();
        bench.acme.atomically(unit -> {
            ActionItem started = unit.atomically(inner -> inner.actionItems().start(first));
            return unit.actionItems().finish(started, Evidence.of("photo:1"));
        });
        assertThat(bench.store.changesets()).hasSize(3);
    }

    @Test
    void a_value_that_the_block_has_passed_is_a_conflict() {
        assertThatThrownBy(() -> bench.acme.atomically(unit -> {
                    unit.actionItems().start(first);
                    return unit.actionItems().reassign(first, "dora");
                }))
                .isInstanceOf(RevisionConflict.class);
        assertNothingStored();
    }

    @Test
    void a_value_given_from_outside_that_is_stale_is_not_tried_again() {
        bench.ben.actionItems().reassign(first, "dora");
        assertThatThrownBy(() -> bench.acme.atomically(unit -> {
                    unit.actionItems().start(second.id());
                    return unit.actionItems().start(first);
                }))
                .isInstanceOf(RevisionConflict.class);
        assertThat(bench.store.conflicts()).isEqualTo(1);
        assertThat(bench.acme.actionItems().get(second.id())).isEqualTo(second);
    }

    @Test
    void a_conflict_runs_the_whole_block_again() {
        var owners = new ArrayList<String>();
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().reassign(first.id(), "dora"));
        bench.acme.atomically(unit -> {
            unit.actionItems().start(second.id());
            owners.add(unit.actionItems().start(first.id()).owner());
            return first;
        });
        assertThat(owners).containsExactly("carl", "dora");
        assertThat(bench.entries(second.key())).hasSize(2);
        assertThat(bench.entries(first.key())).hasSize(3);
    }

    @Test
    void a_session_of_a_block_that_has_ended_takes_no_more_steps() {
        var kept = new ArrayList<Session>();
        bench.acme.atomically(unit -> {
            kept.add(unit);
            return unit.actionItems().start(first);
        });
        assertThatThrownBy(() -> kept.get(0).actionItems().start(second.id()))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertNothingStored() {
        assertThat(bench.store.changesets()).hasSize(2);
        assertThat(bench.acme.actionItems().get(first.id())).isEqualTo(first);
        assertThat(bench.acme.actionItems().get(second.id())).isEqualTo(second);
    }
}
