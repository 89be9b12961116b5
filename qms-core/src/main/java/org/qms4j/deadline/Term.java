package org.qms4j.deadline;

import java.time.LocalDate;
import java.time.Period;
import org.qms4j.spi.WorkingCalendar;

/** How long something may take: business days or calendar time, never to be confused. */
public sealed interface Term permits BusinessDays, CalendarPeriod {
    /**
     * Counts the term from a day, which itself is not counted.
     *
     * @param start the day it starts
     * @param calendar which days are worked
     * @return the last day on which it is still in time
     */
    LocalDate from(LocalDate start, WorkingCalendar calendar);

    /**
     * Moves a due date by the time in which the clock stood still.
     *
     * @param due the due date so far
     * @param stopped the day the clock stopped
     * @param resumed the day it went on
     * @param calendar which days are worked
     * @return the due date, later by the days of this kind after {@code stopped} up to and including {@code resumed}
     */
    LocalDate extended(LocalDate due, LocalDate stopped, LocalDate resumed, WorkingCalendar calendar);

    /**
     * A number of business days.
     *
     * @param days how many, 0 or more
     * @return the term
     */
    static Term businessDays(int days) {
        return new BusinessDays(days);
    }

    /**
     * A calendar period. Months end at the month's end where it is shorter: 30 November and three months is the last
     * day of February.
     *
     * @param period the period, not negative
     * @return the term
     */
    static Term calendar(Period period) {
        return new CalendarPeriod(period);
    }
}
