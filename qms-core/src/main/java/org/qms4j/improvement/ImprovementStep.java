package org.qms4j.improvement;

import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.evidence.Evidence;
import org.qms4j.improvement.ImprovementCycle.Balance;
import org.qms4j.improvement.ImprovementCycle.Figures;
import org.qms4j.improvement.ImprovementStage.Abandoned;
import org.qms4j.improvement.ImprovementStage.Acting;
import org.qms4j.improvement.ImprovementStage.Adjusted;
import org.qms4j.improvement.ImprovementStage.Checking;
import org.qms4j.improvement.ImprovementStage.Doing;
import org.qms4j.improvement.ImprovementStage.Open;
import org.qms4j.improvement.ImprovementStage.Planning;
import org.qms4j.improvement.ImprovementStage.Standardized;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;

/** The steps of improvement cycles. */
public final class ImprovementStep {
    private static final ClauseRef IMPROVED = iso9001("10.3");
    private static final ClauseRef CHANGED = iso9001("6.3");
    private static final ClauseRef ANALYSED = iso9001("9.1.3");
    private static final StepTable<ImprovementCycle, ImprovementStage> TABLE = StepTable.of(ImprovementType.TYPE);

    /** Begins a cycle. */
    public static final Step<Optional<ImprovementCycle>, BeginCycle> BEGIN = TABLE.begins(
                    "begin", "CycleBegun", BeginCycle.class, Beginning::begun)
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT, OBJECTIVE_OWNER)
            .given("driver", "improvement.driver", IMPROVED, Beginning::isDrivenByData)
            .given("driver.record", "improvement.driver.idea", IMPROVED, Beginning::comesFromItsIdea)
            .given(
                    "satisfaction",
                    "improvement.satisfaction",
                    IMPROVED,
                    it -> it.command().satisfaction().isPresent()
                            != it.command().withoutSatisfaction().isPresent())
            .given(
                    "processes",
                    "improvement.processes",
                    IMPROVED,
                    it -> !it.command().processes().isEmpty())
            .tells(it -> List.of(
                    Recipient.person(it.command().leader()),
                    Recipient.person(it.command().sponsor())));

    /** Begins the cycle that follows on another one, which is adjusted in the same go. */
    public static final Step<Optional<ImprovementCycle>, ImprovementCommand.Continue> CONTINUE = TABLE.begins(
                    "continue", "CycleContinued", ImprovementCommand.Continue.class, Beginning::continued)
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .given("parent", "improvement.continue.parent", IMPROVED, Beginning::followsOnACycleThatIsDecided);

    /** Writes the plan. */
    public static final Step<ImprovementCycle, ImprovementCommand.Plan> PLAN = TABLE.changes(
                    "plan",
                    "CyclePlanned",
                    ImprovementCommand.Plan.class,
                    Planning.class,
                    it -> changed(it).plan(it.command().plan()).build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, OBJECTIVE_OWNER)
            .provedSince(it -> Instant.MIN)
            .given("plan.test.baseline", "improvement.plan.baseline", ANALYSED, Gates::measuresThePast)
            .given("plan.test.target", "improvement.plan.target", ANALYSED, Gates::wantsAChange)
            .given("plan.actions", "improvement.plan.own", IMPROVED, Gates::namesOnlyItsActions);

    /** Approves the plan. */
    public static final Step<ImprovementCycle, ImprovementCommand.Approve> APPROVE = moves(
                    "approve",
                    "CyclePlanApproved",
                    ImprovementCommand.Approve.class,
                    Planning.class,
                    Optional.of(Phase.DO),
                    it -> new Doing(it.entered()))
            .by(PROCESS_OWNER, TOP_MANAGEMENT)
            .needs(
                    "improvement.approve.problem",
                    IMPROVED,
                    it -> it.record().plan().problem().isPresent())
            .needs("improvement.approve.cause", ANALYSED, Gates::hasACauseWithEvidence)
            .needs(
                    "improvement.approve.test",
                    ANALYSED,
                    it -> it.record().plan().test().isPresent())
            .needs("improvement.approve.actions", IMPROVED, Gates::hasActions)
            .needs("improvement.approve.begun", ANALYSED, Gates::nothingIsDoneYet)
            .needs(
                    "improvement.approve.impact",
                    CHANGED,
                    it -> it.record().plan().impact().isPresent())
            .duty("", "improvement.approve.other", CHANGED, Gates::isApprovedBySomebodyElse)
            .tells(ImprovementStep::leader);

    /** Adds an action. */
    public static final Step<ImprovementCycle, ImprovementCommand.AddAction> ADD_ACTION = TABLE.changes(
                    "add-action",
                    "CycleActionAdded",
                    ImprovementCommand.AddAction.class,
                    Doing.class,
                    Gates::withAction)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER)
            .given(
                    "action",
                    "improvement.plan.own",
                    IMPROVED,
                    it -> Gates.isItsOwn(it, it.command().action()));

    /** Says that everything is carried out. */
    public static final Step<ImprovementCycle, ImprovementCommand.FinishDoing> FINISH_DOING = moves(
                    "finish-doing",
                    "CycleCarriedOut",
                    ImprovementCommand.FinishDoing.class,
                    Doing.class,
                    Optional.of(Phase.CHECK),
                    Gates::watched)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER)
            .needs("improvement.do.open", IMPROVED, Gates::nothingIsOwed)
            .needs("improvement.do.nothing", IMPROVED, Gates::somethingIsDone)
            .needs("improvement.do.evidence", IMPROVED, Gates::everythingDoneIsProved)
            .given(
                    "informed",
                    "improvement.do.informed",
                    CHANGED,
                    it -> !it.command().informed().isEmpty());

    /** Records figures. */
    public static final Step<ImprovementCycle, ImprovementCommand.Observe> OBSERVE = TABLE.changes(
                    "observe",
                    "CycleObserved",
                    ImprovementCommand.Observe.class,
                    Checking.class,
                    it -> changed(it)
                            .figures(new Figures(
                                    it.entered(),
                                    it.command().version(),
                                    it.command().observation()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, EFFECTIVENESS_VERIFIER)
            .given("version", "improvement.check.version", ANALYSED, Gates::countsTheSame)
            .given("observation.until", "improvement.check.period", ANALYSED, Gates::isWithinWhatHasPassed)
            .given(
                    "observation.evidence",
                    "improvement.check.evidence",
                    ANALYSED,
                    it -> !it.command().observation().evidence().isEmpty());

    /** Judges the figures. */
    public static final Step<ImprovementCycle, ImprovementCommand.Judge> JUDGE = moves(
                    "judge",
                    "CycleChecked",
                    ImprovementCommand.Judge.class,
                    Checking.class,
                    Optional.of(Phase.ACT),
                    it -> new Acting(
                            it.entered(),
                            it.command().sideEffects(),
                            it.command().evidence()))
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .needs("improvement.do.open", IMPROVED, Gates::nothingIsOwed)
            .needs("improvement.check.window", ANALYSED, Gates::coversTheWindow)
            .needs("improvement.check.exposure", ANALYSED, Gates::reachesTheExposure)
            .given(
                    "evidence",
                    "improvement.check.side-effects",
                    ANALYSED,
                    it -> !it.command().evidence().isEmpty())
            .duty("", "improvement.check.other", ANALYSED, Gates::isJudgedBySomebodyElse)
            .tells(ImprovementStep::leaderAndSponsor);

    /** Makes the better way the rule. */
    public static final Step<ImprovementCycle, ImprovementCommand.Standardize> STANDARDIZE = deciding(
                    "standardize",
                    "CycleStandardized",
                    ImprovementCommand.Standardize.class,
                    it -> new Standardized(
                            it.entered(),
                            it.command().documents(),
                            it.command().training(),
                            it.command().control(),
                            it.command().elsewhere(),
                            it.command().informed()))
            .needs("improvement.standardize.verdict", ANALYSED, Gates::isBetter)
            .given(
                    "documents",
                    "improvement.standardize.documents",
                    CHANGED,
                    it -> !it.command().documents().isEmpty())
            .given(
                    "training",
                    "improvement.standardize.training",
                    CHANGED,
                    it -> !it.command().training().isEmpty());

    /** Tries it otherwise, in another cycle. */
    public static final Step<ImprovementCycle, ImprovementCommand.Adjust> ADJUST = deciding(
                    "adjust",
                    "CycleAdjusted",
                    ImprovementCommand.Adjust.class,
                    it -> new Adjusted(
                            it.entered(),
                            it.command().lesson(),
                            it.command().next(),
                            it.command().elsewhere(),
                            it.command().informed()))
            .given(
                    "next",
                    "improvement.adjust.next",
                    IMPROVED,
                    it -> it.look(it.command().next())
                            .flatMap(ImprovementCycle::parent)
                            .filter(it.record().id()::equals)
                            .isPresent());

    /** Gives it up. */
    public static final Step<ImprovementCycle, ImprovementCommand.Abandon> ABANDON = moves(
                    "abandon",
                    "CycleAbandoned",
                    ImprovementCommand.Abandon.class,
                    Open.class,
                    Optional.empty(),
                    it -> new Abandoned(
                            it.entered(), it.command().reason(), it.command().informed()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .provedSince(it -> it.record().firstStage().entered().occurredAt())
            .given(
                    "informed",
                    "improvement.close.informed",
                    IMPROVED,
                    it -> informs(it, it.command().informed()))
            .tells(ImprovementStep::leaderAndSponsor);

    /** Gives it to somebody else. */
    public static final Step<ImprovementCycle, ImprovementCommand.HandOver> HAND_OVER = TABLE.changes(
                    "hand-over",
                    "CycleHandedOver",
                    ImprovementCommand.HandOver.class,
                    Open.class,
                    it -> changed(it).addLeaders(it.command().leader()).build())
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .tells(it -> List.of(Recipient.person(it.command().leader())));

    /** Says what it costs and what it brings, also after it is closed. */
    public static final Step<ImprovementCycle, ImprovementCommand.Account> ACCOUNT = TABLE.changes(
                    "account",
                    "CycleAccounted",
                    ImprovementCommand.Account.class,
                    ImprovementStage.class,
                    it -> changed(it)
                            .balance(new Balance(
                                    it.entered(),
                                    it.command().cost(),
                                    it.command().benefit(),
                                    it.command().evidence()))
                            .build())
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .given(
                    "evidence",
                    "improvement.account.evidence",
                    ANALYSED,
                    it -> it.command().benefit().isEmpty()
                            || !it.command().evidence().isEmpty());

    /** Says that the end of a phase comes near. */
    public static final Step<ImprovementCycle, Announce> ANNOUNCE_APPROACHING =
            Announcing.approaching(TABLE, "CycleDue", Open.class, IMPROVED).tells(ImprovementStep::leader);

    /** Says that a phase should have ended. */
    public static final Step<ImprovementCycle, Announce> ANNOUNCE_BREACHED =
            Announcing.breached(TABLE, "CycleOverdue", Open.class, IMPROVED).tells(ImprovementStep::everybody);

    /** Says that nobody has done anything for too long. */
    public static final Step<ImprovementCycle, Announce> ANNOUNCE_STANDSTILL = Announcing.alarm(
                    TABLE, "announce-standstill", "CycleStagnant", Open.class, IMPROVED)
            .given("due", "improvement.standstill", IMPROVED, ImprovementStep::standsStill)
            .tells(ImprovementStep::everybody);

    /** Improvement cycles with all their steps. */
    public static final Lifecycle<ImprovementCycle> LIFECYCLE = new Lifecycle<>(
            ImprovementType.TYPE,
            List.of(BEGIN, CONTINUE),
            List.of(
                    PLAN,
                    APPROVE,
                    ADD_ACTION,
                    FINISH_DOING,
                    OBSERVE,
                    JUDGE,
                    STANDARDIZE,
                    ADJUST,
                    ABANDON,
                    HAND_OVER,
                    ACCOUNT,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED,
                    ANNOUNCE_STANDSTILL));

    static final Announcing<ImprovementCycle> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private ImprovementStep() {}

    static ImmutableImprovementCycle.Builder changed(Situation<ImprovementCycle, ?, ?> it) {
        return ImprovementCycle.builder().from(it.record()).lastStep(it.entered());
    }

    /** A step to another stage; a phase that begins ends by a date. */
    private static <F, C> Verb<ImprovementCycle, F, C> moves(
            String name,
            String event,
            Class<C> command,
            Class<F> from,
            Optional<Phase> begins,
            Function<Situation<ImprovementCycle, F, C>, ImprovementStage> next) {
        return TABLE.turns(name, event, command, from, it -> {
            ImprovementCycle moved = changed(it).addStages(next.apply(it)).build();
            return begins.map(phase -> Deadlines.set(phase, moved, it)).orElse(moved);
        });
    }

    private static <C extends ImprovementCommand.Deciding> Verb<ImprovementCycle, Acting, C> deciding(
            String name,
            String event,
            Class<C> command,
            Function<Situation<ImprovementCycle, Acting, C>, ImprovementStage> next) {
        return moves(name, event, command, Acting.class, Optional.empty(), next)
                .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
                .provedSince(it -> it.record().firstStage().entered().occurredAt())
                .given(
                        "elsewhere.where",
                        "improvement.close.elsewhere",
                        IMPROVED,
                        it -> it.command().elsewhere().saysWhere())
                .given(
                        "informed",
                        "improvement.close.informed",
                        IMPROVED,
                        it -> informs(it, it.command().informed()))
                .tells(ImprovementStep::leaderAndSponsor);
    }

    private static List<String> leader(Situation<ImprovementCycle, ?, ?> it) {
        return List.of(Recipient.person(it.record().leader()));
    }

    private static List<String> leaderAndSponsor(Situation<ImprovementCycle, ?, ?> it) {
        return List.of(
                Recipient.person(it.record().leader()),
                Recipient.person(it.record().sponsor()));
    }

    private static List<String> everybody(Situation<ImprovementCycle, ?, ?> it) {
        return List.of(
                Recipient.person(it.record().leader()),
                Recipient.person(it.record().sponsor()),
                Recipient.of(QMS_MANAGER));
    }

    private static boolean informs(Situation<ImprovementCycle, ?, ?> it, List<Evidence> informed) {
        return !it.record().driver().kind().hasOriginator() || !informed.isEmpty();
    }

    private static boolean standsStill(Situation<ImprovementCycle, Open, Announce> it) {
        var limit = Standstill.limit(it.record(), it::look, it::dayOf);
        return it.command().kind().equals(Standstill.KIND)
                && it.command().due().equals(limit)
                && it.today().isAfter(limit);
    }
}
