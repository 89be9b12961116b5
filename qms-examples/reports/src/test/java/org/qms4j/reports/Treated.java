package org.qms4j.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.idea.IdeaId;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.CyclePlan;
import org.qms4j.improvement.CyclePlan.ChangeImpact;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.improvement.SuccessTest;
import org.qms4j.lifecycle.Ref;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.PlannedAction;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.privacy.Confidential;
import org.qms4j.reports.ImprovementPages.Portfolio;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** A complaint, a nonconformity, an improvement cycle and an idea, each named by the test, on the way to the end. */
final class Treated {
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    static final Baseline BEFORE =
            new Baseline(24, new BigDecimal("12000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));

    private static final Evidence PROOF = Evidence.of("report:1");
    private static final ComplaintId COMPLAINT = ComplaintId.of("K-1");
    private static final NonconformityId WRONG = NonconformityId.of("N-1");
    private static final ImprovementCycleId CYCLE = ImprovementCycleId.of("I-1");

    private Instant now = MONDAY.atTime(8, 0).toInstant(ZoneOffset.UTC);
    private final Qms qms =
            Qms.builder(new InMemoryStore()).clock(new StoryClock()).build();
    private final Session anna = as("anna", Role.QMS_MANAGER, Role.COMPLAINT_HANDLER);
    private final Session olga = as("olga", Role.PROCESS_OWNER);
    private final Session carl = as("carl", Role.ACTION_OWNER);
    private final Session vera = as("vera", Role.EFFECTIVENESS_VERIFIER);
    private final String name;

    /** @param name how people call whatever can be named */
    Treated(String name) {
        this.name = name;
    }

    private final class StoryClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private Session as(String id, Role... roles) {
        return qms.session(OrganizationId.of("report"), Actor.of(id, roles));
    }

    ZonedDateTime asOf() {
        return now.atZone(ZoneOffset.UTC);
    }

    Treated after(int days) {
        now = now.plus(Duration.ofDays(days));
        return this;
    }

    private ActionItemId action(String id, Ref<?> origin) {
        var action = ActionItemId.of(id);
        anna.actionItems()
                .open(OpenActionItem.of("Do it", "carl", asOf().toLocalDate().plusDays(20))
                        .as(action)
                        .from(origin));
        return action;
    }

    /** From a complaint to figures: 9 of 11,000 where it was 24 of 12,000. */
    Treated complained() {
        anna.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "It broke").as(COMPLAINT));
        var all = anna.nonconformities();
        all.report(
                ReportNonconformity.of(Source.COMPLAINT, ClauseRef.iso9001("8.5.4"), "Crates broken", 3, MONDAY, "anna")
                        .as(WRONG)
                        .from(COMPLAINT));
        all.contain(WRONG, "looked at all", PROOF);
        all.evaluate(
                WRONG,
                new Evaluate(Confidential.of("new ones"), Confidential.of("none"), List.of(PROOF), List.of(PROOF)));
        all.analyse(WRONG, "it goes on");
        all.proposeCause(WRONG, Propose.on(Category.METHODS, name, "nothing holds them", PROOF));
        all.proposeCause(WRONG, Propose.on(Category.MACHINES, "crane", "the crane jerks"));
        all.proposeCause(WRONG, Propose.why("hurry", "people hurry", Nature.SYSTEMIC));
        all.refuteCause(WRONG, "crane", "it does not", PROOF);
        all.confirmCause(WRONG, name, "tried out", PROOF);
        all.explainEscape(WRONG, "nobody looks");
        all.checkSimilar(WRONG, "all", "the same", PROOF);
        return this;
    }

    Treated judged() {
        complained();
        ActionItemId straps = action("A-1", WRONG);
        anna.nonconformities()
                .plan(
                        WRONG,
                        EffectivenessCriterion.lowerRate("broken per delivery", BEFORE),
                        new PlannedAction(straps, name));
        carl.actionItems().finish(straps, PROOF);
        anna.nonconformities().implement(WRONG);
        after(90);
        vera.nonconformities().observe(WRONG, seen(9));
        vera.nonconformities().confirmEffective(WRONG);
        return this;
    }

    private Observation seen(long count) {
        return Observation.of(asOf().toLocalDate(), count, new BigDecimal("11000"), PROOF);
    }

    Treated begun() {
        anna.improvementCycles()
                .begin(BeginCycle.of(
                                name,
                                Driver.complaints("late"),
                                SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                                ExternalRef.of("erp", "process", "dispatch"),
                                "tina",
                                "anna")
                        .as(CYCLE));
        anna.ideas().submit(SubmitIdea.of("later", Driver.complaints("late")).as(IdeaId.of("E-1")));
        return this;
    }

    /** Improved, tried otherwise because the target is not reached. */
    Treated improved() {
        begun();
        ActionItemId labels = action("A-2", CYCLE);
        anna.improvementCycles()
                .plan(
                        CYCLE,
                        CyclePlan.empty()
                                .solving("too late")
                                .suspecting("labels", PROOF)
                                .testedBy(SuccessTest.of("late per delivery", BEFORE, new BigDecimal("0.4")))
                                .doing(labels)
                                .changing(ChangeImpact.of("none", "none", "none", "none")));
        olga.improvementCycles().approve(CYCLE);
        carl.actionItems().finish(labels, PROOF);
        anna.improvementCycles().finishDoing(CYCLE, "none", PROOF);
        after(90);
        vera.improvementCycles().observe(CYCLE, 1, seen(9));
        vera.improvementCycles().judge(CYCLE, "none", PROOF);
        anna.improvementCycles().account(CYCLE, Optional.of(Money.of("1234.50", "EUR")), Optional.empty());
        anna.improvementCycles()
                .adjust(CYCLE, Optional.of(ImprovementCycleId.of("I-2")), "more", FollowUp.none("one site"), PROOF);
        return this;
    }

    Report actions(Locale reader) {
        var all = anna.nonconformities();
        return CorrectiveActionPages.of(all.walk(all.all()).toList(), asOf(), reader);
    }

    Report loops(List<TopIssue> issues, Locale reader) {
        return ClosedLoopPages.of(
                anna.closedLoops().walk(anna.complaints().all()).toList(), issues, asOf(), reader);
    }

    Report cycles(List<TopIssue> issues, Locale reader) {
        var cycles = anna.improvementCycles();
        var ideas = anna.ideas();
        return ImprovementPages.of(
                new Portfolio(
                        cycles.walk(cycles.all()).toList(),
                        ideas.walk(ideas.all()).toList(),
                        issues),
                asOf(),
                reader);
    }
}
