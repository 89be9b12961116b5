package org.qms4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new Quickstart(print(out), print(err), Clock.systemUTC()).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream text) {
        return new PrintStream(text, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--complaint f.csv           | Unknown argument: --complaint",
                "--complaints                | --complaints needs a value.",
                "--complaints f.csv          | --complaints needs --out DIR: where the store and the report go.",
                "--complaints --out d        | --complaints needs a value.",
                "--out d --out e             | --out is given twice.",
                "--sample                    | --sample needs --out DIR: where the store and the report go.",
                "--sample --complaints f.csv --out d | --sample and --complaints are two registers: one is read.",
                "--exposure e.csv --out d    | --exposure needs --complaints FILE: the register it belongs to.",
            })
    void arguments_that_make_no_sense_are_named_and_the_usage_is_shown(String arguments, String problem) {
        assertThat(run(arguments.split(" "))).isEqualTo(Quickstart.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(problem).contains("Usage:");
        assertThat(out.size()).isZero();
    }

    @Test
    void the_sample_shows_that_more_complaints_are_only_more_sales() throws IOException {
        assertThat(run("--sample", "--out", directory.toString())).isEqualTo(Quickstart.DONE);
        assertThat(directory.resolve("index.html"))
                .content()
                .contains("More complaints because more sales; rate unchanged.")
                .contains("Service contract");
        assertThat(directory.resolve("tables").resolve("productRates.csv"))
                .content()
                .startsWith("rank,name,count,units,rate\r\n1,Service contract,65,2940,0.0221");
        assertThat(directory.resolve("report.json")).content().contains("\"report\" : \"R-6\"");
        assertThat(directory.resolve("sample").resolve("exposure.csv")).exists();
    }

    @Test
    void help_is_no_error() {
        assertThat(run("--help")).isEqualTo(Quickstart.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
    }

    @Test
    void a_register_that_is_not_there_is_bad_input_and_leaves_no_store() throws IOException {
        Path missing = directory.resolve("missing.csv");
        assertThat(run(
                        "--complaints",
                        missing.toString(),
                        "--out",
                        directory.resolve("out").toString()))
                .isEqualTo(Quickstart.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no register")
                .contains("missing.csv");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void an_output_that_is_a_file_is_bad_output() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "kept");
        assertThat(run("--out", file.toString())).isEqualTo(Quickstart.BAD_OUTPUT);
        assertThat(file).hasContent("kept");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("this is not a directory");
    }
}
