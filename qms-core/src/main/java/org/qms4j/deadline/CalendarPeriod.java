package org.qms4j.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.qms4j.spi.WorkingCalendar;

/**
 * A period of the calendar, weekends and holidays included.
 *
 * @param period days, weeks, months or years, not negative
 */
public record CalendarPeriod(Period period) implements Term {
    /** {@inheritDoc} */
    public CalendarPeriod {
        if (period != null && period.isNegative()) {
            throw new IllegalArgumentException("period: a term does not run backwards");
        }
    }

    @Override
    public LocalDate from(LocalDate start, WorkingCalendar calendar) {
        return start.plus(period);
    }

    @Override
    public LocalDate extended(LocalDate due, LocalDate stopped, LocalDate resumed, WorkingCalendar calendar) {
        return due.plusDays(Math.max(0, ChronoUnit.DAYS.between(stopped, resumed)));
    }
}
