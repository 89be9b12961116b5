package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Subject;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.reports.Report.Figure;

/** What the pages say about a register. */
class ComplaintPagesTest {
    private static final Locale EN = Locale.ENGLISH;

    private final Registers register = new Registers();

    private Report report() {
        return ComplaintPages.of(register.report(), EN);
    }

    private static List<Object> column(Report report, String table, int column) {
        return Registers.table(report, table).orElseThrow().rows().stream()
                .map(row -> row.get(column).orElse("-"))
                .toList();
    }

    private static Figure figure(Report report, String section) {
        return report.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.blocks().stream())
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void taylors_data_say_more_complaints_because_more_sales_and_show_no_signal() {
        Report report = ComplaintPages.of(
                register.months(Registers.TAYLOR, Registers.TAYLOR_SALES).report(), EN);
        assertThat(report.answers()).contains("More complaints because more sales; rate unchanged.");
        assertThat(figure(report, "rates").words()).contains("σz 5.317").contains("No month lies beyond them.");
        assertThat(column(report, "rates", 6)).hasSize(20).containsOnly("-");
        assertThat(column(report, "gaps", 0)).doesNotContain("how much was sold (months)");
    }

    @Test
    void a_month_beyond_the_limits_is_named_in_words_and_table() {
        int[] steady = IntStream.range(0, 24).map(i -> i % 2 == 0 ? 45 : 55).toArray();
        steady[20] = 400;
        int[] units = IntStream.generate(() -> 1_000).limit(24).toArray();
        Report report = ComplaintPages.of(register.months(steady, units).report(), EN);
        assertThat(figure(report, "rates").words()).contains("Months beyond them, each a diamond: 2025-09.");
        assertThat(column(report, "rates", 6).get(20)).isEqualTo("beyond the limits");
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false"})
    void under_twenty_months_limits_are_provisional_and_a_gap(int months, boolean provisional) {
        int[] tens = IntStream.generate(() -> 10).limit(months).toArray();
        Report report = ComplaintPages.of(register.months(tens, tens).report(), EN);
        assertThat(HtmlWriter.write(report).contains("The limits are provisional"))
                .isEqualTo(provisional);
        assertThat(column(report, "gaps", 0).contains("enough for firm limits (months missing)"))
                .isEqualTo(provisional);
    }

    @Test
    void without_exposure_there_are_counts_and_no_limits_and_the_page_says_so() {
        Report report = ComplaintPages.of(
                register.months(new int[] {5, 0, 7}, new int[0]).report(), EN);
        assertThat(Registers.table(report, "rates")).isEmpty();
        assertThat(Registers.table(report, "productRates")).isEmpty();
        assertThat(report.answers())
                .anyMatch(answer -> answer.contains("nobody can say whether these complaints are many"));
        assertThat(column(report, "months", 1)).containsExactly(5L, 0L, 7L);
        assertThat(figure(report, "months").words())
                .contains("Most in 2024-03: 7.")
                .contains("without any: 1");
    }

    @Test
    void a_chart_does_not_cross_a_month_without_exposure() {
        Report report = ComplaintPages.of(
                register.months(new int[] {5, 5, 5, 5, 5}, new int[] {10, 0, 10, 10, 10})
                        .report(),
                EN);
        assertThat(column(report, "rates", 0).stream().map(String::valueOf))
                .containsExactly("2024-03", "2024-04", "2024-05");
        assertThat(column(report, "gaps", 0)).contains("how much was sold (months)");
    }

    @Test
    void nothing_came_in() {
        Report report = report();
        assertThat(report.period()).isEmpty();
        assertThat(report.answers()).containsExactly("Nothing came in.");
        assertThat(HtmlWriter.write(report)).contains("There is nothing.", "Nothing is open.");
        assertThat(JsonWriter.write(report)).contains("\"period\" : null");
    }

    @Test
    void one_category_is_the_whole_and_class_a() {
        register.with(Registers.about("pump", "damage"), 7);
        Report report = report();
        assertThat(Registers.table(report, "byCategory").orElseThrow().rows())
                .containsExactly(List.of(
                        Optional.of("damage"),
                        Optional.of(7L),
                        Optional.of(100.0),
                        Optional.of(100.0),
                        Optional.of("A")));
        assertThat(report.answers().get(0))
                .isEqualTo(
                        "People complain most about “damage”: 7 of 7 complaints (100.0\u00a0%). The first 80 % are in 1"
                                + " of 1 kinds.");
    }

    @Test
    void a_share_is_one_of_those_that_say_it_and_the_others_are_counted_beside() {
        register.with(Registers.about("pump", "damage"), 6)
                .with(Registers.about("pump", "delay"), 3)
                .with(Registers.on(Registers.AS_OF, Outcome.CLOSED), 3);
        Report report = report();
        assertThat(report.answers().get(0)).startsWith("People complain most about “damage”: 6 of 9 complaints (66.7");
        assertThat(HtmlWriter.write(report)).contains("Complaints that do not say it, and so have no rank: 3.");
        assertThat(column(report, "gaps", 1)).contains(3L);
    }

    @Test
    void equal_ones_come_by_name_and_the_one_that_crosses_belongs_to_a() {
        for (String product : List.of("e", "d", "c", "b", "a")) {
            register.with(Registers.about(product, "damage"));
        }
        assertThat(column(report(), "byProduct", 0)).containsExactly("a", "b", "c", "d", "e");
        assertThat(column(report(), "byProduct", 4)).containsExactly("A", "A", "A", "A", "B");
    }

    @Test
    void what_is_open_is_listed_by_age_and_one_by_one() {
        for (int days : new int[] {0, 30, 31, 90, 91, 180, 181, 365, 366, 4_000}) {
            register.with(Registers.on(Registers.AS_OF.minusDays(days), Outcome.OPEN));
        }
        Report report = report();
        assertThat(column(report, "ages", 0))
                .containsExactly(
                        "0 to 30 days", "31 to 90 days", "91 to 180 days", "181 to 365 days", "more than 365 days");
        assertThat(column(report, "ages", 1)).containsOnly(2L);
        assertThat(column(report, "oldest", 0)).hasSize(10).startsWith(LocalDate.of(2015, 1, 19));
        assertThat(column(report, "oldest", 1)).startsWith(4_000L, 366L);
        assertThat(column(report, "oldest", 3)).containsOnly("not closed");
        assertThat(report.answers()).contains("Open: 10 of 10 (100.0\u00a0%); 6 of them for more than 90 days.");
    }

    @Test
    void a_share_comes_with_its_interval() {
        register.with(Registers.about("pump", "damage").withAnsweredInTime(Optional.of(true)), 9)
                .with(Registers.about("pump", "damage").withAnsweredInTime(Optional.of(false)));
        assertThat(report().answers())
                .contains("Answered in time: 90.0\u00a0% (9 of 10). The true share lies between 59.6\u00a0% and"
                        + " 98.2\u00a0%, as sure as 95 %.");
        assertThat(figure(report(), "answers").drawing())
                .isInstanceOfSatisfying(
                        Drawing.Rows.class,
                        rows -> assertThat(rows.rows())
                                .allMatch(row -> row.interval().isPresent()));
    }

    @Test
    void what_everybody_may_see_has_no_provider_no_single_case_and_no_name_that_few_have() {
        Subject subject = Subject.product(ExternalRef.of("erp", "product", "pump"))
                .by(ExternalRef.of("erp", "supplier", "Smith"))
                .clause("4.2");
        register.with(Registers.about("pump", "damage").withSubject(subject), 6)
                .with(Registers.about("pump", "a very special thing"), 2)
                .with(Registers.on(Registers.AS_OF, Outcome.OPEN));
        Report internal = report();
        assertThat(column(internal, "byCategory", 0)).containsExactly("damage", "a very special thing");
        assertThat(Registers.table(internal, "byProvider")).isPresent();
        assertThat(Registers.table(internal, "oldest")).isPresent();
        Report open = ComplaintPages.of(register.report().published(), EN);
        assertThat(open.title()).isEqualTo("Complaints: what we publish");
        assertThat(column(open, "byCategory", 0)).containsExactly("damage");
        for (String written : List.of(
                HtmlWriter.write(open),
                JsonWriter.write(open),
                CsvWriter.tables(open).toString())) {
            assertThat(written).doesNotContain("Smith", "4.2", "a very special thing", "file:a.csv");
        }
        assertThat(HtmlWriter.write(open))
                .contains("Complaints under names that only a few have, not shown one by one: 2.");
        assertThat(open.sections()).extracting(Report.Section::id).doesNotContain("byProvider", "byContractClause");
        assertThat(ComplaintPages.of(register.report().published().published(), EN))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Más quejas porque hay más ventas; la tasa no cambia.",
        "pt, Mais reclamações porque há mais vendas; a taxa não muda.",
        "es-MX, Más quejas porque hay más ventas; la tasa no cambia.",
        "de, More complaints because more sales; rate unchanged."
    })
    void readers_get_their_language_or_english(String language, String conclusion) {
        register.months(Registers.TAYLOR, Registers.TAYLOR_SALES);
        Report report = ComplaintPages.of(register.report(), Locale.forLanguageTag(language));
        assertThat(report.answers()).contains(conclusion);
        assertThat(HtmlWriter.write(report))
                .contains("<html lang=\"" + (language.equals("de") ? "en" : language) + "\">");
    }
}
