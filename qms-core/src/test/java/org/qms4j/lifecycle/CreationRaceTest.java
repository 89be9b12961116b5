package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.rule.RuleViolation;

class CreationRaceTest {
    private static final RuleViolation EXISTS = RuleViolation.error("record.exists", "id");

    private final QmsBench bench = new QmsBench();

    @Test
    void an_id_that_was_given_before_is_refused() {
        ActionItem first = bench.anItem("i-1");
        assertThat(Refusals.of(() -> bench.ben.actionItems().open(QmsBench.opening("i-1"))))
                .containsExactly(EXISTS);
        assertThat(bench.acme.actionItems().get(first.id())).isEqualTo(first);
        assertThat(bench.entries(first.key())).hasSize(1);
    }

    @Test
    void whoever_asks_beforehand_learns_that_the_id_is_taken() {
        bench.anItem("i-1");
        assertThat(bench.ben.actionItems().blockers(ActionItemStep.OPEN, QmsBench.opening("i-1")))
                .containsExactly(EXISTS);
    }

    @Test
    void of_two_who_begin_the_same_record_the_first_one_wins() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().open(QmsBench.opening("i-1")));
        assertThat(Refusals.of(() -> bench.acme.actionItems().open(QmsBench.opening("i-1"))))
                .containsExactly(EXISTS);
        assertThat(bench.acme
                        .actionItems()
                        .get(ActionItemId.of("i-1"))
                        .stage()
                        .entered()
                        .actor())
                .isEqualTo("ben");
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(1);
    }

    @Test
    void one_of_eight_who_begin_the_same_record_at_once_wins() {
        var outcomes = Together.all(
                8,
                i -> bench.qms
                        .session(QmsBench.ACME, QmsBench.ANNA)
                        .atomically(unit -> unit.actionItems().open(QmsBench.opening("i-1"))));
        assertThat(outcomes.results()).hasSize(1);
        assertThat(outcomes.refusals())
                .hasSize(7)
                .allSatisfy(refused -> assertThat(refused.violations()).containsExactly(EXISTS));
        assertThat(bench.entries(ActionItemId.of("i-1").key())).hasSize(1);
    }

    @Test
    void the_same_id_twice_in_a_block_is_refused() {
        assertThat(Refusals.of(() -> bench.acme.atomically(unit -> {
                    unit.actionItems().open(QmsBench.opening("i-1"));
                    return unit.actionItems().open(QmsBench.opening("i-1"));
                })))
                .containsExactly(EXISTS);
        assertThat(bench.store.changesets()).isEmpty();
    }

    @Test
    void the_same_id_is_free_in_another_organization() {
        bench.anItem("i-1");
        assertThat(bench.globex
                        .actionItems()
                        .open(QmsBench.opening("i-1"))
                        .revision()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void whoever_finds_no_record_and_begins_it_finds_the_one_that_somebody_else_has_begun_meanwhile() {
        bench.store.beforeNextCommit(() -> bench.ben.actionItems().open(QmsBench.opening("i-1")));
        ActionItem found = bench.acme.atomically(unit -> unit.actionItems()
                .find(ActionItemId.of("i-1"))
                .orElseGet(() -> unit.actionItems().open(QmsBench.opening("i-1"))));
        assertThat(found.stage().entered().actor()).isEqualTo("ben");
    }
}
