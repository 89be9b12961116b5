package org.qms4j.quickstart.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.Nonconformities;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.PlannedAction;
import org.qms4j.privacy.Confidential;

/** What was done so that it does not happen again. */
final class CorrectiveStories {
    static final NonconformityId CRATES = NonconformityId.of("N-001");
    static final NonconformityId SEALS = NonconformityId.of("N-002");
    static final NonconformityId TERMS = NonconformityId.of("N-003");
    static final NonconformityId CARRIER = NonconformityId.of("N-004");

    private static final String UNTESTED_RUBBER = "untested-rubber";
    private static final String LOOSE_CRATES = "loose-crates";

    private final Diary diary;
    private final Staff staff;
    private final Tasks tasks;

    CorrectiveStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
        this.tasks = new Tasks(diary, staff);
    }

    void write() {
        wrongRubber();
        droppedCrates();
        misreadTerms();
        bookedOut();
    }

    /** A step on one nonconformity. */
    private interface Treating {
        Nonconformity on(Nonconformities desk, NonconformityId id);
    }

    private void at(String time, Session session, NonconformityId id, String what, Treating step) {
        diary.at(time, () -> {
            Nonconformity it = step.on(session.nonconformities(), id);
            diary.tell("%-6s %-46s %s", id.value(), what, it.stage().name());
        });
    }

    private static Evaluate corrected(String correction, String consequences, Evidence evidence) {
        return new Evaluate(
                Confidential.of(correction), Confidential.of(consequences), List.of(evidence), List.of(evidence));
    }

    /** From the complaint to actions that figures show to work: the whole loop. */
    private void wrongRubber() {
        var test = ActionItemId.of("A-021");
        at(
                "10-14T17:10",
                staff.bea,
                SEALS,
                "bea reports the seals, from C-003",
                (desk, id) -> desk.report(Telling.wrong(
                                id, "8.4.2", "A lot of 400 seals in the wrong rubber, 36 of them delivered", 5, "10-14")
                        .from(ComplaintId.of("C-003"))
                        .withDanger(true)
                        .withAffected(ExternalRef.of("erp", "lot", "S-7741"))));
        at(
                "10-14T17:40",
                staff.bea,
                SEALS,
                "bea: the lot is locked",
                (desk, id) -> desk.contain(id, "The rest of the lot is locked", Evidence.of("erp:lock/7741")));
        at(
                "10-19T12:00",
                staff.bea,
                SEALS,
                "bea: seals changed, clients told",
                (desk, id) -> desk.evaluate(
                        id,
                        corrected(
                                "All 36 seals changed at the clients",
                                "One pump leaked hot water; the damage was paid",
                                Evidence.of("dms:service/7741"))));
        at("10-19T12:10", staff.bea, SEALS, "bea: causes are to be removed", (desk, id) -> desk.analyse(id, "Severe"));
        at("10-20T09:00", staff.bea, SEALS, "bea asks why", (desk, id) -> {
            desk.proposeCause(
                    id,
                    Propose.why(
                            UNTESTED_RUBBER,
                            "Goods-in took the lot for the usual one",
                            Nature.HUMAN_ERROR,
                            Evidence.of("erp:goods-in/7741")));
            return desk.askWhy(
                    id,
                    UNTESTED_RUBBER,
                    "The label is the same, and nobody has to test the rubber",
                    Nature.SYSTEMIC,
                    Evidence.of("dms:goods-in/4"));
        });
        at("10-20T16:00", staff.bea, SEALS, "and finds the cause", (desk, id) -> {
            desk.proposeCause(id, Propose.on(Category.MACHINES, "hot-press", "The press ran too hot"));
            desk.refuteCause(id, "hot-press", "The press log is even", Evidence.of("erp:press/log"));
            desk.confirmCause(id, UNTESTED_RUBBER, "Three of three lots untested", Evidence.of("dms:audit/12"));
            desk.explainEscape(id, "The final test runs cold water only", Evidence.of("dms:test/2"));
            return desk.checkSimilar(
                    id, "All seals since spring", "Another lot, still in the store", Evidence.of("erp:lots"));
        });
        tasks.open("10-21T08:00", test, SEALS, "Test the rubber of every lot at goods-in", "2026-10-30");
        at(
                "10-21T08:30",
                staff.bea,
                SEALS,
                "bea plans, and fixes how it will be judged",
                (desk, id) -> desk.plan(
                        id,
                        EffectivenessCriterion.noRecurrence("lots of seals found wrong after goods-in")
                                .within(21)
                                .withExposureOf(new BigDecimal("6")),
                        new PlannedAction(test, UNTESTED_RUBBER)));
        tasks.done("10-23T15:00", test, "dms:instruction/goods-in-5");
        at("10-23T15:30", staff.bea, SEALS, "elena has done it: from here on is watched", Nonconformities::implement);
        at(
                "11-13T09:00",
                staff.gustavo,
                SEALS,
                "gustavo: eight lots since, none wrong",
                (desk, id) -> desk.observe(
                        id,
                        Observation.of(
                                LocalDate.of(2026, 11, 13), 0, new BigDecimal("8"), Evidence.of("erp:goods-in/list"))));
        at("11-13T09:10", staff.gustavo, SEALS, "gustavo: it works", Nonconformities::confirmEffective);
        at(
                "11-13T11:00",
                staff.bea,
                SEALS,
                "bea closes, the client knows",
                (desk, id) -> desk.close(
                        id,
                        new Close(
                                FollowUp.changed(ExternalRef.of("dms", "risk", "R-9"), "Look-alike material"),
                                FollowUp.changed(ExternalRef.of("dms", "instruction", "goods-in-5"), "A test more"),
                                List.of(Telling.mail("5165")))));
    }

    /** Planned, and not yet carried out: somebody owes it. */
    private void droppedCrates() {
        var straps = ActionItemId.of("A-022");
        at(
                "10-15T15:00",
                staff.bea,
                CRATES,
                "bea: crates are strapped by hand",
                (desk, id) -> desk.contain(id, "Strapped by hand for now", Evidence.of("photo:88")));
        at(
                "10-16T10:00",
                staff.bea,
                CRATES,
                "bea: replaced and paid",
                (desk, id) -> desk.evaluate(
                        id, corrected("Three pumps replaced", "Two days lost at the client", Telling.mail("5079"))));
        at("10-16T10:05", staff.bea, CRATES, "bea: the third one", (desk, id) -> desk.analyse(id, "It goes on"));
        at("10-28T14:00", staff.bea, CRATES, "bea: nothing holds them", (desk, id) -> {
            desk.proposeCause(
                    id,
                    Propose.on(
                            Category.METHODS,
                            LOOSE_CRATES,
                            "Nothing holds crates in the van",
                            Evidence.of("photo:89")));
            desk.confirmCause(id, LOOSE_CRATES, "Tried out at the depot", Evidence.of("video:4"));
            desk.explainEscape(id, "Crates are looked at before loading only");
            return desk.checkSimilar(id, "Deliveries of all depots", "The same in Gijón", Telling.mail("5110"));
        });
        tasks.open("11-03T09:00", straps, CRATES, "Fit rails and straps to the vans", "2026-11-27");
        at(
                "11-03T09:10",
                staff.bea,
                CRATES,
                "bea plans rails and straps",
                (desk, id) -> desk.plan(
                        id,
                        EffectivenessCriterion.noRecurrence("crates dropped").withExposureOf(new BigDecimal("200")),
                        new PlannedAction(straps, LOOSE_CRATES)));
    }

    /** Put right, and enough so. */
    private void misreadTerms() {
        at(
                "10-26T09:00",
                staff.bea,
                TERMS,
                "bea: told the desk",
                (desk, id) -> desk.contain(id, "The desk reads the terms aloud", Telling.mail("5104")));
        at(
                "10-26T12:00",
                staff.bea,
                TERMS,
                "bea: repaired free of charge",
                (desk, id) -> desk.evaluate(
                        id, corrected("Repaired free of charge", "None beyond the delay", Telling.mail("5105"))));
        at("10-27T09:00", staff.bea, TERMS, "bea: that is enough", (desk, id) -> desk.correctOnly(id, "A single case"));
        at(
                "10-27T09:05",
                staff.bea,
                TERMS,
                "bea closes",
                (desk, id) -> desk.close(id, Close.changingNothing("A single case", Telling.mail("5106"))));
    }

    private void bookedOut() {
        at(
                "11-17T10:00",
                staff.bea,
                CARRIER,
                "bea: another carrier for now",
                (desk, id) -> desk.contain(id, "Fridays go with another carrier", Telling.mail("5172")));
    }
}
