package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.notification.Dispatch;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notifier;
import org.qms4j.spi.outbox.Outbox.Dead;
import org.qms4j.spi.record.OrganizationId;

/** What is owed gets through, whatever happens to single rows and to who delivers them. */
class OutboxFaultTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final String LEASES_END =
            "UPDATE qms_outbox SET due_at = CURRENT_TIMESTAMP WHERE due_at IS NOT NULL";

    private final List<String> delivered = new ArrayList<>();
    private final Notifier notifier = (notification, attempt) -> {
        delivered.add(notification.id());
        return DeliveryResult.delivered();
    };

    static Stream<Named<Supplier<DataSource>>> databases() {
        return Stream.of(Named.of("H2", HostDatabase::create), Named.of("PostgreSQL", PostgresServer::freshTables));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_row_that_cannot_be_read_is_dead_and_listed_and_the_others_are_delivered(Supplier<DataSource> source) {
        DataSource database = source.get();
        try (var store = JdbcStore.on(database)) {
            List<String> owed = Owed.commit(store, "acme", 100);
            String poison = owed.get(37);
            HostDatabase.run(database, "UPDATE qms_outbox SET type = '' WHERE id = '" + poison + "'");
            Dispatch dispatch = Dispatch.of(store, notifier, Clock.systemUTC());

            assertThat(dispatch.run(1_000)).isEqualTo(99);

            assertThat(delivered).doesNotContain(poison).hasSize(99);
            assertThat(dispatch.dead(ACME)).containsExactly(new Dead(poison, Optional.empty(), 0, "cannot be read"));
            HostDatabase.run(database, "UPDATE qms_outbox SET type = 'complaint' WHERE id = '" + poison + "'");
            assertThat(dispatch.replay(ACME, poison)).isTrue();
            assertThat(dispatch.run(1_000)).isEqualTo(1);
            assertThat(delivered).containsExactlyInAnyOrderElementsOf(owed);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_freezes_past_the_lease_does_not_settle_what_another_has_taken(Supplier<DataSource> source) {
        DataSource database = source.get();
        try (var store = JdbcStore.on(database);
                var other = JdbcStore.on(database)) {
            List<String> owed = Owed.commit(store, "acme", 1);
            Dispatch second = Dispatch.of(
                    other, (notification, attempt) -> DeliveryResult.rejected("no address"), Clock.systemUTC());
            Dispatch frozen = Dispatch.of(
                    store,
                    (notification, attempt) -> {
                        HostDatabase.run(database, LEASES_END);
                        second.run(1);
                        return DeliveryResult.delivered();
                    },
                    Clock.systemUTC());

            assertThat(frozen.run(1)).as("settled by the frozen one").isZero();

            assertThat(second.dead(ACME)).extracting(Dead::id).containsExactlyElementsOf(owed);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_dispatcher_that_dies_at_every_attempt_does_not_try_for_ever(Supplier<DataSource> source) {
        DataSource database = source.get();
        try (var store = JdbcStore.on(database)) {
            List<String> owed = Owed.commit(store, "acme", 1);
            for (int death = 0; death < Dispatch.MOST_ATTEMPTS; death++) {
                assertThat(store.outbox().orElseThrow().claim(Duration.ofMinutes(1), 1))
                        .hasSize(1);
                HostDatabase.run(database, LEASES_END);
            }
            Dispatch dispatch = Dispatch.of(store, notifier, Clock.systemUTC());

            assertThat(dispatch.run(1)).isZero();

            assertThat(delivered).isEmpty();
            assertThat(dispatch.dead(ACME))
                    .extracting(Dead::id, Dead::reason)
                    .containsExactly(tuple(owed.get(0), "gave up"));
        }
    }
}
