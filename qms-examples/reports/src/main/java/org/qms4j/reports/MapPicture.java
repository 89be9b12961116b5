package org.qms4j.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qms4j.reports.Drawing.Arrow;
import org.qms4j.reports.Drawing.Box;
import org.qms4j.reports.Drawing.Frame;

/**
 * Draws a map from the top down, so that it fits a narrow page. Boxes of a level are put near what leads to them; what
 * leads forwards is drawn through, what leads back is dotted.
 */
final class MapPicture {
    private static final int BOX = 34;
    private static final int STEP = 78;
    private static final int END = 24;
    private static final int LETTERS = 96;
    private static final double GAP = 3;
    private static final double INSET = 0.5;

    private final Drawing.Map map;
    private final Map<String, Spot> spots = new HashMap<>();

    MapPicture(Drawing.Map map) {
        this.map = map;
    }

    /** Where a box stands: its left edge and width in percent, and its top. */
    private record Spot(double left, double width, double top) {
        double middle() {
            return left + width / 2;
        }

        double bottom() {
            return top + BOX;
        }
    }

    String draw(String id, String title, String words) {
        List<List<Box>> rows = new Levels(map).rows();
        double height = END + STEP * (double) rows.size() + (STEP - BOX) + END;
        var svg = new Svg(id, "rows", height, title, words);
        for (int row = 0; row < rows.size(); row++) {
            place(rows.get(row), END + (STEP - BOX) + row * (double) STEP);
        }
        svg.bar("end", 0, 0, 100, END, map.top());
        svg.text("label", "middle", 50, END - 7, map.top());
        svg.bar("end", 0, height - END, 100, END, map.bottom());
        svg.text("label", "middle", 50, height - 7, map.bottom());
        rows.forEach(row -> row.forEach(box -> ends(svg, box, height - END)));
        map.arrows().forEach(arrow -> arrow(svg, arrow));
        rows.forEach(row -> row.forEach(box -> box(svg, box, row.size())));
        return svg.end();
    }

    private void place(List<Box> row, double top) {
        double width = (100 - GAP * (row.size() - 1)) / row.size();
        double narrow = Math.min(width, 60);
        for (int i = 0; i < row.size(); i++) {
            double left = i * (width + GAP) + (width - narrow) / 2;
            spots.put(row.get(i).id(), new Spot(left, narrow, top));
        }
    }

    private Spot spot(String id) {
        return Objects.requireNonNull(spots.get(id), id);
    }

    private void ends(Svg svg, Box box, double bottom) {
        Spot spot = spot(box.id());
        if (box.fromTop()) {
            svg.arrow("flow", spot.middle(), END, spot.middle(), spot.top(), map.top());
        }
        if (box.toBottom()) {
            svg.arrow("flow", spot.middle(), spot.bottom(), spot.middle(), bottom, map.bottom());
        }
    }

    /** What leads down leaves at the bottom; what leads up, or stays on its level, at the top. */
    private void arrow(Svg svg, Arrow arrow) {
        Spot from = spot(arrow.from());
        Spot to = spot(arrow.to());
        String css = arrow.isForward() ? "flow" : "back";
        if (to.top() > from.top()) {
            svg.arrow(css, from.middle(), from.bottom(), to.middle(), to.top(), arrow.words());
        } else {
            double aside = arrow.from().equals(arrow.to()) ? 0.2 : 0.35;
            svg.arrow(
                    css,
                    from.left() + from.width() * aside,
                    from.top(),
                    to.left() + to.width() * (1 - aside),
                    to.bottom(),
                    arrow.words());
        }
    }

    private void box(Svg svg, Box box, int others) {
        Spot spot = spot(box.id());
        svg.bar(
                box.frame() == Frame.DASHED ? "box dashed" : "box",
                spot.left(),
                spot.top(),
                spot.width(),
                BOX,
                box.label() + ": " + box.words());
        if (box.frame() == Frame.DOUBLE) {
            svg.bar("inner", spot.left() + INSET, spot.top() + 3, spot.width() - 2 * INSET, BOX - 6.0, box.words());
        }
        svg.boxed(spot.left(), spot.width(), spot.top(), BOX - 12.0, Plain.fitting(box.label(), LETTERS / others));
        if (box.isBroken()) {
            svg.diamond("signal", spot.left() + spot.width(), spot.top(), 6, box.words());
        }
    }
}
