package org.qms4j.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Which days an organization works. Business-day deadlines are counted on it; calendar-day deadlines ignore it.
 * Implementations are thread-safe and answer the same for the same day while a deadline is computed.
 */
@FunctionalInterface
public interface WorkingCalendar {
    /** No calendar closes for longer; beyond it a count is given up instead of never ending. */
    int LONGEST_CLOSURE_DAYS = 400;

    /**
     * Tells whether a day is worked.
     *
     * @param day the day
     * @return true if it counts as a business day
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * Counts business days forward. The start day is not counted.
     *
     * @param start the day the count starts after
     * @param days how many business days, 0 or more; 0 gives the start day itself, worked or not
     * @return the last business day counted
     * @throws IllegalArgumentException if {@code days} is negative
     * @throws IllegalStateException if {@value #LONGEST_CLOSURE_DAYS} days in a row are not worked
     */
    default LocalDate plusWorkingDays(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("business days are counted forward, not " + days);
        }
        LocalDate day = start;
        for (int counted = 0; counted < days; counted++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    private LocalDate nextWorkingDay(LocalDate start) {
        for (int step = 1; step <= LONGEST_CLOSURE_DAYS; step++) {
            LocalDate day = start.plusDays(step);
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("the calendar has no business day after " + start);
    }

    /**
     * Monday to Friday, no holidays.
     *
     * @return the default calendar
     */
    static WorkingCalendar mondayToFriday() {
        return day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
