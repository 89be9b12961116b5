package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.jdbc.Complaint.ACME;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Query;

/** Connections belong to the host: they are taken one at a time and come back as they were. */
class ConnectionCareTest {
    private final Complaint complaint = Complaint.received("c1");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_comes_back_as_it_was_found(boolean autoCommit) throws SQLException {
        DataSource database = HostDatabase.create();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var store = JdbcStore.on(lending(database, connection));
            store.commit(complaint.changeset());
            assertThatThrownBy(() -> store.commit(complaint.changeset()))
                    .isInstanceOf(StoreException.RevisionConflict.class);
            assertThat(store.find(ACME, complaint.key())).isPresent();

            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            assertThat(JdbcStore.on(database).find(ACME, complaint.key())).isPresent();
        }
    }

    /** Lends one connection again and again: closing it does nothing. */
    private static DataSource lending(DataSource database, Connection connection) {
        return Tap.on(database, () -> (Connection) java.lang.reflect.Proxy.newProxyInstance(
                ConnectionCareTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments)));
    }

    @Test
    @Timeout(60)
    void a_pool_of_one_is_enough_for_many_threads() throws Exception {
        DataSource database = HostDatabase.create();
        var permits = new Semaphore(1);
        var store = JdbcStore.on(Tap.on(Tap.on(database, () -> limited(database, permits)), new Tap() {
            @Override
            public void after(String call) {
                if (call.equals("Connection.close")) {
                    permits.release();
                }
            }
        }));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                work.add(() -> {
                    for (int i = 0; i < 50; i++) {
                        store.commit(Complaint.received(number + "-" + i).changeset());
                        store.query(ACME, Query.of("complaint").limit(1));
                    }
                    return number;
                });
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(permits.availablePermits()).isEqualTo(1);
        assertThat(store.query(ACME, Query.of("complaint").limit(1_000)).items())
                .hasSize(400);
    }

    private static Connection limited(DataSource database, Semaphore permits) throws SQLException {
        try {
            if (!permits.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("pool exhausted");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException(interrupted);
        }
        return database.getConnection();
    }

    @Test
    void connections_are_closed_when_calls_fail_early() {
        var counter = new Counter();
        var broken = HostDatabase.create();
        var store = JdbcStore.on(Tap.on(broken, counter));
        HostDatabase.run(broken, "DROP TABLE qms_record; DROP TABLE qms_journal");

        assertThatThrownBy(() -> store.find(ACME, complaint.key())).isInstanceOf(StoreException.StoreUnavailable.class);
        assertThatThrownBy(() -> store.commit(complaint.changeset()))
                .isInstanceOf(StoreException.StoreUnavailable.class);
        assertThatThrownBy(() -> JdbcStore.on(Tap.on(HostDatabase.empty(""), counter)));

        assertThat(counter.open()).isZero();
    }

    @Test
    void a_source_that_gives_no_connection_is_unavailable() {
        DataSource database = HostDatabase.create();
        boolean[] exhausted = {false};
        var store = JdbcStore.on(Tap.on(database, () -> {
            if (exhausted[0]) {
                throw new SQLTransientConnectionException("canary", "08001");
            }
            return database.getConnection();
        }));
        exhausted[0] = true;

        assertThatThrownBy(() -> store.commit(complaint.changeset()))
                .isInstanceOf(StoreException.StoreUnavailable.class)
                .hasMessage("the database gives no connection (SQLState 08001)");
        assertThatThrownBy(() -> store.find(ACME, complaint.key())).isInstanceOf(StoreException.StoreUnavailable.class);
    }

    @Test
    void closing_the_store_leaves_the_data_source_open() throws SQLException {
        DataSource database = HostDatabase.create();
        JdbcStore.on(database).close();

        try (var connection = database.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
