package org.qms4j.quickstart.report;

import java.util.List;
import java.util.Locale;

/** Counts with their shares of a whole, and a bar each; the longest bar is the largest count. */
final class BarTable {
    private static final String EMPTY_HEADING = "<td class=\"bar\"></td>";
    private static final double SHORTEST = 1;

    private final String caption;
    private final String what;
    private final List<Tally.Count> counts;
    private final long whole;

    BarTable(String caption, String what, List<Tally.Count> counts, long whole) {
        this.caption = caption;
        this.what = what;
        this.counts = counts;
        this.whole = whole;
    }

    String html() {
        long largest = counts.stream().mapToLong(Tally.Count::count).max().orElse(0);
        var html = new StringBuilder("<table>\n<caption>")
                .append(Texts.html(caption))
                .append("</caption>\n<thead><tr>")
                .append("<th scope=\"col\">")
                .append(Texts.html(what))
                .append("</th>")
                .append("<th scope=\"col\" class=\"number\">Count</th><th scope=\"col\" class=\"number\">Share</th>")
                .append(EMPTY_HEADING)
                .append("</tr></thead>\n<tbody>\n");
        for (Tally.Count count : counts) {
            html.append("<tr><th scope=\"row\">")
                    .append(Texts.html(count.name()))
                    .append("</th>")
                    .append(number(Figures.number(count.count())))
                    .append(number(Figures.share(count.count(), whole)))
                    .append(bar(count, largest))
                    .append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String number(String figure) {
        return "<td class=\"number\">" + Texts.html(figure) + "</td>";
    }

    /** The figures beside it say the same, so it is not read aloud. */
    private static String bar(Tally.Count count, long largest) {
        double percent = count.count() == 0 ? 0 : Math.max(SHORTEST, 100.0 * count.count() / largest);
        return "<td class=\"bar\" aria-hidden=\"true\"><svg><title>"
                + Texts.html(count.name() + ": " + Figures.number(count.count())) + "</title>"
                + String.format(Locale.ROOT, "<rect width=\"%.2f%%\" height=\"100%%\"/></svg></td>", percent);
    }
}
