package org.qms4j.reports;

import java.util.List;
import org.qms4j.reports.Drawing.Point;
import org.qms4j.reports.Drawing.Rates;

/** Draws rates within limits that step from month to month; a signal is a diamond with its month beside it. */
final class RatesPicture {
    private static final int HEIGHT = 260;
    private static final double RADIUS = 3.5;

    private final Rates rates;
    private final MonthAxis axis;
    private final CountScale scale;
    private final Written written;

    RatesPicture(Rates rates, Written written) {
        List<Point> points = rates.points();
        this.rates = rates;
        this.axis = new MonthAxis(points.get(0).month(), points.size(), 1);
        this.scale = CountScale.upTo(points.stream()
                .mapToDouble(point -> Math.max(point.value(), point.limits().high()))
                .max()
                .orElse(1));
        this.written = written;
    }

    String draw(String id, String title, String words) {
        var svg = new Svg(id, "wide", HEIGHT, title, words);
        for (double rate = 0; rate <= scale.top() * 1.0001; rate += scale.step()) {
            svg.line(rate == 0 ? "axis" : "grid", 0, y(rate), 100, y(rate)).scale(y(rate) + 4, written.number(rate));
        }
        svg.line("line", 0, y(rates.center()), 100, y(rates.center()));
        svg.text("label", "end", 100, Math.max(12, y(rates.center()) - 5), rates.centerLabel());
        limits(svg);
        points(svg);
        axis.labels(svg, HEIGHT);
        return svg.end();
    }

    private void limits(Svg svg) {
        for (int i = 0; i < rates.points().size(); i++) {
            Point point = rates.points().get(i);
            for (double limit :
                    new double[] {point.limits().low(), point.limits().high()}) {
                svg.line("limit", axis.left(i), y(limit), axis.left(i + 1.0), y(limit));
            }
        }
    }

    private void points(Svg svg) {
        List<Point> points = rates.points();
        for (int i = 1; i < points.size(); i++) {
            svg.line(
                    "axis",
                    axis.middle(i - 1),
                    y(points.get(i - 1).value()),
                    axis.middle(i),
                    y(points.get(i).value()));
        }
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double y = y(point.value());
            String title = point.month() + ": " + written.number(point.value());
            if (point.isSignal()) {
                svg.diamond("signal", axis.middle(i), y, 1.8 * RADIUS, title);
                svg.text(
                        "label",
                        i > points.size() / 2 ? "end" : "start",
                        axis.middle(i),
                        Math.max(10, y - 9),
                        point.month().toString());
            } else {
                svg.dot("rate", axis.middle(i), y, RADIUS, title);
            }
        }
    }

    private double y(double rate) {
        return HEIGHT * (1 - scale.share(rate));
    }
}
