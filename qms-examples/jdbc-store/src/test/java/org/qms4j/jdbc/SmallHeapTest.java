package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is never held all at once; {@link MillionRows} does the same with ten times as much. */
class SmallHeapTest {
    @TempDir
    private Path directory;

    @Test
    void a_hundred_thousand_records_and_entries_stream_through_a_heap_of_64_megabytes()
            throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process walk = MillionRows.forked(100_000, PostgresServer.freshUrl())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            walk.destroyForcibly();
        }
        assertThat(output)
                .content()
                .contains(
                        "heap of at most 64 MB",
                        "100,000 records by pages",
                        "100,000 entries by pages",
                        "100,000 records as they stand",
                        "100,000 entries as they stand");
        assertThat(walk.exitValue()).as(Files.readString(output)).isZero();
    }
}
