package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.complaint.Complained.PROOF;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.Profile;
import org.qms4j.QmsBench;
import org.qms4j.complaint.CaseNote.Extension;
import org.qms4j.rule.Edition;
import org.qms4j.spi.WorkingCalendar;

/** Until when a complaint owes what: the dates are computed at receipt and kept. */
class DeadlinesTest {
    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    /** AT-40: received on Monday, 5 October 2026, without holidays; the day of receipt is not counted. */
    @ParameterizedTest
    @CsvSource({
        "STANDARD, 2026-10-06, 2026-10-19, 2026-11-02",
        "UK_FCA_DISP, 2026-10-06, 2026-10-19, 2026-11-30",
        "UK_PAYMENT_SERVICES, 2026-10-06, 2026-10-19, 2026-10-26"
    })
    void a_profile_gives_the_dates_of_a_complaint(
            String profile, LocalDate acknowledgement, LocalDate progress, LocalDate decision) {
        Complaint complaint = it.under(profile(profile)).received();
        assertThat(complaint.deadlines())
                .isEqualTo(Map.of(
                        DeadlineKind.ACKNOWLEDGEMENT, acknowledgement,
                        DeadlineKind.PROGRESS, progress,
                        DeadlineKind.DECISION, decision));
        assertThat(complaint.owed()).isEqualTo(complaint.deadlines());
        assertThat(complaint.summaryUntil())
                .isEqualTo(
                        profile.equals("STANDARD")
                                ? Optional.empty()
                                : Optional.of(LocalDate.of(2026, Month.OCTOBER, 8)));
    }

    private static HandlingProfile profile(String name) {
        return switch (name) {
            case "STANDARD" -> HandlingProfile.standard();
            case "UK_FCA_DISP" -> HandlingProfile.ukFcaDisp();
            default -> HandlingProfile.ukPaymentServices();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09T12:00:00Z, 2026-10-12, 2026-11-06", // a Friday
        "2026-10-10T12:00:00Z, 2026-10-12, 2026-11-06", // a Saturday
        "2028-02-29T12:00:00Z, 2028-03-01, 2028-03-28", // a leap day
        "2026-12-31T12:00:00Z, 2027-01-01, 2027-01-28" // the end of the year
    })
    void the_dates_are_business_days_after_the_day_of_receipt(
            Instant received, LocalDate acknowledge, LocalDate decide) {
        it.bench.clock.set(received);
        assertThat(it.received().deadlines())
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, acknowledge)
                .containsEntry(DeadlineKind.DECISION, decide);
    }

    @Test
    void a_holiday_of_the_organization_is_no_business_day_and_the_dates_are_kept_when_the_calendar_changes() {
        WorkingCalendar holiday = day ->
                day.getDayOfMonth() != 6 && WorkingCalendar.mondayToFriday().isWorkingDay(day);
        Complaint complaint = it.bench
                .builder()
                .calendar(holiday)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA)
                .complaints()
                .receive(ReceiveComplaint.of(Channel.PHONE, "It broke"));
        assertThat(complaint.deadlines()).containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 10, 7));
        assertThat(complaints.get(complaint.id()).deadlines()).isEqualTo(complaint.deadlines());
    }

    @Test
    void the_day_of_receipt_is_that_of_the_organizations_time_zone() {
        it.bench.clock.set(Instant.parse("2026-10-05T23:30:00Z"));
        Complaint complaint = it.bench
                .builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA)
                .complaints()
                .receive(ReceiveComplaint.of(Channel.PHONE, "It broke"));
        assertThat(complaint.receivedOn()).isEqualTo("2026-10-06");
        assertThat(complaint.deadlines()).containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 10, 7));
    }

    @Test
    void the_profile_of_the_organization_runs_where_the_complaint_names_none() {
        assertThat(it.received().profile()).contains(HandlingProfile.standard());
        Complaint complaint = new QmsBench()
                .builder()
                .profile(Profile.standard().handlingComplaints(HandlingProfile.ukFcaDisp()))
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA)
                .complaints()
                .receive(ReceiveComplaint.of(Channel.PHONE, "It broke"));
        assertThat(complaint.profile()).contains(HandlingProfile.ukFcaDisp());
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "7.5")
    void suspected_danger_is_assessed_the_same_day() {
        Complaint unsafe = complaints.receive(
                ReceiveComplaint.of(Channel.PHONE, "It burns").unsafe());
        assertThat(unsafe.owed()).containsEntry(DeadlineKind.SAFETY, LocalDate.of(2026, 10, 5));
        Complaint assessed = complaints.assess(
                complaints.acknowledge(unsafe),
                ComplaintCommand.Assess.of(Triage.of(5, 1, 1).unsafe()).doingAtOnce("Off"));
        assertThat(assessed.owed()).doesNotContainKey(DeadlineKind.SAFETY);
    }

    @Test
    void what_was_done_is_no_longer_owed() {
        assertThat(it.acknowledged().owed()).containsOnlyKeys(DeadlineKind.PROGRESS, DeadlineKind.DECISION);
        assertThat(it.decided().owed()).isEmpty();
    }

    @Test
    void an_escalated_case_has_the_whole_time_again() {
        Complaint rejected = it.rejected();
        it.after(7);
        assertThat(complaints.escalate(rejected, "hugo").owed())
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 26))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 9));
    }

    @Test
    void a_decision_within_the_summary_time_is_a_summary_resolution() {
        it.under(HandlingProfile.ukFcaDisp());
        Complaint prepared = it.prepared();
        assertThat(prepared.isSummaryResolution()).isEmpty();
        assertThat(it.decided().isSummaryResolution()).contains(true);
        it.after(4);
        assertThat(complaints.communicateDecision(prepared, Complained.REPLACED).isSummaryResolution())
                .contains(false);
    }

    @Test
    @Guard({"complaint.extend.profile", "complaint.extend.evidence"})
    void exceptional_time_is_there_where_the_profile_knows_it_and_the_client_was_told() {
        Complaint ordinary = it.acknowledged();
        it.refused(
                () -> complaints.extend(ordinary, "laboratory", PROOF),
                "complaint.extend.profile, ISO 10002:2018, 7.8");
        Complaint payment = it.under(HandlingProfile.ukPaymentServices()).acknowledged();
        it.refused(
                () -> complaints.extend(payment, "laboratory"),
                "complaint.extend.evidence of evidence, ISO 10002:2018, 7.8");
        Complaint extended = complaints.extend(payment, "laboratory", PROOF);
        assertThat(extended.owed()).containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 23));
        assertThat(extended.extensions())
                .extracting(
                        Extension::on,
                        Extension::due,
                        extension -> extension.reason().get())
                .containsExactly(tuple(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 23), "laboratory"));
    }

    @Test
    void exceptional_time_counts_from_the_escalation_and_keeps_what_the_clock_stood_still() {
        it.under(HandlingProfile.ukPaymentServices());
        Complaint stopped = complaints.stopClock(it.acknowledged(), "waiting-for-client");
        it.after(7);
        Complaint extended = complaints.extend(complaints.resumeClock(stopped), "laboratory", PROOF);
        assertThat(extended.owed())
                .as("35 business days from 5 October, and 5 for the week in which the clock stood still")
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 30));
        Complaint rejected = it.deciding(Complained.NAMING_OUTSIDE).rejected();
        it.bench.clock.advance(Duration.ofDays(7));
        Complaint anew = complaints.extend(complaints.escalate(rejected, "hugo"), "laboratory", PROOF);
        assertThat(anew.owed())
                .as("35 business days from the escalation on 19 October")
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 12, 7));
    }

    @Test
    void a_word_to_the_client_lets_the_next_one_be_due_a_term_later_and_a_word_of_the_client_does_not() {
        Complaint open = it.investigating();
        it.after(7);
        Complaint heard = complaints.communicate(open, CaseWords.fromClient("When?"));
        assertThat(heard.owed()).containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 19));
        Complaint told = complaints.communicate(heard, CaseWords.toClient("Soon"));
        assertThat(told.owed())
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 26))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 2));
        assertThat(told.communications()).hasSize(2);
    }
}
