package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.spi.failure.StoreException.RevisionConflict;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Store;

/**
 * Two decisions that each rest on what the other changes: one is written and its transaction held open, the other waits
 * for it in the database. Which of them is right depends on how the first one ends, and never are both.
 */
@Timeout(60)
class WriteSkewTest {
    private static final Complaint COMPLAINT = Complaint.received("complaint");
    private static final Complaint CLIENT = Complaint.received("client");
    private static final Complaint NEW_A = Complaint.received("new a");
    private static final Complaint NEW_B = Complaint.received("new b");
    private static final String WAITING =
            "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";

    private final HikariDataSource pool = PostgresPool.on(PostgresServer.freshTables());
    private final Store store = JdbcStore.on(pool);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
        pool.close();
    }

    private static Changeset deciding(Complaint written, Expectation read) {
        return Complaint.changeset(Optional.empty(), List.of(read), written);
    }

    private static Expectation absent(Complaint complaint) {
        return new Expectation(complaint.key(), Optional.empty());
    }

    static Stream<Arguments> pairs() {
        Changeset closing = deciding(COMPLAINT.next("anna"), CLIENT.expectation());
        Changeset losing = deciding(CLIENT.next("ben"), COMPLAINT.expectation());
        Changeset alone = deciding(NEW_A, absent(NEW_B));
        Changeset aloneToo = deciding(NEW_B, absent(NEW_A));
        return Stream.of(
                Arguments.of("the complaint first", closing, losing),
                Arguments.of("the client first", losing, closing),
                Arguments.of("the first new one first", alone, aloneToo),
                Arguments.of("the second new one first", aloneToo, alone));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void the_second_is_refused_if_the_first_is_committed(String order, Changeset first, Changeset second)
            throws Exception {
        assertThat(outcomeOfSecond(first, second, Connection::commit)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void the_second_is_written_if_the_first_is_rolled_back(String order, Changeset first, Changeset second)
            throws Exception {
        assertThat(outcomeOfSecond(first, second, Connection::rollback)).isTrue();
    }

    /** How the host ends its transaction. */
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private boolean outcomeOfSecond(Changeset first, Changeset second, End end) throws Exception {
        store.commit(COMPLAINT.changeset());
        store.commit(CLIENT.changeset());
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            JdbcStore.joined(() -> host, pool).commit(first);
            Future<Boolean> isWritten = thread.submit((Callable<Boolean>) () -> isWritten(second));
            awaitWaiting();
            end.of(host);
            host.setAutoCommit(true);
            return isWritten.get(30, TimeUnit.SECONDS);
        }
    }

    private boolean isWritten(Changeset changeset) {
        try {
            store.commit(changeset);
            return true;
        } catch (RevisionConflict refused) {
            return false;
        }
    }

    /** The proof that both are in the middle of it. */
    private void awaitWaiting() throws SQLException, InterruptedException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            while (true) {
                try (var row = statement.executeQuery(WAITING)) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(5);
            }
        }
    }
}
