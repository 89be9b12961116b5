package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.qms4j.statistics.Interval;
import org.qms4j.statistics.Pareto;

/** Whatever is drawn stays within its picture. */
class DrawingProperties {
    private static final Written WRITTEN = new Written(Locale.ENGLISH);

    private static double percent(String value) {
        return Double.parseDouble(value.replace("%", ""));
    }

    private static void staysInside(String svg, double height) {
        Document picture = Jsoup.parse(svg, Parser.xmlParser());
        for (String attribute : List.of("x", "x1", "x2", "cx")) {
            assertThat(picture.select("[" + attribute + "]").eachAttr(attribute).stream()
                            .filter(value -> value.endsWith("%"))
                            .map(DrawingProperties::percent))
                    .allMatch(x -> x >= 0 && x <= 100.001);
        }
        for (String attribute : List.of("y", "y1", "y2", "cy")) {
            assertThat(picture.select("[" + attribute + "]").eachAttr(attribute).stream()
                            .map(Double::parseDouble))
                    .allMatch(y -> y >= -0.1 && y <= height);
        }
        assertThat(picture.select("rect"))
                .allMatch(bar -> percent(bar.attr("x")) + percent(bar.attr("width")) <= 100.5);
    }

    @Property(tries = 100)
    void a_pareto_never_falls_ends_at_all_and_stays_inside(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 10_000) Long> counts) {
        Map<String, Long> named =
                IntStream.range(0, counts.size()).boxed().collect(Collectors.toMap(i -> "name " + i, counts::get));
        var rows = new ArrayList<Drawing.Row>();
        double last = 0;
        for (Pareto.Bar bar : Pareto.ofCounts(named).bars()) {
            Pareto.Portion portion = bar.portion().orElseThrow();
            assertThat(portion.cumulativePercent()).isGreaterThanOrEqualTo(last);
            last = portion.cumulativePercent();
            rows.add(new Drawing.Row(
                    bar.name(), "", OptionalDouble.of(portion.percent()), OptionalDouble.of(last), Optional.empty()));
        }
        assertThat(last).isCloseTo(100, Offset.offset(1e-9));
        var picture = new RowsPicture(new Drawing.Rows(Drawing.Axis.percent().marking(80), rows), WRITTEN);
        staysInside(picture.draw("p", "Pareto", "words"), 44.0 * rows.size() + 28);
    }

    @Property(tries = 100)
    void causes_stay_inside_however_many_there_are(
            @ForAll @Size(max = 10) List<@Size(max = 20) List<Drawing.Standing>> found) {
        List<Drawing.Branch> branches = found.stream()
                .map(standings -> new Drawing.Branch(
                        "branch",
                        standings.stream()
                                .map(standing -> new Drawing.Twig("cause", standing, "words"))
                                .toList()))
                .toList();
        String svg = new CausesPicture(new Drawing.Causes("effect", branches)).draw("c", "Causes", "words");
        double height = 34
                + found.stream()
                        .mapToDouble(standings -> 36 + 22.0 * standings.size())
                        .sum();
        staysInside(svg, height);
    }

    @Property(tries = 100)
    void columns_stay_inside_however_long_the_time(
            @ForAll @Size(min = 1, max = 400) List<@LongRange(min = 0, max = 1_000_000) Long> counts) {
        List<Drawing.Month> months = IntStream.range(0, counts.size())
                .mapToObj(i -> new Drawing.Month(YearMonth.of(1990, 1).plusMonths(i), counts.get(i)))
                .toList();
        staysInside(new ColumnsPicture(new Drawing.Columns(months), WRITTEN).draw("c", "Months", "words"), 262);
    }

    @Property(tries = 100)
    void rates_stay_inside_with_their_limits(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = 0, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0, max = 1e6) double half) {
        List<Drawing.Point> points = IntStream.range(0, values.size())
                .mapToObj(i -> new Drawing.Point(
                        YearMonth.of(2020, 1).plusMonths(i),
                        values.get(i),
                        new Interval(Math.max(0, values.get(0) - half), values.get(0) + half),
                        i % 7 == 0))
                .toList();
        staysInside(
                new RatesPicture(new Drawing.Rates(values.get(0), "mean", points), WRITTEN).draw("r", "Rates", "words"),
                282);
    }

    @Property(tries = 200)
    void a_scale_has_few_round_steps_and_ends_at_or_above_the_highest(
            @ForAll @DoubleRange(min = 0.01, max = 1e12) double highest,
            @ForAll @IntRange(min = 0, max = 1_000_000) int count) {
        CountScale scale = CountScale.upTo(highest);
        assertThat(scale.top()).isGreaterThanOrEqualTo(highest * (1 - 1e-12));
        assertThat(scale.top() / scale.step()).isLessThanOrEqualTo(5.0001);
        CountScale counted = CountScale.upToCount(count);
        assertThat(counted.step()).isEqualTo(Math.rint(counted.step())).isGreaterThanOrEqualTo(1);
        assertThat(counted.top()).isGreaterThanOrEqualTo(count);
    }
}
