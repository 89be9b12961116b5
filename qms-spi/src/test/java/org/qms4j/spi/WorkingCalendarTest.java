package org.qms4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.mondayToFriday();
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, 3, 2026-10-08",
        "2026-10-05, 15, 2026-10-26",
        "2026-10-05, 35, 2026-11-23",
        "2026-10-05, 1, 2026-10-06",
        "2026-10-09, 1, 2026-10-12",
        "2026-10-10, 1, 2026-10-12",
        "2026-10-11, 5, 2026-10-16",
        "2026-12-31, 1, 2027-01-01",
        "2028-02-28, 1, 2028-02-29"
    })
    void business_days_are_counted_from_the_day_after(LocalDate start, int days, LocalDate last) {
        assertThat(WEEKDAYS.plusWorkingDays(start, days)).isEqualTo(last);
    }

    @Test
    void no_days_are_the_start_itself_worked_or_not() {
        assertThat(WEEKDAYS.plusWorkingDays(MONDAY, 0)).isEqualTo(MONDAY);
        assertThat(WEEKDAYS.plusWorkingDays(MONDAY.minusDays(1), 0)).isEqualTo(MONDAY.minusDays(1));
    }

    @Test
    void days_are_never_counted_backward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WEEKDAYS.plusWorkingDays(MONDAY, -1))
                .withMessage("business days are counted forward, not -1");
    }

    @Test
    void saturday_and_sunday_are_not_worked() {
        assertThat(DayOfWeek.values())
                .filteredOn(day -> WEEKDAYS.isWorkingDay(MONDAY.with(day)))
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void a_host_adds_its_holidays() {
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-11-02"));
        WorkingCalendar colombia = day -> WEEKDAYS.isWorkingDay(day) && !holidays.contains(day);

        assertThat(colombia.plusWorkingDays(MONDAY, 15)).isEqualTo("2026-10-27");
    }

    @Test
    void a_closure_of_400_days_ends_the_count_and_one_of_399_does_not() {
        assertThat(closedFor(399).plusWorkingDays(MONDAY, 1)).isEqualTo(MONDAY.plusDays(400));
        assertThatIllegalStateException()
                .isThrownBy(() -> closedFor(400).plusWorkingDays(MONDAY, 1))
                .withMessage("the calendar has no business day after 2026-10-05");
    }

    private static WorkingCalendar closedFor(int days) {
        return day -> day.isAfter(MONDAY.plusDays(days));
    }
}
