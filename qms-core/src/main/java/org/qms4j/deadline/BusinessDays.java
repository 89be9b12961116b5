package org.qms4j.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.qms4j.spi.WorkingCalendar;

/**
 * A number of days on which the organization works.
 *
 * @param days how many, from 0 (the same day) to 2,000
 */
public record BusinessDays(@PositiveOrZero @Max(2000) int days) implements Term {
    @Override
    public LocalDate from(LocalDate start, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(start, days);
    }

    @Override
    public LocalDate extended(LocalDate due, LocalDate stopped, LocalDate resumed, WorkingCalendar calendar) {
        long standing = stopped.plusDays(1)
                .datesUntil(resumed.isAfter(stopped) ? resumed.plusDays(1) : stopped.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        return calendar.plusWorkingDays(due, Math.toIntExact(standing));
    }
}
