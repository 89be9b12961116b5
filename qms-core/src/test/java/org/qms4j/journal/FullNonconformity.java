package org.qms4j.journal;

import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.BEN;

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
import org.qms4j.agenda.Announce;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Step;
import org.qms4j.nonconformity.AnalysisCommand.AskWhy;
import org.qms4j.nonconformity.AnalysisCommand.Assign;
import org.qms4j.nonconformity.AnalysisCommand.CheckSimilar;
import org.qms4j.nonconformity.AnalysisCommand.ConfirmCause;
import org.qms4j.nonconformity.AnalysisCommand.ExplainEscape;
import org.qms4j.nonconformity.AnalysisCommand.NoteRecurrence;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.AnalysisCommand.RefuteCause;
import org.qms4j.nonconformity.AnalysisStep;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Method;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.CorrectiveActionProfile;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.Nonconformity.Grade;
import org.qms4j.nonconformity.NonconformityCommand.AddAction;
import org.qms4j.nonconformity.NonconformityCommand.Analyse;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.ConfirmEffective;
import org.qms4j.nonconformity.NonconformityCommand.Contain;
import org.qms4j.nonconformity.NonconformityCommand.CorrectOnly;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityCommand.FindIneffective;
import org.qms4j.nonconformity.NonconformityCommand.Implement;
import org.qms4j.nonconformity.NonconformityCommand.Observe;
import org.qms4j.nonconformity.NonconformityCommand.Plan;
import org.qms4j.nonconformity.NonconformityCommand.Reopen;
import org.qms4j.nonconformity.NonconformityCommand.Void;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.NonconformityStep;
import org.qms4j.nonconformity.PlannedAction;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.rule.ClauseRef;

/** Nonconformities that say everything a nonconformity can say. */
final class FullNonconformity {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final String CAUSE = "no-tilt-check";
    private static final Baseline BEFORE =
            new Baseline(24, new BigDecimal("12000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));

    private final FullLives lives;

    FullNonconformity(FullLives lives) {
        this.lives = lives;
    }

    private <C> Nonconformity take(Actor actor, Step<Nonconformity, C> step, Ref<Nonconformity> record, C command) {
        return lives.take(actor, NonconformityStep.LIFECYCLE, step, record, command);
    }

    Nonconformity reported(String id, Ref<?> origin) {
        var command = ReportNonconformity.of(
                        Source.COMPLAINT, ClauseRef.iso9001("8.5.4"), "replaced below", 3, MONDAY, "anna")
                .as(NonconformityId.of(id))
                .from(origin)
                .withStatement(lives.confidential(id + ".statement"))
                .withFoundIn(ExternalRef.of("erp", "return", "R-17"))
                .withRule(ExternalRef.of("dms", "instruction", "W-7"))
                .withEvidence(lives.mail(40))
                .withGrade(Grade.MAJOR)
                .withDanger(true)
                .withAffected(ExternalRef.of("erp", "delivery", "L-4711"))
                .withProfile(CorrectiveActionProfile.standard().withName("OWN").withVersion(2));
        return lives.begin(NonconformityStep.LIFECYCLE, NonconformityStep.REPORT, command);
    }

    /** Treated twice, since the first time did not work, and opened again. */
    Nonconformity twice(String id, Ref<?> origin) {
        Nonconformity it = evaluated(id, origin);
        it = take(ANNA, AnalysisStep.ASSIGN, it, new Assign("anna"));
        it = take(ANNA, NonconformityStep.ANALYSE, it, new Analyse(lives.confidential("analyse.reason")));
        it = take(
                ANNA,
                AnalysisStep.PROPOSE_CAUSE,
                it,
                new Propose(
                        CAUSE,
                        Method.ISHIKAWA,
                        Optional.of(Category.METHODS),
                        lives.confidential("propose.answer"),
                        Nature.HUMAN_ERROR,
                        List.of(lives.mail(44))));
        it = take(
                ANNA,
                AnalysisStep.ASK_WHY,
                it,
                new AskWhy(CAUSE, lives.confidential("askWhy.answer"), Nature.SYSTEMIC, List.of(lives.mail(45))));
        var refuted = new RefuteCause(CAUSE, lives.confidential("refute.finding"), List.of(lives.mail(49)));
        it = take(ANNA, AnalysisStep.REFUTE_CAUSE, it, refuted);
        var confirmed = new ConfirmCause(CAUSE, lives.confidential("confirm.finding"), List.of(lives.mail(52)));
        it = take(ANNA, AnalysisStep.CONFIRM_CAUSE, it, confirmed);
        var escape = new ExplainEscape(lives.confidential("escape.reason"), List.of(lives.mail(46)));
        it = take(ANNA, AnalysisStep.EXPLAIN_ESCAPE, it, escape);
        it = round(it, "first");
        it = take(ANNA, NonconformityStep.OBSERVE, it, seen(60));
        var found = new FindIneffective(lives.confidential("ineffective.reason"));
        it = take(BEN, NonconformityStep.FIND_INEFFECTIVE, it, found);
        it = take(ANNA, NonconformityStep.ANALYSE, it, new Analyse(lives.confidential("analyse.again")));
        it = round(it, "second");
        lives.after(2);
        it = take(ANNA, NonconformityStep.OBSERVE, it, seen(9));
        it = take(BEN, NonconformityStep.CONFIRM_EFFECTIVE, it, new ConfirmEffective());
        it = take(ANNA, NonconformityStep.CLOSE, it, closing());
        it = take(ANNA, AnalysisStep.NOTE_RECURRENCE, it, new NoteRecurrence(origin.key()));
        return take(ANNA, NonconformityStep.REOPEN, it, new Reopen(lives.confidential("reopen.reason")));
    }

    /** Put right and nothing more. */
    Nonconformity corrected(String id, Ref<?> origin) {
        Nonconformity it = evaluated(id, origin);
        var decision = new CorrectOnly(lives.confidential("correctOnly.reason"));
        it = take(ANNA, NonconformityStep.CORRECT_ONLY, it, decision);
        return take(ANNA, NonconformityStep.CLOSE, it, closing());
    }

    /** None after all. */
    Nonconformity voided(String id, Ref<?> origin) {
        var command = new Void(lives.confidential("makeVoid.reason"));
        return take(BEN, NonconformityStep.VOID, reported(id, origin), command);
    }

    private Nonconformity evaluated(String id, Ref<?> origin) {
        Nonconformity it = reported(id, origin);
        var announcement = new Announce("CONTAINMENT", MONDAY);
        it = take(ANNA, NonconformityStep.ANNOUNCE_APPROACHING, it, announcement);
        it = take(ANNA, NonconformityStep.ANNOUNCE_BREACHED, it, announcement);
        var contained = new Contain(lives.confidential("contain.containment"), List.of(lives.mail(41)));
        it = take(ANNA, NonconformityStep.CONTAIN, it, contained);
        var evaluation = new Evaluate(
                lives.confidential("evaluate.correction"),
                lives.confidential("evaluate.consequences"),
                List.of(lives.mail(42)),
                List.of(lives.mail(43)));
        return take(ANNA, NonconformityStep.EVALUATE, it, evaluation);
    }

    /** Looking whether others suffer the same, a plan with two actions, and both carried out. */
    private Nonconformity round(Nonconformity analysed, String turn) {
        var check = new CheckSimilar(
                lives.confidential("similar.scope." + turn),
                lives.confidential("similar.result." + turn),
                List.of(lives.mail(47)));
        Nonconformity it = take(ANNA, AnalysisStep.CHECK_SIMILAR, analysed, check);
        ActionItem one = opened("one-" + turn, it);
        ActionItem other = opened("other-" + turn, it);
        var criterion = EffectivenessCriterion.lowerRate("crates per delivery, definition 2", BEFORE)
                .within(2)
                .withExposureOf(new BigDecimal("10000"))
                .allowing(1);
        it = take(ANNA, NonconformityStep.PLAN, it, new Plan(List.of(planned(one)), criterion));
        it = take(ANNA, NonconformityStep.ADD_ACTION, it, new AddAction(planned(other)));
        finish(one);
        finish(other);
        return take(ANNA, NonconformityStep.IMPLEMENT, it, new Implement());
    }

    private ActionItem opened(String id, Nonconformity it) {
        var command = OpenActionItem.of("replaced below", "carl", LocalDate.of(2026, 12, 31))
                .as(ActionItemId.of(id))
                .from(it)
                .withTitle(lives.confidential("action.title." + id));
        return lives.begin(ActionItemStep.LIFECYCLE, ActionItemStep.OPEN, command);
    }

    private static PlannedAction planned(ActionItem item) {
        return new PlannedAction(item.id(), CAUSE);
    }

    private void finish(ActionItem item) {
        var command = new ActionItemCommand.Finish(List.of(lives.mail(48)));
        lives.take(ANNA, ActionItemStep.LIFECYCLE, ActionItemStep.FINISH, item, command);
    }

    private Observe seen(int count) {
        return new Observe(Observation.of(lives.today(), count, new BigDecimal("11000"), lives.mail(50)));
    }

    private Close closing() {
        return new Close(
                new FollowUp(true, lives.confidential("close.risks"), Optional.of(ExternalRef.of("dms", "risk", "7"))),
                new FollowUp(
                        true, lives.confidential("close.system"), Optional.of(ExternalRef.of("dms", "manual", "4"))),
                List.of(lives.mail(51)));
    }
}
