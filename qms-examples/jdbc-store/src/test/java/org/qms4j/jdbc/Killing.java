package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Kills a process in the middle of writing. */
final class Killing {
    private static final Random RANDOM = new Random();

    private Killing() {}

    /**
     * Lets a process write until it has acknowledged something, kills it at a random moment while it still writes, and
     * returns what it had acknowledged.
     */
    static List<String> acknowledgedBy(Class<?> writer, Path data, Path notes, String name)
            throws IOException, InterruptedException {
        Path output = notes.resolveSibling("output " + name);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        writer.getName(),
                        data.toString(),
                        notes.toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            while (child.isAlive() && !(Files.exists(notes) && Files.size(notes) > 20_000)) {
                Thread.sleep(5);
            }
            Thread.sleep(RANDOM.nextInt(400));
            assertThat(child.isAlive())
                    .as("still writing: %s", Files.readString(output))
                    .isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        List<String> lines = wholeLines(notes);
        assertThat(lines).as("acknowledged before the kill").isNotEmpty().doesNotContain("finished");
        return lines;
    }

    /** A line that was not written to its end was not acknowledged. */
    private static List<String> wholeLines(Path notes) throws IOException {
        String text = Files.readString(notes);
        return text.substring(0, text.lastIndexOf('\n')).lines().toList();
    }
}
