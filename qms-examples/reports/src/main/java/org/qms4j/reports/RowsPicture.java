package org.qms4j.reports;

import java.util.List;
import java.util.stream.DoubleStream;
import org.qms4j.reports.Drawing.Row;
import org.qms4j.reports.Drawing.Rows;
import org.qms4j.statistics.Interval;

/** Draws bars one below the other: above each bar what it is and its value, at the bottom the axis. */
final class RowsPicture {
    private static final int HEIGHT_OF_ROW = 44;
    private static final int BAR_FROM = 22;
    private static final int BAR = 12;
    private static final int MIDDLE = BAR_FROM + BAR / 2;
    private static final int AXIS = 28;
    private static final int LONGEST_LABEL = 100;
    private static final double LABEL = 68;
    private static final double RADIUS = 4.5;

    private final Rows rows;
    private final Written written;
    private final double bottom;

    RowsPicture(Rows rows, Written written) {
        this.rows = rows;
        this.written = written;
        this.bottom = HEIGHT_OF_ROW * (double) rows.rows().size();
    }

    String draw(String id, String title, String words) {
        var svg = new Svg(id, "rows", bottom + AXIS, title, words);
        grid(svg);
        for (int i = 0; i < rows.rows().size(); i++) {
            bar(svg, rows.rows().get(i), top(i));
        }
        sums(svg);
        for (int i = 0; i < rows.rows().size(); i++) {
            words(svg, rows.rows().get(i), top(i));
        }
        return svg.end();
    }

    private static double top(int row) {
        return HEIGHT_OF_ROW * (double) row;
    }

    private void grid(Svg svg) {
        double step = rows.axis().isPercent()
                ? 20
                : CountScale.upTo(rows.axis().top()).step();
        DoubleStream.iterate(0, at -> at <= rows.axis().top(), at -> at + step).forEach(at -> {
            svg.line(at == 0 ? "axis" : "grid", x(at), 0, x(at), bottom + 4);
            String anchor = at == 0 ? "start" : x(at) > 99 ? "end" : "middle";
            svg.text("", anchor, x(at), bottom + 20, tick(at));
        });
        rows.axis().line().ifPresent(at -> svg.line("dash", x(at), 0, x(at), bottom));
    }

    private String tick(double at) {
        String number = written.number(at);
        return rows.axis().isPercent() ? number + "\u00a0%" : number;
    }

    private void bar(Svg svg, Row row, double top) {
        String title = row.label() + ": " + row.value();
        row.bar().ifPresent(length -> svg.bar("bar", 0, top + BAR_FROM, Math.max(x(length), 0.3), BAR, title));
        row.interval().ifPresent(interval -> whisker(svg, interval, top + MIDDLE));
        if (row.bar().isEmpty()) {
            row.point().ifPresent(point -> svg.diamond("signal", x(point), top + MIDDLE, 1.3 * RADIUS, title));
        }
    }

    /** The texts come last and have a rim, so that no line runs through them. */
    private void words(Svg svg, Row row, double top) {
        svg.clipped("label", LABEL, top, 15, Plain.fitting(row.label(), LONGEST_LABEL));
        svg.text("label", "end", 100, top + 15, row.value());
    }

    private void whisker(Svg svg, Interval interval, double y) {
        svg.line("line", x(interval.low()), y, x(interval.high()), y);
        svg.line("line", x(interval.low()), y - RADIUS, x(interval.low()), y + RADIUS);
        svg.line("line", x(interval.high()), y - RADIUS, x(interval.high()), y + RADIUS);
    }

    /** The sums so far, joined from bar to bar. */
    private void sums(Svg svg) {
        List<Row> summed = rows.rows().stream()
                .filter(row -> row.bar().isPresent() && row.point().isPresent())
                .toList();
        for (int i = 1; i < summed.size(); i++) {
            svg.line("line", sum(summed.get(i - 1)), top(i - 1) + MIDDLE, sum(summed.get(i)), top(i) + MIDDLE);
        }
        for (int i = 0; i < summed.size(); i++) {
            double percent = summed.get(i).point().orElseThrow();
            svg.dot("dot", x(percent), top(i) + MIDDLE, RADIUS, written.percent(percent));
        }
    }

    private double sum(Row row) {
        return x(row.point().orElseThrow());
    }

    private double x(double value) {
        return 100 * value / rows.axis().top();
    }
}
