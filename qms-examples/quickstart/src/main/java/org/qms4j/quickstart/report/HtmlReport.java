package org.qms4j.quickstart.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code index.html}: what came in, when and how, what is open and how old it is, what the records lack and what was
 * rejected. One file without scripts, which needs nothing from anywhere and forbids the browser to get it.
 */
public final class HtmlReport {
    private static final int MOST_NAMES = 15;
    private static final int MOST_GROUPS = 10;
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
                + "<header>\n<h1>" + Texts.html(title) + "</h1>\n" + paragraphs(intro) + headline()
                + "</header>\n<main>\n"
                + section("When it came in", months())
                + "<div class=\"pair\">\n"
                + section("By channel", counts("Channel", tally.byChannel()))
                + section("By product", counts("Product", tally.byProduct()))
                + "</div>\n"
                + (tally.byCompany().isEmpty() ? "" : section("By company", counts("Company", tally.byCompany())))
                + section("What is open, and how old", open())
                + section("What the records lack as evidence", lacks())
                + section("What was rejected", rejected())
                + section("How to read this", list(caveats))
                + "</main>\n</body>\n</html>\n";
    }

    private static String section(String heading, String content) {
        return "<section>\n<h2>" + Texts.html(heading) + "</h2>\n" + content + "</section>\n";
    }

    private static String paragraph(String text) {
        return "<p>" + Texts.html(text) + "</p>\n";
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> "<p class=\"soft\">" + Texts.html(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String list(List<String> items) {
        return items.stream()
                .map(item -> "<li>" + Texts.html(item) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
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
                        .map(period -> paragraph("Received from " + period.first() + " to " + period.last() + ". "
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
            return paragraph("Nothing came in.");
        }
        var chart = new MonthChart(monthly);
        return "<figure>\n" + chart.svg() + "<figcaption>" + Texts.html(chart.words()) + "</figcaption>\n</figure>\n"
                + "<details>\n<summary>The figures of every month</summary>\n"
                + new BarTable("Months without complaints are absent.", "Month", monthly, tally.total()).html()
                + "</details>\n";
    }

    private String counts(String what, List<Tally.Count> counts) {
        String caption = Figures.number(counts.size(), "name", "names") + " in "
                + Figures.number(tally.total(), "complaint", "complaints");
        String table = new BarTable(caption, what, first(MOST_NAMES, counts), tally.total()).html();
        if (counts.size() <= MOST_NAMES) {
            return table;
        }
        List<Tally.Count> others = counts.subList(MOST_NAMES, counts.size());
        return table
                + paragraph("And " + Figures.number(others.size(), "other", "others") + " with together "
                        + Figures.number(sum(others), "complaint", "complaints") + ".");
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static long sum(List<Tally.Count> counts) {
        return counts.stream().mapToLong(Tally.Count::count).sum();
    }

    private String open() {
        if (tally.open() == 0) {
            return paragraph("Nothing is open.");
        }
        String day = tally.period().map(period -> period.last().toString()).orElseThrow();
        List<Tally.Count> ages = tally.ages().stream()
                .map(age -> new Tally.Count(age.label(), age.count()))
                .toList();
        var oldest = new Table(
                "The " + Figures.number(tally.oldestOpen().size(), "open complaint", "open complaints")
                        + " that came in first, of " + Figures.number(tally.open()),
                Table.Column.narrow("Received"),
                Table.Column.number("Days"),
                Table.Column.text("Product, company, state"),
                Table.Column.text("Where it is found"));
        tally.oldestOpen()
                .forEach(open -> oldest.row(
                        open.receivedOn().toString(),
                        Figures.number(tally.ageOf(open.receivedOn())),
                        Stream.of(open.product(), open.company(), open.stage())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" – ")),
                        open.reference()));
        return paragraph("Ages are counted from the day of receipt to " + day
                        + ", the latest day of receipt here, not to today.")
                + "<div class=\"late\">\n"
                + new BarTable(
                                Figures.number(tally.open(), "open complaint", "open complaints") + " by age on " + day,
                                "Age",
                                ages,
                                tally.open())
                        .html()
                + "</div>\n" + oldest.html();
    }

    private String lacks() {
        if (tally.total() == 0) {
            return paragraph("There are no records.");
        }
        Lacks lacks = tally.lacks();
        var groups = new Table(
                "Every record once, by what it lacks" + (lacks.everywhere().isEmpty() ? "" : " besides what all lack"),
                Table.Column.number("Records"),
                Table.Column.number("Share"),
                Table.Column.text("They lack"));
        first(MOST_GROUPS, lacks.groups())
                .forEach(group -> groups.row(
                        Figures.number(group.count()),
                        Figures.share(group.count(), tally.total()),
                        group.gaps().isEmpty() ? "nothing more" : String.join("; ", group.gaps())));
        return paragraph("A gap is something that an auditor would look for and the record does not show.")
                + new BarTable(
                                "Gaps in " + Figures.number(tally.total(), "record", "records"),
                                "Not shown",
                                lacks.counts(),
                                tally.total())
                        .html()
                + groups.html()
                + moreGroups(lacks.groups());
    }

    private static String moreGroups(List<Lacks.Group> groups) {
        if (groups.size() <= MOST_GROUPS) {
            return "";
        }
        List<Lacks.Group> others = groups.subList(MOST_GROUPS, groups.size());
        return paragraph("And " + Figures.number(others.size(), "other combination", "other combinations")
                + " in together "
                + Figures.number(others.stream().mapToLong(Lacks.Group::count).sum(), "record", "records") + ".");
    }

    private String rejected() {
        List<Rejected> rejected = summary.rejected();
        if (rejected.isEmpty()) {
            return paragraph("Nothing was rejected.");
        }
        var table = new Table(
                Figures.number(rejected.size(), "row", "rows") + " of " + Figures.number(summary.rows())
                        + " did not become a complaint. The line is where the row starts.",
                Table.Column.number("Line"),
                Table.Column.narrow("Code"),
                Table.Column.text("Reason"));
        first(MOST_REJECTED, rejected).forEach(row -> table.row(Figures.number(row.line()), row.code(), row.reason()));
        int others = rejected.size() - MOST_REJECTED;
        return table.html()
                + (others > 0
                        ? paragraph("And " + Figures.number(others) + " more; the full list is in summary.json.")
                        : "");
    }
}
