package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aClient;
import static org.qms4j.contract.Sample.aComplaint;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Store;

/** CON: several nodes on the same data, and many threads of every kind. */
interface NodeClauses extends Verdicts {
    /** Another instance on the same data; where there is none, it is not tried. */
    default Store secondNode() {
        Optional<Store> node = otherNode();
        assumeTrue(node.isPresent(), "SECOND_NODE");
        return node.orElseThrow();
    }

    @Test
    default void required_CON01_what_one_node_committed_the_other_sees_at_once() {
        Store second = secondNode();
        Sample complaint = aComplaint("c1");
        assertThat(second.find(ACME, complaint.key())).as("before the commit").isEmpty();
        for (int step = 0; step < 20; step++) {
            Store writer = step % 2 == 0 ? store() : second;
            Store reader = step % 2 == 0 ? second : store();
            writer.commit(writing(complaint).changeset());

            assertThat(reader.find(ACME, complaint.key()))
                    .as("step %d of one node, found by the other", step)
                    .contains(complaint.record());
            assertThat(reader.history(ACME, History.of(complaint.key())).items())
                    .as("entries after step %d of the other node", step)
                    .hasSize(step + 1);
            complaint = complaint.next();
        }
    }

    @Test
    default void required_CON02_of_two_nodes_that_change_the_same_state_one_wins() {
        Store second = secondNode();
        Sample complaint = aComplaint("c1");
        commit(writing(complaint));
        for (int round = 1; round <= 20; round++) {
            Sample state = complaint;

            List<Boolean> wins = Race.of(
                    4,
                    runner -> receiptOn(
                                    runner % 2 == 0 ? store() : second,
                                    writing(state.next().by("runner " + runner)))
                            .isPresent());

            assertThat(wins)
                    .as("round %d: of four on two nodes one is applied (true)", round)
                    .containsOnlyOnce(true);
            complaint = state.next().by("runner " + wins.indexOf(true));
            assertStored(complaint);
        }
    }

    @Test
    default void required_CON03_a_command_sent_to_two_nodes_is_applied_once() {
        Store second = secondNode();
        for (int round = 1; round <= 20; round++) {
            Changes named = writing(aComplaint("c" + round)).as("command " + round);

            List<Boolean> repeated = Race.of(
                    4,
                    runner -> receiptOn(runner % 2 == 0 ? store() : second, named)
                            .map(Receipt::repeated)
                            .orElseThrow(() -> new AssertionError("a repeated command was refused: " + named)));

            assertThat(repeated)
                    .as("round %d: one of four is no repeat (false)", round)
                    .containsOnlyOnce(false);
        }
        assertThat(journal()).as("entries of 20 commands").hasSize(20);
    }

    @Test
    default void required_CON04_a_node_that_closes_leaves_the_other_at_work() {
        Store second = secondNode();
        second.commit(writing(aComplaint("c1")).changeset());

        second.close();

        assertStored(aComplaint("c1"));
        assertApplied(writing(aComplaint("c1").next()));
    }

    @Test
    default void required_CON05_fifty_threads_that_read_and_write_come_to_an_end_and_lose_nothing() {
        commit(writing(aClient("shared")));

        List<Integer> steps = Race.of(50, this::readAndWrite);

        int shared = steps.stream().mapToInt(Integer::intValue).sum();
        assertThat(find(aClient("shared")).orElseThrow().revision().number())
                .as("number of the shared record, after 1 and %d steps that were acknowledged", shared)
                .isEqualTo(shared + 1L);
        assertThat(journal()).as("all entries").hasSize(1 + shared + 50 * 5);
    }

    /** Writes five records of its own, and tries the shared one as often; returns how often that went well. */
    private int readAndWrite(int runner) {
        int won = 0;
        for (int round = 0; round < 5; round++) {
            assertApplied(writing(aComplaint(runner + "-" + round)));
            Sample seen = Sample.after(find(aClient("shared")).orElseThrow());
            if (wins(writing(seen.by("runner " + runner)))) {
                won++;
            }
            store().history(ACME, History.all().limit(10));
        }
        return won;
    }

    @Test
    default void required_CON06_who_is_interrupted_keeps_the_flag_and_the_step_is_done_or_not() {
        for (int step = 1; step <= 20; step++) {
            Sample complaint = aComplaint("c" + step);
            boolean applied;
            Thread.currentThread().interrupt();
            try {
                commit(writing(complaint));
                applied = true;
            } catch (StoreException.TransientFailure passing) {
                applied = false;
            } finally {
                assertThat(Thread.interrupted())
                        .as("the flag after commit %d", step)
                        .isTrue();
            }
            assertThat(find(complaint).isPresent())
                    .as("%s is there if its commit was acknowledged", complaint)
                    .isEqualTo(applied);
        }
        assertApplied(writing(aComplaint("afterwards")));
    }

    @Test
    default void required_CON07_virtual_threads_are_threads_like_others() throws Exception {
        Optional<Method> factory = Stream.of(Executors.class.getMethods())
                .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
                .findFirst();
        assumeTrue(factory.isPresent(), "VIRTUAL_THREADS");
        var threads = (ExecutorService) factory.orElseThrow().invoke(null);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int number = 0; number < 200; number++) {
                Changes own = writing(aComplaint("v" + number));
                running.add(threads.submit(() -> wins(own)));
            }
            for (Future<Boolean> one : running) {
                assertThat(one.get(60, TimeUnit.SECONDS))
                        .as("applied on a virtual thread")
                        .isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(journal()).as("entries of 200 virtual threads").hasSize(200);
    }

    /** Commits on a node, again after a passing failure; empty if the expectations did not hold. */
    private static Optional<Receipt> receiptOn(Store node, Changes changes) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(node.commit(changes.changeset()));
            } catch (StoreException.RevisionConflict lost) {
                return Optional.empty();
            } catch (StoreException.TransientFailure passing) {
                assertThat(tries).as("tries until a passing failure passes").isLessThan(MANY_TRIES);
            }
        }
    }
}
