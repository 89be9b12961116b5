package org.qms4j.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.qms4j.spi.record.OrganizationId;

/**
 * Processes that handle complaints are killed in the middle, and after each kill what they had acknowledged is compared
 * with what is stored. The operating system lives on: this says nothing of a power failure.
 *
 * <pre>{@code
 * java org.qms4j.jdbc.KillCampaign <directory of an H2 file, or JDBC URL with user and password> <kills> [<seed>]
 * }</pre>
 *
 * <p>Every kill has an organization of its own, so a database may be used again and again, but by one campaign at a
 * time.
 */
final class KillCampaign {
    /** How long a process works at most, in milliseconds from its first steps on. */
    private static final int LONGEST_WORK = 3_000;

    private final String target;
    private final Path notes;
    private final int longestWork;
    private final long seed;
    private final Random random;
    private final List<String> problems = new ArrayList<>();
    private int kills;
    private long acknowledged;

    KillCampaign(String target, Path notes, int longestWork, long seed) {
        this.longestWork = longestWork;
        this.target = target;
        this.notes = notes;
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        var campaign = new KillCampaign(arguments[0], Files.createTempDirectory("kills"), LONGEST_WORK, seed);
        int wanted = Integer.parseInt(arguments[1]);
        while (campaign.kills < wanted) {
            campaign.kill().forEach(System.out::println);
            if (campaign.kills % 10 == 0 || campaign.kills == wanted) {
                System.out.println(campaign);
            }
        }
        System.exit(campaign.problems.isEmpty() ? 0 : 1);
    }

    /** Kills one process in the middle of its work, and returns what was lost or does not fit together. */
    List<String> kill() throws IOException, InterruptedException {
        kills++;
        var organization = OrganizationId.of(Long.toHexString(seed) + "-" + kills);
        List<Acknowledged> steps = Killing.acknowledgedBy(
                KilledHandler.class,
                target,
                notes.resolve("acknowledged " + kills),
                organization.value(),
                random.nextInt(longestWork));
        acknowledged += steps.size();
        try (Target survivor = Target.open(target)) {
            List<String> found = new Comparison(survivor.store(), organization).with(steps);
            problems.addAll(found);
            return found;
        }
    }

    /** What was acknowledged and is missing, and what does not fit together. */
    List<String> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "seed %d: %d kills, %d acknowledged steps, %d lost, half or altered"
                .formatted(seed, kills, acknowledged, problems.size());
    }
}
