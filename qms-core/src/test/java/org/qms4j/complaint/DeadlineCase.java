package org.qms4j.complaint;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.qms4j.Profile;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Money;
import org.qms4j.spi.WorkingCalendar;

/** One store, seen under other profiles and other calendars. */
final class DeadlineCase {
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));

    static final WorkingCalendar CLOSED_ON_HOLIDAYS =
            day -> !HOLIDAYS.contains(day) && WorkingCalendar.mondayToFriday().isWorkingDay(day);

    static final ComplaintId CASE = ComplaintId.of("case");

    final QmsBench bench = new QmsBench();

    /** Complaints of an organization that handles them under a profile. */
    Complaints under(HandlingProfile profile) {
        return complaints(bench.builder().profile(Profile.standard().handlingComplaints(profile)));
    }

    /** Complaints of an organization that does not work on holidays. */
    Complaints closedOnHolidays() {
        return complaints(bench.builder().calendar(CLOSED_ON_HOLIDAYS));
    }

    private static Complaints complaints(Qms.Builder builder) {
        return builder.build().session(QmsBench.ACME, QmsBench.ANNA).complaints();
    }

    static ReceiveComplaint receipt() {
        return ReceiveComplaint.of(Channel.PHONE, "It broke").as(CASE);
    }

    /** A host's own profile. */
    static HandlingProfile own(int version, Term progress, Term decision, Optional<Term> exceptional) {
        return new HandlingProfile(
                "OWN",
                version,
                Term.businessDays(2),
                progress,
                decision,
                exceptional,
                false,
                Optional.of(Term.calendar(Period.ofDays(1))),
                Term.calendar(Period.ofDays(14)),
                Term.calendar(Period.ofDays(21)),
                Term.calendar(Period.ofMonths(6)),
                2,
                Optional.of(Money.of("500", "EUR")),
                Optional.of(Term.calendar(Period.ofDays(3))),
                Optional.of(50));
    }
}
