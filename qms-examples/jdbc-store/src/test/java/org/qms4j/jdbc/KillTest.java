package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of handling complaints, and what it had acknowledged is there. */
class KillTest {
    private static final long SEED = Long.getLong("qms.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("qms.kills", 20);

    private static final int LONGEST_WORK = 300;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void a_killed_process_loses_nothing_on_an_h2_file() throws Exception {
        kill(directory.resolve("data").toString());
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void a_killed_process_loses_nothing_on_postgresql() throws Exception {
        kill(PostgresServer.freshUrl());
    }

    @Test
    @Timeout(120)
    void a_database_that_answers_before_it_writes_is_caught() throws Exception {
        var campaign = new KillCampaign(Target.LATE + directory, directory, LONGEST_WORK, SEED);
        campaign.kill();
        assertThat(campaign.problems()).anyMatch(problem -> problem.contains("lost: "));
    }

    private void kill(String target) throws Exception {
        var campaign = new KillCampaign(target, directory, LONGEST_WORK, SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            campaign.kill();
        }
        System.out.println("killed handlers: " + campaign);
        assertThat(campaign.problems()).isEmpty();
    }
}
