package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.evidence.Evidence;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.RecordingNotifier;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.History;
import org.qms4j.spi.store.StoreInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps that are part of the host's transaction, here of one on Spring: the host decides whether they happened. */
class JoinedTest {
    private static final ComplaintId C1 = ComplaintId.of("C-1");

    private final DataSource tables = PostgresServer.freshTables();
    private final HikariDataSource pool = PostgresPool.on(tables);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final JdbcTemplate host = new JdbcTemplate(pool);
    private final JdbcStore store = JdbcStore.joined(new SpringTransaction(pool), pool);
    private final JdbcStore other = JdbcStore.on(tables);
    private final Session session = TwelveSteps.session(store);

    /** What a host on Spring writes. */
    private record SpringTransaction(DataSource dataSource) implements HostTransaction {
        @Override
        public Connection connection() {
            return DataSourceUtils.getConnection(dataSource);
        }

        @Override
        public void release(Connection connection) {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @BeforeEach
    void the_host_has_a_table_of_its_own() {
        host.execute("CREATE TABLE orders (number INTEGER)");
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    private void receive(Session by) {
        by.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The pump leaks").as(C1));
    }

    private int orders() {
        return host.queryForObject("SELECT COUNT(*) FROM orders", Integer.class);
    }

    private void assertNothingStored() {
        assertThat(other.find(TwelveSteps.ACME, C1.key())).isEmpty();
        assertThat(other.history(TwelveSteps.ACME, History.all()).items()).isEmpty();
        assertThat(other.outbox().orElseThrow().waiting()).isZero();
    }

    @Test
    void what_the_host_commits_is_there_and_nobody_sees_it_before() {
        transaction.executeWithoutResult(status -> {
            host.update("INSERT INTO orders VALUES (1)");
            receive(session);
            session.complaints().acknowledge(C1, Evidence.of("mail:1"));

            assertThat(session.complaints().get(C1).revision().number())
                    .as("seen from inside")
                    .isEqualTo(2);
            assertNothingStored();
        });

        assertThat(orders()).isEqualTo(1);
        assertThat(other.find(TwelveSteps.ACME, C1.key())
                        .orElseThrow()
                        .revision()
                        .number())
                .isEqualTo(2);
        assertThat(other.outbox().orElseThrow().waiting()).isEqualTo(1);
    }

    @Test
    void what_the_host_rolls_back_never_was_and_its_command_may_be_used_again() {
        transaction.executeWithoutResult(status -> {
            host.update("INSERT INTO orders VALUES (1)");
            receive(session.once("command 1"));
            status.setRollbackOnly();
        });

        assertThat(orders()).isZero();
        assertNothingStored();
        transaction.executeWithoutResult(status -> receive(session.once("command 1")));
        assertThat(other.history(TwelveSteps.ACME, History.ofCommand("command 1"))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_repeated_command_does_not_break_the_hosts_transaction() {
        transaction.executeWithoutResult(status -> receive(session.once("command 1")));

        transaction.executeWithoutResult(status -> {
            receive(session.once("command 1"));
            host.update("INSERT INTO orders VALUES (1)");
        });

        assertThat(orders()).isEqualTo(1);
        assertThat(other.history(TwelveSteps.ACME, History.all()).items()).hasSize(1);
    }

    @Test
    void a_lost_conflict_does_not_break_the_hosts_transaction() {
        Complaint complaint = Complaint.received("c1");
        other.commit(complaint.changeset());
        other.commit(complaint.next("ben").changeset());

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> store.commit(complaint.changeset()))
                    .isInstanceOf(StoreException.RevisionConflict.class);
            assertThatThrownBy(() -> store.commit(complaint.next("anna").changeset()))
                    .isInstanceOf(StoreException.RevisionConflict.class);
            host.update("INSERT INTO orders VALUES (1)");
            store.commit(Complaint.received("c2").changeset());
        });

        assertThat(orders()).isEqualTo(1);
        assertThat(other.find(Complaint.ACME, Complaint.received("c2").key())).isPresent();
    }

    @Test
    void a_refused_step_leaves_the_hosts_transaction_as_it_is() {
        transaction.executeWithoutResult(status -> {
            host.update("INSERT INTO orders VALUES (1)");
            assertThatThrownBy(() -> session.complaints().accept(C1, "Thank you"))
                    .isInstanceOf(RefusedException.class);
            receive(session);
        });

        assertThat(orders()).isEqualTo(1);
        assertThat(other.find(TwelveSteps.ACME, C1.key())).isPresent();
    }

    @Test
    void notifications_of_a_step_go_out_after_the_hosts_commit_and_never_for_one_rolled_back() {
        var told = new RecordingNotifier();
        Qms qms = Qms.builder(store).notifier(told).build();
        Session joining = qms.session(TwelveSteps.ACME, TwelveSteps.ANNA);
        transaction.executeWithoutResult(status -> {
            receive(joining);
            assertThat(qms.dispatch().run(10)).as("before the commit").isZero();
            status.setRollbackOnly();
        });
        assertThat(qms.dispatch().run(10)).as("after the rollback").isZero();

        transaction.executeWithoutResult(status -> receive(joining));

        assertThat(qms.dispatch().run(10)).as("after the commit").isEqualTo(1);
        assertThat(told.delivered())
                .extracting(notification -> notification.subject())
                .containsExactly(C1.key());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            })
    void the_connection_stays_as_the_host_has_set_it(int isolation) throws SQLException {
        try (Connection connection = tables.getConnection()) {
            String schema = connection.getSchema();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            JdbcStore joined = JdbcStore.joined(() -> connection, pool);
            Complaint complaint = Complaint.received("c1");

            joined.commit(complaint.as("command 1"));
            joined.commit(complaint.as("command 1"));
            assertThatThrownBy(() -> joined.commit(complaint.changeset()))
                    .isInstanceOf(StoreException.RevisionConflict.class);
            joined.find(Complaint.ACME, complaint.key());

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getSchema()).isEqualTo(schema);
            assertThat(other.find(Complaint.ACME, complaint.key()))
                    .as("not committed by the store")
                    .isEmpty();
            connection.rollback();
            assertThat(joined.find(Complaint.ACME, complaint.key())).isEmpty();
        }
    }

    @Test
    void without_a_transaction_to_join_nothing_is_written() {
        assertThatThrownBy(() -> receive(session))
                .isInstanceOf(StoreException.InvalidRequest.class)
                .hasMessageContaining("no transaction open")
                .hasMessageContaining("JdbcStore.on");
        assertNothingStored();
        assertThat(session.complaints().find(C1)).as("reading needs none").isEqualTo(Optional.empty());
    }

    @Test
    void it_says_that_it_joins() {
        assertThat(store.info()).isEqualTo(new StoreInfo("PostgreSQL", StoreInfo.Durability.JOINED, JdbcStore.LEVELS));
    }

    @Test
    void h2_cannot_join_and_says_why() {
        DataSource h2 = HostDatabase.create();
        assertThatThrownBy(() -> JdbcStore.joined(h2::getConnection, h2))
                .isInstanceOf(StoreException.IncompatibleStore.class)
                .hasMessageContaining("take turns")
                .hasMessageContaining("Use PostgreSQL");
    }

    @Test
    void a_pool_of_one_is_too_small_to_deliver_beside_the_hosts_transaction() {
        try (HikariDataSource one = PostgresPool.of(tables, 1, true)) {
            one.getHikariConfigMXBean().setConnectionTimeout(300);
            assertThatThrownBy(() -> JdbcStore.joined(new SpringTransaction(one), one))
                    .isInstanceOf(StoreException.IncompatibleStore.class)
                    .hasMessageContaining("make its pool larger");
        }
    }
}
