package org.qms4j.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.ReportRequest;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** A register of old complaints, entered one by one or by the month. */
final class Registers {
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    /** W. Taylor's complaints by month (variation.com), and what was sold, in thousands. */
    static final int[] TAYLOR = {
        426, 543, 428, 67, 303, 481, 304, 718, 681, 1030, 704, 1062, 1085, 1311, 1309, 1342, 1740, 1468, 1364, 1824
    };

    static final int[] TAYLOR_SALES = {
        90, 110, 90, 40, 60, 70, 90, 120, 150, 210, 190, 250, 220, 210, 230, 220, 310, 330, 320, 330
    };

    private final Session session = Qms.builder(new InMemoryStore())
            .clock(Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC))
            .build()
            .session(OrganizationId.of("report"), Actor.system("test"));
    private final ComplaintReport.Counter counter = new ComplaintReport.Counter(
            ReportRequest.of(AS_OF), new Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()));
    private final Exposures.Builder exposures = Exposures.builder();

    static TakeHistory on(LocalDate day, Outcome outcome) {
        return TakeHistory.of(day, Channel.WEB, outcome, "test", Evidence.of("file:a.csv#line=1"));
    }

    static TakeHistory about(String product, String category) {
        return on(AS_OF.minusDays(3), Outcome.CLOSED)
                .withPerception(Perception.unknown().about(category))
                .withSubject(Subject.product(ExternalRef.of("erp", "product", product)));
    }

    Registers with(TakeHistory entry) {
        counter.add(session.complaints().takeHistory(entry));
        return this;
    }

    /** The same complaint many times: what is counted is how many there are. */
    Registers with(TakeHistory entry, int times) {
        Complaint complaint = session.complaints().takeHistory(entry);
        for (int i = 0; i < times; i++) {
            counter.add(complaint);
        }
        return this;
    }

    Registers sold(String product, YearMonth month, long units) {
        exposures.add(product, month, BigDecimal.valueOf(units));
        return this;
    }

    /** Months from January 2024 on; a month with no complaints is one without. */
    Registers months(int[] complaints, int[] units) {
        for (int i = 0; i < complaints.length; i++) {
            YearMonth month = YearMonth.of(2024, 1).plusMonths(i);
            if (complaints[i] > 0) {
                with(about("pump", "damage").withReceivedOn(month.atDay(15)), complaints[i]);
            }
            if (i < units.length && units[i] >= 0) {
                sold("pump", month, units[i]);
            }
        }
        return this;
    }

    ComplaintReport report() {
        return counter.report((from, to) -> exposures.build());
    }

    static Optional<Table> table(Report report, String id) {
        return report.tables().filter(table -> table.id().equals(id)).findFirst();
    }
}
