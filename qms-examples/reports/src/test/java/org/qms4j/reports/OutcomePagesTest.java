package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.spi.record.RecordKey;

/** What came of what clients said. */
class OutcomePagesTest {
    private static final Locale EN = Locale.ENGLISH;
    private static final List<TopIssue> ISSUES = List.of(
            new TopIssue("late", 1, 8, 66.7, Decision.IMPROVING, List.of(new RecordKey("improvement-cycle", "I-1"))),
            new TopIssue("rude", 2, 4, 33.3, Decision.NONE, List.of()));

    private final Treated it = new Treated("no-straps");

    private static List<List<Optional<Object>>> rows(Report report, String table) {
        return report.tables()
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static List<Object> row(Report report, String table) {
        return rows(report, table).get(0).stream()
                .map(value -> value.orElse("–"))
                .toList();
    }

    private static List<String> texts(Document page, String css) {
        return page.select(css).eachText();
    }

    /** AT-35: ratio 0.4091, as sure as 95 % between 0.167 and 0.912. */
    @Test
    void an_action_is_judged_by_the_ratio_and_its_interval() {
        Report report = it.judged().actions(EN);
        Document page = Jsoup.parse(HtmlWriter.write(report));
        assertThat(texts(page, "#effects svg text")).contains("N-1 · it worked", "0.41 (0.17 to 0.91)");
        assertThat(texts(page, "#effects tbody td"))
                .containsExactly(
                        "broken per delivery",
                        "24",
                        "12,000",
                        "9",
                        "11,000",
                        "0.4091",
                        "0.1673",
                        "0.9116",
                        "it worked");
        assertThat(report.answers())
                .containsExactly(
                        "Open: 1 of 1 nonconformities; 0 of them late.",
                        "Judged by figures: worked 1, did not work 0, not told by the figures 0.",
                        "Happened again after it was treated: 0.");
    }

    @Test
    void a_cause_diagram_tells_by_its_marks_and_in_words_what_is_known() {
        Element causes =
                Jsoup.parse(HtmlWriter.write(it.complained().actions(EN))).getElementById("causes");
        assertThat(causes.select("svg text").eachText())
                .containsExactly(
                        "Methods",
                        "no-straps · confirmed",
                        "Machines",
                        "crane · refuted",
                        "Found by asking why",
                        "hurry · untested",
                        "N-1, noticed on Oct 5, 2026");
        assertThat(causes.select("circle.signal title").eachText()).containsExactly("no-straps: confirmed");
        assertThat(causes.select("circle.refuted title").eachText()).containsExactly("crane: refuted");
        assertThat(causes.select("circle.dot title").eachText()).containsExactly("hurry: untested");
        assertThat(causes.text()).doesNotContain("nothing holds them");
    }

    @Test
    void it_is_told_how_long_everything_takes() {
        Report report = it.judged().actions(EN);
        assertThat(rows(report, "times"))
                .extracting(
                        row -> row.get(0).orElseThrow(),
                        row -> row.get(2).map(Object::toString).orElse("–"))
                .containsExactly(
                        tuple("until it is contained", "0.0"),
                        tuple("until it is put right", "0.0"),
                        tuple("until actions are planned", "0.0"),
                        tuple("until they are carried out", "0.0"),
                        tuple("until figures show that they worked", "90.0"),
                        tuple("until it is closed", "–"));
    }

    @Test
    void what_is_owed_is_counted_in_days() {
        Report report = it.complained().after(40).actions(EN);
        assertThat(row(report, "nonconformities"))
                .containsExactly(
                        "N-1",
                        Treated.MONDAY,
                        "Complaint",
                        3L,
                        "causes are looked for",
                        "anna",
                        "causes and a plan",
                        Treated.MONDAY.plusDays(28),
                        12L,
                        1L,
                        0L);
        assertThat(rows(report, "ages"))
                .extracting(row -> row.get(1))
                .containsExactly(Optional.of(0L), Optional.of(1L), Optional.of(0L), Optional.of(0L));
    }

    @Test
    void a_loop_shows_every_link_and_who_owes_the_next() {
        Report report = it.judged().loops(ISSUES, EN);
        assertThat(row(report, "loops"))
                .containsExactly(
                        "K-1", Treated.MONDAY, "received", "◆ open", "✓ closed", "✓ closed", "✓ closed", "◆ open");
        assertThat(rows(report, "owed")).extracting(row -> row.get(2)).contains(Optional.of("the decision"));
        assertThat(rows(report, "evidence")).extracting(row -> row.get(2)).containsOnly(Optional.of("report:1"));
        assertThat(report.answers())
                .contains(
                        "Followed to the end: 0 of 1 complaints whose handling is known (0.0\u00a0%).",
                        "Of the 2 issues that most complaints are about, 1 have no decision on record.");
        assertThat(rows(report, "gaps"))
                .extracting(row -> row.get(0))
                .contains(Optional.of("when evidence was made (pieces of evidence)"));
    }

    @Test
    void a_board_shows_each_cycle_in_its_phase_and_marks_what_is_late() {
        Report report = it.improved().after(60).cycles(ISSUES, EN);
        Document page = Jsoup.parse(HtmlWriter.write(report));
        assertThat(texts(page, ".lane h3")).containsExactly("Plan · 1", "Do · 0", "Check · 0", "Act · 0", "Ended · 1");
        assertThat(texts(page, ".lane:first-child .card strong")).containsExactly("I-2");
        assertThat(texts(page, ".lane:first-child .mark"))
                .singleElement()
                .asString()
                .matches("◆ \\d+ days late");
        assertThat(texts(page, ".lane:last-child .card span"))
                .containsExactly("no-straps", "Complaints: late", "better, but short of the target", "tried otherwise");
        assertThat(row(report, "cycles"))
                .startsWith("I-1", "–", "tried otherwise", "Complaints: late", "in time", "Process", "anna")
                .endsWith("better, but short of the target", "1,234.50\u00a0EUR", "–");
        assertThat(row(report, "ideas")).startsWith("E-1", Treated.MONDAY, "Complaints: late", "not decided yet");
        assertThat(rows(report, "topIssues"))
                .extracting(row -> row.get(4))
                .containsExactly(Optional.of("an improvement is under way"), Optional.of("no decision"));
    }

    @ParameterizedTest
    @CsvSource({"en, Plan, Act", "es, Planificar, Actuar", "pt, Planejar, Agir", "fr, Plan, Act"})
    void phases_are_called_as_the_reader_calls_them(String language, String first, String last) {
        Report report = it.begun().cycles(List.of(), Locale.forLanguageTag(language));
        List<String> lanes = texts(Jsoup.parse(HtmlWriter.write(report)), ".lane h3");
        assertThat(lanes.get(0)).startsWith(first + " ");
        assertThat(lanes.get(3)).startsWith(last + " ");
    }

    @Test
    void where_there_is_nothing_nothing_is_made_up() {
        for (Report report : List.of(it.actions(EN), it.loops(List.of(), EN), it.cycles(List.of(), EN))) {
            assertThat(report.period()).isEmpty();
            assertThat(report.gaps().rows()).isEmpty();
            assertThat(HtmlWriter.write(report)).contains("There is nothing.").doesNotContain("<svg");
        }
    }

    @ParameterizedTest
    @MethodSource("org.qms4j.reports.WritersTest#payloads")
    void names_do_no_harm_wherever_they_are_shown(String name) {
        var named = new Treated(name.length() > 60 ? name.substring(0, 60) : name);
        named.judged().improved();
        for (Report report : List.of(named.actions(EN), named.loops(ISSUES, EN), named.cycles(ISSUES, EN))) {
            Document page = Jsoup.parse(HtmlWriter.write(report));
            assertThat(page.select("script, iframe, img, a, foreignObject")).isEmpty();
            assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(CsvWriter.tables(report).values()).noneMatch(csv -> csv.contains("\n=") || csv.contains(",="));
        }
    }
}
