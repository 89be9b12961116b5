package org.qms4j.reports;

import java.util.Locale;

/**
 * A picture while it is drawn. Widths are shares of the width there is and heights are pixels, so that text keeps its
 * size on every screen. Every text is escaped here.
 */
final class Svg {
    private static final double TIP = 8;

    private final StringBuilder svg = new StringBuilder();

    /** Begins a picture that can be read aloud; its ids must not stand anywhere else on the page. */
    Svg(String id, String css, double height, String title, String words) {
        svg.append(format(
                        "<svg class=\"chart %s\" style=\"height:%.0fpx\" role=\"img\" aria-labelledby=\"%s-t %s-d\">%n",
                        css, height, id, id))
                .append(format("<title id=\"%s-t\">", id))
                .append(Plain.html(title))
                .append(format("</title>%n<desc id=\"%s-d\">", id))
                .append(Plain.html(words))
                .append("</desc>\n");
    }

    Svg line(String css, double x1, double y1, double x2, double y2) {
        svg.append(format(
                "<line class=\"%s\" x1=\"%.3f%%\" y1=\"%.1f\" x2=\"%.3f%%\" y2=\"%.1f\"/>%n", css, x1, y1, x2, y2));
        return this;
    }

    Svg bar(String css, double x, double y, double width, double height, String title) {
        svg.append(format(
                        "<rect class=\"%s\" x=\"%.3f%%\" y=\"%.1f\" width=\"%.3f%%\" height=\"%.1f\">",
                        css, x, y, width, height))
                .append(titled(title))
                .append("</rect>\n");
        return this;
    }

    Svg dot(String css, double x, double y, double radius, String title) {
        svg.append(format("<circle class=\"%s\" cx=\"%.3f%%\" cy=\"%.1f\" r=\"%.1f\">", css, x, y, radius))
                .append(titled(title))
                .append("</circle>\n");
        return this;
    }

    /** A line that leads somewhere: it ends in a tip that points the way it runs. */
    Svg arrow(String css, double x1, double y1, double x2, double y2, String title) {
        svg.append(format(
                        "<line class=\"%s\" x1=\"%.3f%%\" y1=\"%.1f\" x2=\"%.3f%%\" y2=\"%.1f\">", css, x1, y1, x2, y2))
                .append(titled(title))
                .append("</line>\n");
        double tip = y2 >= y1 ? -TIP : TIP;
        svg.append(format("<svg x=\"%.3f%%\" y=\"%.1f\" overflow=\"visible\">", x2, y2))
                .append(format(
                        "<path class=\"tip\" d=\"M0 0L%.1f %.1fL%.1f %.1fZ\"/></svg>%n", -TIP / 2, tip, TIP / 2, tip));
        return this;
    }

    /** A text that ends where its box ends, however long it is. */
    Svg boxed(double x, double width, double top, double y, String text) {
        svg.append(format("<svg x=\"%.3f%%\" width=\"%.3f%%\" y=\"%.1f\" height=\"%.1f\">", x, width, top, y + 6));
        text("label", "start", 4, y, text);
        svg.append("</svg>\n");
        return this;
    }

    /** A square standing on its corner, to be told from a dot without colour. */
    Svg diamond(String css, double x, double y, double radius, String title) {
        svg.append(format("<svg x=\"%.3f%%\" y=\"%.1f\" overflow=\"visible\">", x, y))
                .append(format(
                        "<path class=\"%s\" d=\"M0 %.1fL%.1f 0L0 %.1fL%.1f 0Z\">",
                        css, -radius, radius, radius, -radius))
                .append(titled(title))
                .append("</path></svg>\n");
        return this;
    }

    Svg text(String css, String anchor, double x, double y, String text) {
        svg.append(format("<text class=\"%s\" text-anchor=\"%s\" x=\"%.3f%%\" y=\"%.1f\">", css, anchor, x, y))
                .append(Plain.html(text))
                .append("</text>\n");
        return this;
    }

    /** A text that ends where its part of the width ends, however long it is. */
    Svg clipped(String css, double width, double top, double y, String text) {
        svg.append(format("<svg y=\"%.1f\" width=\"%.3f%%\" height=\"%.1f\">", top, width, y + 6));
        text(css, "start", 0, y, text);
        svg.append("</svg>\n");
        return this;
    }

    /** A label left of the picture's edge. */
    Svg scale(double y, String text) {
        svg.append(format("<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\">", y))
                .append(Plain.html(text))
                .append("</text>\n");
        return this;
    }

    private static String titled(String title) {
        return "<title>" + Plain.html(title) + "</title>";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), arguments);
    }

    String end() {
        return svg.append("</svg>\n").toString();
    }
}
