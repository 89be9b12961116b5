package org.qms4j.quickstart.report;

import java.util.OptionalDouble;
import org.qms4j.complaintanalysis.Answering;
import org.qms4j.statistics.Interval;
import org.qms4j.statistics.Proportion;
import org.qms4j.statistics.Survival;

/** How many answers came in time, how sure that is, and how long they took: what nobody knows is not in it. */
final class AnswersSection {
    private final Answering answering;

    AnswersSection(Answering answering) {
        this.answering = answering;
    }

    String html() {
        var shares = new Table(
                "Shares, each with the interval in which the true one lies as sure as 95 % (Wilson)",
                Table.Column.text("What"),
                Table.Column.number("Yes"),
                Table.Column.number("Of"),
                Table.Column.number("Share"),
                Table.Column.number("95 % interval"));
        int rows = share(shares, "Answered in time, as the source says", answering.timely())
                + share(shares, "Answer disputed, as the source says", answering.disputed())
                + share(shares, "Acknowledged in time", answering.acknowledged())
                + share(shares, "Decided in time", answering.decided());
        return (rows == 0 ? Html.paragraph("Nobody has recorded whether answers came in time.") : shares.html())
                + times();
    }

    private static int share(Table table, String what, Proportion share) {
        if (share.of() == 0) {
            return 0;
        }
        Interval interval = share.wilson().orElseThrow();
        table.row(
                what,
                Figures.number(share.yes()),
                Figures.number(share.of()),
                Figures.percent(100 * share.share().orElseThrow()),
                Figures.percent(100 * interval.low()) + " to " + Figures.percent(100 * interval.high()));
        return 1;
    }

    private String times() {
        var times = new Table(
                "Times; where cases are still open, they count as long as they are open",
                Table.Column.text("What"),
                Table.Column.number("Cases"),
                Table.Column.number("Half within"),
                Table.Column.number("90 % within"),
                Table.Column.text("Method"));
        int rows = time(times, "Calendar days until it was passed on to who had to answer", answering.forwarding())
                + time(times, "Working days until the client first heard anything", answering.firstResponse())
                + time(times, "Working days until it was closed", answering.resolution());
        return rows == 0 ? "" : times.html();
    }

    private static int time(Table table, String what, Survival time) {
        if (time.size() == 0) {
            return 0;
        }
        table.row(
                what,
                Figures.number(time.size()),
                days(time.percentile(0.5)),
                days(time.percentile(0.9)),
                time.method());
        return 1;
    }

    private static String days(OptionalDouble days) {
        return days.isPresent() ? Figures.days(days.getAsDouble()) : "not known: too many are open";
    }
}
