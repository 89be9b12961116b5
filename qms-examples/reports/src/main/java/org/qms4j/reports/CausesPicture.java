package org.qms4j.reports;

import org.qms4j.reports.Drawing.Branch;
import org.qms4j.reports.Drawing.Causes;
import org.qms4j.reports.Drawing.Twig;

/** Draws causes on branches that join a spine, which leads down to their effect. */
final class CausesPicture {
    private static final double SPINE = 2;
    private static final double TWIG = 7;
    private static final double LABEL = 11.5;
    private static final int HEADING = 26;
    private static final int TWIG_HEIGHT = 22;
    private static final int GAP = 10;
    private static final int EFFECT = 34;
    private static final int LONGEST = 90;
    private static final double RADIUS = 4.5;

    private final Causes causes;

    CausesPicture(Causes causes) {
        this.causes = causes;
    }

    String draw(String id, String title, String words) {
        double height =
                causes.branches().stream().mapToDouble(CausesPicture::height).sum();
        var svg = new Svg(id, "rows", height + EFFECT, title, words);
        svg.line("spine", SPINE, 0, SPINE, height + 12);
        double top = 0;
        for (Branch branch : causes.branches()) {
            branch(svg, branch, top);
            top += height(branch);
        }
        svg.diamond("signal", SPINE, height + 18, 1.5 * RADIUS, causes.effect());
        svg.text("label", "start", TWIG - 2, height + 23, Plain.fitting(causes.effect(), LONGEST));
        return svg.end();
    }

    private static double height(Branch branch) {
        return HEADING + TWIG_HEIGHT * (double) branch.twigs().size() + GAP;
    }

    private static void branch(Svg svg, Branch branch, double top) {
        double joint = top + height(branch) - GAP / 2.0;
        svg.line("axis", SPINE, joint, TWIG - 2, top + HEADING);
        svg.line("axis", TWIG - 2, top + HEADING, TWIG - 2, top + 8);
        svg.text("label", "start", TWIG, top + 16, branch.heading());
        for (int i = 0; i < branch.twigs().size(); i++) {
            twig(svg, branch.twigs().get(i), top + HEADING + TWIG_HEIGHT * i + TWIG_HEIGHT / 2.0);
        }
    }

    /** Form tells what is known, not colour: full, crossed out or empty. */
    private static void twig(Svg svg, Twig twig, double y) {
        String title = twig.label() + ": " + twig.words();
        switch (twig.standing()) {
            case CONFIRMED -> svg.dot("signal", TWIG + 1, y, RADIUS, title);
            case REFUTED -> {
                svg.dot("refuted", TWIG + 1, y, RADIUS, title);
                svg.line("line", TWIG - 0.5, y, TWIG + 2.5, y);
            }
            case UNTESTED -> svg.dot("dot", TWIG + 1, y, RADIUS, title);
        }
        svg.text(
                twig.standing() == Drawing.Standing.REFUTED ? "" : "label",
                "start",
                LABEL,
                y + 4,
                Plain.fitting(twig.label() + " \u00b7 " + twig.words(), LONGEST));
    }
}
