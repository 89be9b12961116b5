package org.qms4j.quickstart.company;

import java.util.Locale;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;

/** One refusal of the warranty, three times: decided anew inside, taken outside, and left standing. */
final class WarrantyStories {
    private final Diary diary;
    private final Staff staff;

    WarrantyStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        warrantyDecidedAnew();
        warrantyBeforeTheArbitrators();
        warrantyLeftStanding();
    }

    /** Not content, decided anew by somebody else inside. */
    private void warrantyDecidedAnew() {
        ComplaintId id = ComplaintId.of("C-008");
        rejectedWarranty(id, "10-14", "10-16", "10-19");
        decidedByCarlos(id, "10-20", Validity.UPHELD, "We repair it free of charge");
        diary.about(id, staff.anna.complaints())
                .at("10-23T10:00", "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at(
                        "10-23T10:10",
                        "anna closes",
                        (desk, c) -> Telling.closed(
                                staff.anna,
                                c,
                                Telling.wrong(CorrectiveStories.TERMS, "8.2.1", "Warranty terms misread", 2, "10-20"),
                                "Warranty terms misread",
                                Close.informing(Telling.mail("5102"))));
    }

    /** Not content inside, so it goes outside. */
    private void warrantyBeforeTheArbitrators() {
        ComplaintId id = ComplaintId.of("C-009");
        Complaints anna = staff.anna.complaints();
        rejectedWarranty(id, "10-15", "10-19", "10-20");
        decidedByCarlos(id, "10-21", Validity.NOT_UPHELD, "The warranty had ended");
        diary.about(id, anna)
                .at(
                        "10-26T09:00",
                        "the client does not agree to that either",
                        (desk, c) -> desk.reject(c, "We go to the arbitrators"))
                .at(
                        "10-27T09:00",
                        "it goes to the arbitrators",
                        (desk, c) -> desk.dispute(c, ExternalRef.of("arbitration", "case", "2026-55")))
                .at(
                        "11-18T09:00",
                        "they rule for the company",
                        (desk, c) -> desk.endDispute(c, "Claim dismissed", Evidence.of("dms:ruling/2026-55")))
                .at("11-18T10:00", "anna closes", (desk, c) -> desk.close(c, Close.informing(Telling.mail("5180"))));
    }

    /** Not content, and left at that: the nightly run notices when the time for recourse is over. */
    private void warrantyLeftStanding() {
        ComplaintId id = ComplaintId.of("C-010");
        rejectedWarranty(id, "10-15", "10-20", "10-21");
        decidedByCarlos(id, "10-22", Validity.NOT_UPHELD, "Wear and tear is not covered");
        diary.about(id, staff.anna.complaints())
                .at("10-27T11:00", "the client does not agree", (desk, c) -> desk.reject(c, "I think otherwise"))
                .at(
                        "11-25T09:00",
                        "anna closes after the time for recourse",
                        (desk, c) -> desk.close(c, Close.informing(Telling.mail("5195"))));
    }

    private void rejectedWarranty(ComplaintId id, String received, String decided, String rejected) {
        diary.about(id, staff.anna.complaints())
                .at(
                        received + "T10:00",
                        "anna: warranty refused, by letter",
                        (desk, c) ->
                                desk.receive(Telling.received(c, Channel.POST, "warranty", "You refuse the warranty")
                                        .from(Complainant.reachedAt("post:box-4"))
                                        .about(Telling.pump("P-20"))))
                .at(
                        received + "T10:20",
                        "anna acknowledges",
                        (desk, c) -> desk.acknowledge(c, Evidence.of("post:out/" + c.value())))
                .at(received + "T15:00", "anna assesses", (desk, c) -> desk.assess(c, Assess.of(Triage.of(3, 2, 2))))
                .at(received + "T15:30", "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        decided + "T09:00",
                        "anna: not upheld",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        "Bought 26 months ago",
                                        Validity.NOT_UPHELD,
                                        Cause.of(Cause.Family.BEYOND_AGREED_SCOPE, "warranty"))))
                .at(
                        decided + "T09:30",
                        "anna tells the client, and where to turn",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("The warranty is over", Evidence.of("post:out/" + c.value()))
                                        .naming("Chamber of commerce, arbitration")))
                .at(
                        rejected + "T09:00",
                        "the client does not agree",
                        (desk, c) -> desk.reject(c, "The pump is hardly used"))
                .at(rejected + "T09:30", "anna escalates to carlos", (desk, c) -> desk.escalate(c, "carlos"));
    }

    private void decidedByCarlos(ComplaintId id, String day, Validity validity, String decision) {
        Complaints carlos = staff.carlos.complaints();
        diary.about(id, carlos)
                .at(
                        day + "T11:00",
                        "carlos looks into it himself",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        day + "T16:00",
                        "carlos: " + words(validity),
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        decision, validity, Cause.of(Cause.Family.BEYOND_AGREED_SCOPE, "warranty"))))
                .at(
                        day + "T16:30",
                        "carlos tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of(decision, Evidence.of("post:out/" + c.value() + "-2"))
                                        .naming("Chamber of commerce, arbitration")));
    }

    private static String words(Validity validity) {
        return validity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
