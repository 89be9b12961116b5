package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Session;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.RecordKey;

/** The connection is cut after COMMIT was sent: nobody knows, and the same command under the same id finds out. */
class LostAnswerTest {
    private static final int CUTS = 200;

    static Stream<Named<Supplier<DataSource>>> databases() {
        return Stream.of(
                Named.of("H2", HostDatabase::create),
                Named.of("PostgreSQL", () -> PostgresPool.on(PostgresServer.freshTables())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_command_whose_answer_was_lost_is_applied_once_when_it_is_repeated(Supplier<DataSource> source) {
        DataSource database = source.get();
        var cuts = new AtomicInteger();
        try (var store = JdbcStore.on(cut(database, cuts))) {
            Session session = TwelveSteps.session(store);
            for (int number = 1; number <= CUTS; number++) {
                Session once = session.once("command " + number);
                var command = ReceiveComplaint.of(Channel.EMAIL, "The pump leaks");

                assertThatThrownBy(() -> once.complaints().receive(command))
                        .isInstanceOf(StoreException.CommitOutcomeUnknown.class);
                Complaint complaint = once.complaints().receive(command);

                assertThat(session.journal()
                                .of(new RecordKey("complaint", complaint.id().value())))
                        .hasSize(1);
                assertThat(store.outbox().orElseThrow().waiting())
                        .as("notifications owed, one for each complaint")
                        .isEqualTo(number);
                assertThat(cuts).as("connections cut after COMMIT").hasValue(number);
            }
            assertThat(session.complaints().walk(session.complaints().all())).hasSize(CUTS);
        }
    }

    /** Cuts each connection on which something new was committed; a repetition commits nothing. */
    private static DataSource cut(DataSource database, AtomicInteger cuts) {
        var current = new AtomicReference<Connection>();
        return Tap.on(
                Tap.on(database, () -> {
                    current.set(database.getConnection());
                    return current.get();
                }),
                new Tap() {
                    @Override
                    public void after(String call) throws SQLException {
                        if (call.equals("Connection.commit")) {
                            cuts.incrementAndGet();
                            current.get().close();
                            throw new SQLException("the server has gone", "08006");
                        }
                    }
                });
    }
}
