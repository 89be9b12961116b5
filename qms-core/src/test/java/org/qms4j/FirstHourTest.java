package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** How the library reads to a developer in the first hour. */
class FirstHourTest {
    private final Qms qms = Qms.builder(new InMemoryStore()).build();
    private final Session acme =
            qms.session(OrganizationId.of("acme"), Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER));

    @Test
    void a_complaint_goes_from_receipt_to_closing() {
        Complaint complaint = acme.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "Pump P-100 arrived with a cracked flange")
                        .from(Complainant.reachedAt("tel:+49 30 1234")));
        complaint = acme.complaints().acknowledge(complaint, Evidence.of("mail:4711"));
        complaint = acme.complaints().assess(complaint, ComplaintCommand.Assess.of(Triage.of(2, 1, 1)));
        complaint = acme.complaints().investigate(complaint, Triage.Depth.STANDARD);
        complaint = acme.complaints()
                .prepareResponse(
                        complaint,
                        new ComplaintCommand.PrepareResponse(
                                Confidential.of("Crate dropped at the depot"),
                                Validity.UPHELD,
                                Cause.of(Cause.Family.DELIVERY, "dropped")));
        complaint = acme.complaints()
                .communicateDecision(
                        complaint, ComplaintCommand.CommunicateDecision.of("We replace it", Evidence.of("mail:4712")));
        complaint = acme.complaints().accept(complaint, "Thank you");

        var bare = ComplaintCommand.Close.informing();
        assertThat(acme.complaints().blockers(complaint, ComplaintStep.CLOSE, bare))
                .extracting(violation -> violation.message(Locale.ENGLISH))
                .containsExactly(
                        "nonconformity: the complaint was upheld: decide whether a nonconformity is opened, and say why (ISO 9001:2015, 10.2.1)",
                        "informed: evidence is missing that the client was informed (ISO 10002:2018, 7.9)");
        Complaint accepted = complaint;
        assertThatThrownBy(() -> acme.complaints().close(accepted, bare)).isInstanceOf(RefusedException.class);

        complaint = acme.atomically(unit -> {
            var report = ReportNonconformity.of(
                    Source.COMPLAINT,
                    ClauseRef.iso9001("8.5.4"),
                    "The third crate was dropped at the depot",
                    2,
                    LocalDate.now(ZoneOffset.UTC),
                    "nora");
            var nonconformity = unit.nonconformities().report(report.from(accepted));
            return unit.complaints()
                    .close(
                            accepted,
                            ComplaintCommand.Close.informing(Evidence.of("mail:4713"))
                                    .openingNonconformity(nonconformity, "third drop this quarter"));
        });
        assertThat(complaint.stage()).isInstanceOf(ComplaintStage.Closed.class);
        assertThat(acme.complaints().get(complaint.id())).isEqualTo(complaint);
        assertThat(acme.journal().verify(complaint.key()).findings()).isEmpty();
        assertThat(acme.journal().of(complaint.key())).hasSize(8);
    }
}
