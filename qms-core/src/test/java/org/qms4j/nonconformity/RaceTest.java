package org.qms4j.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qms4j.nonconformity.Cases.CHECK;
import static org.qms4j.nonconformity.Cases.CLOSING;
import static org.qms4j.nonconformity.Cases.CRATES;
import static org.qms4j.nonconformity.Cases.NEVER_AGAIN;
import static org.qms4j.nonconformity.Cases.PROOF;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qms4j.effectiveness.Observation;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.failure.StoreException.RevisionConflict;

/** Two people at the same nonconformity: nobody closes what the other one keeps open. */
class RaceTest {
    private final Cases it = new Cases();

    @Test
    void an_action_that_is_sent_back_meanwhile_is_not_carried_out() {
        it.planned(NEVER_AGAIN);
        it.carl.actionItems().finish(CHECK, PROOF);
        it.bench.store.beforeNextCommit(() -> it.ben.actionItems().sendBack(CHECK, "half of them"));
        assertThat(refusals(() -> it.all.implement(CRATES)))
                .containsExactly("nonconformity.implement.open", "nonconformity.implement.cause");
        assertThat(it.get().stage()).isInstanceOf(Planned.class);
    }

    @Test
    void figures_that_change_meanwhile_are_judged_anew() {
        it.observed(NEVER_AGAIN, 90, 0, 0);
        it.bench.store.beforeNextCommit(
                () -> it.all.observe(CRATES, Observation.of(it.today(), 3, BigDecimal.TEN, PROOF)));
        assertThat(refusals(() -> it.vera.nonconformities().confirmEffective(CRATES)))
                .containsExactly("nonconformity.effective.test");
    }

    private static List<String> refusals(ThrowingCallable step) {
        return catchThrowableOfType(RefusedException.class, step).violations().stream()
                .map(RuleViolation::code)
                .toList();
    }

    @Test
    void what_somebody_else_has_closed_is_not_closed_again_on_what_was_seen_before() {
        Nonconformity seen = it.effective();
        it.ben.nonconformities().close(CRATES, CLOSING);
        assertThatThrownBy(() -> it.all.close(seen, CLOSING)).isInstanceOf(RevisionConflict.class);
        it.bench.refused(() -> it.all.close(CRATES, CLOSING), "stage.wrong@");
    }
}
