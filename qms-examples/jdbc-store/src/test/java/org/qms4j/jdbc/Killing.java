package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Kills a process in the middle of writing. */
final class Killing {
    private Killing() {}

    /**
     * Lets a process write until it has acknowledged something, kills it so many milliseconds later while it still
     * writes, and returns what it had acknowledged.
     */
    static List<Acknowledged> acknowledgedBy(Class<?> writer, String target, Path notes, String organization, int later)
            throws IOException, InterruptedException {
        killed(
                writer,
                List.of(target, notes.toString(), organization),
                () -> Files.exists(notes) && Files.size(notes) > 2_000,
                notes.resolveSibling("output " + organization),
                later);
        List<String> lines = wholeLines(notes);
        assertThat(lines).as("acknowledged before the kill").isNotEmpty().doesNotContain("finished");
        return lines.stream().map(Acknowledged::parse).toList();
    }

    /** Something to wait for. */
    interface Sign {
        boolean isSeen() throws IOException;
    }

    /** Starts a process, kills it so many milliseconds after the sign, and proves that it was still at work. */
    static void killed(Class<?> program, List<String> arguments, Sign sign, Path output, int later)
            throws IOException, InterruptedException {
        Process child = Forked.java(program, List.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            while (child.isAlive() && !sign.isSeen()) {
                Thread.sleep(5);
            }
            Thread.sleep(later);
            assertThat(child.isAlive())
                    .as("still at work: %s", Files.readString(output))
                    .isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** A line that was not written to its end was not acknowledged. */
    private static List<String> wholeLines(Path notes) throws IOException {
        String text = Files.readString(notes);
        return text.substring(0, text.lastIndexOf('\n')).lines().toList();
    }
}
