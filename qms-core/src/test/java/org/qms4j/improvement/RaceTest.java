package org.qms4j.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.improvement.Turns.LABELS;
import static org.qms4j.improvement.Turns.LATE;
import static org.qms4j.improvement.Turns.NOWHERE;
import static org.qms4j.improvement.Turns.PROOF;
import static org.qms4j.improvement.Turns.STANDARD;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.improvement.ImprovementStage.Doing;
import org.qms4j.improvement.ImprovementStage.Standardized;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.failure.StoreException.RevisionConflict;

/** Two people at the same cycle: nobody closes what the other one keeps open. */
class RaceTest {
    private final Turns it = new Turns();

    @Test
    void an_action_that_is_sent_back_meanwhile_is_not_carried_out() {
        it.approved();
        it.carl.actionItems().finish(LABELS, PROOF);
        it.bench.store.beforeNextCommit(() -> it.ben().sendBack(LABELS, "half of them"));
        assertThatThrownBy(() -> it.all.finishDoing(LATE, "none", PROOF))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal ->
                                assertThat(refusal.names("improvement.do.open")).isTrue());
        assertThat(it.get().stage()).isInstanceOf(Doing.class);
    }

    @Test
    void figures_that_change_meanwhile_are_decided_about_anew() {
        it.observed(90, 9, 11_000);
        it.bench.store.beforeNextCommit(() -> it.observe(9, 999));
        assertThatThrownBy(() -> it.vera.improvementCycles().judge(LATE, "none", PROOF))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.names("improvement.check.exposure"))
                                .isTrue());
    }

    @Test
    void of_two_decisions_one_counts_and_no_turn_begins_beside_it() {
        it.judged(9, 11_000);
        it.bench.store.beforeNextCommit(() -> it.bench.ben.improvementCycles().standardize(LATE, STANDARD));
        it.refusedAfterOneMore(() -> it.all.adjust(LATE, Optional.empty(), "once more", NOWHERE, PROOF));
        assertThat(it.get().stage()).isInstanceOf(Standardized.class);
        assertThat(it.all.about(Turns.CATEGORY)).hasSize(1);
    }

    @Test
    void what_somebody_else_has_decided_is_not_decided_again_on_what_was_seen_before() {
        ImprovementCycle seen = it.judged(9, 11_000);
        it.bench.ben.improvementCycles().standardize(LATE, STANDARD);
        assertThatThrownBy(() -> it.all.standardize(seen, STANDARD)).isInstanceOf(RevisionConflict.class);
    }
}
