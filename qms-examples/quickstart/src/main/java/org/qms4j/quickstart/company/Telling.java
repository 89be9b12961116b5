package org.qms4j.quickstart.company;

import org.qms4j.client.ClientId;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.privacy.Confidential;

/** What the stories have in common. */
final class Telling {
    static final ClientId HIDROMAR = ClientId.of("hidromar");
    static final OwnedChannelId REVIEWS = OwnedChannelId.of("reviews");
    static final ClientId VIVEROS = ClientId.of("viveros-sur");

    private Telling() {}

    static ReceiveComplaint received(ComplaintId id, Channel channel, String words) {
        return ReceiveComplaint.of(channel, words).as(id);
    }

    static ComplaintCommand.PrepareResponse found(String findings, Validity validity, Cause cause) {
        return new ComplaintCommand.PrepareResponse(Confidential.of(findings), validity, cause);
    }

    static Subject pump(String model) {
        return Subject.product(ExternalRef.of("erp", "product", model));
    }

    static Evidence mail(String id) {
        return Evidence.of("mail:" + id);
    }
}
