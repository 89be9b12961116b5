package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.quickstart.report.Rejected;
import org.qms4j.quickstart.report.Summary;

/** Each kind of dirt stands on line 3, between clean rows; the row after it has a quoted field. */
class DirtyRowsTest {
    private static final Row BEFORE = Row.of("1/5/2016", "Pump", "Acme");
    private static final Row AFTER = Row.of("1/6/2016", "Valve", "Bolt, Nut & Co");
    private static final Row LAST = Row.of("1/7/2016", "Hose", "Acme");
    private static final Row DIRTY = Row.of("2/1/2016", "Tank", "Dirt");
    private static final String MEGABYTE = "x".repeat(1024 * 1024);

    @TempDir
    Path directory;

    static Stream<Arguments> dirt() {
        return Stream.of(
                dirt(
                        "sent before it was received",
                        DIRTY.with(Header.SENT, "1/31/2016"),
                        "complaint.history.forwarded",
                        "Date sent to company: the complaint cannot have been passed on before it was received, nor in the future"),
                dirt(
                        "received in the future",
                        DIRTY.with(Header.RECEIVED, "3/3/2026").with(Header.SENT, ""),
                        "time.future-day",
                        "Date received: the day lies in the future"),
                dirt(
                        "a day that does not exist",
                        DIRTY.with(Header.RECEIVED, "2/30/2016"),
                        "row.date",
                        "Date received: "),
                dirt(
                        "day and month swapped",
                        DIRTY.with(Header.SENT, "31/1/2016"),
                        "row.date",
                        "Date sent to company: "),
                dirt("words for a date", DIRTY.with(Header.RECEIVED, "yesterday"), "row.date", "Date received: "),
                dirt(
                        "no date of receipt",
                        DIRTY.with(Header.RECEIVED, ""),
                        "row.date",
                        "Date received: the date is missing"),
                dirt(
                        "a field too few",
                        DIRTY.toString().replaceFirst(",No$", ""),
                        "row.fields",
                        "the row has 13 fields, the header 14"),
                dirt("a field too many", DIRTY + ",more", "row.fields", "the row has 15 fields, the header 14"),
                dirt("one field", "Total", "row.fields", "the row has 1 field, the header 14"),
                dirt(
                        "a quote never closed",
                        DIRTY.toString().replace("Dirt", "\"Dirt"),
                        "row.quoting",
                        "broken quoting: "),
                dirt(
                        "a quote never opened",
                        DIRTY.toString().replace("Dirt", "Dirt\""),
                        "row.quoting",
                        "broken quoting: "),
                dirt(
                        "quotes inside a bare field",
                        DIRTY.toString().replace("Dirt", "the \"Dirt\""),
                        "row.quoting",
                        "broken quoting: "),
                dirt(
                        "text after a closing quote",
                        DIRTY.toString().replace("Dirt", "\"Dirt\" Ltd"),
                        "row.quoting",
                        "broken quoting: "),
                dirt("a field of a megabyte", DIRTY.with("Sub-issue", MEGABYTE), "row.too-long", "more than 256 KiB"),
                dirt(
                        "a quoted field of a megabyte",
                        DIRTY.with("Sub-issue", "a, " + MEGABYTE),
                        "row.too-long",
                        "more than 256 KiB"),
                dirt(
                        "a product beyond what is kept",
                        DIRTY.with(Header.PRODUCT, "p".repeat(101)),
                        "constraint.Size",
                        "Product: must have"),
                dirt(
                        "a bell in a name",
                        DIRTY.with(Header.COMPANY, "Di\u0007rt"),
                        "constraint.WellFormed",
                        "Company: must not contain control characters"));
    }

    private static Arguments dirt(String what, Object row, String code, String reason) {
        return arguments(named(what, row.toString()), code, reason);
    }

    @ParameterizedTest
    @MethodSource("dirt")
    void a_dirty_row_is_rejected_with_its_line_and_reason_and_the_others_go_on(String row, String code, String reason)
            throws IOException {
        var bench = new RegisterBench(directory);
        Summary summary = bench.run(BEFORE, row, AFTER, LAST);
        assertThat(summary.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(3);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.reason()).contains(reason).doesNotContain("Dirt");
        });
        assertThat(summary.rows()).isEqualTo(4);
        assertThat(bench.summaryText())
                .contains("\"imported\": 3", "{\"name\": \"Hose\"", "{\"name\": \"Pump\"", "{\"name\": \"Valve\"")
                .doesNotContain("Tank");
        assertThat(bench.page()
                        .select("section:contains(What was rejected) tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("3 " + code + " ")
                .contains(reason);
    }

    @Test
    void one_wrong_byte_rejects_one_row() throws IOException {
        Charset latin = StandardCharsets.ISO_8859_1;
        byte[] content = RegisterBench.register(BEFORE, DIRTY.with(Header.COMPANY, "Dörr"), AFTER, LAST)
                .getBytes(latin);
        Summary summary = new RegisterBench(directory).runBytes(content);
        assertThat(summary.rejected())
                .containsExactly(new Rejected(3, "row.encoding", "the row is not encoded in UTF-8"));
        assertThat(summary.imported()).isEqualTo(3);
    }

    @Test
    void a_wrong_byte_in_the_third_line_of_a_field_is_told_with_the_line_where_the_row_starts() throws IOException {
        Row story = DIRTY.with("Sub-issue", "one\ntwo, and\nthr\u00e9\u00e9");
        byte[] content = RegisterBench.register(BEFORE, story, AFTER).getBytes(StandardCharsets.ISO_8859_1);
        Summary summary = new RegisterBench(directory).runBytes(content);
        assertThat(summary.rejected())
                .extracting(Rejected::line, Rejected::code)
                .containsExactly(tuple(3L, "row.encoding"));
        assertThat(summary.imported()).isEqualTo(2);
    }

    @Test
    void a_megabyte_over_many_lines_is_one_row() throws IOException {
        Row story = DIRTY.with("Sub-issue", "a line of text, and more\n".repeat(40_000));
        Summary summary = new RegisterBench(directory).run(BEFORE, story, AFTER.with(Header.SENT, "1/1/2016"), LAST);
        assertThat(summary.rejected())
                .extracting(Rejected::line, Rejected::code)
                .containsExactly(tuple(3L, "row.too-long"), tuple(40_004L, "complaint.history.forwarded"));
        assertThat(summary.rows()).isEqualTo(4);
    }

    @Test
    void an_open_quote_swallows_no_row_even_if_the_next_one_has_line_breaks() throws IOException {
        String broken = DIRTY.toString().replace("Dirt", "\"Dirt");
        Row story = AFTER.with("Sub-issue", "one\ntwo");
        Summary summary = new RegisterBench(directory).run(BEFORE, broken, story, broken, broken, LAST, broken);
        assertThat(summary.rejected())
                .extracting(Rejected::line, Rejected::code)
                .containsExactly(
                        tuple(3L, "row.quoting"),
                        tuple(6L, "row.quoting"),
                        tuple(7L, "row.quoting"),
                        tuple(9L, "row.quoting"));
        assertThat(summary.imported()).isEqualTo(3);
        assertThat(summary.rows()).isEqualTo(7);
    }

    @Test
    void a_stray_quote_further_down_does_not_close_an_open_one_over_a_row() throws IOException {
        String opened = DIRTY.toString().replace("Dirt", "\"Dirt");
        String closed = DIRTY.toString().replace("Dirt", "Dirt\"");
        Summary summary = new RegisterBench(directory).run(BEFORE, opened, LAST, closed, AFTER);
        assertThat(summary.rejected())
                .extracting(Rejected::line, Rejected::code)
                .containsExactly(tuple(3L, "row.quoting"), tuple(5L, "row.quoting"));
        assertThat(summary.imported()).isEqualTo(3);
    }

    @Test
    void rejections_are_told_in_the_order_of_their_lines_whoever_refused_the_row() throws IOException {
        Row early = DIRTY.with(Header.SENT, "1/31/2016");
        Summary summary = new RegisterBench(directory).run(early, "Total", early, DIRTY.with(Header.RECEIVED, "?"));
        assertThat(summary.rejected())
                .extracting(Rejected::code)
                .containsExactly(
                        "complaint.history.forwarded", "row.fields", "complaint.history.forwarded", "row.date");
        assertThat(summary.imported()).isZero();
    }
}
