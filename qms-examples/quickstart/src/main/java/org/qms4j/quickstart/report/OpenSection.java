package org.qms4j.quickstart.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is open: how many of which age, and the oldest one by one. */
final class OpenSection {
    private final Tally tally;

    OpenSection(Tally tally) {
        this.tally = tally;
    }

    String html() {
        if (tally.open() == 0) {
            return Html.paragraph("Nothing is open.");
        }
        String day = tally.period().map(period -> period.last().toString()).orElseThrow();
        return Html.paragraph("Ages are counted from the day of receipt to " + day
                        + ", the latest day of receipt here, not to today.")
                + ages(day)
                + oldest();
    }

    private String ages(String day) {
        List<Tally.Count> ages = tally.ages().stream()
                .map(age -> new Tally.Count(age.label(), age.count()))
                .toList();
        String caption = Figures.number(tally.open(), "open complaint", "open complaints") + " by age on " + day;
        return "<div class=\"late\">\n" + new BarTable(caption, "Age", ages, tally.open()).html() + "</div>\n";
    }

    private String oldest() {
        List<Tally.OpenCase> oldest = tally.oldestOpen();
        String place = commonPlace(oldest);
        var table = new Table(
                "The " + Figures.number(oldest.size(), "open complaint", "open complaints") + " that came in first, of "
                        + Figures.number(tally.open()) + (place.isEmpty() ? "" : "; found in " + place),
                Table.Column.narrow("Received"),
                Table.Column.number("Days"),
                Table.Column.text("Product, company, state"),
                Table.Column.code("Found at"));
        oldest.forEach(open -> table.row(
                open.receivedOn().toString(),
                Figures.number(tally.ageOf(open.receivedOn())),
                Stream.of(open.product(), open.company(), open.stage())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" – ")),
                open.reference().substring(place.isEmpty() ? 0 : place.length() + 1)));
        return table.html();
    }

    /** The file that all references point into, so that it is said once; empty if there is none. */
    private static String commonPlace(List<Tally.OpenCase> cases) {
        List<String> places = cases.stream()
                .map(Tally.OpenCase::reference)
                .map(reference -> reference.substring(0, Math.max(0, reference.indexOf('#'))))
                .distinct()
                .toList();
        return places.size() == 1 ? places.get(0) : "";
    }
}
