package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Listing;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.Interval;

/** What goes in comes out, in every format, and nothing in it does any harm. */
class WritersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static List<String> payloads() {
        return List.of(
                "plain",
                "<script>alert(1)</script>",
                "</title></style><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "&lt;b&gt; &amp; &#60;",
                "<!-- --!> ]]> <![CDATA[",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "  =1+1",
                "\u00a0=1+1",
                "\uff1d1+1",
                "a,\"b\";c",
                "{\"imported\": 0} \\u003c \\",
                "%s %n ${jndi:x} #{1+1} {0}",
                "\ud83d\ude00 \u00e9\u00fc\u4e2d");
    }

    static List<String> steering() {
        return List.of(
                "one\r\n=two",
                "\t=1+1",
                "a\u0000b",
                "left\u202eright",
                "\u2028line",
                "half \ud800 character",
                "bell \u0007",
                "\ufeffmark");
    }

    /** A report in which every text is the same. */
    private static Report saying(String text) {
        Table table = Table.of("things", text)
                .column("name", text, Kind.TEXT)
                .column("code", text, Kind.CODE)
                .column("count", text, Kind.COUNT)
                .row(text, text, -3L)
                .build();
        var rows = new Drawing.Rows(
                Drawing.Axis.percent(),
                List.of(
                        Drawing.Row.bar(text, text, 20),
                        new Drawing.Row(
                                text,
                                text,
                                OptionalDouble.empty(),
                                OptionalDouble.of(30),
                                Optional.of(new Interval(10, 40)))));
        var rates = new Drawing.Rates(
                0.5, text, List.of(new Drawing.Point(YearMonth.of(2026, 1), 1, new Interval(0, 0.9), true)));
        var columns = new Drawing.Columns(List.of(new Drawing.Month(YearMonth.of(2026, 1), 0)));
        var causes = new Drawing.Causes(
                text,
                List.of(new Drawing.Branch(text, List.of(new Drawing.Twig(text, Drawing.Standing.REFUTED, text)))));
        var board = new Drawing.Board(
                List.of(new Drawing.Lane(text, List.of(new Drawing.Card(text, List.of(text), Optional.of(text))))));
        return new Report(
                text,
                text,
                Locale.ENGLISH,
                Optional.of(new Report.Period(DAY, DAY)),
                DAY,
                List.of(text),
                List.of(new Section(
                        "one",
                        text,
                        List.of(
                                new Sentence(text),
                                new Listing(List.of(text)),
                                new Figure(text, text, rows, table),
                                new Figure(text, text, rates, renamed(table, "second")),
                                new Figure(text, text, columns, renamed(table, "third")),
                                new Figure(text, text, causes, renamed(table, "fourth")),
                                new Figure(text, text, board, renamed(table, "fifth"))))),
                renamed(table, "gaps"));
    }

    private static Table renamed(Table table, String id) {
        return new Table(id, table.caption(), table.columns(), table.rows());
    }

    private static String shown(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void html_shows_every_text_and_runs_none(String text) {
        Document page = Jsoup.parse(HtmlWriter.write(saying(text)));
        assertThat(page.select("h1").text()).isEqualTo(shown(text));
        assertThat(page.select("h2").first().text()).isEqualTo(shown(text));
        assertThat(page.select("section p").first().text()).isEqualTo(shown(text));
        assertThat(page.select("caption").first().text()).isEqualTo(shown(text));
        assertThat(page.select("tbody th").first().text()).isEqualTo(shown(text));
        assertThat(page.select("svg > desc").first().text()).isEqualTo(shown(text));
        assertThat(page.select(".lane h3").text()).isEqualTo(shown(text));
        assertThat(page.select(".card strong").text()).isEqualTo(shown(text));
        assertThat(page.select("script, iframe, object, embed, link, img, image, use, a, base, form, foreignObject"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("style")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void csv_holds_every_text_and_no_formula(String text) {
        Map<String, String> files = CsvWriter.tables(saying(text));
        assertThat(files).containsOnlyKeys("about", "things", "second", "third", "fourth", "fifth", "gaps");
        NamedCsvRecord row = rows(files.get("things")).get(0);
        assertThat(row.getField("name")).isIn(text, "'" + text);
        assertThat(shown(row.getField("name"))).doesNotMatch("^[=+\\-@\uff1d].*");
        assertThat(row.getField("count")).as("a number stays one").isEqualTo("-3");
        assertThat(rows(files.get("about")).get(0).getField("title")).isIn(text, "'" + text);
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void json_gives_every_text_back(String text) throws Exception {
        JsonNode json = JSON.readTree(JsonWriter.write(saying(text)));
        assertThat(json.get("title").textValue()).isEqualTo(text);
        assertThat(json.get("answers").get(0).textValue()).isEqualTo(text);
        JsonNode section = json.get("sections").get(0);
        assertThat(section.get("sentences").get(0).textValue()).isEqualTo(text);
        JsonNode row = section.get("tables").get(0).get("rows").get(0);
        assertThat(row.get("name").textValue()).isEqualTo(text);
        assertThat(row.get("count").longValue()).isEqualTo(-3);
        assertThat(json.get("gaps").get("rows").get(0).get("code").textValue()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("steering")
    void what_would_steer_a_viewer_is_shown_as_its_code_point(String text) throws Exception {
        String page = HtmlWriter.write(saying(text));
        assertThat(Jsoup.parse(page).select("h1").text()).contains("[U+");
        String cell = rows(CsvWriter.tables(saying(text)).get("things")).get(0).getField("name");
        assertThat(cell).contains("[U+").doesNotContain("\n", "\r", "\t");
        assertThat(JSON.readTree(JsonWriter.write(saying(text))).get("title").textValue())
                .isEqualTo(text);
    }

    @Test
    void values_are_written_for_people_on_the_page_and_plainly_in_files() throws Exception {
        Table table = Table.of("values", "Values")
                .column("count", "Count", Kind.COUNT)
                .column("number", "Number", Kind.NUMBER)
                .column("share", "Share", Kind.SHARE)
                .column("percent", "Percent", Kind.PERCENT)
                .column("day", "Day", Kind.DAY)
                .column("month", "Month", Kind.MONTH)
                .column("none", "None", Kind.NUMBER)
                .row(
                        1_234_567L,
                        new BigDecimal("0.00123456"),
                        0.9712345,
                        97.12345,
                        DAY,
                        YearMonth.of(2026, 3),
                        Optional.empty())
                .build();
        var report = new Report(
                "R-0",
                "Values",
                Locale.forLanguageTag("es-ES"),
                Optional.empty(),
                DAY,
                List.of(),
                List.of(new Section("values", "Values", List.of(table))),
                renamed(table, "gaps"));
        List<String> cells = Jsoup.parse(HtmlWriter.write(report))
                .select("#values tbody th, #values tbody td")
                .eachText();
        assertThat(cells).contains("1.234.567", "0,001235", "97,1 %", "2026-03", "\u2013");
        NamedCsvRecord row = rows(CsvWriter.tables(report).get("values")).get(0);
        assertThat(row.getFields())
                .containsExactly("1234567", "0.00123456", "0.9712345", "97.12345", "2026-03-01", "2026-03", "");
        JsonNode json = JSON.readTree(JsonWriter.write(report))
                .get("sections")
                .get(0)
                .get("tables")
                .get(0)
                .get("rows")
                .get(0);
        assertThat(json.get("share").doubleValue()).isEqualTo(0.9712345);
        assertThat(json.get("percent").doubleValue()).isEqualTo(97.12345);
        assertThat(json.get("none").isNull()).isTrue();
    }

    @Test
    void what_is_hardly_anything_is_not_nothing_and_what_is_almost_all_is_not_all() {
        var written = new Written(Locale.ENGLISH);
        assertThat(written.percent(0)).isEqualTo("0.0\u00a0%");
        assertThat(written.percent(0.01)).isEqualTo("<0.1\u00a0%");
        assertThat(written.percent(99.99)).isEqualTo(">99.9\u00a0%");
        assertThat(written.percent(100)).isEqualTo("100.0\u00a0%");
    }

    @Test
    void a_row_has_a_value_of_its_kind_for_every_column() {
        Table.Builder table = Table.of("t", "T").column("count", "Count", Kind.COUNT);
        assertThatThrownBy(() -> table.row("three")).hasMessage("t: count holds COUNT");
        assertThatThrownBy(() -> table.row(1L, 2L)).hasMessage("t: 1 values, not 2");
        assertThat(table.row(Optional.empty()).build().rows()).hasSize(1);
        assertThatThrownBy(() -> new Drawing.Axis(0, true, OptionalDouble.empty()))
                .hasMessage("top: more than zero, not 0.0");
    }

    @Test
    void a_page_can_be_read_without_seeing_it_and_fetches_nothing() {
        Report report = ComplaintPages.of(
                new Registers().months(Registers.TAYLOR, Registers.TAYLOR_SALES).report(), Locale.ENGLISH);
        Document page = Jsoup.parse(HtmlWriter.write(report));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section"))
                .allSatisfy(section -> assertThat(section.child(0).tagName()).isEqualTo("h2"));
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.child(0).tagName()).isEqualTo("caption");
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.child(0).attr("scope")).isEqualTo("row"));
        });
        var ids = new HashSet<String>();
        assertThat(page.select("svg.chart")).hasSizeGreaterThan(3).allSatisfy(chart -> {
            assertThat(chart.attr("role")).isEqualTo("img");
            for (String id : chart.attr("aria-labelledby").split(" ")) {
                assertThat(ids.add(id)).as("used once").isTrue();
                assertThat(chart.getElementById(id).text()).isNotBlank();
            }
        });
    }

    @Test
    void the_same_figures_stand_on_the_page_in_the_files_and_in_the_data() throws Exception {
        Report report = ComplaintPages.of(
                new Registers().months(Registers.TAYLOR, Registers.TAYLOR_SALES).report(), Locale.ENGLISH);
        Document page = Jsoup.parse(HtmlWriter.write(report));
        JsonNode json = JSON.readTree(JsonWriter.write(report));
        Map<String, String> csv = CsvWriter.tables(report);
        Element months = page.select("#months tbody").first();
        List<JsonNode> data = json.findValues("sections").get(0).findParents("tables").stream()
                .filter(section -> section.get("id").textValue().equals("months"))
                .toList();
        JsonNode rows = data.get(0).get("tables").get(0).get("rows");
        List<NamedCsvRecord> lines = rows(csv.get("months"));
        assertThat(lines).hasSize(Registers.TAYLOR.length);
        for (int i = 0; i < Registers.TAYLOR.length; i++) {
            assertThat(lines.get(i).getField("count")).isEqualTo(String.valueOf(Registers.TAYLOR[i]));
            assertThat(rows.get(i).get("count").intValue()).isEqualTo(Registers.TAYLOR[i]);
            assertThat(months.child(i).child(1).text())
                    .isEqualTo(String.format(Locale.ENGLISH, "%,d", Registers.TAYLOR[i]));
        }
    }
}
