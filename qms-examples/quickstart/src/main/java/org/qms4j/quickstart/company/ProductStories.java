package org.qms4j.quickstart.company;

import java.time.LocalDate;
import java.util.List;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.complaint.CaseCommand;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.PublicCommand;
import org.qms4j.complaint.PublicSide;
import org.qms4j.complaint.Remedy;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.RecordKey;

/** What was wrong with the pumps, or with what was said about them. */
final class ProductStories {
    private static final String SORRY = "We are sorry. The laboratory looks at the paint, and you hear from us.";

    private static final Money LIMIT = Money.of("1000", "EUR");
    private static final Remedy COMPENSATION = Remedy.of(Remedy.Type.COMPENSATION, Money.of("2500", "EUR"));

    private final Diary diary;
    private final Staff staff;

    ProductStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        hotWaterLeak();
        unclearDataSheet();
        publicReview();
    }

    /** Dangerous: assessed the same day, something done at once, a payment that a second person approves. */
    private void hotWaterLeak() {
        ComplaintId id = ComplaintId.of("C-003");
        Complaints bea = staff.bea.complaints();
        diary.about(id, staff.anna.complaints())
                .at(
                        "10-07T08:20",
                        "anna: hot water from a seal, by phone",
                        (desk, c) -> desk.receive(Telling.received(
                                        c,
                                        Channel.PHONE,
                                        "product safety",
                                        "A seal burst and sprayed hot water next to one of us")
                                .from(Telling.HIDROMAR)
                                .about(Telling.pump("P-300"))
                                .unsafe()
                                .under(HandlingProfile.standard().approvingAbove(LIMIT))))
                .at("10-07T08:30", bea, "bea acknowledges", (desk, c) -> desk.acknowledge(c, Evidence.of("phone:318")))
                .at(
                        "10-07T08:45",
                        bea,
                        "bea assesses, and acts at once",
                        (desk, c) -> desk.assess(
                                c,
                                Assess.of(Triage.of(5, 3, 3).unsafe())
                                        .doingAtOnce("All P-300 of this lot shut down by phone")))
                .at(
                        "10-07T09:00",
                        bea,
                        "bea investigates in depth",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        "10-14T17:00",
                        bea,
                        "bea: upheld, wrong rubber in the seal",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        "A lot of seals in the wrong rubber",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.PRODUCT, "seal"))))
                .at(
                        "10-15T10:00",
                        staff.carlos.complaints(),
                        "carlos approves 2,500 EUR, above the limit",
                        (desk, c) -> desk.approveRemedy(c, COMPENSATION))
                .at(
                        "10-15T11:00",
                        bea,
                        "bea offers 2,500 EUR",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of(
                                                "We pay for the damage and change every seal", Telling.mail("5081"))
                                        .with(COMPENSATION)))
                .at("10-16T10:00", bea, "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at("10-20T10:00", bea, "paid", (desk, c) -> desk.executeRemedy(c, Evidence.of("bank:payment/5512")))
                .at(
                        "10-20T10:10",
                        bea,
                        "and its cost recorded",
                        (desk, c) -> desk.recordCost(c, Money.of("2500", "EUR")))
                .at(
                        "10-21T09:00",
                        "anna closes, bea having decided",
                        (desk, c) -> desk.close(
                                c,
                                Close.informing(Telling.mail("5090"))
                                        .openingNonconformity(
                                                CorrectiveStories.SEALS, "Goods-in did not test the rubber")));
    }

    /** The client was not informed well enough: closed only together with what makes the information better. */
    private void unclearDataSheet() {
        ComplaintId id = ComplaintId.of("C-004");
        ActionItemId sheet = ActionItemId.of("A-001");
        Complaints anna = staff.anna.complaints();
        var unclear = Cause.of(Cause.Family.INFORMATION, "data-sheet")
                .pointingTo(new RecordKey("information-item", "data-sheet-P-20"));
        diary.about(id, anna)
                .at(
                        "10-08T09:00",
                        "anna: data sheet misread, by chat",
                        (desk, c) -> desk.receive(Telling.received(
                                        c,
                                        Channel.CHAT,
                                        "documentation",
                                        "Your sheet gives the pressure without the unit")
                                .from(Telling.VIVEROS)
                                .about(Telling.pump("P-20"))))
                .at("10-08T09:20", "anna acknowledges", (desk, c) -> desk.acknowledge(c, Evidence.of("chat:77")))
                .at("10-08T09:40", "anna assesses", (desk, c) -> desk.assess(c, Assess.of(Triage.of(2, 1, 2))))
                .at("10-08T10:00", "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.BASIC))
                .at(
                        "10-08T11:00",
                        "anna: partly upheld",
                        (desk, c) -> desk.prepareResponse(
                                c, Telling.found("The unit stands in a footnote", Validity.PARTLY_UPHELD, unclear)))
                .at(
                        "10-08T11:30",
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("The sheet will say it in the table", Evidence.of("chat:78"))))
                .at("10-09T09:00", "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at("10-09T09:30", () -> closeWithAction(id, sheet))
                .at("10-22T16:00", () -> {
                    staff.anna.actionItems().finish(sheet, Evidence.of("dms:data-sheet-P-20/rev-4"));
                    diary.tell("%-6s anna proves that the sheet is changed", sheet.value());
                })
                .at("10-23T09:00", () -> {
                    staff.bea.actionItems().verify(sheet);
                    diary.tell("%-6s bea verifies it", sheet.value());
                });
    }

    private void closeWithAction(ComplaintId id, ActionItemId sheet) {
        Complaint closed = staff.anna.once("close-" + id.value()).atomically(unit -> {
            unit.actionItems()
                    .open(OpenActionItem.of("Put the unit into the table", "anna", LocalDate.of(2026, 10, 21))
                            .as(sheet)
                            .from(id));
            return unit.complaints()
                    .close(
                            id,
                            Close.informing(Evidence.of("chat:80"))
                                    .withoutNonconformity("A wording, not a process")
                                    .improving(sheet));
        });
        diary.tell(
                "%-6s %-46s %s",
                id.value(),
                "anna opens action A-001 and closes, in one",
                closed.stage().name());
    }

    /** Public before anybody was asked; the clock stands still while the client looks for photographs. */
    private void publicReview() {
        ComplaintId id = ComplaintId.of("C-011");
        Complaints anna = staff.anna.complaints();
        diary.about(id, anna)
                .at(
                        "10-16T18:00",
                        "anna: a bad review, read by thousands",
                        (desk, c) -> desk.receive(Telling.received(
                                        c,
                                        Channel.PUBLIC,
                                        "finish",
                                        "Paint comes off after a month, and nobody calls back")
                                .from(Complainant.reachedAt("review:u-2231"))
                                .published(PublicSide.first("https://reviews.example.org/r/9912")
                                        .reaching(4_300)
                                        .on(Telling.REVIEWS))
                                .about(Telling.pump("P-300"))
                                .handledBy("anna")
                                .under(HandlingProfile.ukPaymentServices())))
                .at("10-19T09:00", "anna acknowledges", (desk, c) -> desk.acknowledge(c, Evidence.of("review:reply/1")))
                .at(
                        "10-19T09:10",
                        "bea lets the public reply go out",
                        (desk, c) -> staff.bea.publicComplaints().approveReply(c, SORRY))
                .at(
                        "10-19T09:20",
                        "anna replies where all can read it",
                        (desk, c) -> staff.anna
                                .publicComplaints()
                                .reply(c, PublicCommand.Reply.of(SORRY, "anna", Evidence.of("review:reply/2"))))
                .at("10-19T09:30", "anna assesses", (desk, c) -> desk.assess(c, Assess.of(Triage.of(3, 2, 2))))
                .at(
                        "10-19T10:00",
                        "anna waits for photographs: clock stopped",
                        (desk, c) -> desk.stopClock(c, "waiting-for-client"))
                .at("10-26T10:00", "they are here: clock goes on", Complaints::resumeClock)
                .at("10-26T10:10", "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        "10-29T10:00",
                        "anna tells the client how it goes",
                        (desk, c) -> desk.communicate(
                                c,
                                new CaseCommand.Communicate(
                                        Direction.TO_CLIENT,
                                        Channel.EMAIL,
                                        Confidential.of("The paint is in the laboratory"),
                                        List.of(Telling.mail("5120")))))
                .at(
                        "11-09T10:00",
                        "the laboratory needs longer: extended",
                        (desk, c) -> desk.extend(c, "The laboratory is late", Telling.mail("5140")))
                .at(
                        "11-20T10:00",
                        "anna: upheld, primer missing",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        "No primer on this lot",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.PRODUCT, "primer"))))
                .at(
                        "11-20T11:00",
                        "anna offers new paint",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("We paint it anew", Telling.mail("5182"))
                                        .with(Remedy.of(Remedy.Type.REPAIR))))
                .at("11-23T09:00", "the client agrees, and says so in public", (desk, c) -> desk.accept(c, "Agreed"))
                .at(
                        "11-23T09:10",
                        "all can see that it was put right",
                        (desk, c) -> staff.anna.publicComplaints().resolveVisibly(c, Evidence.of("review:reply/3")));
    }
}
