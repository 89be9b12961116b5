package org.qms4j.quickstart.report;

import java.util.List;

/** What the records lack as evidence: every gap, and which gaps come together. */
final class LacksSection {
    private static final int MOST_GROUPS = 10;

    private final Lacks lacks;
    private final long records;

    LacksSection(Tally tally) {
        this.lacks = tally.lacks();
        this.records = tally.total();
    }

    String html() {
        if (records == 0) {
            return Html.paragraph("There are no records.");
        }
        String caption = "Gaps in " + Figures.number(records, "record", "records");
        return Html.paragraph("A gap is something that an auditor would look for and the record does not show.")
                + new BarTable(caption, "Not shown", lacks.counts(), records).html()
                + groups()
                + others();
    }

    private String groups() {
        var table = new Table(
                "Every record once, by what it lacks" + (lacks.everywhere().isEmpty() ? "" : " besides what all lack"),
                Table.Column.number("Records"),
                Table.Column.number("Share"),
                Table.Column.text("They lack"));
        Html.first(MOST_GROUPS, lacks.groups())
                .forEach(group -> table.row(
                        Figures.number(group.count()),
                        Figures.share(group.count(), records),
                        group.gaps().isEmpty() ? "nothing more" : String.join("; ", group.gaps())));
        return table.html();
    }

    private String others() {
        List<Lacks.Group> groups = lacks.groups();
        if (groups.size() <= MOST_GROUPS) {
            return "";
        }
        List<Lacks.Group> others = groups.subList(MOST_GROUPS, groups.size());
        return Html.paragraph("And " + Figures.number(others.size(), "other combination", "other combinations")
                + " in together "
                + Figures.number(others.stream().mapToLong(Lacks.Group::count).sum(), "record", "records") + ".");
    }
}
