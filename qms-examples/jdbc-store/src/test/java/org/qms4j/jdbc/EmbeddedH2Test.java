package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.jdbc.Complaint.ACME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.failure.StoreException.StoreUnavailable;
import org.qms4j.spi.query.History;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

class EmbeddedH2Test {
    private final Complaint complaint = Complaint.received("c1");

    @TempDir
    private Path directory;

    @Test
    void what_was_committed_is_there_after_reopening() {
        try (var store = JdbcStore.h2File(directory.resolve("new"))) {
            assertThat(store.info()).isEqualTo(new StoreInfo("H2 file", Durability.DURABLE, JdbcStore.LEVELS));
            store.commit(complaint.as("command 1"));
        }
        try (var store = JdbcStore.h2File(directory.resolve("new"))) {
            assertThat(store.find(ACME, complaint.key())).contains(complaint.record());
            assertThat(store.history(ACME, History.all()).items())
                    .isEqualTo(complaint.as("command 1").entries());
            assertThat(store.commit(complaint.as("command 1")).repeated()).isTrue();
        }
    }

    @Test
    void a_directory_is_opened_once_in_a_process() {
        try (var store = JdbcStore.h2File(directory)) {
            assertThatThrownBy(() -> JdbcStore.h2File(directory))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("a store is open");
            store.commit(complaint.changeset());
        }
        JdbcStore.h2File(directory).close();
    }

    @Test
    void a_file_that_h2_refuses_leaves_the_directory_free() throws SQLException {
        JdbcStore.h2File(directory).close();
        String url = "jdbc:h2:async:" + directory.resolve("qms");
        run(url, "CREATE USER other PASSWORD '' ADMIN; ALTER USER sa SET PASSWORD 'changed'");

        assertThatThrownBy(() -> JdbcStore.h2File(directory))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("H2 cannot open the database (SQLState 28000)");

        try (var connection = DriverManager.getConnection(url, "other", "");
                var statement = connection.createStatement()) {
            statement.execute("ALTER USER sa SET PASSWORD ''");
        }
        JdbcStore.h2File(directory).close();
    }

    @Test
    void a_newer_file_is_refused_and_closed() throws SQLException {
        JdbcStore.h2File(directory).close();
        String url = "jdbc:h2:async:" + directory.resolve("qms");
        run(url, HostDatabase.LATER_VERSION);

        assertThatThrownBy(() -> JdbcStore.h2File(directory)).isInstanceOf(StoreException.IncompatibleStore.class);

        run(url, "DELETE FROM qms_schema WHERE version = 2");
        JdbcStore.h2File(directory).close();
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_schema_that_was_left_half_made_is_completed() throws SQLException {
        JdbcStore.h2File(directory).close();
        run("jdbc:h2:async:" + directory.resolve("qms"), "DROP TABLE qms_schema; DROP TABLE qms_journal");

        try (var store = JdbcStore.h2File(directory)) {
            store.commit(complaint.changeset());
        }
    }

    @Test
    void a_directory_that_cannot_be_made_or_locked_is_unavailable() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Files.createDirectory(directory.resolve("taken"));
        Files.createDirectory(directory.resolve("taken").resolve("qms.lock"));

        assertThatThrownBy(() -> JdbcStore.h2File(file.resolve("below"))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> JdbcStore.h2File(directory.resolve("taken"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void paths_and_names_cannot_carry_settings() {
        assertThatThrownBy(() -> JdbcStore.h2File(directory.resolve("a;INIT=x")))
                .isInstanceOf(StoreException.InvalidRequest.class);
        assertThatThrownBy(() -> JdbcStore.h2Memory("a;INIT=x")).isInstanceOf(StoreException.InvalidRequest.class);
    }

    @Test
    void a_memory_database_belongs_to_one_store_and_ends_with_it() {
        try (var store = JdbcStore.h2Memory("once")) {
            assertThat(store.info()).isEqualTo(new StoreInfo("H2 memory", Durability.VOLATILE, JdbcStore.LEVELS));
            assertThatThrownBy(() -> JdbcStore.h2Memory("once")).isInstanceOf(StoreUnavailable.class);
            store.commit(complaint.changeset());
        }
        try (var store = JdbcStore.h2Memory("once")) {
            assertThat(store.find(ACME, complaint.key())).isEmpty();
        }
    }

    @Test
    void an_interrupted_reader_closes_the_file_for_nobody() {
        try (var store = JdbcStore.h2File(directory)) {
            for (int i = 0; i < 50; i++) {
                store.commit(Complaint.received("c" + i).changeset());
                Thread.currentThread().interrupt();
                store.find(ACME, Complaint.received("c" + i).key());
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(store.history(ACME, History.all()).items()).hasSize(50);
        }
    }

    @Test
    void a_writer_interrupted_at_any_moment_closes_the_file_for_nobody() throws InterruptedException {
        try (var store = JdbcStore.h2File(directory)) {
            var acknowledged = new ArrayList<Complaint>();
            for (int i = 0; i < 100; i++) {
                Complaint next = Complaint.received("c" + i);
                var writer = new Thread(() -> {
                    store.commit(next.changeset());
                    acknowledged.add(next);
                });
                writer.setUncaughtExceptionHandler((thread, refused) -> {});
                writer.start();
                Thread.sleep(0, i * 20_000 % 1_000_000);
                writer.interrupt();
                writer.join();
            }
            store.commit(Complaint.received("last").changeset());
            assertThat(acknowledged)
                    .allSatisfy(committed ->
                            assertThat(store.find(ACME, committed.key())).contains(committed.record()));
        }
    }

    @Test
    void h2_writes_no_log_that_could_hold_values() throws IOException {
        try (var store = JdbcStore.h2File(directory)) {
            store.commit(complaint.changeset());
            assertThatThrownBy(() -> store.commit(complaint.changeset()))
                    .isInstanceOf(StoreException.RevisionConflict.class);
        }
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("qms.mv.db", "qms.lock");
        }
    }

    @Test
    void without_h2_the_message_says_what_to_add() throws SQLException {
        assertThatThrownBy(() -> EmbeddedH2.driver(List.of()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("com.h2database:h2");
        Driver odd = Tap.tapped(Driver.class, DriverManager.getDriver("jdbc:h2:mem:"), new Tap() {
            @Override
            public void before(String call) throws SQLException {
                throw new SQLException("odd");
            }
        });
        assertThatThrownBy(() -> EmbeddedH2.driver(List.of(odd))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_connection_that_is_out_while_the_store_closes_keeps_the_directory_until_it_is_back() throws SQLException {
        var h2 = EmbeddedH2.file(directory);
        Connection out = h2.take();
        h2.close();
        h2.close();

        assertThatThrownBy(() -> JdbcStore.h2File(directory)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(h2::take).isInstanceOf(StoreException.StoreClosed.class);

        h2.giveBack(out);
        assertThat(out.isClosed()).isTrue();
        JdbcStore.h2File(directory).close();
    }

    @Test
    void connections_are_lent_again_but_not_hoarded() throws SQLException {
        var h2 = EmbeddedH2.memory("idle");
        var out = new ArrayList<Connection>();
        for (int i = 0; i < 20; i++) {
            out.add(h2.take());
        }
        out.forEach(h2::giveBack);
        assertThat(out).filteredOn(EmbeddedH2Test::isClosed).hasSize(4);
        Connection again = h2.take();
        assertThat(out).contains(again);

        h2.discard(again);
        assertThat(out).allMatch(EmbeddedH2Test::isClosed);
        h2.close();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
