package org.qms4j.quickstart.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Remedy;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RefusedException;

/** What went wrong on the way: damaged, late, and told twice. */
final class DeliveryStories {
    private final Diary diary;
    private final Staff staff;

    DeliveryStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        crackedFlange();
        lateCrateThatComesBack();
        duplicateOfTheFlange();
    }

    /** Severe, so that two people are needed; closing it is refused first, with every reason. */
    private void crackedFlange() {
        ComplaintId id = ComplaintId.of("C-001");
        Complaints anna = staff.anna.complaints();
        var onItsOwn = Close.informing();
        diary.about(id, anna)
                .at(
                        "10-05T09:10",
                        "anna: cracked flange, by e-mail",
                        (desk, c) -> desk.receive(Telling.received(
                                        c,
                                        Channel.EMAIL,
                                        "transport damage",
                                        "Pump P-100 arrived with a cracked flange. We want a new one.")
                                .from(Telling.HIDROMAR)
                                .about(Telling.pump("P-100"))))
                .at("10-05T11:00", "anna acknowledges", (desk, c) -> desk.acknowledge(c, Telling.mail("5011")))
                .at("10-06T09:00", "anna assesses: severe", (desk, c) -> desk.assess(c, Assess.of(Triage.of(4, 2, 3))))
                .at(
                        "10-06T09:30",
                        "anna investigates in depth",
                        (desk, c) -> desk.investigate(c, Triage.Depth.THOROUGH))
                .at(
                        "10-08T16:00",
                        "anna: upheld, dropped at the depot",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        "The crate fell at the depot",
                                        Validity.UPHELD,
                                        Cause.of(Cause.Family.DELIVERY, "dropped"))))
                .at(
                        "10-09T10:00",
                        "anna offers a new pump",
                        (desk, c) -> desk.communicateDecision(
                                c,
                                CommunicateDecision.of("You get a new pump", Telling.mail("5040"))
                                        .with(Remedy.of(Remedy.Type.REPLACEMENT, Money.of("480", "EUR")))))
                .at(
                        "10-09T10:05",
                        "anna promises it for the 15th",
                        (desk, c) -> desk.promise(c, "The new pump stands at your dock", LocalDate.of(2026, 10, 15)))
                .at("10-13T09:00", "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at("10-13T09:05", () -> refused(id, onItsOwn))
                .at(
                        "10-15T08:00",
                        "the new pump is there: remedy proved",
                        (desk, c) -> desk.executeRemedy(c, Evidence.of("dms:delivery-note/883")))
                .at(
                        "10-15T08:01",
                        "and the promise kept",
                        (desk, c) -> desk.keepPromise(c, 1, Evidence.of("dms:delivery-note/883")))
                .at(
                        "10-15T09:00",
                        "bea closes, a nonconformity is opened",
                        (desk, c) -> Telling.closed(
                                staff.bea,
                                c,
                                Telling.wrong(
                                        CorrectiveStories.CRATES,
                                        "8.5.4",
                                        "Three crates dropped this year",
                                        3,
                                        "10-15"),
                                "Third crate dropped this year",
                                Close.informing(Telling.mail("5077")).learning("Crates are strapped from now on")))
                .at(
                        "10-21T12:00",
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
        diary.about(id, anna)
                .at(
                        "10-06T10:00",
                        "anna: crate a week late, by web form",
                        (desk, c) -> desk.receive(
                                Telling.received(c, Channel.WEB, "late delivery", "The crate came a week late again")
                                        .from(Telling.VIVEROS)
                                        .about(Telling.pump("P-20"))))
                .at("10-06T10:30", "anna acknowledges", (desk, c) -> desk.acknowledge(c, Telling.mail("5019")))
                .at("10-06T10:40", "anna assesses: mild", (desk, c) -> desk.assess(c, Assess.of(Triage.of(2, 1, 1))))
                .at(
                        "10-06T11:30",
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
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c, CommunicateDecision.of("The freight is on us", Telling.mail("5021"))))
                .at("10-07T09:00", "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at(
                        "10-07T09:10",
                        "anna closes, no nonconformity needed",
                        (desk, c) -> desk.close(
                                c,
                                Close.informing(Telling.mail("5025"))
                                        .withoutNonconformity("One strike of the carrier")))
                .at(
                        "11-10T10:00",
                        "late again: anna opens it again",
                        (desk, c) -> desk.reopen(c, ReopenReason.RECURRENCE, "The next crate was late as well"))
                .at("11-10T10:20", "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.STANDARD))
                .at(
                        "11-12T15:00",
                        "anna: upheld, carrier overbooked",
                        (desk, c) -> desk.prepareResponse(
                                c, Telling.found("The carrier overbooks on Fridays", Validity.UPHELD, late)))
                .at(
                        "11-13T09:00",
                        "anna tells the client",
                        (desk, c) -> desk.communicateDecision(
                                c, CommunicateDecision.of("Another carrier from now on", Telling.mail("5160"))))
                .at("11-16T09:00", "the client agrees", (desk, c) -> desk.accept(c, "Agreed"))
                .at(
                        "11-16T09:30",
                        "bea closes, now with a nonconformity",
                        (desk, c) -> Telling.closed(
                                staff.bea,
                                c,
                                Telling.wrong(
                                        CorrectiveStories.CARRIER,
                                        "8.4.1",
                                        "The carrier overbooks on Fridays",
                                        2,
                                        "11-16"),
                                "It came back",
                                Close.informing(Telling.mail("5171"))));
    }

    private void duplicateOfTheFlange() {
        ComplaintId id = ComplaintId.of("C-006");
        Complaints anna = staff.anna.complaints();
        diary.about(id, anna)
                .at(
                        "10-06T15:00",
                        "anna: the flange once more, by phone",
                        (desk, c) -> desk.receive(
                                Telling.received(c, Channel.PHONE, "transport damage", "I wrote to you about a flange")
                                        .from(Telling.HIDROMAR)
                                        .about(Telling.pump("P-100"))))
                .at(
                        "10-06T15:05",
                        "anna marks it as C-001 again",
                        (desk, c) -> desk.markDuplicate(c, ComplaintId.of("C-001")));
    }
}
