package org.qms4j.quickstart.company;

import java.time.LocalDate;
import org.qms4j.Session;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;

/** What the stories have in common. */
final class Telling {
    static final ClientId HIDROMAR = ClientId.of("hidromar");
    static final OwnedChannelId REVIEWS = OwnedChannelId.of("reviews");
    static final ClientId VIVEROS = ClientId.of("viveros-sur");

    private Telling() {}

    static ReceiveComplaint received(ComplaintId id, Channel channel, String category, String words) {
        return ReceiveComplaint.of(channel, words)
                .as(id)
                .perceivedAs(Perception.of(words).about(category));
    }

    static ComplaintCommand.PrepareResponse found(String findings, Validity validity, Cause cause) {
        return new ComplaintCommand.PrepareResponse(Confidential.of(findings), validity, cause);
    }

    /** Opens a nonconformity and closes the complaint with that decision, in one go. */
    static Complaint closed(
            Session session, ComplaintId complaint, ReportNonconformity report, String reason, Close closing) {
        return session.atomically(unit -> {
            Nonconformity opened = unit.nonconformities().report(report.from(complaint));
            return unit.complaints().close(complaint, closing.openingNonconformity(opened, reason));
        });
    }

    /** What a complaint brought to light; Bea sees to it. */
    static ReportNonconformity wrong(
            NonconformityId id, String clause, String statement, int severity, String detected) {
        return ReportNonconformity.of(
                        Source.COMPLAINT,
                        ClauseRef.iso9001(clause),
                        statement,
                        severity,
                        LocalDate.parse("2026-" + detected),
                        "bea")
                .as(id);
    }

    static Subject pump(String model) {
        return Subject.product(ExternalRef.of("erp", "product", model));
    }

    static Evidence mail(String id) {
        return Evidence.of("mail:" + id);
    }
}
