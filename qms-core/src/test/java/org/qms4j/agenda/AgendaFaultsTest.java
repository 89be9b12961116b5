package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.agenda.AgendaBench.oct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.agenda.Alert.Level;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.failure.StoreException;

/** What a run comes to when it is hindered, breaks off or is not alone. */
class AgendaFaultsTest {
    private final AgendaBench it = new AgendaBench();

    @Test
    void what_cannot_be_done_is_listed_hinders_nothing_else_and_is_tried_again() {
        Stream.of("a", "b", "c").forEach(id -> it.item(id, oct(12)));
        it.on(oct(9));
        Session hindered = it.bench
                .builder()
                .accessPolicy(request -> request.action().endsWith(".announce-approaching")
                                && request.record()
                                        .equals(Optional.of(ActionItemId.of("b").key()))
                        ? Decision.DENY
                        : Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);
        Agenda.Run run = hindered.agenda().run(oct(5), oct(10));
        assertThat(run.done()).extracting(task -> task.subject().id()).containsExactly("a", "c");
        assertThat(run.failed()).singleElement().satisfies(failure -> {
            assertThat(failure.task().subject().id()).isEqualTo("b");
            assertThat(failure.reasons()).extracting(RuleViolation::code).containsExactly("access.denied");
        });
        assertThat(it.run(oct(5), oct(10))).containsExactly("2026-10-09 action-item.announce-approaching b");
    }

    @Test
    void a_run_that_broke_off_is_completed_by_the_next_without_doubles() {
        List<String> ids = List.of("a", "b", "c", "d");
        ids.forEach(id -> it.item(id, oct(9)));
        it.on(oct(10));
        it.bench.store.beforeNextCommit(() -> it.bench.store.beforeNextCommit(() -> {
            throw new StoreException.StoreUnavailable("down", null);
        }));
        assertThatThrownBy(() -> it.run(oct(5), oct(11))).isInstanceOf(StoreException.StoreUnavailable.class);
        assertThat(ids).filteredOn(id -> !it.alerts(id).isEmpty()).containsExactly("a");
        assertThat(it.run(oct(5), oct(11))).hasSize(3);
        assertThat(ids)
                .allSatisfy(id -> assertThat(it.alerts(id)).containsExactly(AgendaBench.alert(9, Level.BREACHED)));
        assertThat(it.told()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void somebody_who_settles_an_item_during_the_run_is_not_told_of_its_date_any_more() {
        it.item("a", oct(9));
        it.on(oct(10));
        it.bench.store.beforeNextCommit(() -> it.bench.ben.actionItems().finish(ActionItemId.of("a")));
        Agenda.Run run = it.acme.agenda().run(oct(10), oct(11));
        assertThat(run.done()).isEmpty();
        assertThat(run.failed()).isEmpty();
        assertThat(it.told()).isEmpty();
    }

    @Test
    void a_run_that_another_one_overtakes_leaves_to_it_what_it_has_done() {
        it.item("a", oct(9));
        it.on(oct(10));
        it.bench.store.beforeNextCommit(() -> it.bench.ben.agenda().run(oct(5), oct(11)));
        assertThat(it.acme.agenda().run(oct(5), oct(11))).isEqualTo(new Agenda.Run(List.of(), List.of()));
        assertThat(it.alerts("a")).containsExactly(AgendaBench.alert(9, Level.BREACHED));
        assertThat(it.told()).hasSize(2);
    }

    @Test
    void of_many_runs_at_the_same_moment_only_one_announces_each_date() throws Exception {
        List<String> ids = List.of("a", "b", "c", "d", "e");
        ids.forEach(id -> it.item(id, oct(9)));
        it.on(oct(10));
        var done = new ArrayList<Task>();
        for (Future<Agenda.Run> run : together(8, () -> it.acme.agenda().run(oct(5), oct(11)))) {
            assertThat(run.get().failed()).isEmpty();
            done.addAll(run.get().done());
        }
        assertThat(done).hasSize(5);
        assertThat(ids)
                .allSatisfy(id -> assertThat(it.alerts(id)).containsExactly(AgendaBench.alert(9, Level.BREACHED)));
        assertThat(it.told()).hasSize(10).doesNotHaveDuplicates();
    }

    private static <T> List<Future<T>> together(int threads, Callable<T> work) throws InterruptedException {
        var start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<T> atOnce = () -> {
                start.await();
                return work.call();
            };
            return pool.invokeAll(Collections.nCopies(threads, atOnce));
        } finally {
            pool.shutdownNow();
        }
    }
}
