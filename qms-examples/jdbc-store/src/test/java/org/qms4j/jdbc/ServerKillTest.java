package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.Session;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.OrganizationId;

/** The whole database server is killed while four threads handle complaints, and started again. */
class ServerKillTest {
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("qms.server.kills", 3);
    private static final int THREADS = 4;

    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger cut = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    @Timeout(600)
    void a_killed_server_loses_nothing_that_was_acknowledged() throws Exception {
        var random = new Random(SEED);
        int all = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            var organization = OrganizationId.of("kill " + kill);
            acknowledged.clear();
            try (PostgresServer server = PostgresServer.start(directory)) {
                if (kill == 1) {
                    HostDatabase.run(server.database(), HostDatabase.script("postgresql"));
                }
                killWhileHandling(server, organization, 500 + random.nextInt(500));
            }
            try (PostgresServer again = PostgresServer.start(directory);
                    var store = JdbcStore.on(again.database())) {
                assertThat(new Comparison(store, organization).with(acknowledged))
                        .isEmpty();
            }
            all += acknowledged.size();
        }
        System.out.printf(
                "killed servers: seed %d: %d kills, %d threads cut off, %d acknowledged steps, 0 lost, half or altered%n",
                SEED, KILLS, cut.get(), all);
        assertThat(cut).as("threads that met the kill").hasValue(KILLS * THREADS);
    }

    private void killWhileHandling(PostgresServer server, OrganizationId organization, int later) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = PostgresPool.on(server.database())) {
            Session session = TwelveSteps.session(JdbcStore.on(pool), organization);
            var working = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = Integer.toString(thread);
                working.add(threads.submit(() -> handleUntilCut(session, name)));
            }
            while (acknowledged.size() < 20) {
                Thread.sleep(5);
            }
            Thread.sleep(later);
            assertThat(server.kill())
                    .as("the postmaster and the processes that serve")
                    .hasSizeGreaterThan(THREADS)
                    .noneMatch(ProcessHandle::isAlive);
            for (Future<?> one : working) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void handleUntilCut(Session session, String name) {
        try {
            for (int number = 0; ; number++) {
                for (TwelveSteps.Step step : new TwelveSteps(name + "-" + number).steps()) {
                    acknowledged.add(Acknowledged.of(step.take(session)));
                }
            }
        } catch (StoreException serverIsGone) {
            cut.incrementAndGet();
        }
    }
}
