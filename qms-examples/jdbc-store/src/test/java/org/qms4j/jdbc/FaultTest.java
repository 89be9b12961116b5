package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.qms4j.jdbc.Complaint.ACME;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.failure.StoreException.CommitOutcomeUnknown;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Receipt;

/** Every single JDBC call of a commit fails once, and each time it is all there or nothing is. */
class FaultTest {
    private static final String CANARY = "canary-4711";

    /** How a call fails. */
    enum Mode {
        BEFORE,
        AFTER,
        EVERY_CALL_FROM_HERE_ON,
        UNCHECKED
    }

    /** Fails at the n-th call. */
    private static final class Fault implements Tap {
        private final Mode mode;
        private final String state;
        private int callsLeft;
        private boolean armed;

        Fault(Mode mode, String state) {
            this.mode = mode;
            this.state = state;
        }

        void arm(int call) {
            callsLeft = call;
            armed = true;
        }

        boolean hasStruck() {
            return callsLeft <= 0;
        }

        @Override
        public void before(String call) throws SQLException {
            if (!armed) {
                return;
            }
            callsLeft--;
            if (callsLeft == 0 && mode == Mode.UNCHECKED) {
                throw new IllegalStateException(CANARY);
            }
            boolean strikes =
                    mode == Mode.BEFORE ? callsLeft == 0 : mode == Mode.EVERY_CALL_FROM_HERE_ON && callsLeft <= 0;
            if (strikes) {
                throw new SQLException(CANARY, state);
            }
        }

        @Override
        public void after(String call) throws SQLException {
            if (armed && callsLeft == 0 && mode == Mode.AFTER) {
                throw new SQLException(CANARY, state);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_fails_anywhere_is_whole_or_nothing(Mode mode) {
        for (String state : mode == Mode.BEFORE ? List.of("08006", "40001", "23505") : List.of("08006")) {
            int call = 1;
            while (hasStruck(mode, state, call)) {
                call++;
            }
            assertThat(call).as("calls of a commit").isGreaterThan(40);
        }
    }

    private static boolean hasStruck(Mode mode, String state, int call) {
        DataSource database = HostDatabase.create();
        var fault = new Fault(mode, state);
        Complaint seen = Complaint.received("c1");
        Complaint client = Complaint.received("k1");
        try (var store = JdbcStore.on(Tap.on(database, fault));
                var witness = JdbcStore.on(database)) {
            witness.commit(seen.changeset());
            witness.commit(client.changeset());
            Changeset changeset = Complaint.changeset(
                    seen.as("command 1").command(),
                    List.of(client.expectation()),
                    seen.next("anna"),
                    Complaint.received("c2"));

            fault.arm(call);
            Outcome outcome = Outcome.of(store, changeset);
            fault.armed = false;

            outcome.check(witness, changeset, mode + " " + state + " at call " + call);
            return fault.hasStruck();
        } finally {
            HostDatabase.run(database, "SHUTDOWN IMMEDIATELY");
        }
    }

    /** What the caller was told. */
    private record Outcome(Optional<Receipt> receipt, Optional<Throwable> failure) {
        static Outcome of(JdbcStore store, Changeset changeset) {
            try {
                return new Outcome(Optional.of(store.commit(changeset)), Optional.empty());
            } catch (Throwable failure) {
                return new Outcome(Optional.empty(), Optional.of(failure));
            }
        }

        void check(JdbcStore witness, Changeset changeset, String when) {
            failure.ifPresent(told -> {
                assertThat(told).as(when).isInstanceOf(StoreException.class);
                assertThat(told.getMessage()).as(when).doesNotContain(CANARY);
            });
            boolean applied = isApplied(witness, changeset, when);
            if (receipt.isPresent()) {
                assertThat(applied).as(when).isTrue();
            } else if (((StoreException) failure.get()).certainlyNotApplied()) {
                assertThat(applied).as(when).isFalse();
            } else {
                assertThat(failure.get()).as(when).isInstanceOf(CommitOutcomeUnknown.class);
            }
        }

        private static boolean isApplied(JdbcStore witness, Changeset changeset, String when) {
            int entries = witness.history(ACME, History.all()).items().size();
            int records = witness.query(ACME, Query.of("complaint")).items().size();
            assertThat(List.of(entries, records)).as(when).isIn(List.of(2, 2), List.of(4, 3));
            boolean applied = entries == 4;
            assertThat(witness.history(ACME, History.ofCommand("command 1")).items())
                    .as(when)
                    .hasSize(applied ? 2 : 0);
            changeset
                    .writes()
                    .forEach(write -> assertThat(
                                    witness.find(ACME, write.record().key()).filter(write.record()::equals))
                            .as(when)
                            .matches(found -> found.isPresent() == applied));
            return applied;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_read_that_fails_anywhere_fails_as_a_store_does(Mode mode) {
        DataSource database = HostDatabase.create();
        var fault = new Fault(mode, "08006");
        var store = JdbcStore.on(Tap.on(database, fault));
        JdbcStore.on(database).commit(Complaint.received("c1").changeset());
        List<Runnable> reads = List.of(
                () -> store.find(ACME, Complaint.received("c1").key()),
                () -> store.query(ACME, Query.of("complaint")),
                () -> store.history(ACME, History.all()));
        for (Runnable read : reads) {
            for (int call = 1; call < 60; call++) {
                fault.arm(call);
                Throwable failure = catchThrowable(read::run);
                fault.armed = false;
                if (failure != null) {
                    assertThat(failure).isInstanceOf(StoreException.StoreUnavailable.class);
                    assertThat(failure.getMessage()).doesNotContain(CANARY);
                }
            }
        }
        assertThat(store.find(ACME, Complaint.received("c1").key())).isPresent();
    }
}
