package org.qms4j.quickstart.company;

import java.time.LocalDate;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;

/** Complaints without a client to answer, and those that end before they are decided. */
final class OtherStories {
    private final Diary diary;
    private final Staff staff;

    OtherStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        anonymousLetter();
        wrongAddressee();
        testEntry();
        forgottenMessage();
        oldSpreadsheet();
    }

    /** Nobody to tell: no evidence is asked for that cannot exist, and nobody answers. */
    private void anonymousLetter() {
        ComplaintId id = ComplaintId.of("C-005");
        Complaints anna = staff.anna.complaints();
        diary.about(id, anna)
                .at(
                        "10-09T12:00",
                        "anna: an anonymous letter about noise",
                        (desk, c) -> desk.receive(
                                Telling.received(c, Channel.POST, "noise", "Your test stand is loud at night")))
                .at("10-09T12:10", "anna acknowledges, nobody to write to", Complaints::acknowledge)
                .at("10-13T10:00", "anna assesses", (desk, c) -> desk.assess(c, Assess.of(Triage.of(1, 1, 1))))
                .at("10-13T10:10", "anna investigates", (desk, c) -> desk.investigate(c, Triage.Depth.BASIC))
                .at(
                        "10-14T09:00",
                        "anna: not upheld, no runs at night",
                        (desk, c) -> desk.prepareResponse(
                                c,
                                Telling.found(
                                        "The stand does not run at night",
                                        Validity.NOT_UPHELD,
                                        Cause.of(Cause.Family.UNKNOWN, "none"))))
                .at(
                        "10-14T09:30",
                        "anna puts the answer on the notice board",
                        (desk, c) -> desk.communicateDecision(c, CommunicateDecision.of("No run at night was found")))
                .at("11-12T09:00", "anna closes what has lapsed", (desk, c) -> desk.close(c, Close.informing()));
    }

    private void wrongAddressee() {
        ComplaintId id = ComplaintId.of("C-007");
        Complaints anna = staff.anna.complaints();
        diary.about(id, anna)
                .at(
                        "10-13T11:00",
                        "anna: an invoice is wrong, by e-mail",
                        (desk, c) ->
                                desk.receive(Telling.received(c, Channel.EMAIL, "invoice", "Invoice 12 is too high")
                                        .from(Complainant.reachedAt("mail:k@example.org"))))
                .at("10-13T11:20", "anna acknowledges", (desk, c) -> desk.acknowledge(c, Telling.mail("5060")))
                .at(
                        "10-13T14:00",
                        "another firm's invoice: taken back",
                        (desk, c) -> desk.withdraw(c, Telling.mail("5062")));
    }

    /** What should never have been in the register stays readable, and counts nowhere. */
    private void testEntry() {
        ComplaintId id = ComplaintId.of("C-013");
        diary.about(id, staff.bea.complaints())
                .at(
                        "10-13T15:00",
                        "bea shows the portal to a colleague",
                        (desk, c) -> desk.receive(Telling.received(c, Channel.WEB, "test", "This is only a test")))
                .at("10-13T15:05", "and makes the test entry void", (desk, c) -> desk.voidEntry(c, "A test entry"));
    }

    /** What the nightly run is for. */
    private void forgottenMessage() {
        ComplaintId id = ComplaintId.of("C-012");
        diary.about(id, staff.dora.complaints())
                .at(
                        "11-19T17:30",
                        "dora: nobody calls back, by phone",
                        (desk, c) ->
                                desk.receive(Telling.received(c, Channel.PHONE, "no answer", "I left three messages")
                                        .from(Telling.VIVEROS)
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
                            .withSubject(Telling.pump("P-20")));
            diary.tell(
                    "%-6s %-46s %s",
                    id.value(),
                    "anna takes in a row of an old spreadsheet",
                    history.stage().name());
            diary.more("what its record lacks: %s", history.gaps());
        });
    }
}
