package org.qms4j.reports;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * Months side by side. More than twenty years are shown by year, because nobody would see a month.
 *
 * @param first the first month, or January of the first year
 * @param slots how many columns there are
 * @param monthsOfSlot how many months are in one: 1 or 12
 */
record MonthAxis(YearMonth first, int slots, int monthsOfSlot) {
    private static final int MOST_SLOTS = 240;
    private static final int MOST_LABELS = 6;
    private static final int YEAR = 12;
    private static final int[] LABEL_EVERY = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 24000};

    static MonthAxis of(YearMonth from, YearMonth to) {
        int months = from.until(to, ChronoUnit.MONTHS) < MOST_SLOTS ? 1 : YEAR;
        YearMonth first = months == 1 ? from : from.withMonth(1);
        return new MonthAxis(first, Math.toIntExact(first.until(to, ChronoUnit.MONTHS) / months) + 1, months);
    }

    boolean isByYear() {
        return monthsOfSlot == YEAR;
    }

    int slot(YearMonth month) {
        return Math.toIntExact(first.until(month, ChronoUnit.MONTHS) / monthsOfSlot);
    }

    String name(int slot) {
        YearMonth month = first.plusMonths((long) slot * monthsOfSlot);
        return isByYear() ? String.valueOf(month.getYear()) : month.toString();
    }

    double middle(int slot) {
        return left(slot + 0.5);
    }

    double left(double slot) {
        return 100 * slot / slots;
    }

    void labels(Svg svg, double y) {
        int every = monthsBetweenLabels();
        IntStream.range(0, slots).filter(slot -> isLabelled(slot, every)).forEach(slot -> {
            YearMonth month = first.plusMonths((long) slot * monthsOfSlot);
            svg.line("axis", middle(slot), y, middle(slot), y + 5);
            svg.text(
                    "",
                    "middle",
                    middle(slot),
                    y + 20,
                    every < YEAR ? month.toString() : String.valueOf(month.getYear()));
        });
    }

    private int monthsBetweenLabels() {
        long months = (long) slots * monthsOfSlot;
        return IntStream.of(LABEL_EVERY)
                .filter(every -> every >= monthsOfSlot && months <= (long) every * MOST_LABELS)
                .findFirst()
                .orElse(LABEL_EVERY[LABEL_EVERY.length - 1]);
    }

    private boolean isLabelled(int slot, int every) {
        YearMonth month = first.plusMonths((long) slot * monthsOfSlot);
        return (month.getYear() * (long) YEAR + month.getMonthValue() - 1) % every == 0;
    }
}
