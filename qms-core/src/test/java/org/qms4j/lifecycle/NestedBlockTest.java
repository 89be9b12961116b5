package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.rule.RefusedException;

/** A block in a block is whole or nothing as well, and belongs to one thread. */
class NestedBlockTest {
    private final QmsBench bench = new QmsBench();

    @Test
    void of_a_block_in_a_block_that_fails_nothing_is_left_and_the_outer_one_goes_on() {
        bench.acme.atomically(outer -> {
            outer.actionItems().open(QmsBench.opening("outer"));
            assertThatThrownBy(() -> outer.atomically(inner -> {
                        inner.actionItems().open(QmsBench.opening("inner"));
                        inner.actionItems().start(ActionItemId.of("outer"));
                        throw new IllegalStateException("the host gave up");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return outer.actionItems().reassign(ActionItemId.of("outer"), "dora");
        });
        assertThat(bench.acme.actionItems().find(ActionItemId.of("inner"))).isEmpty();
        assertThat(bench.acme
                        .actionItems()
                        .get(ActionItemId.of("outer"))
                        .revision()
                        .number())
                .isEqualTo(2);
        assertThat(bench.qms.dispatch().waiting())
                .as("told of the outer steps alone")
                .isEqualTo(2);
    }

    @Test
    void another_thread_takes_no_step_in_a_block() {
        assertThatThrownBy(() -> bench.acme.atomically(unit -> CompletableFuture.supplyAsync(
                                () -> unit.actionItems().open(QmsBench.opening("a")))
                        .join()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(bench.store.changesets()).isEmpty();
    }

    @Test
    void a_command_that_happened_at_another_time_is_another_one() {
        Instant monday = Instant.parse("2026-10-05T06:00:00Z");
        bench.acme.occurring(monday).once("c").actionItems().open(QmsBench.opening("a"));
        var later = bench.acme.occurring(monday.plusSeconds(60)).once("c");
        assertThatThrownBy(() -> later.actionItems().open(QmsBench.opening("a")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.names("command.other-content"))
                                .isTrue());
    }

    @Test
    void a_time_that_cannot_be_kept_is_refused() {
        for (Instant time : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("-0001-01-01T00:00:00Z")}) {
            assertThatThrownBy(() -> bench.acme.occurring(time).actionItems().open(QmsBench.opening("a")))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.code() + "@" + violation.path())
                                    .containsExactly("constraint.Date@occurredAt"));
        }
        assertThat(bench.store.changesets()).isEmpty();
    }
}
