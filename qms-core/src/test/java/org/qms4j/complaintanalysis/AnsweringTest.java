package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.complaint.CaseCommand;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.statistics.Proportion;

/** How long answers take: in working days, with what is still open, and without the time in which the clock stood. */
class AnsweringTest {
    private final AnalysisBench it = new AnalysisBench();

    private Answering asOf(String day) {
        return it.analysis.answering(LocalDate.parse(day));
    }

    @Test
    void times_are_working_days_after_the_day_of_receipt() {
        it.on("2026-10-09");
        Complaint received = it.received("friday", "pump");
        it.on("2026-10-12");
        Complaint acknowledged = it.complaints.acknowledge(received, MAIL);
        it.on("2026-10-14");
        it.closed(it.decided(acknowledged, Validity.UPHELD));
        Answering answering = asOf("2026-10-20");
        assertThat(answering.firstResponse().percentile(0.5)).as("Monday").hasValue(1);
        assertThat(answering.resolution().percentile(0.5)).as("Wednesday").hasValue(3);
        assertThat(answering.resolution().method()).isEqualTo("NIST R6");
        assertThat(answering.acknowledged()).isEqualTo(new Proportion(1, 1));
        assertThat(answering.decided()).isEqualTo(new Proportion(1, 1));
        assertThat(answering.open()).isZero();
    }

    @Test
    void a_case_that_nobody_answers_is_a_breach_and_not_a_missing_number() {
        it.on("2026-10-05");
        it.received("forgotten", "pump");
        it.closed(it.decided(it.complaints.acknowledge(it.received("quick", "pump"), MAIL), Validity.UPHELD));
        Answering next = asOf("2026-10-06");
        assertThat(next.acknowledged())
                .as("the other one may still come in time")
                .isEqualTo(new Proportion(1, 1));
        Answering later = asOf("2026-11-20");
        assertThat(later.acknowledged()).isEqualTo(new Proportion(1, 2));
        assertThat(later.decided()).isEqualTo(new Proportion(1, 2));
        assertThat(later.resolution().method()).isEqualTo("Kaplan-Meier");
        assertThat(later.resolution().percentile(0.5)).hasValue(0);
        assertThat(later.resolution().percentile(0.9)).as("nobody knows").isEmpty();
        assertThat(later.open()).isEqualTo(1);
        assertThat(later.ages()).extracting(Answering.Age::count).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(later.ages().get(4)).isEqualTo(new Answering.Age(366, Optional.empty(), 0));
    }

    @Test
    void the_time_in_which_the_clock_stood_does_not_count() {
        it.on("2026-10-05");
        Complaint acknowledged = it.complaints.acknowledge(it.received("a", "pump"), MAIL);
        Complaint stopped = it.complaints.stopClock(acknowledged, "waiting-for-client");
        it.on("2026-10-14");
        assertThat(asOf("2026-12-20").decided()).as("no breach while it stands").isEqualTo(new Proportion(0, 0));
        Complaint going = it.complaints.resumeClock(stopped);
        it.on("2026-10-15");
        it.closed(it.decided(going, Validity.UPHELD));
        assertThat(asOf("2026-10-20").resolution().percentile(0.5)).hasValue(1);
    }

    @Test
    void a_late_answer_is_late_also_when_the_case_was_opened_again_since() {
        it.on("2026-10-05");
        Complaint acknowledged = it.complaints.acknowledge(it.received("a", "pump"), MAIL);
        it.on("2026-11-04");
        Complaint closed = it.closed(it.decided(acknowledged, Validity.UPHELD));
        assertThat(asOf("2026-11-05").decided()).isEqualTo(new Proportion(0, 1));
        it.complaints.reopen(closed, ComplaintStage.ReopenReason.NEW_INFORMATION, "It came back");
        Answering reopened = asOf("2026-11-05");
        assertThat(reopened.decided()).isEqualTo(new Proportion(0, 1));
        assertThat(reopened.open()).isEqualTo(1);
        assertThat(reopened.resolution().isCensored()).isTrue();
    }

    @Test
    void a_holding_response_in_time_stands_for_the_decision() {
        it.on("2026-10-05");
        Complaint open = it.complaints.acknowledge(
                it.complaints.receive(about("a", "pump").under(HandlingProfile.ukFcaDisp())), MAIL);
        it.complaints.hold(
                open, new CaseCommand.Hold(Confidential.of("The laboratory is late"), "Ombudsman", List.of(MAIL)));
        assertThat(asOf("2027-03-01").decided()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void what_was_taken_back_lasted_at_least_until_then() {
        it.on("2026-10-05");
        Complaint received = it.received("a", "pump");
        it.on("2026-10-07");
        it.complaints.withdraw(received, MAIL);
        Answering answering = asOf("2026-12-01");
        assertThat(answering.resolution().isCensored()).isTrue();
        assertThat(answering.resolution().size()).isEqualTo(1);
        assertThat(answering.open()).isZero();
        assertThat(answering.acknowledged()).as("nothing was owed any more").isEqualTo(new Proportion(0, 0));
    }

    @Test
    void a_counter_may_be_asked_in_between() {
        it.on("2026-10-05");
        var counter = new Answering.Counter(
                LocalDate.parse("2026-10-05"), new Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()));
        for (int i = 1; i <= 40; i++) {
            counter.add(it.received("c-" + i, "pump"));
            assertThat(counter.answering().resolution().size()).isEqualTo(i);
        }
    }

    @Test
    void history_says_what_its_source_says_and_nothing_else() {
        it.on("2026-10-05");
        history("h1", "2020-01-10", Optional.of("2020-01-13"), Optional.of(true), Optional.of(false));
        history("h2", "2020-01-10", Optional.of("2020-01-10"), Optional.of(false), Optional.empty());
        history("h3", "2020-01-10", Optional.empty(), Optional.empty(), Optional.empty());
        Answering answering = asOf("2026-10-05");
        assertThat(answering.timely()).isEqualTo(new Proportion(1, 2));
        assertThat(answering.disputed()).isEqualTo(new Proportion(0, 1));
        assertThat(answering.forwarding().size()).isEqualTo(2);
        assertThat(answering.forwarding().percentile(0.5)).hasValue(1.5);
        assertThat(answering.resolution().size()).isZero();
        assertThat(answering.decided().share()).isEmpty();
    }

    private void history(
            String id, String day, Optional<String> forwarded, Optional<Boolean> timely, Optional<Boolean> disputed) {
        it.complaints.takeHistory(
                TakeHistory.of(LocalDate.parse(day), Channel.WEB, Outcome.CLOSED, "migration", Evidence.of("file:1"))
                        .withId(ComplaintId.of(id))
                        .withForwardedOn(forwarded.map(LocalDate::parse))
                        .withAnsweredInTime(timely)
                        .withDisputed(disputed));
    }
}
