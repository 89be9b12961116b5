package org.qms4j.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qms4j.contract.Changes.writing;
import static org.qms4j.contract.Sample.ACME;
import static org.qms4j.contract.Sample.aComplaint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.store.StoreInfo.Durability;

/** CLS: a closed store stays closed and says so. */
interface ClosingClauses extends Verdicts {
    @Test
    default void required_CLS01_a_store_may_be_closed_twice() {
        commit(writing(aComplaint("c1")));

        store().close();
        assertThatCode(() -> store().close())
                .as("close() of a store that is closed already")
                .doesNotThrowAnyException();

        new Call("find in a store closed twice", () -> find(aComplaint("c1")))
                .isRefusedWith(StoreException.StoreClosed.class);
    }

    @Test
    default void required_CLS02_a_closed_store_refuses_every_call() {
        Sample complaint = aComplaint("c1");
        commit(writing(complaint).as("command 1"));
        store().close();

        Stream.of(
                        new Call("find in a closed store", () -> find(complaint)),
                        new Call("query in a closed store", () -> store().query(ACME, Query.of("complaint"))),
                        new Call(
                                "the history of a record in a closed store",
                                () -> store().history(ACME, History.of(complaint.key()))),
                        new Call(
                                "the history of a command in a closed store",
                                () -> store().history(ACME, History.ofCommand("command 1"))),
                        new Call("the whole journal of a closed store", () -> store().history(ACME, History.all())),
                        new Call("commit to a closed store", () -> commit(writing(complaint.next()))),
                        new Call(
                                "commit to a closed store of a command that was applied",
                                () -> commit(writing(complaint).as("command 1"))))
                .forEach(call -> call.isRefusedWith(StoreException.StoreClosed.class));
    }

    @Test
    default void required_CLS03_a_commit_that_races_with_closing_is_done_or_refused() {
        List<Boolean> done = Race.of(4, runner -> {
            if (runner == 0) {
                store().close();
                return false;
            }
            try {
                for (int step = 0; step < 1_000; step++) {
                    wins(writing(aComplaint(runner + "-" + step)));
                }
                return true;
            } catch (StoreException refused) {
                return false;
            } catch (RuntimeException other) {
                return fail(
                        "a commit while the store is closed: must be done or fail with a StoreException, not with "
                                + other,
                        other);
            }
        });

        assertThat(done).as("threads that came to an end").hasSize(4);
        new Call("commit to a store that was closed in a race", () -> commit(writing(aComplaint("too late"))))
                .isRefusedWith(StoreException.StoreClosed.class);
    }

    @Test
    default void required_CLS04_what_was_acknowledged_while_it_was_closed_is_there_afterwards() {
        assumeTrue(store().info().durability() == Durability.DURABLE, "DURABLE");
        List<List<Sample>> done = Race.of(4, runner -> {
            var acknowledged = new ArrayList<Sample>();
            try {
                for (int step = 0; step < 1_000; step++) {
                    Sample complaint = aComplaint(runner + "-" + step);
                    if (wins(writing(complaint))) {
                        acknowledged.add(complaint);
                    }
                    if (runner == 0 && step == 20) {
                        store().close();
                    }
                }
            } catch (StoreException refused) {
                // the store is closed
            }
            return acknowledged;
        });

        restarted();

        assertThat(done.get(0)).as("acknowledged before the store was closed").hasSizeGreaterThan(20);
        done.forEach(acknowledged -> acknowledged.forEach(this::assertStored));
    }
}
