package org.qms4j.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.qms4j.statistics.Pareto;
import org.qms4j.statistics.Pareto.Bar;
import org.qms4j.statistics.Pareto.Portion;

/** A ranking: counts with their share, the share of all that are at least as large, the class, and a bar. */
final class RankTable {
    private static final double SHORTEST = 1;

    private final String caption;
    private final String what;
    private final List<Bar> bars;

    RankTable(String caption, String what, Pareto ranking, int most) {
        this.caption = caption;
        this.what = what;
        this.bars = Html.first(most, ranking.bars());
    }

    String html() {
        BigDecimal largest = bars.isEmpty() ? BigDecimal.ONE : bars.get(0).value();
        var html = new StringBuilder("<table>\n<caption>")
                .append(Texts.html(caption))
                .append("</caption>\n<thead><tr><th scope=\"col\">")
                .append(Texts.html(what))
                .append("</th>");
        html.append("<th scope=\"col\" class=\"number\">Count</th><th scope=\"col\" class=\"number\">Share</th>")
                .append("<th scope=\"col\" class=\"number wide\">Together</th>")
                .append("<th scope=\"col\" class=\"number\">Class</th>")
                .append("<td class=\"bar wide\"></td></tr></thead>\n<tbody>\n");
        bars.forEach(bar -> html.append(row(bar, largest)));
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String row(Bar bar, BigDecimal largest) {
        Portion portion = bar.portion().orElseThrow();
        long count = bar.value().longValueExact();
        double width = Math.max(SHORTEST, 100 * bar.value().doubleValue() / largest.doubleValue());
        return "<tr><th scope=\"row\">" + Texts.html(bar.name()) + "</th>"
                + number("number", Figures.number(count))
                + number("number", Figures.percent(portion.percent()))
                + number("number wide", Figures.percent(portion.cumulativePercent()))
                + number("number", portion.abc().name())
                + "<td class=\"bar wide\" aria-hidden=\"true\"><svg><title>"
                + Texts.html(bar.name() + ": " + Figures.number(count)) + "</title>"
                + String.format(Locale.ROOT, "<rect width=\"%.2f%%\" height=\"100%%\"/></svg></td></tr>\n", width);
    }

    private static String number(String css, String figure) {
        return "<td class=\"" + css + "\">" + Texts.html(figure) + "</td>";
    }
}
