package org.qms4j.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthChartTest {
    private static List<Tally.Count> months(String... months) {
        return Arrays.stream(months)
                .map(month -> month.split("=", 2))
                .map(pair -> new Tally.Count(pair[0], Long.parseLong(pair[1])))
                .toList();
    }

    private static Document drawn(MonthChart chart) {
        return Jsoup.parse(chart.svg());
    }

    @Test
    void a_month_without_complaints_is_a_ring_and_not_a_column() {
        var chart = new MonthChart(months("2015-11=3", "2016-01=9", "2016-02=1"));
        assertThat(drawn(chart).select("rect title").eachText())
                .containsExactly("2015-11: 3", "2016-01: 9", "2016-02: 1");
        assertThat(drawn(chart).select("circle title").eachText()).containsExactly("2015-12: none");
        assertThat(chart.words())
                .isEqualTo(
                        "2015-11 to 2016-02. Most in 2016-01: 9. Without any complaint: 1 month, each shown as a ring on"
                                + " the axis.");
    }

    @Test
    void without_a_gap_the_words_say_so() {
        var chart = new MonthChart(months("2016-01=2", "2016-02=2"));
        assertThat(chart.words())
                .isEqualTo("2016-01 to 2016-02. Most in 2016-01: 2. No month between is without complaints.");
        assertThat(drawn(chart).select("circle")).isEmpty();
    }

    @Test
    void columns_are_as_high_as_their_counts_on_the_scale() {
        Document chart = drawn(new MonthChart(months("2016-01=10", "2016-02=5", "2016-03=1000")));
        assertThat(chart.select("text[text-anchor=end]").eachText())
                .containsExactly("0", "200", "400", "600", "800", "1,000");
        assertThat(chart.select("rect").eachAttr("height")).containsExactly("2.4", "2.0", "240.0");
        assertThat(chart.select("rect").eachAttr("x")).containsExactly("3.333%", "36.667%", "70.000%");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03, 2016-03, 2016-03",
        "2016-01, 2016-04, 2016-01 2016-02 2016-03 2016-04",
        "2016-02, 2016-12, 2016-03 2016-05 2016-07 2016-09 2016-11",
        "2012-06, 2017-02, 2013 2014 2015 2016 2017",
        "1998-01, 2016-12, 2000 2005 2010 2015",
        "1900-01, 2016-12, 1900 1920 1940 1960 1980 2000",
        "1900-01, 9999-12, 2000 4000 6000 8000",
    })
    void labels_never_crowd_the_axis(String from, String to, String labels) {
        var months = from.equals(to) ? months(from + "=1") : months(from + "=1", to + "=1");
        Document chart = drawn(new MonthChart(months));
        assertThat(chart.select("text[text-anchor=middle]").eachText()).containsExactly(labels.split(" "));
    }

    @Test
    void more_than_twenty_years_are_shown_by_year() {
        var chart = new MonthChart(months("1990-05=1", "1990-06=2", "2020-01=1"));
        assertThat(drawn(chart).select("rect title").eachText()).containsExactly("1990: 3", "2020: 1");
        assertThat(drawn(chart).select("svg > title").text()).isEqualTo("Complaints received per year");
        assertThat(chart.words()).startsWith("1990 to 2020. Most in 1990: 3. Without any complaint: 29 years");
    }

    @Test
    void eight_thousand_years_make_no_endless_page() {
        var chart = new MonthChart(months("1900-01=1", "9999-12=1"));
        assertThat(drawn(chart).select("rect, circle, line")).hasSizeLessThan(15);
        assertThat(chart.words()).endsWith("Without any complaint: 8,098 years.");
    }
}
