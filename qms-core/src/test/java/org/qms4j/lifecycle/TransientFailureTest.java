package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.failure.StoreException.StoreUnavailable;
import org.qms4j.spi.failure.StoreException.TransientFailure;

class TransientFailureTest {
    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void a_passing_failure_is_tried_again() {
        failing(1, TransientFailureTest::deadlock);
        assertThat(bench.acme.actionItems().start(item).revision().number()).isEqualTo(2);
        assertThat(bench.store.changesets()).hasSize(2);
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void the_fifth_attempt_may_still_succeed() {
        failing(4, TransientFailureTest::deadlock);
        assertThat(bench.acme.actionItems().start(item.id()).revision().number())
                .isEqualTo(2);
        assertThat(attempts).hasValue(4);
    }

    @Test
    void a_failure_that_does_not_pass_is_thrown_after_five_attempts() {
        failing(Integer.MAX_VALUE, TransientFailureTest::deadlock);
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(TransientFailure.class);
        assertThat(attempts).hasValue(5);
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(item);
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(1);
    }

    @Test
    void every_attempt_judges_and_marks_the_step_anew() {
        bench.store.beforeNextCommit(() -> {
            bench.clock.advance(Duration.ofSeconds(7));
            throw deadlock();
        });
        assertThat(bench.acme.actionItems().start(item).stage().entered().recordedAt())
                .isEqualTo(bench.now());
    }

    @Test
    void an_interrupted_thread_does_not_try_again() {
        failing(Integer.MAX_VALUE, () -> {
            Thread.currentThread().interrupt();
            return deadlock();
        });
        try {
            assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(TransientFailure.class);
            assertThat(attempts).hasValue(1);
        } finally {
            assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
        }
    }

    @Test
    void a_store_that_cannot_be_reached_is_not_tried_again() {
        failing(Integer.MAX_VALUE, () -> new StoreUnavailable("no connection", null));
        assertThatThrownBy(() -> bench.acme.actionItems().start(item)).isInstanceOf(StoreUnavailable.class);
        assertThat(attempts).hasValue(1);
    }

    private static StoreException deadlock() {
        return new TransientFailure("deadlock", null);
    }

    private void failing(int times, Supplier<StoreException> failure) {
        bench.store.beforeNextCommit(() -> {
            if (attempts.incrementAndGet() < times) {
                failing(times, failure);
            }
            throw failure.get();
        });
    }
}
