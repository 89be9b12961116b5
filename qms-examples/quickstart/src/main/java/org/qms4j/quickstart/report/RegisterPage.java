package org.qms4j.quickstart.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.reports.ComplaintPages;
import org.qms4j.reports.HtmlWriter;
import org.qms4j.reports.JsonWriter;
import org.qms4j.reports.Report;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Listing;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table;
import org.qms4j.reports.Table.Kind;
import org.qms4j.reports.TopIssuePages;

/** The library's report with sections of its own: what was taken in, what records lack, what was rejected. */
public final class RegisterPage {
    private static final int MOST_REJECTED = 100;
    private static final int MOST_GROUPS = 10;

    private final String title;
    private final List<String> intro;
    private final List<String> caveats;
    private final Summary summary;
    private final List<TopIssue> issues;

    /**
     * Prepares the page.
     *
     * @param title what it is about
     * @param intro where its figures come from
     * @param caveats what must be known to read them
     * @param summary the figures
     * @param issues what most complaints are about, and what was decided about it
     */
    public RegisterPage(
            String title, List<String> intro, List<String> caveats, Summary summary, List<TopIssue> issues) {
        this.title = title;
        this.intro = List.copyOf(intro);
        this.caveats = List.copyOf(caveats);
        this.summary = summary;
        this.issues = List.copyOf(issues);
    }

    /**
     * Puts the report together.
     *
     * @return the report
     */
    public Report report() {
        return ComplaintPages.of(summary.tally().report(), Locale.ENGLISH)
                .titled(title)
                .with(List.of(
                        TopIssuePages.section(issues, Locale.ENGLISH),
                        register(),
                        lacks(),
                        rejected(),
                        new Section("reading", "How to read this", caveats())));
    }

    /**
     * Writes the report as {@code index.html}, as {@code report.json}, and each of its tables into {@code tables}.
     *
     * @param output where to
     * @throws IOException if a file cannot be written
     */
    public void write(Output output) throws IOException {
        Report report = report();
        output.write("index.html", HtmlWriter.write(report));
        output.write("report.json", JsonWriter.write(report));
        Pages.tables(Output.in(output.path("tables")), report);
    }

    private Section register() {
        Table counts = Table.of("register", "The register in numbers")
                .column("what", "What", Kind.TEXT)
                .column("count", "How many", Kind.COUNT)
                .row("rows read", summary.rows())
                .row("complaints taken in", summary.imported())
                .row("of these new in this run", summary.fresh())
                .row("open", summary.tally().open())
                .row("closed", summary.tally().closed())
                .row("rows rejected", (long) summary.rejected().size())
                .build();
        return new Section("register", "What was taken in", List.of(new Listing(intro), counts));
    }

    private List<Block> caveats() {
        return List.of(new Listing(caveats));
    }

    private Section lacks() {
        var blocks = new ArrayList<Block>();
        long records = summary.tally().total();
        if (records == 0) {
            blocks.add(new Sentence("There are no records."));
        } else {
            blocks.add(new Sentence("A gap is something that an auditor would look for and the record does not show."));
            blocks.add(gaps(records));
            blocks.add(groups(records));
        }
        return new Section("lacks", "What the records lack as evidence", blocks);
    }

    private Table gaps(long records) {
        Table.Builder table = Table.of("lacks", "Gaps, and in how many records")
                .column("gap", "Not shown", Kind.TEXT)
                .column("count", "Records", Kind.COUNT)
                .column("share", "Share", Kind.SHARE);
        summary.tally()
                .lacks()
                .counts()
                .forEach(gap -> table.row(gap.name(), gap.count(), (double) gap.count() / records));
        return table.build();
    }

    private Table groups(long records) {
        Lacks lacks = summary.tally().lacks();
        Table.Builder table = Table.of(
                        "lacksTogether",
                        "Every record once, by what it lacks"
                                + (lacks.everywhere().isEmpty() ? "" : " besides what all lack") + "; of "
                                + lacks.groups().size() + " combinations the most frequent")
                .column("count", "Records", Kind.COUNT)
                .column("share", "Share", Kind.SHARE)
                .column("gaps", "They lack", Kind.TEXT);
        lacks.groups().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> table.row(
                        group.count(),
                        (double) group.count() / records,
                        group.gaps().isEmpty() ? "nothing more" : String.join("; ", group.gaps())));
        return table.build();
    }

    private Section rejected() {
        List<Rejected> rejected = summary.rejected();
        var blocks = new ArrayList<Block>();
        if (rejected.isEmpty()) {
            blocks.add(new Sentence("Nothing was rejected."));
        } else {
            Table.Builder table = Table.of(
                            "rejected", "Rows that did not become a complaint. The line is where the row starts.")
                    .column("line", "Line", Kind.COUNT)
                    .column("code", "Code", Kind.CODE)
                    .column("reason", "Reason", Kind.TEXT);
            rejected.stream().limit(MOST_REJECTED).forEach(row -> table.row(row.line(), row.code(), row.reason()));
            blocks.add(table.build());
        }
        if (rejected.size() > MOST_REJECTED) {
            String others = String.format(Locale.ROOT, "%,d", rejected.size() - MOST_REJECTED);
            blocks.add(new Sentence("And " + others + " more; the full list is in summary.json."));
        }
        return new Section("rejected", "What was rejected", blocks);
    }
}
