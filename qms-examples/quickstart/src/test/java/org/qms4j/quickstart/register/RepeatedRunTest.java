package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.quickstart.report.Summary;

/** What is in the store already is not taken in again, and real repeats are complaints of their own. */
class RepeatedRunTest {
    private static final Row PUMP = Row.of("1/5/2016", "Pump", "Acme");
    private static final Row VALVE = Row.of("1/6/2016", "Valve", "Bolt");
    private static final int MANY = 3 * Intake.AT_ONCE + 17;

    @TempDir
    Path directory;

    private RegisterBench bench;

    @BeforeEach
    void open() {
        bench = new RegisterBench(directory);
    }

    /** Ten different complaints again and again, every fiftieth of them contradicting itself. */
    private static Object[] many() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> PUMP.with(Header.COMPANY, "Company " + i % 10)
                        .with(Header.SENT, i % 50 == 49 ? "1/4/2016" : "1/5/2016"))
                .toArray();
    }

    @Test
    void the_same_file_again_imports_nothing_and_says_so() throws IOException {
        bench.run(many());
        String summary = bench.summaryText();
        assertThat(bench.run(many()).fresh()).isZero();
        assertThat(bench.summaryText()).isEqualTo(summary).contains("\"imported\": " + (MANY - MANY / 50));
        assertThat(bench.told()).contains("Nothing new was imported.");
    }

    @Test
    void exact_repeats_are_complaints_of_their_own() throws IOException {
        assertThat(bench.run(PUMP, VALVE, PUMP, PUMP).fresh()).isEqualTo(4);
        Summary again = bench.run(PUMP, VALVE, PUMP, PUMP, PUMP);
        assertThat(again.fresh()).isEqualTo(1);
        assertThat(again.imported()).isEqualTo(5);
    }

    @Test
    void fields_that_only_read_the_same_when_put_together_are_different_rows() throws IOException {
        Row one = PUMP.with("State", "NY").with("ZIP code", "1");
        Row other = PUMP.with("State", "N").with("ZIP code", "Y1");
        assertThat(bench.run(one, one).fresh()).isEqualTo(2);
        assertThat(bench.run(one, other).fresh()).isEqualTo(1);
    }

    @Test
    void a_beginning_and_then_the_whole_file_come_to_the_same_as_the_whole_file() throws IOException {
        Object[] all = many();
        bench.run(Arrays.copyOf(all, 250));
        assertThat(bench.run(all).fresh()).isEqualTo(MANY - MANY / 50 - (250 - 250 / 50));
        var other = new RegisterBench(Files.createDirectory(directory.resolve("other")));
        other.run(all);
        assertThat(bench.summaryText()).isEqualTo(other.summaryText());
    }

    @Test
    void a_run_that_was_cut_off_is_completed_by_running_it_again() throws IOException {
        byte[] content = RegisterBench.register(many()).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> bench.run(content, everySecondAnotherSecond(), closedAt(" 500 rows read")))
                .isInstanceOf(TerminalClosed.class);
        assertThat(bench.out().resolve("summary.json")).doesNotExist();

        Summary completed = bench.runBytes(content);
        assertThat(completed.fresh()).isBetween(1L, MANY - 2L * Intake.AT_ONCE);
        var other = new RegisterBench(Files.createDirectory(directory.resolve("other")));
        other.runBytes(content);
        assertThat(bench.summaryText()).isEqualTo(other.summaryText());
    }

    @Test
    void a_summary_of_an_earlier_run_is_not_lost_in_one_that_is_cut_off() throws IOException {
        bench.run(PUMP);
        String before = bench.summaryText();
        byte[] content = RegisterBench.register(many()).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> bench.run(content, everySecondAnotherSecond(), closedAt(" 300 rows read")))
                .isInstanceOf(TerminalClosed.class);
        assertThat(bench.summaryText()).isEqualTo(before);
    }

    @Test
    void progress_is_told_in_rows_and_percent() throws IOException {
        var told = new ByteArrayOutputStream();
        byte[] content = RegisterBench.register(many()).getBytes(StandardCharsets.UTF_8);
        bench.run(content, everySecondAnotherSecond(), new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsPattern("   1?\\d %  60 rows read, 1 rejected|   1?\\d %  6\\d rows read, ")
                .contains("100 %  " + MANY + " rows read");
    }

    private static Clock everySecondAnotherSecond() {
        var now = new Instant[] {RegisterBench.NOW};
        InstantSource ticking = () -> now[0] = now[0].plus(Duration.ofSeconds(1));
        return ticking.withZone(ZoneOffset.UTC);
    }

    private static PrintStream closedAt(String words) {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public PrintStream printf(Locale locale, String format, Object... arguments) {
                if (String.format(locale, format, arguments).contains(words)) {
                    throw new TerminalClosed();
                }
                return this;
            }
        };
    }

    private static final class TerminalClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
