package org.qms4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Table.Kind;
import org.qms4j.statistics.Interval;
import org.qms4j.statistics.Proportion;

/** Shares with the intervals in which the true ones lie; what nobody knows is not among them. */
final class Shares {
    private final Words words;
    private final Written written;
    private final Table.Builder table;
    private final List<Drawing.Row> rows = new ArrayList<>();

    Shares(String id, Words words, Written written) {
        this.words = words;
        this.written = written;
        this.table = Table.of(id, words.text("shares.caption"))
                .column("what", words.text("column.what"), Kind.TEXT)
                .column("yes", words.text("column.yes"), Kind.COUNT)
                .column("of", words.text("column.of"), Kind.COUNT)
                .column("share", words.text("column.share"), Kind.SHARE)
                .column("low95", words.text("column.low"), Kind.SHARE)
                .column("high95", words.text("column.high"), Kind.SHARE);
    }

    Shares add(String key, Proportion share) {
        share.wilson().ifPresent(interval -> add(words.text(key), share, interval));
        return this;
    }

    private void add(String what, Proportion share, Interval interval) {
        double point = share.share().orElseThrow();
        table.row(what, share.yes(), share.of(), point, interval.low(), interval.high());
        rows.add(new Drawing.Row(
                what,
                written.percent(100 * point),
                OptionalDouble.empty(),
                OptionalDouble.of(100 * point),
                Optional.of(new Interval(100 * interval.low(), 100 * interval.high()))));
    }

    Optional<Report.Block> figure() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        words.text("shares.title"),
                        words.text("shares.words"),
                        new Drawing.Rows(Drawing.Axis.percent(), rows),
                        table.build()));
    }
}
