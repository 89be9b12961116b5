package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.DeadlineCase.CASE;
import static org.qms4j.complaint.DeadlineCase.own;
import static org.qms4j.complaint.DeadlineCase.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Guard;
import org.qms4j.complaint.CaseNote.Extension;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Money;
import org.qms4j.rule.RefusedException;

/** Profiles are values: the one in force at receipt stays on the case, and a host may bring its own. */
class ProfilesTest {
    private static final Term MONTH = Term.calendar(Period.ofMonths(1));
    private static final Term WEEK = Term.calendar(Period.ofWeeks(1));
    private static final HandlingProfile PAYMENT = HandlingProfile.ukPaymentServices();

    private final DeadlineCase it = new DeadlineCase();

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 2026-12-23, 2026-12-24, 2027-01-08, 2027-01-22,", // a Wednesday
        "UK_FCA_DISP, 2026-12-23, 2026-12-24, 2027-01-08, 2027-02-17, 2026-12-29",
        "UK_PAYMENT_SERVICES, 2026-12-23, 2026-12-24, 2027-01-08, 2027-01-15, 2026-12-29",
        "STANDARD, 2026-12-25, 2026-12-28, 2027-01-11, 2027-01-25,", // a holiday
        "UK_FCA_DISP, 2026-12-25, 2026-12-28, 2027-01-11, 2027-02-19, 2026-12-30",
        "UK_PAYMENT_SERVICES, 2026-12-25, 2026-12-28, 2027-01-11, 2027-01-18, 2026-12-30",
        "STANDARD, 2026-12-26, 2026-12-28, 2027-01-11, 2027-01-25,", // a Saturday
        "UK_FCA_DISP, 2026-12-26, 2026-12-28, 2027-01-11, 2027-02-20, 2026-12-30",
        "UK_PAYMENT_SERVICES, 2026-12-26, 2026-12-28, 2027-01-11, 2027-01-18, 2026-12-30",
        "STANDARD, 2026-12-31, 2027-01-04, 2027-01-15, 2027-01-29,", // the end of the year, a holiday ahead
        "UK_FCA_DISP, 2026-12-31, 2027-01-04, 2027-01-15, 2027-02-25, 2027-01-06",
        "UK_PAYMENT_SERVICES, 2026-12-31, 2027-01-04, 2027-01-15, 2027-01-22, 2027-01-06",
        "STANDARD, 2028-02-29, 2028-03-01, 2028-03-14, 2028-03-28,", // a leap day
        "UK_FCA_DISP, 2028-02-29, 2028-03-01, 2028-03-14, 2028-04-25, 2028-03-03",
        "UK_PAYMENT_SERVICES, 2028-02-29, 2028-03-01, 2028-03-14, 2028-03-21, 2028-03-03"
    })
    void every_profile_counts_from_whatever_day_a_complaint_comes_in(
            String profile,
            LocalDate received,
            LocalDate acknowledge,
            LocalDate tell,
            LocalDate decide,
            LocalDate summary) {
        it.bench.clock.set(Instant.parse(received + "T12:00:00Z"));
        Complaint complaint = it.closedOnHolidays().receive(receipt().under(named(profile)));
        assertThat(complaint.deadlines())
                .hasSize(3)
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, acknowledge)
                .containsEntry(DeadlineKind.PROGRESS, tell)
                .containsEntry(DeadlineKind.DECISION, decide);
        assertThat(complaint.summaryUntil()).isEqualTo(Optional.ofNullable(summary));
    }

    private static HandlingProfile named(String name) {
        return Stream.of(HandlingProfile.standard(), HandlingProfile.ukFcaDisp(), PAYMENT)
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_captured_late_is_due_as_if_it_had_been_captured_in_time() {
        it.bench.clock.set(Instant.parse("2026-10-14T08:00:00Z"));
        Complaint late = it.bench
                .acme
                .occurring(Instant.parse("2026-10-05T08:00:00Z"))
                .complaints()
                .receive(receipt().under(PAYMENT));
        assertThat(late.receivedOn()).isEqualTo("2026-10-05");
        assertThat(late.owed())
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 10, 6))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 10, 26));
    }

    @Test
    void a_new_version_of_the_profile_does_not_touch_the_cases_that_began_under_the_old_one() {
        HandlingProfile first = own(1, Term.businessDays(10), Term.businessDays(20), Optional.empty());
        HandlingProfile second = own(2, Term.businessDays(2), Term.businessDays(5), Optional.of(MONTH));
        Complaint old = it.under(first).receive(receipt());
        Complaints today = it.under(second);
        Complaint young = today.receive(receipt().as(ComplaintId.of("later")));
        assertThat(young.profile()).contains(second);
        assertThat(young.owed()).containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 10, 12));
        assertThat(today.get(CASE).profile()).contains(first);
        assertThat(today.get(CASE).deadlines()).isEqualTo(old.deadlines());

        Complaint told = today.communicate(today.acknowledge(old, PROOF), CaseWords.toClient("Soon"));
        assertThat(told.owed())
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 19))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 2));
        assertThat(rules(() -> today.extend(told, "laboratory", PROOF)))
                .containsExactly("complaint.extend.profile, ISO 10002:2018, 7.8");
    }

    @Test
    void another_calendar_later_counts_only_what_is_set_anew() {
        it.bench.clock.set(Instant.parse("2026-12-23T12:00:00Z"));
        Complaints workingOnHolidays = it.bench.acme.complaints();
        Complaint complaint = workingOnHolidays.acknowledge(
                it.closedOnHolidays().receive(receipt().under(PAYMENT)), PROOF);
        Complaint told = workingOnHolidays.communicate(complaint, CaseWords.toClient("Soon"));
        assertThat(told.owed())
                .as("the holidays stay in the date of the decision, and are worked until the next word")
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2027, 1, 15))
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2027, 1, 6));
    }

    @Test
    void a_host_brings_its_own_terms_in_days_of_either_kind() {
        HandlingProfile own = own(3, WEEK, MONTH, Optional.of(Term.calendar(Period.ofMonths(2))))
                .approvingAbove(Money.of("50", "EUR"));
        it.bench.clock.set(Instant.parse("2027-01-31T12:00:00Z"));
        Complaints complaints = it.under(own);
        Complaint complaint = complaints.receive(receipt());
        assertThat(complaint.profile()).contains(own);
        assertThat(complaint.owed())
                .containsEntry(DeadlineKind.ACKNOWLEDGEMENT, LocalDate.of(2027, 2, 2))
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2027, 2, 7))
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2027, 2, 28));
        assertThat(complaint.summaryUntil()).contains(LocalDate.of(2027, 2, 1));
        assertThat(complaints
                        .extend(complaints.acknowledge(complaint, PROOF), "laboratory", PROOF)
                        .owed())
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2027, 3, 31));
    }

    @Test
    void exceptional_time_is_counted_from_receipt_however_late_or_often_it_is_taken() {
        Complaints complaints = it.under(PAYMENT);
        Complaint once = complaints.extend(complaints.acknowledge(complaints.receive(receipt()), PROOF), "a", PROOF);
        it.bench.clock.set(Instant.parse("2026-10-21T08:00:00Z"));
        Complaint twice = complaints.extend(once, "b", PROOF);
        assertThat(twice.owed())
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 23))
                .containsEntry(DeadlineKind.PROGRESS, LocalDate.of(2026, 10, 19));
        assertThat(twice.extensions())
                .extracting(Extension::on)
                .containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 21));
    }

    @Test
    void exceptional_time_taken_while_the_clock_stands_still_moves_when_it_goes_on() {
        Complaints complaints = it.under(PAYMENT);
        Complaint stopped = complaints.stopClock(complaints.acknowledge(complaints.receive(receipt()), PROOF), "wait");
        Complaint extended = complaints.extend(stopped, "laboratory", PROOF);
        assertThat(extended.deadlines()).containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 23));
        it.bench.clock.set(Instant.parse("2026-10-12T08:00:00Z"));
        assertThat(complaints.resumeClock(extended).owed())
                .containsEntry(DeadlineKind.DECISION, LocalDate.of(2026, 11, 30));
    }

    @Test
    @Guard("complaint.extend.evidence")
    void an_anonymous_client_cannot_be_told_of_an_extension() {
        Complaints complaints = it.under(PAYMENT);
        Complaint anonymous = complaints.receive(receipt());
        assertThat(complaints
                        .extend(complaints.acknowledge(anonymous), "laboratory")
                        .extensions())
                .hasSize(1);
        Complaint reachable =
                complaints.receive(receipt().as(ComplaintId.of("reachable")).from(Complainant.reachedAt("tel:1")));
        assertThat(rules(() -> complaints.extend(complaints.acknowledge(reachable, PROOF), "laboratory")))
                .containsExactly("complaint.extend.evidence of evidence, ISO 10002:2018, 7.8");
    }

    @Test
    void an_invalid_profile_is_refused_with_every_field_that_is_wrong() {
        HandlingProfile invalid = new HandlingProfile(
                " ",
                0,
                Term.businessDays(-1),
                Term.businessDays(2001),
                Term.calendar(null),
                Optional.of(Term.businessDays(-2)),
                true,
                Optional.of(Term.businessDays(-3)),
                Term.businessDays(-4),
                Term.businessDays(-5),
                Term.businessDays(-6),
                10,
                Optional.of(Money.of("0.00001", "EUR")),
                Optional.of(Term.businessDays(-7)),
                Optional.of(0));
        String[] wrong = {
            "constraint.NotBlank of profile.name",
            "constraint.Min of profile.version",
            "constraint.PositiveOrZero of profile.acknowledgement.days",
            "constraint.Max of profile.progress.days",
            "constraint.NotNull of profile.decision.period",
            "constraint.PositiveOrZero of profile.exceptional.days",
            "constraint.PositiveOrZero of profile.summary.days",
            "constraint.PositiveOrZero of profile.reply.days",
            "constraint.PositiveOrZero of profile.recourse.days",
            "constraint.PositiveOrZero of profile.reopening.days",
            "constraint.Max of profile.internalLevels",
            "constraint.Digits of profile.approvalAbove.amount",
            "constraint.PositiveOrZero of profile.publicReply.days",
            "constraint.Min of profile.publicApprovalFrom"
        };
        assertThat(rules(() -> it.bench.acme.complaints().receive(receipt().under(invalid))))
                .containsExactlyInAnyOrder(wrong);
        assertThat(rules(() -> it.under(invalid).receive(receipt())))
                .as("the organization's own profile")
                .containsExactlyInAnyOrder(wrong);
        assertThat(it.bench.store.changesets()).isEmpty();
    }

    private static List<String> rules(Supplier<?> step) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, step::get);
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.violations().stream().map(Complained::rule).toList();
    }
}
