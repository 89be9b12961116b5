package org.qms4j.quickstart.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Columns over time as inline SVG. Widths are shares of the width there is and heights are pixels, so that text keeps
 * its size on every screen. A month without a complaint has no column but a small ring on the axis. More than twenty
 * years are shown by year, because nobody would see a month.
 */
final class MonthChart {
    private static final int HEIGHT = 240;
    private static final int MOST_COLUMNS = 240;
    private static final int MOST_LABELS = 6;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int[] LABEL_EVERY = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 24000};
    private static final double NARROWEST = 0.2;
    private static final double LOWEST = 2;

    private final TreeMap<YearMonth, Long> counts = new TreeMap<>();
    private final YearMonth first;
    private final int slotMonths;
    private final int slots;
    private final CountScale scale;

    /**
     * Prepares the chart.
     *
     * @param monthly the months that have complaints, ascending; at least one
     */
    MonthChart(List<Tally.Count> monthly) {
        YearMonth from = YearMonth.parse(monthly.get(0).name());
        YearMonth to = YearMonth.parse(monthly.get(monthly.size() - 1).name());
        slotMonths = from.until(to, ChronoUnit.MONTHS) < MOST_COLUMNS ? 1 : MONTHS_OF_YEAR;
        first = slotOf(from);
        slots = place(slotOf(to)) + 1;
        monthly.forEach(month -> counts.merge(slotOf(YearMonth.parse(month.name())), month.count(), Long::sum));
        scale = CountScale.upTo(
                counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
    }

    private YearMonth slotOf(YearMonth month) {
        return slotMonths == 1 ? month : month.withMonth(1);
    }

    private YearMonth slotAt(int place) {
        return first.plusMonths((long) place * slotMonths);
    }

    private int place(YearMonth slot) {
        return Math.toIntExact(first.until(slot, ChronoUnit.MONTHS) / slotMonths);
    }

    private double percent(double place) {
        return 100 * place / slots;
    }

    private String unit() {
        return slotMonths == 1 ? "month" : "year";
    }

    private String name(YearMonth slot) {
        return slotMonths == 1 ? slot.toString() : String.valueOf(slot.getYear());
    }

    /** How many months, or years, between the first and the last have no complaint. */
    int empty() {
        return slots - counts.size();
    }

    /** What the chart shows, in words. */
    String words() {
        Map.Entry<YearMonth, Long> highest = counts.entrySet().stream()
                .max(Map.Entry.<YearMonth, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<YearMonth, Long>comparingByKey().reversed()))
                .orElseThrow();
        String span = format(
                "%s to %s. Most in %s: %,d.",
                name(first), name(counts.lastKey()), name(highest.getKey()), highest.getValue());
        if (empty() == 0) {
            return span + " No " + unit() + " between is without complaints.";
        }
        String none = format(" Without any complaint: %,d %s", empty(), empty() == 1 ? unit() : unit() + "s");
        return span + none + (hasRings() ? ", each shown as a ring on the axis." : ".");
    }

    /** Rings that would overlap say nothing. */
    private boolean hasRings() {
        return slots <= MOST_COLUMNS;
    }

    String svg() {
        var svg = new StringBuilder(
                        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"months-title months-words\">\n")
                .append("<title id=\"months-title\">Complaints received per ")
                .append(unit())
                .append("</title>\n")
                .append("<desc id=\"months-words\">")
                .append(Texts.html(words()))
                .append("</desc>\n");
        for (long count = 0; count <= scale.top(); count += scale.step()) {
            svg.append(gridLine(count));
        }
        counts.forEach((slot, count) -> svg.append(column(slot, count)));
        IntStream.range(0, hasRings() ? slots : 0)
                .filter(place -> !counts.containsKey(slotAt(place)))
                .forEach(place -> svg.append(ring(place)));
        int every = monthsBetweenLabels();
        IntStream.range(0, slots)
                .filter(place -> isLabelled(slotAt(place), every))
                .forEach(place -> svg.append(label(place, every)));
        return svg.append("</svg>\n").toString();
    }

    private String gridLine(long count) {
        double y = HEIGHT * (1 - scale.share(count));
        return format(
                        "<line class=\"%s\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%.1f\"/>",
                        count == 0 ? "axis" : "grid", y, y)
                + format("<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\">%,d</text>\n", y + 4, count);
    }

    private String column(YearMonth slot, long count) {
        double height = Math.max(HEIGHT * scale.share(count), LOWEST);
        return format(
                        "<rect class=\"count\" x=\"%.3f%%\" y=\"%.1f\" width=\"%.3f%%\" height=\"%.1f\">",
                        percent(place(slot) + 0.1), HEIGHT - height, Math.max(percent(0.8), NARROWEST), height)
                + format("<title>%s: %,d</title></rect>\n", name(slot), count);
    }

    private String ring(int place) {
        return format(
                "<circle class=\"none\" cx=\"%.3f%%\" cy=\"%d\" r=\"2\"><title>%s: none</title></circle>\n",
                percent(place + 0.5), HEIGHT - 4, name(slotAt(place)));
    }

    private int monthsBetweenLabels() {
        long months = (long) slots * slotMonths;
        return IntStream.of(LABEL_EVERY)
                .filter(every -> every >= slotMonths && months <= (long) every * MOST_LABELS)
                .findFirst()
                .orElse(LABEL_EVERY[LABEL_EVERY.length - 1]);
    }

    private static boolean isLabelled(YearMonth slot, int every) {
        return (slot.getYear() * (long) MONTHS_OF_YEAR + slot.getMonthValue() - 1) % every == 0;
    }

    private String label(int place, int every) {
        YearMonth slot = slotAt(place);
        String name = every < MONTHS_OF_YEAR ? slot.toString() : String.valueOf(slot.getYear());
        double x = percent(place + 0.5);
        return format(
                        "<line class=\"axis\" x1=\"%.3f%%\" x2=\"%.3f%%\" y1=\"%d\" y2=\"%d\"/>",
                        x, x, HEIGHT, HEIGHT + 5)
                + format("<text x=\"%.3f%%\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", x, HEIGHT + 20, name);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
