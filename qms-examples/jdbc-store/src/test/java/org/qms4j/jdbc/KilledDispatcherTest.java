package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.qms4j.notification.Dispatch;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.outbox.Outbox.Dead;
import org.qms4j.spi.record.OrganizationId;

/** Whoever delivers is killed in the middle of it, again and again: everything owed arrives, and nothing else. */
class KilledDispatcherTest {
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("qms.kills", 4);
    private static final int OWED = 5_000;
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final String TIME_PASSES =
            "UPDATE qms_outbox SET due_at = CURRENT_TIMESTAMP WHERE due_at IS NOT NULL";
    private static final String TAKEN =
            "SELECT COUNT(*) FROM qms_outbox WHERE due_at > CURRENT_TIMESTAMP + INTERVAL '5 minutes'";

    @TempDir
    private Path directory;

    @Test
    @Timeout(600)
    void everything_owed_arrives_and_nothing_else() throws Exception {
        System.out.println("killed dispatchers: seed " + SEED);
        var random = new Random(SEED);
        String url = PostgresServer.freshUrl();
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        Path ledger = directory.resolve("arrived");
        try (var store = JdbcStore.on(database)) {
            Set<String> owed = new HashSet<>(Owed.commit(store, "acme", OWED));
            int inTheMiddle = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                long before = Files.exists(ledger) ? Files.size(ledger) : 0;
                Killing.killed(
                        KilledDispatcher.class,
                        List.of(url, ledger.toString(), Long.toString(random.nextLong())),
                        () -> Files.exists(ledger) && Files.size(ledger) > before,
                        directory.resolve("output " + kill),
                        random.nextInt(300));
                inTheMiddle += count(database, TAKEN) > 0 ? 1 : 0;
                HostDatabase.run(database, TIME_PASSES);
            }
            assertThat(inTheMiddle)
                    .as("kills that left something taken and not settled")
                    .isPositive();

            Set<String> arrived = new HashSet<>(wholeLines(ledger));
            int afterKills = arrived.size();
            Dispatch survivor = Dispatch.of(
                    store,
                    (notification, attempt) -> {
                        arrived.add(notification.id());
                        return DeliveryResult.delivered();
                    },
                    Clock.systemUTC());
            survivor.dead(ACME).map(Dead::id).toList().forEach(id -> survivor.replay(ACME, id));
            survivor.run(OWED);

            System.out.printf(
                    "killed dispatchers: %d kills, %d of them in the middle, %d arrived before the last one, %d in all%n",
                    KILLS, inTheMiddle, afterKills, arrived.size());
            assertThat(afterKills).as("some is left for the survivor").isLessThan(OWED);
            assertThat(arrived).isEqualTo(owed);
            assertThat(survivor.waiting()).isZero();
        }
    }

    /** A line that was not written to its end did not arrive. */
    private static List<String> wholeLines(Path ledger) throws Exception {
        String text = Files.readString(ledger);
        return text.substring(0, text.lastIndexOf('\n')).lines().toList();
    }

    private static long count(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
