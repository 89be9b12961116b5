package org.qms4j.quickstart.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.Complaint.Communication.Direction;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Remedy;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.record.RecordKey;

/** What each of the complaints went through. A method is a story; steps are named by the date on which they happened. */
final class Stories {
    private static final ClientId HIDROMAR = ClientId.of("hidromar");
    private static final ClientId VIVEROS = ClientId.of("viveros-sur");
    private static final Money LIMIT = Money.of("1000", "EUR");

    private final Diary diary;
    private final Staff staff;

    Stories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void writeAll() {
        clients();
        crackedFlange();
        lateCrateThatComesBack();
        hotWaterLeak();
        unclearDataSheet();
        anonymousLetter();
        duplicateOfTheFlange();
        wrongAddressee();
        warrantyDecidedAnew();
        warrantyBeforeTheArbitrators();
        warrantyLeftStanding();
        publicReview();
        forgottenMessage();
        oldSpreadsheet();
    }

    private void clients() {
        diary.at("10-05T08:30", () -> {
            register(HIDROMAR);
            register(VIVEROS);
            diary.tell("dora registers two clients, as the CRM knows them");
        });
    }

    private void register(ClientId id) {
        var command = RegisterClient.of(ExternalRef.of("crm", "account", id.value()), Kind.ORGANIZATION);
        staff.dora.clients().register(command.as(id).ownedBy("dora"));
        staff.dora.clients().activate(id);
    }

    /** Severe, so that two people are needed; closing it is refused first, with every reason. */
    private void crackedFlange() {
        ComplaintId id = ComplaintId.of("C-001");
        Complaints anna = staff.anna.complaints();
        var onItsOwn = Close.informing();
        diary.at(
                        "10-05T09:10",
                        id,
                        anna,
                        "anna: cracked flange, by e-mail",
                        (desk, c) -> desk.receive(received(
                                        c,
                                        Channel.EMAIL,
                                        "Pump P-100 arrived with a cracked flange. We want a new one.")
                                .from(HIDROMAR)
                                .about(pump("P-100"))))
                .at("10-05T11:00", id, anna, "anna acknowledges", (desk, c) -> desk.acknowledge(c, mail("5011")))
                .at(
                        "10-06T09:00",
                        id,
                        anna,
                        "anna assesses: severe",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(4, 2, 3))))
                .at(
                        "10-06T09:30",
                        id,
                        anna,
                        "anna investigates in depth",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        "10-08T16:00",
                        id,
                        anna,
                        "anna: upheld, dropped at the depot",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                found(
                                        "The crate fell at the depot",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.DELIVERY, "dropped"))))
                .at(
                        "10-09T10:00",
                        id,
                        anna,
                        "anna offers a new pump",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("You get a new pump", mail("5040"))
                                        .with(Remedy.of(Remedy.Type.REPLACEMENT, Money.of("480", "EUR")))))
                .at(
                        "10-09T10:05",
                        id,
                        anna,
                        "anna promises it for the 15th",
                        (desk, c) -> desk.promise(c, "The new pump stands at your dock", LocalDate.of(2026, 10, 15)))
                .at("10-13T09:00", id, anna, "the client agrees", Complaints::accept)
                .at("10-13T09:05", () -> refused(id, onItsOwn))
                .at(
                        "10-15T08:00",
                        id,
                        anna,
                        "the new pump is there: remedy proved",
                        (desk, c) -> desk.executeRemedy(c, Evidence.of("dms:delivery-note/883")))
                .at(
                        "10-15T08:01",
                        id,
                        anna,
                        "and the promise kept",
                        (desk, c) -> desk.keepPromise(c, 1, Evidence.of("dms:delivery-note/883")))
                .at(
                        "10-15T09:00",
                        id,
                        staff.bea.complaints(),
                        "bea closes, a nonconformity is opened",
                        (desk, c) -> desk.close(
                                c,
                                Close.informing(mail("5077"))
                                        .openingNonconformity("Third crate dropped this year")
                                        .learning("Crates are strapped from now on")))
                .at(
                        "10-21T12:00",
                        id,
                        staff.survey.complaints(),
                        "the client rates the handling: 5 of 5",
                        (desk, c) -> desk.rateHandling(c, 5));
    }

    private void refused(ComplaintId id, Close closing) {
        try {
            staff.anna.complaints().close(id, closing);
        } catch (RefusedException refused) {
            diary.tell("%-6s anna tries to close it, and is refused:", id.value());
            reasons(refused, Locale.ENGLISH);
            diary.tell("%-6s the same for a colleague who reads Spanish:", id.value());
            reasons(refused, Locale.forLanguageTag("es"));
        }
    }

    private void reasons(RefusedException refused, Locale reader) {
        refused.violations().forEach(reason -> diary.more("- %s", reason.message(reader)));
    }

    /** Put right on the spot, closed, and opened again when it recurs. */
    private void lateCrateThatComesBack() {
        ComplaintId id = ComplaintId.of("C-002");
        Complaints anna = staff.anna.complaints();
        var late = Cause.of(Cause.Family.DELIVERY, "late");
        diary.at(
                        "10-06T10:00",
                        id,
                        anna,
                        "anna: crate a week late, by web form",
                        (desk, c) -> desk.receive(received(c, Channel.WEB, "The crate came a week late again")
                                .from(VIVEROS)
                                .about(pump("P-20"))))
                .at("10-06T10:30", id, anna, "anna acknowledges", (desk, c) -> desk.acknowledge(c, mail("5019")))
                .at(
                        "10-06T10:40",
                        id,
                        anna,
                        "anna assesses: mild",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(2, 1, 1))))
                .at(
                        "10-06T11:30",
                        id,
                        anna,
                        "anna puts it right at once",
                        (desk, c) -> desk.resolveAtOnce(
                                c,
                                new ComplaintCommand.ResolveAtOnce(
                                        Confidential.of("Freight credited"),
                                        Validity.UPHELD,
                                        late,
                                        List.of(Evidence.of("erp:credit/71")))))
                .at(
                        "10-06T11:40",
                        id,
                        anna,
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c, CommunicateDecision.of("The freight is on us", mail("5021"))))
                .at("10-07T09:00", id, anna, "the client agrees", Complaints::accept)
                .at(
                        "10-07T09:10",
                        id,
                        anna,
                        "anna closes, no nonconformity needed",
                        (desk, c) -> desk.close(
                                c, Close.informing(mail("5025")).withoutNonconformity("One strike of the carrier")))
                .at(
                        "11-10T10:00",
                        id,
                        anna,
                        "late again: anna opens it again",
                        (desk, c) -> desk.reopen(c, ReopenReason.RECURRENCE, "The next crate was late as well"))
                .at(
                        "11-10T10:20",
                        id,
                        anna,
                        "anna investigates",
                        (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        "11-12T15:00",
                        id,
                        anna,
                        "anna: upheld, carrier overbooked",
                        (desk, c) -> desk.prepareResponse(
                                c, found("The carrier overbooks on Fridays", Validity.UPHELD, late)))
                .at(
                        "11-13T09:00",
                        id,
                        anna,
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c, CommunicateDecision.of("Another carrier from now on", mail("5160"))))
                .at("11-16T09:00", id, anna, "the client agrees", Complaints::accept)
                .at(
                        "11-16T09:30",
                        id,
                        staff.bea.complaints(),
                        "bea closes, now with a nonconformity",
                        (desk, c) -> desk.close(c, Close.informing(mail("5171")).openingNonconformity("It came back")));
    }

    /** Dangerous: assessed the same day, something done at once, a payment that a second person approves. */
    private void hotWaterLeak() {
        ComplaintId id = ComplaintId.of("C-003");
        Complaints bea = staff.bea.complaints();
        diary.at(
                        "10-07T08:20",
                        id,
                        staff.anna.complaints(),
                        "anna: hot water from a seal, by phone",
                        (desk, c) -> desk.receive(
                                received(c, Channel.PHONE, "A seal burst and sprayed hot water next to one of us")
                                        .from(HIDROMAR)
                                        .about(pump("P-300"))
                                        .unsafe()
                                        .under(HandlingProfile.standard().approvingAbove(LIMIT))))
                .at(
                        "10-07T08:30",
                        id,
                        bea,
                        "bea acknowledges",
                        (desk, c) -> desk.acknowledge(c, Evidence.of("phone:318")))
                .at(
                        "10-07T08:45",
                        id,
                        bea,
                        "bea assesses, and acts at once",
                        (desk, c) -> desk.assess(
                                c,
                                Assess.of(Triage.of(5, 3, 3).unsafe())
                                        .doingAtOnce("All P-300 of this lot shut down by phone")))
                .at(
                        "10-07T09:00",
                        id,
                        bea,
                        "bea investigates in depth",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        "10-14T17:00",
                        id,
                        bea,
                        "bea: upheld, wrong rubber in the seal",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                found(
                                        "A lot of seals in the wrong rubber",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.PRODUCT, "seal"))))
                .at(
                        "10-15T11:00",
                        id,
                        bea,
                        "bea offers 2,500 EUR, carlos approved",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("We pay for the damage and change every seal", mail("5081"))
                                        .with(Remedy.of(Remedy.Type.COMPENSATION, Money.of("2500", "EUR")))
                                        .approvedBy("carlos")))
                .at("10-16T10:00", id, bea, "the client agrees", Complaints::accept)
                .at(
                        "10-20T10:00",
                        id,
                        bea,
                        "paid",
                        (desk, c) -> desk.executeRemedy(c, Evidence.of("bank:payment/5512")))
                .at(
                        "10-20T10:10",
                        id,
                        bea,
                        "and its cost recorded",
                        (desk, c) -> desk.recordCost(c, Money.of("2500", "EUR")))
                .at(
                        "10-21T09:00",
                        id,
                        staff.anna.complaints(),
                        "anna closes, bea having decided",
                        (desk, c) -> desk.close(
                                c,
                                Close.informing(mail("5090"))
                                        .openingNonconformity("Goods-in did not test the rubber")));
    }

    /** The client was not informed well enough: closed only together with what makes the information better. */
    private void unclearDataSheet() {
        ComplaintId id = ComplaintId.of("C-004");
        ActionItemId sheet = ActionItemId.of("A-001");
        Complaints anna = staff.anna.complaints();
        var unclear = Cause.of(Cause.Family.INFORMATION, "data-sheet")
                .pointingTo(new RecordKey("information-item", "data-sheet-P-20"));
        diary.at(
                        "10-08T09:00",
                        id,
                        anna,
                        "anna: data sheet misread, by chat",
                        (desk, c) ->
                                desk.receive(received(c, Channel.CHAT, "Your sheet gives the pressure without the unit")
                                        .from(VIVEROS)
                                        .about(pump("P-20"))))
                .at(
                        "10-08T09:20",
                        id,
                        anna,
                        "anna acknowledges",
                        (desk, c) -> desk.acknowledge(c, Evidence.of("chat:77")))
                .at(
                        "10-08T09:40",
                        id,
                        anna,
                        "anna assesses",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(2, 1, 2))))
                .at("10-08T10:00", id, anna, "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.BASIC))
                .at(
                        "10-08T11:00",
                        id,
                        anna,
                        "anna: partly upheld",
                        (desk, c) -> desk.prepareResponse(
                                c, found("The unit stands in a footnote", Validity.PARTLY_UPHELD, unclear)))
                .at(
                        "10-08T11:30",
                        id,
                        anna,
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("The sheet will say it in the table", Evidence.of("chat:78"))))
                .at("10-09T09:00", id, anna, "the client agrees", Complaints::accept)
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

    /** Nobody to tell: no evidence is asked for that cannot exist, and nobody answers. */
    private void anonymousLetter() {
        ComplaintId id = ComplaintId.of("C-005");
        Complaints anna = staff.anna.complaints();
        diary.at(
                        "10-09T12:00",
                        id,
                        anna,
                        "anna: an anonymous letter about noise",
                        (desk, c) -> desk.receive(received(c, Channel.POST, "Your test stand is loud at night")))
                .at("10-09T12:10", id, anna, "anna acknowledges, nobody to write to", Complaints::acknowledge)
                .at(
                        "10-13T10:00",
                        id,
                        anna,
                        "anna assesses",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(1, 1, 1))))
                .at("10-13T10:10", id, anna, "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.BASIC))
                .at(
                        "10-14T09:00",
                        id,
                        anna,
                        "anna: not upheld, no runs at night",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                found(
                                        "The stand does not run at night",
                                        Validity.NOT_UPHELD,
                                        Cause.of(Cause.Family.UNKNOWN, "none"))))
                .at(
                        "10-14T09:30",
                        id,
                        anna,
                        "anna puts the answer on the notice board",
                        (desk, c) -> desk.communicateDecision(c, CommunicateDecision.of("No run at night was found")))
                .at(
                        "11-12T09:00",
                        id,
                        anna,
                        "anna closes what has lapsed",
                        (desk, c) -> desk.close(c, Close.informing()));
    }

    private void duplicateOfTheFlange() {
        ComplaintId id = ComplaintId.of("C-006");
        Complaints anna = staff.anna.complaints();
        diary.at(
                        "10-06T15:00",
                        id,
                        anna,
                        "anna: the flange once more, by phone",
                        (desk, c) -> desk.receive(received(c, Channel.PHONE, "I wrote to you about a flange")
                                .from(HIDROMAR)
                                .about(pump("P-100"))))
                .at(
                        "10-06T15:05",
                        id,
                        anna,
                        "anna marks it as C-001 again",
                        (desk, c) -> desk.markDuplicate(c, ComplaintId.of("C-001")));
    }

    private void wrongAddressee() {
        ComplaintId id = ComplaintId.of("C-007");
        Complaints anna = staff.anna.complaints();
        diary.at(
                        "10-13T11:00",
                        id,
                        anna,
                        "anna: an invoice is wrong, by e-mail",
                        (desk, c) -> desk.receive(received(c, Channel.EMAIL, "Invoice 12 is too high")
                                .from(Complainant.reachedAt("mail:k@example.org"))))
                .at("10-13T11:20", id, anna, "anna acknowledges", (desk, c) -> desk.acknowledge(c, mail("5060")))
                .at(
                        "10-13T14:00",
                        id,
                        anna,
                        "another firm's invoice: taken back",
                        (desk, c) -> desk.withdraw(c, mail("5062")));
    }

    /** Not content, decided anew by somebody else inside. */
    private void warrantyDecidedAnew() {
        ComplaintId id = ComplaintId.of("C-008");
        rejectedWarranty(id, "10-14", "10-16", "10-19");
        decidedByCarlos(id, "10-20", Validity.UPHELD, "We repair it free of charge");
        diary.at("10-23T10:00", id, staff.anna.complaints(), "the client agrees", Complaints::accept)
                .at(
                        "10-23T10:10",
                        id,
                        staff.anna.complaints(),
                        "anna closes",
                        (desk, c) -> desk.close(
                                c, Close.informing(mail("5102")).openingNonconformity("Warranty terms misread")));
    }

    /** Not content inside, so it goes outside. */
    private void warrantyBeforeTheArbitrators() {
        ComplaintId id = ComplaintId.of("C-009");
        Complaints anna = staff.anna.complaints();
        rejectedWarranty(id, "10-15", "10-19", "10-20");
        decidedByCarlos(id, "10-21", Validity.NOT_UPHELD, "The warranty had ended");
        diary.at(
                        "10-26T09:00",
                        id,
                        anna,
                        "the client does not agree to that either",
                        (desk, c) -> desk.reject(c, "We go to the arbitrators"))
                .at(
                        "10-27T09:00",
                        id,
                        anna,
                        "it goes to the arbitrators",
                        (desk, c) -> desk.dispute(c, ExternalRef.of("arbitration", "case", "2026-55")))
                .at(
                        "11-18T09:00",
                        id,
                        anna,
                        "they rule for the company",
                        (desk, c) -> desk.endDispute(c, "Claim dismissed", Evidence.of("dms:ruling/2026-55")))
                .at("11-18T10:00", id, anna, "anna closes", (desk, c) -> desk.close(c, Close.informing(mail("5180"))));
    }

    /** Not content, and left at that: the nightly run notices when the time for recourse is over. */
    private void warrantyLeftStanding() {
        ComplaintId id = ComplaintId.of("C-010");
        rejectedWarranty(id, "10-15", "10-20", "10-21");
        decidedByCarlos(id, "10-22", Validity.NOT_UPHELD, "Wear and tear is not covered");
        diary.at(
                        "10-27T11:00",
                        id,
                        staff.anna.complaints(),
                        "the client does not agree",
                        (desk, c) -> desk.reject(c, "I think otherwise"))
                .at(
                        "11-25T09:00",
                        id,
                        staff.anna.complaints(),
                        "anna closes after the time for recourse",
                        (desk, c) -> desk.close(c, Close.informing(mail("5195"))));
    }

    private void rejectedWarranty(ComplaintId id, String received, String decided, String rejected) {
        diary.at(
                        received + "T10:00",
                        id,
                        staff.anna.complaints(),
                        "anna: warranty refused, by letter",
                        (desk, c) -> desk.receive(received(c, Channel.POST, "You refuse the warranty")
                                .from(Complainant.reachedAt("post:box-4"))
                                .about(pump("P-20"))))
                .at(
                        received + "T10:20",
                        id,
                        staff.anna.complaints(),
                        "anna acknowledges",
                        (desk, c) -> desk.acknowledge(c, Evidence.of("post:out/" + c.value())))
                .at(
                        received + "T15:00",
                        id,
                        staff.anna.complaints(),
                        "anna assesses",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(3, 2, 2))))
                .at(
                        received + "T15:30",
                        id,
                        staff.anna.complaints(),
                        "anna investigates",
                        (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        decided + "T09:00",
                        id,
                        staff.anna.complaints(),
                        "anna: not upheld",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                found(
                                        "Bought 26 months ago",
                                        Validity.NOT_UPHELD,
                                        Cause.of(Cause.Family.BEYOND_AGREED_SCOPE, "warranty"))))
                .at(
                        decided + "T09:30",
                        id,
                        staff.anna.complaints(),
                        "anna tells the client, and where to turn",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("The warranty is over", Evidence.of("post:out/" + c.value()))
                                        .naming("Chamber of commerce, arbitration")))
                .at(
                        rejected + "T09:00",
                        id,
                        staff.anna.complaints(),
                        "the client does not agree",
                        (desk, c) -> desk.reject(c, "The pump is hardly used"))
                .at(
                        rejected + "T09:30",
                        id,
                        staff.anna.complaints(),
                        "anna escalates to carlos",
                        (desk, c) -> desk.escalate(c, "carlos"));
    }

    private void decidedByCarlos(ComplaintId id, String day, Validity validity, String decision) {
        Complaints carlos = staff.carlos.complaints();
        diary.at(
                        day + "T11:00",
                        id,
                        carlos,
                        "carlos looks into it himself",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        day + "T16:00",
                        id,
                        carlos,
                        "carlos: " + words(validity),
                        (desk, c) -> desk.prepareResponse(
                                c, found(decision, validity, Cause.of(Cause.Family.BEYOND_AGREED_SCOPE, "warranty"))))
                .at(
                        day + "T16:30",
                        id,
                        carlos,
                        "carlos tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of(decision, Evidence.of("post:out/" + c.value() + "-2"))
                                        .naming("Chamber of commerce, arbitration")));
    }

    /** Public before anybody was asked; the clock stands still while the client looks for photographs. */
    private void publicReview() {
        ComplaintId id = ComplaintId.of("C-011");
        Complaints anna = staff.anna.complaints();
        diary.at(
                        "10-16T18:00",
                        id,
                        anna,
                        "anna: a bad review, read by thousands",
                        (desk, c) -> desk.receive(received(
                                        c, Channel.PUBLIC, "Paint comes off after a month, and nobody calls back")
                                .from(Complainant.reachedAt("review:u-2231"))
                                .published(new ReceiveComplaint.Published(
                                        true, Optional.of("https://reviews.example.org/r/9912"), Optional.of(4_300)))
                                .about(pump("P-300"))
                                .handledBy("anna")
                                .under(HandlingProfile.ukPaymentServices())))
                .at(
                        "10-19T09:00",
                        id,
                        anna,
                        "anna acknowledges",
                        (desk, c) -> desk.acknowledge(c, Evidence.of("review:reply/1")))
                .at(
                        "10-19T09:30",
                        id,
                        anna,
                        "anna assesses",
                        (desk, c) -> desk.assess(c, Assess.of(Triage.of(3, 2, 2))))
                .at(
                        "10-19T10:00",
                        id,
                        anna,
                        "anna waits for photographs: clock stopped",
                        (desk, c) -> desk.stopClock(c, "waiting-for-client"))
                .at("10-26T10:00", id, anna, "they are here: clock goes on", Complaints::resumeClock)
                .at(
                        "10-26T10:10",
                        id,
                        anna,
                        "anna investigates",
                        (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        "10-29T10:00",
                        id,
                        anna,
                        "anna tells the client how it goes",
                        (desk, c) -> desk.communicate(
                                c,
                                new ComplaintCommand.Communicate(
                                        Direction.TO_CLIENT,
                                        Channel.EMAIL,
                                        Confidential.of("The paint is in the laboratory"),
                                        List.of(mail("5120")))))
                .at(
                        "11-09T10:00",
                        id,
                        anna,
                        "the laboratory needs longer: extended",
                        (desk, c) -> desk.extend(c, "The laboratory is late", mail("5140")))
                .at(
                        "11-20T10:00",
                        id,
                        anna,
                        "anna: upheld, primer missing",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                found(
                                        "No primer on this lot",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.PRODUCT, "primer"))))
                .at(
                        "11-20T11:00",
                        id,
                        anna,
                        "anna offers new paint",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("We paint it anew", mail("5182"))
                                        .with(Remedy.of(Remedy.Type.REPAIR))))
                .at("11-23T09:00", id, anna, "the client agrees, and says so in public", Complaints::accept);
    }

    /** What the nightly run is for. */
    private void forgottenMessage() {
        ComplaintId id = ComplaintId.of("C-012");
        diary.at(
                "11-19T17:30",
                id,
                staff.dora.complaints(),
                "dora: nobody calls back, by phone",
                (desk, c) -> desk.receive(received(c, Channel.PHONE, "I left three messages")
                        .from(VIVEROS)
                        .handledBy("anna")));
    }

    /** What the old spreadsheet knew: nothing is made up, and what is missing is said. */
    private void oldSpreadsheet() {
        ComplaintId id = ComplaintId.of("H-2019");
        diary.at("11-26T10:00", () -> {
            Complaint history = staff.anna
                    .complaints()
                    .takeHistory(TakeHistory.of(
                                    LocalDate.of(2019, 5, 7),
                                    Channel.PHONE,
                                    Outcome.CLOSED,
                                    "migration",
                                    Evidence.of("dms:complaints-2019.xlsx#row=7"))
                            .withId(id)
                            .withSubject(pump("P-20")));
            diary.tell(
                    "%-6s %-46s %s",
                    id.value(),
                    "anna takes in a row of an old spreadsheet",
                    history.stage().name());
            diary.more("what its record lacks: %s", history.gaps());
        });
    }

    private static ReceiveComplaint received(ComplaintId id, Channel channel, String words) {
        return ReceiveComplaint.of(channel, words).as(id);
    }

    private static ComplaintCommand.PrepareResponse found(String findings, Validity validity, Cause cause) {
        return new ComplaintCommand.PrepareResponse(Confidential.of(findings), validity, cause);
    }

    private static Subject pump(String model) {
        return Subject.product(ExternalRef.of("erp", "product", model));
    }

    private static Evidence mail(String id) {
        return Evidence.of("mail:" + id);
    }

    private static String words(Validity validity) {
        return validity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
