package org.qms4j.complaintanalysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.ResolveAtOnce;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;

/** A register to be analysed: complaints come in on a day and are handled as far as a test says. */
final class AnalysisBench {
    static final Evidence MAIL = Evidence.of("mail:1");
    static final Cause DROPPED = Cause.of(Cause.Family.DELIVERY, "dropped");

    final QmsBench bench = new QmsBench();
    final Session hanna = bench.qms.session(QmsBench.ACME, Actor.of("hanna", Role.COMPLAINT_HANDLER));
    final Complaints complaints = hanna.complaints();
    final ComplaintAnalysis analysis = hanna.complaintAnalysis();

    /** It becomes the morning of a day. */
    AnalysisBench on(String day) {
        bench.clock.set(Instant.parse(day + "T08:00:00Z"));
        return this;
    }

    static ReceiveComplaint about(String id, String product) {
        return ReceiveComplaint.of(Channel.EMAIL, "It broke")
                .as(ComplaintId.of(id))
                .from(Complainant.reachedAt("tel:4711"))
                .about(Subject.product(ExternalRef.of("erp", "product", product)));
    }

    Complaint received(String id, String product) {
        return complaints.receive(about(id, product));
    }

    Complaint assessed(String id, String product, int severity) {
        Complaint acknowledged = complaints.acknowledge(received(id, product), MAIL);
        return complaints.assess(acknowledged, Assess.of(Triage.of(severity, 1, 1)));
    }

    Complaint decided(Complaint acknowledged, Validity validity) {
        Complaint assessed = complaints.assess(acknowledged, Assess.of(Triage.of(2, 1, 1)));
        Complaint resolved = complaints.resolveAtOnce(
                assessed, new ResolveAtOnce(Confidential.of("Sent another one"), validity, DROPPED, List.of(MAIL)));
        return complaints.communicateDecision(resolved, CommunicateDecision.of("You get another one", MAIL));
    }

    Complaint closed(Complaint decided) {
        return complaints.close(
                complaints.accept(decided, "Thank you"), Close.informing(MAIL).withoutNonconformity("a single case"));
    }

    void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }
}
