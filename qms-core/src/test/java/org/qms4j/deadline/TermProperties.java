package org.qms4j.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qms4j.spi.WorkingCalendar;

/** What holds for terms from any day, on any calendar. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TermProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Days over more than two years with a leap day. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 60).map(Term::businessDays),
                Combinators.combine(small(), small(), small())
                        .as((years, months, days) -> Term.calendar(Period.of(years / 10, months, days))));
    }

    private static Arbitrary<Integer> small() {
        return Arbitraries.integers().between(0, 30);
    }

    /** Weekdays without some holidays. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.integers()
                .between(0, 1200)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(60)
                .map(TermProperties::closedOn);
    }

    private static WorkingCalendar closedOn(Set<LocalDate> holidays) {
        return day ->
                !holidays.contains(day) && WorkingCalendar.mondayToFriday().isWorkingDay(day);
    }

    @Property
    void what_begins_later_is_not_due_earlier(
            @ForAll("terms") Term term,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 40) int later,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(term.from(start.plusDays(later), calendar)).isAfterOrEqualTo(term.from(start, calendar));
    }

    @Property
    void a_longer_term_is_not_due_earlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 60) int more,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(Term.businessDays(days + more).from(start, calendar))
                .isAfterOrEqualTo(Term.businessDays(days).from(start, calendar));
        assertThat(Term.calendar(Period.ofDays(days + more)).from(start, calendar))
                .isEqualTo(
                        Term.calendar(Period.ofDays(days)).from(start, calendar).plusDays(more));
        assertThat(Term.calendar(Period.ofMonths(days + more)).from(start, calendar))
                .isAfterOrEqualTo(Term.calendar(Period.ofMonths(days)).from(start, calendar));
    }

    @Property
    void nothing_is_due_before_it_began_and_business_days_end_on_one(
            @ForAll("terms") Term term,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(term.from(start, calendar)).isAfterOrEqualTo(start);
        LocalDate due = Term.businessDays(days).from(start, calendar);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(start.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(days);
    }

    @Property
    void standing_still_never_moves_a_date_back_and_longer_never_less_far(
            @ForAll("terms") Term term,
            @ForAll("days") LocalDate due,
            @ForAll("days") LocalDate stopped,
            @ForAll @IntRange(min = -40, max = 40) int still,
            @ForAll @IntRange(max = 40) int longer,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate moved = term.extended(due, stopped, stopped.plusDays(still), calendar);
        assertThat(moved).isAfterOrEqualTo(due);
        assertThat(term.extended(due, stopped, stopped.plusDays(still + longer), calendar))
                .isAfterOrEqualTo(moved);
    }

    @Property
    void two_stops_in_a_row_move_a_date_as_far_as_one_of_both(
            @ForAll("terms") Term term,
            @ForAll("days") LocalDate due,
            @ForAll("days") LocalDate stopped,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate between = stopped.plusDays(first);
        LocalDate resumed = between.plusDays(second);
        LocalDate once = term.extended(due, stopped, between, calendar);
        assertThat(term.extended(once, between, resumed, calendar))
                .isEqualTo(term.extended(due, stopped, resumed, calendar));
    }

    @Property
    void what_stood_still_from_the_start_is_due_as_if_it_began_when_it_went_on(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 40) int still,
            @ForAll("calendars") WorkingCalendar calendar) {
        LocalDate resumed = start.plusDays(still);
        for (Term term : new Term[] {Term.calendar(Period.ofDays(days)), Term.businessDays(days + 1)}) {
            assertThat(term.extended(term.from(start, calendar), start, resumed, calendar))
                    .isEqualTo(term.from(resumed, calendar));
        }
    }
}
