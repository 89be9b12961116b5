package org.qms4j.reports;

import java.util.List;
import org.qms4j.reports.Drawing.Columns;
import org.qms4j.reports.Drawing.Month;

/** Draws counts as columns. A month without any has no column but a small ring on the axis. */
final class ColumnsPicture {
    private static final int HEIGHT = 240;
    private static final double NARROWEST = 0.2;
    private static final double LOWEST = 2;

    private final MonthAxis axis;
    private final long[] counts;
    private final CountScale scale;
    private final Written written;

    ColumnsPicture(Columns columns, Written written) {
        List<Month> months = columns.months();
        this.axis = MonthAxis.of(
                months.get(0).month(), months.get(months.size() - 1).month());
        this.counts = new long[axis.slots()];
        long highest = 0;
        for (Month month : months) {
            int slot = axis.slot(month.month());
            counts[slot] += month.count();
            highest = Math.max(highest, counts[slot]);
        }
        this.scale = CountScale.upToCount(highest);
        this.written = written;
    }

    String draw(String id, String title, String words) {
        var svg = new Svg(id, "wide", HEIGHT, title, words);
        for (double count = 0; count <= scale.top(); count += scale.step()) {
            double y = HEIGHT * (1 - scale.share(count));
            svg.line(count == 0 ? "axis" : "grid", 0, y, 100, y).scale(y + 4, written.count((long) count));
        }
        for (int slot = 0; slot < counts.length; slot++) {
            column(svg, slot);
        }
        axis.labels(svg, HEIGHT);
        return svg.end();
    }

    private void column(Svg svg, int slot) {
        String title = axis.name(slot) + ": " + written.count(counts[slot]);
        if (counts[slot] == 0) {
            svg.dot("none", axis.middle(slot), HEIGHT - 4, 2, title);
            return;
        }
        double height = Math.max(HEIGHT * scale.share(counts[slot]), LOWEST);
        double width = Math.max(axis.left(0.8), NARROWEST);
        svg.bar("bar", axis.left(slot + 0.1), HEIGHT - height, width, height, title);
    }
}
