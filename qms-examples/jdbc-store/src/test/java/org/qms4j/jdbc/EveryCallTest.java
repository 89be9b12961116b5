package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Session;
import org.qms4j.spi.failure.StoreException;

/**
 * A complaint is handled in twelve steps, and each single JDBC call on the way fails once, before it was carried out
 * and after, in four ways. The caller repeats what failed under the same command id, and in the end everything is as if
 * nothing had happened.
 */
class EveryCallTest {
    private static final String CANARY = "canary-4711";
    private static final int MOST_TRIES = 5;

    private long told;

    /** How a call fails. */
    enum Kind {
        GIVEN_UP {
            @Override
            void strike(Connection connection) throws SQLException {
                throw new SQLException(CANARY, "40001");
            }
        },
        CONNECTION_LOST {
            @Override
            void strike(Connection connection) throws SQLException {
                connection.close();
                throw new SQLException(CANARY, "08006");
            }
        },
        TIMED_OUT {
            @Override
            void strike(Connection connection) throws SQLException {
                throw new SQLTimeoutException(CANARY, "57014");
            }
        },
        UNCHECKED {
            @Override
            void strike(Connection connection) {
                throw new IllegalStateException(CANARY);
            }
        };

        abstract void strike(Connection connection) throws SQLException;
    }

    /** Fails at the n-th of the calls that count. */
    private static final class Fault implements Tap {
        private final DataSource database;
        private final Predicate<String> counts;
        private Kind kind = Kind.UNCHECKED;
        private boolean after;
        private long callsLeft = Long.MAX_VALUE;
        private long calls;
        private long struck;
        private Connection connection;

        Fault(DataSource database, Predicate<String> counts) {
            this.database = database;
            this.counts = counts;
        }

        void arm(Kind how, boolean afterwards, long call) {
            kind = how;
            after = afterwards;
            callsLeft = call;
        }

        boolean hasStruck() {
            return callsLeft <= 0;
        }

        Connection take() throws SQLException {
            connection = database.getConnection();
            return connection;
        }

        long callsOf(Runnable step) {
            calls = 0;
            step.run();
            return calls;
        }

        @Override
        public void before(String call) throws SQLException {
            if (counts.test(call)) {
                calls++;
                callsLeft--;
                strikeIf(!after && callsLeft == 0, call);
            }
        }

        @Override
        public void after(String call) throws SQLException {
            strikeIf(after && callsLeft == 0 && counts.test(call), call);
        }

        /** A close that fails ends a connection all the same, and one that was never handed over does not stay. */
        private void strikeIf(boolean now, String call) throws SQLException {
            if (now) {
                callsLeft = -1;
                struck++;
                if (call.equals("Connection.close") || (after && call.equals("DataSource.getConnection"))) {
                    connection.close();
                }
                kind.strike(connection);
            }
        }
    }

    static Stream<Arguments> databases() {
        Supplier<DataSource> h2 = HostDatabase::create;
        Supplier<DataSource> postgres = () -> PostgresPool.on(PostgresServer.freshTables());
        Predicate<String> every = call -> true;
        Predicate<String> reachesTheServer = call -> call.startsWith("DataSource.")
                || call.contains(".execute")
                || List.of("Connection.commit", "Connection.rollback", "Connection.close", "Connection.setAutoCommit")
                        .contains(call);
        return Stream.of(
                Arguments.of("H2, every call", h2, every),
                Arguments.of("PostgreSQL, every call that reaches the server", postgres, reachesTheServer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    @Timeout(600)
    void whatever_call_fails_the_outcome_is_the_same(
            String what, Supplier<DataSource> source, Predicate<String> counts) {
        DataSource database = source.get();
        try (var witness = JdbcStore.on(database)) {
            var fault = new Fault(database, counts);
            Session session = TwelveSteps.session(JdbcStore.on(Tap.on(Tap.on(database, fault::take), fault)));
            Session seen = TwelveSteps.session(witness);
            var undisturbed = new TwelveSteps("undisturbed");
            List<Long> calls = undisturbed.steps().stream()
                    .map(step -> fault.callsOf(() -> step.take(session)))
                    .toList();
            List<String> expected = undisturbed.outcome(seen);
            long longest = calls.stream().mapToLong(Long::longValue).max().orElseThrow();
            for (Kind kind : Kind.values()) {
                for (boolean after : new boolean[] {false, true}) {
                    for (long call = 1; call <= longest; call++) {
                        String name = kind + (after ? " after call " : " before call ") + call;
                        var disturbed = new TwelveSteps(name);
                        for (int step = 0; step < calls.size(); step++) {
                            fault.arm(kind, after, call <= calls.get(step) ? call : Long.MAX_VALUE);
                            take(disturbed.steps().get(step), session, name + " of step " + (step + 1));
                            assertThat(fault.hasStruck())
                                    .as("struck: %s of step %d", name, step + 1)
                                    .isEqualTo(call <= calls.get(step));
                        }
                        assertThat(disturbed.outcome(seen)).as(name).isEqualTo(expected);
                    }
                }
            }
            long all = calls.stream().mapToLong(Long::longValue).sum();
            System.out.printf(
                    "every call: %s: %d calls in %d steps, %d faults struck, %d of them told to the caller%n",
                    what, all, calls.size(), fault.struck, told);
            assertThat(fault.struck).isEqualTo(all * Kind.values().length * 2);
            assertThat(told).as("failures that the caller was told of").isGreaterThan(100);
        }
    }

    /** Takes a step, again until it is answered. */
    private void take(TwelveSteps.Step step, Session session, String when) {
        for (int tries = 1; !isTaken(step, session, when); tries++) {
            assertThat(tries).as("tries until the step is taken: %s", when).isLessThan(MOST_TRIES);
            told++;
        }
    }

    private static boolean isTaken(TwelveSteps.Step step, Session session, String when) {
        try {
            step.take(session);
            return true;
        } catch (StoreException failure) {
            assertThat(failure.getMessage()).as(when).doesNotContain(CANARY);
            return false;
        }
    }
}
