package org.qms4j.quickstart.report;

import java.util.List;
import org.qms4j.statistics.Pareto;
import org.qms4j.statistics.Pareto.Bar;

/**
 * Writes {@code index.html}: what came in, when and how, what is open and how old it is, what the records lack and what
 * was rejected. One file without scripts, which needs nothing from anywhere and forbids the browser to get it.
 */
public final class HtmlReport {
    private static final int MOST_NAMES = 15;
    private static final int MOST_REJECTED = 100;

    private final String title;
    private final List<String> intro;
    private final List<String> caveats;
    private final Summary summary;
    private final Tally tally;

    /**
     * Prepares the page.
     *
     * @param title what it is about
     * @param intro where its figures come from
     * @param caveats what must be known to read them
     * @param summary the figures
     */
    public HtmlReport(String title, List<String> intro, List<String> caveats, Summary summary) {
        this.title = title;
        this.intro = List.copyOf(intro);
        this.caveats = List.copyOf(caveats);
        this.summary = summary;
        this.tally = summary.tally();
    }

    /**
     * Writes the page.
     *
     * @return HTML
     */
    public String html() {
        String head = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                """;
        return head + "<title>" + Texts.html(title) + "</title>\n<style>\n" + Style.CSS + "</style>\n</head>\n<body>\n"
                + "<header>\n<h1>" + Texts.html(title) + "</h1>\n" + Html.paragraphs(intro) + headline()
                + "</header>\n<main>\n"
                + Html.section("When it came in", months())
                + Html.section(
                        "More complaints, or more sales?", new RatesSection(tally.rates(), tally.productRates()).html())
                + Html.section("What people complain about most", ranking("Issue", tally.byIssue()))
                + Html.section("By product", ranking("Product", tally.byProduct()))
                + Html.section("By channel", ranking("Channel", tally.byChannel()))
                + (tally.byCompany().isEmpty() ? "" : Html.section("By company", counts("Company", tally.byCompany())))
                + Html.section("What was answered in time, and how long it took", answers())
                + Html.section("What is open, and how old", new OpenSection(tally).html())
                + Html.section("What the records lack as evidence", new LacksSection(tally).html())
                + Html.section("What was rejected", rejected())
                + Html.section("How to read this", Html.list(caveats))
                + "</main>\n</body>\n</html>\n";
    }

    private String headline() {
        return "<dl class=\"figures\">\n"
                + figure("rows read", summary.rows())
                + figure("complaints taken in", summary.imported())
                + figure("open", tally.open())
                + figure("closed", tally.closed())
                + figure("rows rejected", summary.rejected().size())
                + "</dl>\n"
                + tally.period()
                        .map(period -> Html.paragraph("Received from " + period.first() + " to " + period.last() + ". "
                                + Figures.share(tally.open(), tally.total()) + " are open. New in this run: "
                                + Figures.number(summary.fresh()) + "."))
                        .orElse("");
    }

    private static String figure(String what, long count) {
        return "<div><dt>" + what + "</dt><dd>" + Figures.number(count) + "</dd></div>\n";
    }

    private String months() {
        List<Tally.Count> monthly = tally.monthly();
        if (monthly.isEmpty()) {
            return Html.paragraph("Nothing came in.");
        }
        var chart = new MonthChart(monthly);
        return "<figure>\n" + chart.svg() + "<figcaption>" + Texts.html(chart.words()) + "</figcaption>\n</figure>\n"
                + "<details>\n<summary>The figures of every month</summary>\n"
                + new BarTable("Months without complaints are absent.", "Month", monthly, tally.total()).html()
                + "</details>\n";
    }

    private String answers() {
        return new AnswersSection(tally.answering()).html();
    }

    private String ranking(String what, Pareto ranking) {
        if (ranking.bars().isEmpty()) {
            return Html.paragraph("Nothing came in.");
        }
        String caption = Figures.number(ranking.bars().size(), "name", "names") + " in "
                + Figures.number(tally.total(), "complaint", "complaints")
                + "; class A makes up the first 80 %, B goes on to 95 %";
        List<Bar> others = ranking.bars().stream().skip(MOST_NAMES).toList();
        long complaints =
                others.stream().mapToLong(bar -> bar.value().longValueExact()).sum();
        return new RankTable(caption, what, ranking, MOST_NAMES).html() + others(others.size(), complaints);
    }

    private static String others(int names, long complaints) {
        return names == 0
                ? ""
                : Html.paragraph("And " + Figures.number(names, "other", "others") + " with together "
                        + Figures.number(complaints, "complaint", "complaints") + ".");
    }

    private String counts(String what, List<Tally.Count> counts) {
        String caption = Figures.number(counts.size(), "name", "names") + " in "
                + Figures.number(tally.total(), "complaint", "complaints");
        String table = new BarTable(caption, what, Html.first(MOST_NAMES, counts), tally.total()).html();
        List<Tally.Count> others = counts.stream().skip(MOST_NAMES).toList();
        return table + others(others.size(), sum(others));
    }

    private static long sum(List<Tally.Count> counts) {
        return counts.stream().mapToLong(Tally.Count::count).sum();
    }

    private String rejected() {
        List<Rejected> rejected = summary.rejected();
        if (rejected.isEmpty()) {
            return Html.paragraph("Nothing was rejected.");
        }
        var table = new Table(
                Figures.number(rejected.size(), "row", "rows") + " of " + Figures.number(summary.rows())
                        + " did not become a complaint. The line is where the row starts.",
                Table.Column.number("Line"),
                Table.Column.code("Code"),
                Table.Column.text("Reason"));
        Html.first(MOST_REJECTED, rejected)
                .forEach(row -> table.row(Figures.number(row.line()), row.code(), row.reason()));
        int others = rejected.size() - MOST_REJECTED;
        return table.html()
                + (others > 0
                        ? Html.paragraph("And " + Figures.number(others) + " more; the full list is in summary.json.")
                        : "");
    }
}
