package org.qms4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.spi.WorkingCalendar;

class TermTest {
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.mondayToFriday();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 5);

    @ParameterizedTest
    @CsvSource({"0, 2026-10-05", "3, 2026-10-08", "15, 2026-10-26", "35, 2026-11-23"})
    void business_days_are_counted_from_the_day_after_receipt(int days, LocalDate due) {
        assertThat(Term.businessDays(days).from(RECEIVED, WEEKDAYS)).isEqualTo(due);
    }

    @Test
    void eight_weeks_run_over_weekends() {
        assertThat(Term.calendar(Period.ofWeeks(8)).from(RECEIVED, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, 2027-02-28", "2027-11-30, 2028-02-29", "2026-10-31, 2027-01-31"})
    void three_months_end_at_the_end_of_a_shorter_month(LocalDate start, LocalDate due) {
        assertThat(Term.calendar(Period.ofMonths(3)).from(start, WEEKDAYS)).isEqualTo(due);
    }

    /** AT-39: acknowledged within 7 days, feedback within 3 months of the acknowledgement, or of its last day. */
    @ParameterizedTest
    @CsvSource({"2026-10-05, P7D, 2026-10-12", "2026-10-09, P3M, 2027-01-09", "2026-10-12, P3M, 2027-01-12"})
    void a_calendar_term_ends_on_the_same_day_of_the_week_or_month(LocalDate start, Period period, LocalDate due) {
        assertThat(Term.calendar(period).from(start, WEEKDAYS)).isEqualTo(due);
    }

    @Test
    void a_holiday_is_not_counted() {
        WorkingCalendar withHoliday = day -> WEEKDAYS.isWorkingDay(day) && !day.equals(LocalDate.of(2026, 10, 6));
        assertThat(Term.businessDays(3).from(RECEIVED, withHoliday)).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void a_calendar_term_moves_by_the_days_the_clock_stood_still() {
        Term term = Term.calendar(Period.ofWeeks(8));
        LocalDate due = LocalDate.of(2026, 11, 30);
        assertThat(term.extended(due, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 12), WEEKDAYS))
                .isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void a_business_term_moves_by_the_business_days_the_clock_stood_still() {
        Term term = Term.businessDays(15);
        LocalDate due = LocalDate.of(2026, 10, 26);
        assertThat(term.extended(due, LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 13), WEEKDAYS))
                .as("Friday to Tuesday: Monday and Tuesday")
                .isEqualTo(LocalDate.of(2026, 10, 28));
    }

    @Test
    void a_holiday_on_which_the_clock_stood_still_moves_a_calendar_term_only() {
        WorkingCalendar withHoliday = day -> WEEKDAYS.isWorkingDay(day) && !day.equals(LocalDate.of(2026, 10, 6));
        LocalDate due = LocalDate.of(2026, 10, 26);
        assertThat(Term.businessDays(15).extended(due, RECEIVED, LocalDate.of(2026, 10, 7), withHoliday))
                .isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(Term.calendar(Period.ofDays(21)).extended(due, RECEIVED, LocalDate.of(2026, 10, 7), withHoliday))
                .isEqualTo(LocalDate.of(2026, 10, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, P1Y, 2029-02-28",
        "2027-02-28, P1Y, 2028-02-28",
        "2026-12-31, P2M, 2027-02-28",
        "2026-12-31, P1D, 2027-01-01",
        "2028-01-30, P1M1D, 2028-03-01"
    })
    void a_calendar_term_runs_over_leap_days_and_the_end_of_the_year(LocalDate start, Period period, LocalDate due) {
        assertThat(Term.calendar(period).from(start, WEEKDAYS)).isEqualTo(due);
    }

    @Test
    void no_days_from_a_day_that_is_not_worked_are_that_day() {
        LocalDate saturday = LocalDate.of(2026, 10, 10);
        assertThat(Term.businessDays(0).from(saturday, WEEKDAYS)).isEqualTo(saturday);
        assertThat(Term.businessDays(1).from(saturday, WEEKDAYS)).isEqualTo(LocalDate.of(2026, 10, 12));
    }

    @Test
    void a_clock_that_goes_on_the_same_day_or_never_stopped_moves_nothing() {
        LocalDate due = LocalDate.of(2026, 10, 26);
        for (Term term : new Term[] {Term.businessDays(15), Term.calendar(Period.ofDays(21))}) {
            assertThat(term.extended(due, RECEIVED, RECEIVED, WEEKDAYS)).isEqualTo(due);
            assertThat(term.extended(due, RECEIVED, RECEIVED.minusDays(3), WEEKDAYS))
                    .isEqualTo(due);
        }
    }

    @Test
    void a_term_does_not_run_backwards() {
        for (Period backwards : new Period[] {Period.ofDays(-1), Period.of(0, 1, -5)}) {
            assertThatThrownBy(() -> Term.calendar(backwards)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Term.businessDays(-1).from(RECEIVED, WEEKDAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
