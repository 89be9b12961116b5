package org.qms4j.statistics;

import java.util.OptionalDouble;

/** Whether two rankings agree (M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33, 1945). */
public final class Kendall {
    private Kendall() {}

    /**
     * Returns tau-b, which accounts for equal values.
     *
     * @param x one value for each item; up to {@value Trend#MOST}
     * @param y the other value for each item
     * @return from -1 for opposite to 1 for the same; empty if one of them is the same for all items
     */
    public static OptionalDouble tauB(double[] x, double[] y) {
        Numbers.finite("x", x);
        Numbers.finite("y", y);
        if (x.length != y.length || x.length > Trend.MOST) {
            throw new IllegalArgumentException("y: as many values as x, up to " + Trend.MOST + ", not " + y.length);
        }
        long agreement = 0;
        long differentX = 0;
        long differentY = 0;
        for (int i = 1; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int byX = (int) Math.signum(x[i] - x[j]);
                int byY = (int) Math.signum(y[i] - y[j]);
                agreement += (long) byX * byY;
                differentX += Math.abs(byX);
                differentY += Math.abs(byY);
            }
        }
        return differentX == 0 || differentY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(agreement / Math.sqrt((double) differentX * differentY));
    }
}
