package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.DeadlineCase.own;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;

/** Dates stay in order and in reach, whatever is claimed about when something happened. */
class DatesInOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    void a_promise_beyond_all_calendars_is_refused() {
        Complaint open = it.acknowledged();
        it.refused(() -> complaints.promise(open, "A call", LocalDate.MAX), "constraint.Date of due");
    }

    @Test
    void an_action_item_beyond_all_calendars_is_refused() {
        it.refused(
                () -> it.mona.actionItems().open(QmsBench.opening("far").withDue(LocalDate.MAX)),
                "constraint.Date of due");
    }

    @Test
    void a_term_beyond_all_calendars_is_refused_and_not_thrown() {
        it.under(own(1, Term.businessDays(10), Term.calendar(Period.ofYears(999_999_999)), Optional.empty()));
        it.refused(it::received, "constraint.Period of profile.decision.period");
    }

    @Test
    void a_progress_term_beyond_all_calendars_is_refused() {
        it.under(own(1, Term.calendar(Period.ofYears(999_990_000)), Term.businessDays(5), Optional.empty()));
        it.refused(it::received, "constraint.Period of profile.progress.period");
    }

    @Test
    @Guard("complaint.clock.order")
    void the_clock_does_not_go_on_before_it_was_stopped() {
        Complaint running = it.acknowledged();
        it.after(10);
        Complaint stopped = complaints.stopClock(running, "waiting-for-client");
        var earlier = it.hanna.occurring(it.bench.now().minus(Duration.ofDays(5)));
        it.refused(
                () -> earlier.complaints().resumeClock(stopped),
                "complaint.clock.order of occurredAt, ISO 10002:2018, 7.3");
    }

    @Test
    void the_same_days_do_not_move_a_date_twice() {
        Complaint stopped = complaints.stopClock(it.acknowledged(), "waiting-for-client");
        it.after(10);
        Complaint resumed = complaints.resumeClock(stopped);
        var earlier = it.hanna.occurring(it.bench.now().minus(Duration.ofDays(9)));
        it.refused(
                () -> earlier.complaints().stopClock(resumed, "waiting-for-client"),
                "complaint.clock.order of occurredAt, ISO 10002:2018, 7.3");
    }

    @Test
    void nothing_was_forwarded_in_the_future() {
        var history = TakeHistory.of(TODAY, Channel.OTHER, Outcome.CLOSED, "migration", Evidence.of("file:old"))
                .withForwardedOn(TODAY.plusDays(1));
        it.refused(
                () -> complaints.takeHistory(history),
                "complaint.history.forwarded of forwardedOn, ISO 9001:2015, 7.5.3.2");
    }

    @Test
    void exceptional_time_stands_still_in_days_of_its_own_kind() {
        it.under(own(1, Term.businessDays(10), Term.businessDays(15), Optional.of(Term.calendar(Period.ofWeeks(8)))));
        Complaint extended = complaints.extend(it.acknowledged(), "laboratory", PROOF);
        Complaint stopped = complaints.stopClock(extended, "waiting-for-client");
        it.after(5);
        assertThat(complaints.resumeClock(stopped).owed())
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 12, 5));
    }

    @Test
    void exceptional_time_is_not_shorter_than_ordinary_time() {
        it.under(own(1, Term.businessDays(10), Term.businessDays(20), Optional.of(Term.businessDays(5))));
        assertThat(complaints.extend(it.acknowledged(), "laboratory", PROOF).owed())
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_word_recorded_late_does_not_bring_the_next_one_forward() {
        Complaint open = it.acknowledged();
        it.after(10);
        Complaint told = complaints.communicate(open, CaseWords.toClient("Today"));
        var earlier = it.hanna.occurring(it.bench.now().minus(Duration.ofDays(9)));
        assertThat(earlier.complaints()
                        .communicate(told, CaseWords.toClient("Last week"))
                        .owed())
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 29));
    }

    @Test
    void suspected_danger_is_assessed_the_same_day_also_while_the_client_is_waited_for() {
        Complaint unsafe = complaints.receive(
                ReceiveComplaint.of(Channel.PHONE, "It burns").unsafe());
        Complaint stopped = complaints.stopClock(unsafe, "waiting-for-client");
        assertThat(stopped.owed()).containsEntry(DeadlineKind.SAFETY, TODAY);
    }
}
