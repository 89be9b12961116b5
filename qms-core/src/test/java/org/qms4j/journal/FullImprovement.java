package org.qms4j.journal;

import static org.qms4j.QmsBench.ANNA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.idea.Idea;
import org.qms4j.idea.IdeaCommand;
import org.qms4j.idea.IdeaId;
import org.qms4j.idea.IdeaStep;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.CyclePlan;
import org.qms4j.improvement.CyclePlan.ChangeImpact;
import org.qms4j.improvement.CyclePlan.Hypothesis;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.ImprovementCommand.Abandon;
import org.qms4j.improvement.ImprovementCommand.Account;
import org.qms4j.improvement.ImprovementCommand.AddAction;
import org.qms4j.improvement.ImprovementCommand.Adjust;
import org.qms4j.improvement.ImprovementCommand.Approve;
import org.qms4j.improvement.ImprovementCommand.Continue;
import org.qms4j.improvement.ImprovementCommand.FinishDoing;
import org.qms4j.improvement.ImprovementCommand.HandOver;
import org.qms4j.improvement.ImprovementCommand.Judge;
import org.qms4j.improvement.ImprovementCommand.Observe;
import org.qms4j.improvement.ImprovementCommand.Plan;
import org.qms4j.improvement.ImprovementCommand.Standardize;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.ImprovementProfile;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.improvement.Scale;
import org.qms4j.improvement.SuccessTest;
import org.qms4j.lifecycle.Step;

/** Ideas and improvement cycles that say everything they can say. */
final class FullImprovement {
    private static final Actor OLGA = Actor.of("olga", Role.PROCESS_OWNER);
    private static final Actor VERA = Actor.of("vera", Role.EFFECTIVENESS_VERIFIER);
    private static final SuccessTest TEST = SuccessTest.of(
                    "late per delivery",
                    new Baseline(24, new BigDecimal("12000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)),
                    new BigDecimal("0.5"))
            .withVersion(2)
            .withWindowDays(2)
            .withMinimumExposure(new BigDecimal("1000"));

    private final FullLives lives;

    FullImprovement(FullLives lives) {
        this.lives = lives;
    }

    private <C> ImprovementCycle take(Actor actor, Step<ImprovementCycle, C> step, ImprovementCycle it, C command) {
        return lives.take(actor, ImprovementStep.LIFECYCLE, step, it, command);
    }

    private Idea submitted(String id) {
        var command = SubmitIdea.of("replaced below", Driver.complaints("late"))
                .as(IdeaId.of(id))
                .withStatement(lives.confidential("idea." + id));
        Idea idea = lives.begin(IdeaStep.LIFECYCLE, IdeaStep.SUBMIT, command);
        var due = new Announce("IDEA", idea.due());
        idea = lives.take(ANNA, IdeaStep.LIFECYCLE, IdeaStep.ANNOUNCE_APPROACHING, idea, due);
        return lives.take(ANNA, IdeaStep.LIFECYCLE, IdeaStep.ANNOUNCE_BREACHED, idea, due);
    }

    /** An idea of which nothing comes. */
    Idea declined(String id) {
        var command = new IdeaCommand.Decline(lives.confidential("decline.reason"));
        return lives.take(ANNA, IdeaStep.LIFECYCLE, IdeaStep.DECLINE, submitted(id), command);
    }

    /** Three turns: the first is tried otherwise, the second becomes the rule, a third on its own is given up. */
    List<ImprovementCycle> turns(String id) {
        Idea idea = submitted(id + "-idea");
        ImprovementCycle first = begun(id, Driver.of(Driver.Kind.IDEA, "labels", idea));
        lives.take(ANNA, IdeaStep.LIFECYCLE, IdeaStep.ADOPT, idea, new IdeaCommand.Adopt(first.id()));
        first = judged(first, "first");
        var next = new Continue(Optional.of(ImprovementCycleId.of(id + ".2")), first.id());
        ImprovementCycle second = lives.begin(ImprovementStep.LIFECYCLE, ImprovementStep.CONTINUE, next);
        first = take(
                ANNA,
                ImprovementStep.ADJUST,
                first,
                new Adjust(lives.confidential("adjust.lesson"), second.id(), elsewhere(), List.of(lives.mail(69))));
        second = judged(second, "second");
        second = take(
                ANNA,
                ImprovementStep.STANDARDIZE,
                second,
                new Standardize(
                        List.of(lives.mail(70)),
                        List.of(lives.mail(71)),
                        ExternalRef.of("erp", "figure", "late"),
                        elsewhere(),
                        List.of(lives.mail(72))));
        ImprovementCycle third = begun(id + "-own", Driver.complaints("late"));
        third = take(
                ANNA,
                ImprovementStep.ABANDON,
                third,
                new Abandon(lives.confidential("abandon.reason"), List.of(lives.mail(73))));
        return List.of(first, second, third);
    }

    private ImprovementCycle begun(String id, Driver driver) {
        var command = BeginCycle.of(
                        "replaced below",
                        driver,
                        SatisfactionLink.of(SatisfactionLink.Kind.METRIC, "nps"),
                        ExternalRef.of("erp", "process", "dispatch"),
                        "tina",
                        "anna")
                .as(ImprovementCycleId.of(id))
                .withTitle(lives.confidential("cycle.title." + id))
                .withScale(Scale.ORGANIZATION)
                .withSatisfaction(Optional.empty())
                .withWithoutSatisfaction(lives.confidential("cycle.without." + id))
                .withProfile(ImprovementProfile.standard().withName("OWN").withVersion(2));
        return lives.begin(ImprovementStep.LIFECYCLE, ImprovementStep.BEGIN, command);
    }

    private ImprovementCycle judged(ImprovementCycle begun, String turn) {
        var due = new Announce("PLAN", begun.deadline().orElseThrow().due());
        ImprovementCycle it = take(ANNA, ImprovementStep.ANNOUNCE_APPROACHING, begun, due);
        it = take(ANNA, ImprovementStep.ANNOUNCE_BREACHED, it, due);
        it = take(ANNA, ImprovementStep.HAND_OVER, it, new HandOver("lena"));
        ActionItem one = opened("one-" + turn, it);
        it = take(ANNA, ImprovementStep.PLAN, it, new Plan(plan(one, turn)));
        it = take(OLGA, ImprovementStep.APPROVE, it, new Approve());
        ActionItem other = opened("other-" + turn, it);
        it = take(ANNA, ImprovementStep.ADD_ACTION, it, new AddAction(other.id()));
        finish(one);
        finish(other);
        var done = new FinishDoing(lives.confidential("deviations." + turn), List.of(lives.mail(63)));
        it = take(ANNA, ImprovementStep.FINISH_DOING, it, done);
        lives.after(2);
        var seen = Observation.of(lives.today(), 9, new BigDecimal("11000"), lives.mail(64));
        it = take(ANNA, ImprovementStep.OBSERVE, it, new Observe(2, seen));
        var judgement = new Judge(lives.confidential("sideEffects." + turn), List.of(lives.mail(65)));
        it = take(VERA, ImprovementStep.JUDGE, it, judgement);
        var balance = new Account(
                Optional.of(Money.of("800.00", "EUR")),
                Optional.of(Money.of("12000.00", "EUR")),
                List.of(lives.mail(66)));
        return take(ANNA, ImprovementStep.ACCOUNT, it, balance);
    }

    private CyclePlan plan(ActionItem action, String turn) {
        var cause = new Hypothesis(lives.confidential("cause." + turn), List.of(lives.mail(62)));
        var impact = new ChangeImpact(
                lives.confidential("impact.consequences." + turn),
                lives.confidential("impact.integrity." + turn),
                lives.confidential("impact.resources." + turn),
                lives.confidential("impact.responsibilities." + turn));
        return CyclePlan.empty()
                .withProblem(lives.confidential("problem." + turn))
                .withCause(cause)
                .testedBy(TEST)
                .doing(action.id())
                .changing(impact);
    }

    private FollowUp elsewhere() {
        return new FollowUp(
                true, lives.confidential("elsewhere"), Optional.of(ExternalRef.of("erp", "site", "harbour")));
    }

    private ActionItem opened(String id, ImprovementCycle it) {
        var command = OpenActionItem.of("replaced below", "carl", LocalDate.of(2026, 12, 31))
                .as(ActionItemId.of(it.id().value() + "-" + id))
                .from(it)
                .withTitle(lives.confidential("improving." + id));
        return lives.begin(ActionItemStep.LIFECYCLE, ActionItemStep.OPEN, command);
    }

    private void finish(ActionItem item) {
        var command = new ActionItemCommand.Finish(List.of(lives.mail(61)));
        lives.take(ANNA, ActionItemStep.LIFECYCLE, ActionItemStep.FINISH, item, command);
    }
}
