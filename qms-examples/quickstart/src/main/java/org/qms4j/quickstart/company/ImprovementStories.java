package org.qms4j.quickstart.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.idea.Idea;
import org.qms4j.idea.IdeaId;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.CyclePlan;
import org.qms4j.improvement.CyclePlan.ChangeImpact;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.ImprovementCommand.Standardize;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.ImprovementCycles;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.improvement.SuccessTest;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.RuleViolation;

/** What was made better, tried otherwise, or left lying. */
final class ImprovementStories {
    static final ImprovementCycleId TERMS = ImprovementCycleId.of("I-001");
    static final ImprovementCycleId LATE = ImprovementCycleId.of("I-002");
    static final ImprovementCycleId LATE_AGAIN = ImprovementCycleId.of("I-003");
    static final ImprovementCycleId FORMS = ImprovementCycleId.of("I-004");

    private static final FollowUp NOWHERE_ELSE = FollowUp.none("There is one desk");
    private static final Baseline DISPUTED =
            new Baseline(31, new BigDecimal("640"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
    private static final Baseline DELAYED =
            new Baseline(24, new BigDecimal("1150"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));

    private final Diary diary;
    private final Staff staff;
    private final Tasks tasks;

    ImprovementStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
        this.tasks = new Tasks(diary, staff);
    }

    void write() {
        clearTerms();
        lateDeliveries();
        forgottenForms();
        ideas();
    }

    /** A step on one cycle. */
    private interface Improving {
        ImprovementCycle on(ImprovementCycles desk, ImprovementCycleId id);
    }

    private void at(String time, Session session, ImprovementCycleId id, String what, Improving step) {
        diary.at(time, () -> {
            ImprovementCycle it = step.on(session.improvementCycles(), id);
            diary.tell("%-6s %-46s %s", id.value(), what, it.stage().name());
        });
    }

    private static BeginCycle beginning(ImprovementCycleId id, String title, String category, String process) {
        return BeginCycle.of(
                        title,
                        Driver.complaints(category),
                        SatisfactionLink.of(SatisfactionLink.Kind.COMPLAINT_CATEGORY, category),
                        ExternalRef.of("erp", "process", process),
                        "carlos",
                        "bea")
                .as(id);
    }

    private static ChangeImpact impact(String consequences, String responsibilities) {
        return ChangeImpact.of(consequences, "The old way holds until then", "Two days of work", responsibilities);
    }

    private static SuccessTest halved(String measure, Baseline before) {
        return SuccessTest.of(measure, before, new BigDecimal("0.5"))
                .withWindowDays(21)
                .withMinimumExposure(new BigDecimal("50"));
    }

    /** From what clients complain about most to a rule that figures show to be better. */
    private void clearTerms() {
        var page = ActionItemId.of("A-031");
        at(
                "10-13T09:00",
                staff.bea,
                TERMS,
                "bea begins: warranty terms nobody reads",
                (desk, id) ->
                        desk.begin(beginning(id, "Warranty terms that clients understand", "warranty", "sales-desk")));
        diary.at("10-13T09:20", () -> refused(TERMS));
        tasks.open("10-13T10:00", page, TERMS, "One page of terms, read out at the sale", "2026-10-23");
        at(
                "10-13T10:10",
                staff.bea,
                TERMS,
                "bea plans, and fixes how it will be judged",
                (desk, id) -> desk.plan(
                        id,
                        CyclePlan.empty()
                                .solving("31 of 640 repairs were disputed; at most half as many should be")
                                .suspecting("The terms have nine pages", Evidence.of("dms:terms/3"))
                                .testedBy(halved("repairs disputed for the warranty, definition 1", DISPUTED))
                                .doing(page)
                                .changing(impact("A sale takes longer", "The desk reads the page out"))));
        at("10-13T16:00", staff.carlos, TERMS, "carlos approves", ImprovementCycles::approve);
        tasks.done("10-20T17:00", page, "dms:terms/4");
        at(
                "10-21T09:00",
                staff.bea,
                TERMS,
                "done: from here on is watched",
                (desk, id) -> desk.finishDoing(id, "Nothing else than planned", Evidence.of("dms:training/31")));
        at(
                "11-12T10:00",
                staff.bea,
                TERMS,
                "bea: 2 of 210 disputed since",
                (desk, id) -> desk.observe(id, 1, seen("2026-11-12", 2, "210")));
        at(
                "11-13T10:00",
                staff.gustavo,
                TERMS,
                "gustavo judges the figures",
                (desk, id) -> desk.judge(id, "Sales take a minute longer", Evidence.of("erp:sales/list")));
        at(
                "11-16T09:00",
                staff.carlos,
                TERMS,
                "carlos makes it the rule",
                (desk, id) -> desk.standardize(
                        id,
                        new Standardize(
                                List.of(Evidence.of("dms:terms/4")),
                                List.of(Evidence.of("dms:training/32")),
                                ExternalRef.of("erp", "figure", "repairs-disputed"),
                                NOWHERE_ELSE,
                                List.of(Telling.mail("5170")))));
        at(
                "11-18T09:00",
                staff.bea,
                TERMS,
                "bea reckons what it cost and brought",
                (desk, id) -> desk.account(
                        id,
                        Optional.of(Money.of("640.00", "EUR")),
                        Optional.of(Money.of("4100.00", "EUR")),
                        Evidence.of("erp:cost/terms")));
    }

    private static Observation seen(String until, long count, String of) {
        return Observation.of(LocalDate.parse(until), count, new BigDecimal(of), Evidence.of("erp:figures/" + until));
    }

    /** What is missing is said at once, before anybody tries. */
    private void refused(ImprovementCycleId id) {
        List<RuleViolation> missing = staff.carlos.improvementCycles().blockers(id, ImprovementStep.APPROVE);
        diary.tell("%-6s carlos cannot approve yet:", id.value());
        missing.forEach(reason -> diary.more("lacking: %s", reason.message(Locale.ENGLISH)));
    }

    /** What the figures do not show is tried otherwise. */
    private void lateDeliveries() {
        var calendar = ActionItemId.of("A-032");
        at(
                "10-14T09:00",
                staff.bea,
                LATE,
                "bea begins: crates that come late",
                (desk, id) -> desk.begin(beginning(id, "Deliver in the week agreed", "late delivery", "dispatch")));
        tasks.open("10-14T09:30", calendar, LATE, "One calendar for dispatch and carriers", "2026-10-21");
        at(
                "10-14T09:40",
                staff.bea,
                LATE,
                "bea plans one calendar",
                (desk, id) -> desk.plan(
                        id,
                        CyclePlan.empty()
                                .solving("24 of 1,150 crates came late; at most half as many should")
                                .suspecting("Carriers are booked by hand", Evidence.of("erp:bookings"))
                                .testedBy(halved("crates late, of all sent, definition 1", DELAYED))
                                .doing(calendar)
                                .changing(impact("Carriers are booked by Wednesday", "Dispatch keeps it"))));
        at("10-14T12:00", staff.carlos, LATE, "carlos approves", ImprovementCycles::approve);
        tasks.done("10-20T12:00", calendar, "erp:calendar");
        at(
                "10-21T10:00",
                staff.bea,
                LATE,
                "done: from here on is watched",
                (desk, id) -> desk.finishDoing(id, "Nothing else than planned", Evidence.of("dms:training/33")));
        at(
                "11-12T10:30",
                staff.bea,
                LATE,
                "bea: 2 of 96 late since",
                (desk, id) -> desk.observe(id, 1, seen("2026-11-12", 2, "96")));
        at(
                "11-16T15:00",
                staff.gustavo,
                LATE,
                "gustavo: the figures do not tell",
                (desk, id) -> desk.judge(id, "Fewer calls to carriers", Evidence.of("erp:calls")));
        diary.at("11-17T09:00", () -> {
            ImprovementCycle next = staff.carlos
                    .improvementCycles()
                    .adjust(
                            LATE,
                            Optional.of(LATE_AGAIN),
                            "Booked in time, but carriers are full on Fridays",
                            NOWHERE_ELSE,
                            Telling.mail("5171"));
            diary.tell(
                    "%-6s %-46s %s",
                    LATE.value(),
                    "carlos: once more, as " + next.id().value(),
                    staff.bea.improvementCycles().get(LATE).stage().name());
        });
    }

    /** Nobody works on it, and the nightly run says so. */
    private void forgottenForms() {
        at(
                "10-06T09:00",
                staff.bea,
                FORMS,
                "bea begins: fewer forms at goods-in",
                (desk, id) -> desk.begin(BeginCycle.of(
                                "Fewer forms at goods-in",
                                Driver.of(
                                        Driver.Kind.INDICATOR,
                                        "minutes per lot",
                                        ExternalRef.of("erp", "figure", "goods-in-minutes")),
                                SatisfactionLink.of(SatisfactionLink.Kind.METRIC, "none"),
                                ExternalRef.of("erp", "process", "goods-in"),
                                "carlos",
                                "elena")
                        .withSatisfaction(Optional.empty())
                        .withWithoutSatisfaction(Confidential.of("It saves time; no client notices"))
                        .as(id)));
    }

    private void ideas() {
        var units = IdeaId.of("E-001");
        var returns = IdeaId.of("E-002");
        diary.at(
                "10-15T16:00",
                () -> tell(
                        staff.elena
                                .ideas()
                                .submit(SubmitIdea.of(
                                                "Print the unit behind every number",
                                                Driver.complaints("documentation"))
                                        .as(units)),
                        "elena has an idea about data sheets"));
        diary.at(
                "10-16T11:00",
                () -> tell(
                        staff.dora
                                .ideas()
                                .submit(SubmitIdea.of("Paint pumps twice", Driver.complaints("finish"))
                                        .as(returns)),
                        "dora has an idea about paint"));
        diary.at(
                "10-23T09:00",
                () -> tell(
                        staff.carlos.ideas().decline(returns, "The paint was one bad lot: returned to the maker"),
                        "carlos declines, and says why"));
    }

    private void tell(Idea idea, String what) {
        diary.tell("%-6s %-46s %s", idea.id().value(), what, idea.stage().name());
    }
}
