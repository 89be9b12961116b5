package org.qms4j.nonconformity;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.nonconformity.NonconformityStage.Analysable;
import org.qms4j.nonconformity.NonconformityStage.Analysing;
import org.qms4j.nonconformity.NonconformityStage.Closed;
import org.qms4j.nonconformity.NonconformityStage.Contained;
import org.qms4j.nonconformity.NonconformityStage.CorrectionOnly;
import org.qms4j.nonconformity.NonconformityStage.Effective;
import org.qms4j.nonconformity.NonconformityStage.Evaluated;
import org.qms4j.nonconformity.NonconformityStage.Ineffective;
import org.qms4j.nonconformity.NonconformityStage.Open;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.nonconformity.NonconformityStage.Reported;
import org.qms4j.nonconformity.NonconformityStage.Settled;
import org.qms4j.nonconformity.NonconformityStage.Verifying;
import org.qms4j.nonconformity.NonconformityStage.Voided;
import org.qms4j.nonconformity.NonconformityStage.Watched;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;

/** The steps of nonconformities. */
public final class NonconformityStep {
    private static final ClauseRef HANDLED = iso9001("10.2.1");
    private static final ClauseRef RECORDED = iso9001("10.2.2");
    private static final StepTable<Nonconformity, NonconformityStage> TABLE = StepTable.of(NonconformityType.TYPE);

    /** Reports it. */
    public static final Step<Optional<Nonconformity>, ReportNonconformity> REPORT = TABLE.begins(
                    "report", "NonconformityReported", ReportNonconformity.class, Reporting::reported)
            .by(
                    QMS_MANAGER,
                    TOP_MANAGEMENT,
                    PROCESS_OWNER,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    PROVIDER_MANAGER,
                    AUDITOR,
                    EMPLOYEE)
            .given("", "nonconformity.requirement", RECORDED, Reporting::namesWhatWasNotKept)
            .given(
                    "origin",
                    "nonconformity.origin",
                    RECORDED,
                    it -> it.isSound(it.command().origin()))
            .given("origin", "nonconformity.origin.complaint", RECORDED, Reporting::comesFromItsSource)
            .given(
                    "detectedOn",
                    "nonconformity.detected.future",
                    RECORDED,
                    it -> !it.command().detectedOn().isAfter(it.day()))
            .tells(it -> List.of(Recipient.person(it.command().responsible())))
            .tells(QMS_MANAGER);

    /** Keeps it from doing more harm. */
    public static final Step<Nonconformity, NonconformityCommand.Contain> CONTAIN = moves(
                    "contain",
                    "NonconformityContained",
                    NonconformityCommand.Contain.class,
                    Reported.class,
                    DeadlineKind.EVALUATION,
                    it -> new Contained(
                            it.entered(),
                            it.command().containment(),
                            it.command().evidence()))
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER)
            .provedSince(it -> it.startOf(it.record().detectedOn()))
            .given(
                    "evidence",
                    "nonconformity.contain.evidence",
                    HANDLED,
                    it -> !it.command().evidence().isEmpty());

    /** Puts it right and handles what it led to. */
    public static final Step<Nonconformity, NonconformityCommand.Evaluate> EVALUATE = moves(
                    "evaluate",
                    "NonconformityEvaluated",
                    NonconformityCommand.Evaluate.class,
                    Contained.class,
                    DeadlineKind.ANALYSIS,
                    it -> new Evaluated(
                            it.entered(),
                            it.command().correction(),
                            it.command().consequences(),
                            it.command().informed(),
                            it.command().evidence()))
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER)
            .provedSince(it -> it.startOf(it.record().detectedOn()))
            .given(
                    "evidence",
                    "nonconformity.evaluate.evidence",
                    HANDLED,
                    it -> !it.command().evidence().isEmpty())
            .given(
                    "informed",
                    "nonconformity.evaluate.informed",
                    HANDLED,
                    it -> it.record().affected().isEmpty()
                            || !it.command().informed().isEmpty());

    /** Decides that its causes need not be removed. */
    public static final Step<Nonconformity, NonconformityCommand.CorrectOnly> CORRECT_ONLY = moves(
                    "correct-only",
                    "NonconformityCorrectionSuffices",
                    NonconformityCommand.CorrectOnly.class,
                    Evaluated.class,
                    DeadlineKind.CLOSING,
                    it -> new CorrectionOnly(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER)
            .needs(
                    "nonconformity.correct-only.severe",
                    HANDLED,
                    it -> it.record().severity() < it.record().profile().correctionOnlyBelow());

    /** Decides that its causes are to be removed. */
    public static final Step<Nonconformity, NonconformityCommand.Analyse> ANALYSE = TABLE.moves(
                    "analyse",
                    "NonconformityAnalysisBegun",
                    NonconformityCommand.Analyse.class,
                    Analysable.class,
                    it -> new Analysing(
                            it.entered(), it.record().rounds() + 1, it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER, COMPLAINT_HANDLER);

    /** Decides what is done against its causes, and how success will be measured. */
    public static final Step<Nonconformity, NonconformityCommand.Plan> PLAN = moves(
                    "plan",
                    "CorrectiveActionPlanned",
                    NonconformityCommand.Plan.class,
                    Analysing.class,
                    DeadlineKind.IMPLEMENTATION,
                    it -> new Planned(
                            it.entered(), it.command().actions(), it.command().criterion()))
            .by(QMS_MANAGER, PROCESS_OWNER)
            .needs(
                    "nonconformity.plan.cause",
                    HANDLED,
                    it -> !it.record().confirmedCauses().isEmpty())
            .needs(
                    "nonconformity.plan.escape",
                    HANDLED,
                    it -> !it.record().escapes().isEmpty())
            .needs(
                    "nonconformity.plan.similar",
                    HANDLED,
                    it -> it.record().similarChecksOfThisRound().findAny().isPresent())
            .given("actions", "nonconformity.plan.addressed", HANDLED, Planning::addressesEveryCause)
            .given(
                    "actions",
                    "nonconformity.plan.addresses",
                    HANDLED,
                    it -> it.command().actions().stream().allMatch(action -> Planning.addressesACause(it, action)))
            .given(
                    "actions",
                    "nonconformity.plan.action",
                    HANDLED,
                    it -> it.command().actions().stream().allMatch(action -> Planning.belongsHere(it, action)))
            .given(
                    "actions",
                    "nonconformity.plan.begun",
                    HANDLED,
                    it -> it.command().actions().stream().allMatch(action -> Planning.isStillOwed(it, action)))
            .given("criterion.baseline", "nonconformity.plan.baseline", HANDLED, Planning::measuresThePast);

    /** Adds an action to the plan. */
    public static final Step<Nonconformity, NonconformityCommand.AddAction> ADD_ACTION = TABLE.moves(
                    "add-action",
                    "CorrectiveActionAdded",
                    NonconformityCommand.AddAction.class,
                    Planned.class,
                    Planning::withAction)
            .by(QMS_MANAGER, PROCESS_OWNER)
            .given(
                    "action.cause",
                    "nonconformity.plan.addresses",
                    HANDLED,
                    it -> Planning.addressesACause(it, it.command().action()))
            .given(
                    "action.action",
                    "nonconformity.plan.action",
                    HANDLED,
                    it -> Planning.belongsHere(it, it.command().action()))
            .given(
                    "action.action",
                    "nonconformity.plan.begun",
                    HANDLED,
                    it -> Planning.isStillOwed(it, it.command().action()));

    /** Says that the actions are carried out. */
    public static final Step<Nonconformity, NonconformityCommand.Implement> IMPLEMENT = TABLE.turns(
                    "implement",
                    "CorrectiveActionImplemented",
                    NonconformityCommand.Implement.class,
                    Planned.class,
                    Effectiveness::watched)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER)
            .needs("nonconformity.implement.open", HANDLED, Planning::nothingIsOwed)
            .needs("nonconformity.implement.evidence", HANDLED, Planning::everythingDoneIsProved)
            .needs("nonconformity.implement.cause", HANDLED, Planning::everyCauseHasAnActionDone);

    /** Records figures. */
    public static final Step<Nonconformity, NonconformityCommand.Observe> OBSERVE = TABLE.moves(
                    "observe",
                    "CorrectiveActionObserved",
                    NonconformityCommand.Observe.class,
                    Watched.class,
                    Effectiveness::observed)
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER)
            .provedSince(it -> it.startOf(it.record().detectedOn()))
            .given("observation.until", "nonconformity.observe.period", HANDLED, Effectiveness::isWithinWhatHasPassed)
            .given(
                    "observation.evidence",
                    "nonconformity.observe.evidence",
                    HANDLED,
                    it -> !it.command().observation().evidence().isEmpty());

    /** Says that the actions worked. */
    public static final Step<Nonconformity, NonconformityCommand.ConfirmEffective> CONFIRM_EFFECTIVE = moves(
                    "confirm-effective",
                    "CorrectiveActionEffective",
                    NonconformityCommand.ConfirmEffective.class,
                    Verifying.class,
                    DeadlineKind.CLOSING,
                    it -> new Effective(it.entered(), it.stage().observation()))
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER)
            .needs("nonconformity.implement.open", HANDLED, Planning::nothingIsOwed)
            .needs("nonconformity.effective.window", HANDLED, Effectiveness::coversTheWindow)
            .needs("nonconformity.effective.exposure", HANDLED, Effectiveness::reachesTheExposure)
            .needs(
                    "nonconformity.effective.test",
                    HANDLED,
                    it -> it.record()
                            .verdict()
                            .filter(Verdict.EFFECTIVE::equals)
                            .isPresent())
            .duty("", "nonconformity.effective.other", HANDLED, Effectiveness::isJudgedBySomebodyElse);

    /** Says that they did not, or that the figures do not show it. */
    public static final Step<Nonconformity, NonconformityCommand.FindIneffective> FIND_INEFFECTIVE = moves(
                    "find-ineffective",
                    "CorrectiveActionIneffective",
                    NonconformityCommand.FindIneffective.class,
                    Verifying.class,
                    DeadlineKind.ANALYSIS,
                    it -> new Ineffective(it.entered(), it.command().reason()))
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER)
            .needs(
                    "nonconformity.ineffective.test",
                    HANDLED,
                    it -> it.record()
                            .verdict()
                            .filter(Verdict.EFFECTIVE::equals)
                            .isEmpty())
            .tells(it -> List.of(Recipient.person(it.record().responsible()), Recipient.of(QMS_MANAGER)));

    /** Closes it. */
    public static final Step<Nonconformity, NonconformityCommand.Close> CLOSE = TABLE.moves(
                    "close",
                    "NonconformityClosed",
                    NonconformityCommand.Close.class,
                    Settled.class,
                    it -> new Closed(
                            it.entered(),
                            it.command().risks(),
                            it.command().system(),
                            it.command().informed()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .provedSince(it -> it.startOf(it.record().detectedOn()))
            .needs("nonconformity.implement.open", HANDLED, Planning::nothingIsOwed)
            .given(
                    "risks.where",
                    "nonconformity.close.risks",
                    HANDLED,
                    it -> it.command().risks().saysWhere())
            .given(
                    "system.where",
                    "nonconformity.close.system",
                    HANDLED,
                    it -> it.command().system().saysWhere())
            .given(
                    "informed",
                    "nonconformity.close.informed",
                    HANDLED,
                    it -> !it.record().source().hasOriginator()
                            || !it.command().informed().isEmpty());

    /** Opens it again because it happened again. */
    public static final Step<Nonconformity, NonconformityCommand.Reopen> REOPEN = moves(
                    "reopen",
                    "NonconformityReopened",
                    NonconformityCommand.Reopen.class,
                    Closed.class,
                    DeadlineKind.ANALYSIS,
                    it -> new Ineffective(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER)
            .needs(
                    "nonconformity.reopen.recurrence",
                    HANDLED,
                    it -> !it.record().recurrences().isEmpty())
            .tells(it -> List.of(Recipient.person(it.record().responsible())));

    /** Says that it was none. */
    public static final Step<Nonconformity, NonconformityCommand.Void> VOID = TABLE.moves(
                    "void",
                    "NonconformityVoided",
                    NonconformityCommand.Void.class,
                    Open.class,
                    it -> new Voided(it.entered(), it.command().reason()))
            .by(QMS_MANAGER)
            .duty(
                    "",
                    "nonconformity.void.other",
                    RECORDED,
                    it -> !it.actor().id().equals(it.record().responsible()));

    /** Says that a date comes near. */
    public static final Step<Nonconformity, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "NonconformityDue", Open.class, HANDLED)
            .tells(it -> List.of(Recipient.person(it.record().responsible())));

    /** Says that a date has passed. */
    public static final Step<Nonconformity, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "NonconformityOverdue", Open.class, HANDLED)
            .tells(it -> List.of(Recipient.person(it.record().responsible()), Recipient.of(QMS_MANAGER)));

    /** Nonconformities with all their steps. */
    public static final Lifecycle<Nonconformity> LIFECYCLE = new Lifecycle<>(
            NonconformityType.TYPE,
            List.of(REPORT),
            List.of(
                    CONTAIN,
                    EVALUATE,
                    CORRECT_ONLY,
                    ANALYSE,
                    AnalysisStep.PROPOSE_CAUSE,
                    AnalysisStep.ASK_WHY,
                    AnalysisStep.CONFIRM_CAUSE,
                    AnalysisStep.REFUTE_CAUSE,
                    AnalysisStep.EXPLAIN_ESCAPE,
                    AnalysisStep.CHECK_SIMILAR,
                    PLAN,
                    ADD_ACTION,
                    IMPLEMENT,
                    OBSERVE,
                    CONFIRM_EFFECTIVE,
                    FIND_INEFFECTIVE,
                    CLOSE,
                    AnalysisStep.NOTE_RECURRENCE,
                    REOPEN,
                    AnalysisStep.ASSIGN,
                    VOID,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED));

    static final Announcing<Nonconformity> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private NonconformityStep() {}

    /** A step to another stage that owes something by a date of its own. */
    private static <F, C> Verb<Nonconformity, F, C> moves(
            String name,
            String event,
            Class<C> command,
            Class<F> from,
            DeadlineKind owed,
            Function<Situation<Nonconformity, F, C>, NonconformityStage> next) {
        return TABLE.turns(
                name,
                event,
                command,
                from,
                it -> Deadlines.set(owed, it.record().at(next.apply(it)), it));
    }
}
