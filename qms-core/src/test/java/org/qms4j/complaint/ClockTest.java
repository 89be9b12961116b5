package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.complaint.Complained.PROOF;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Standing;
import org.qms4j.complaint.CaseNote.ClockStop;

/** The clock stands still while the client has to do something, and the dates that are owed move by that time. */
class ClockTest {
    private static final String RUNNING = "complaint.clock.running, ISO 10002:2018, 7.3";
    private static final String STOPPED = "complaint.clock.stopped, ISO 10002:2018, 7.3";

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private Complaint stopped(Complaint complaint) {
        return complaints.stopClock(complaint, "waiting-for-client");
    }

    @Test
    @Guard({"complaint.clock.running", "complaint.clock.stopped"})
    void a_clock_is_stopped_while_it_runs_and_goes_on_when_it_was_stopped() {
        Complaint running = it.acknowledged();
        it.refused(() -> complaints.resumeClock(running), RUNNING);
        Complaint stopped = stopped(running);
        it.refused(() -> stopped(stopped), STOPPED);
        assertThat(complaints.resumeClock(stopped).isClockStopped()).isFalse();
    }

    @Test
    void while_it_stands_still_nothing_is_owed() {
        Complaint stopped = stopped(it.acknowledged());
        assertThat(stopped.isClockStopped()).isTrue();
        assertThat(stopped.owed()).isEmpty();
        it.after(100);
        assertThat(it.mona.agenda().today()).isEmpty();
    }

    @Test
    void the_time_it_stood_still_does_not_count_as_overdue_and_the_time_after_does() {
        Complaint stopped = stopped(it.acknowledged());
        it.after(28);
        complaints.resumeClock(stopped);
        assertThat(it.mona.agenda().today()).isEmpty();
        it.after(28);
        assertThat(it.mona.agenda().today())
                .extracting(DueItem::kind, DueItem::due, DueItem::standing)
                .containsExactly(
                        tuple("PROGRESS", LocalDate.of(2026, 11, 16), Standing.OVERDUE),
                        tuple("DECISION", LocalDate.of(2026, 11, 30), Standing.DUE));
    }

    @Test
    void what_was_late_before_it_stood_still_is_as_late_when_it_goes_on() {
        Complaint received = it.received();
        it.after(2);
        Complaint stopped = stopped(received);
        it.after(7);
        assertThat(complaints.resumeClock(stopped).owed())
                .as("due on 6 October, stopped on the 7th: one business day late, as on 14 October")
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 10, 13));
    }

    @Test
    void dates_in_business_days_move_by_business_days() {
        Complaint stopped = stopped(it.acknowledged());
        it.after(7);
        Complaint goesOn = complaints.resumeClock(stopped);
        assertThat(goesOn.owed())
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 26))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 9));
        assertThat(goesOn.clockStops())
                .containsExactly(new ClockStop(
                        LocalDate.of(2026, 10, 5), Optional.of(LocalDate.of(2026, 10, 12)), "waiting-for-client"));
    }

    @Test
    void dates_in_calendar_time_move_by_calendar_days() {
        Complaint stopped = stopped(it.under(HandlingProfile.ukFcaDisp()).acknowledged());
        it.after(5);
        assertThat(complaints.resumeClock(stopped).owed())
                .as("eight weeks and five days")
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 12, 5));
    }

    @Test
    void two_stops_add_up_and_one_of_the_same_day_moves_nothing() {
        Complaint once = complaints.resumeClock(stopped(it.acknowledged()));
        assertThat(once.owed()).containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 2));
        Complaint stopped = stopped(once);
        it.after(7);
        Complaint again = stopped(complaints.resumeClock(stopped));
        it.after(7);
        Complaint goesOn = complaints.resumeClock(again);
        assertThat(goesOn.owed()).containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 16));
        assertThat(goesOn.clockStops()).hasSize(3);
    }

    @Test
    void time_that_stood_still_before_a_date_was_set_does_not_move_it() {
        Complaint stopped = stopped(it.rejected());
        it.after(28);
        Complaint escalated = complaints.escalate(stopped, "hugo");
        it.after(1);
        assertThat(complaints.resumeClock(escalated).owed())
                .as("20 and 10 business days from 2 November, and one")
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 12, 1))
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 11, 17));
        Complaint other = stopped(it.acknowledged());
        it.after(7);
        Complaint told = complaints.communicate(other, CaseWords.toClient("We wait for you"));
        it.after(1);
        assertThat(complaints.resumeClock(told).owed())
                .as("10 business days from 10 November, and one")
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_case_is_not_closed_while_it_stands_still() {
        Complaint stopped = stopped(it.accepted());
        it.refused(
                () -> complaints.close(stopped, Complained.closing(stopped)),
                "complaint.close.clock, ISO 10002:2018, 7.3");
        assertThat(complaints
                        .close(complaints.resumeClock(stopped), Complained.closing(stopped))
                        .isOpen())
                .isFalse();
    }

    @Test
    void what_was_done_before_is_not_owed_again() {
        Complaint stopped = stopped(complaints.acknowledge(it.received(), PROOF));
        it.after(7);
        assertThat(complaints.resumeClock(stopped).deadlines())
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 10, 6));
    }
}
