package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.CLIENT_CONTACT;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso10002;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import org.qms4j.complaint.ComplaintStage.Acknowledged;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStage.Assessable;
import org.qms4j.complaint.ComplaintStage.Assessed;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.DisputeEnded;
import org.qms4j.complaint.ComplaintStage.Disputed;
import org.qms4j.complaint.ComplaintStage.Investigable;
import org.qms4j.complaint.ComplaintStage.Investigating;
import org.qms4j.complaint.ComplaintStage.NoReply;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Received;
import org.qms4j.complaint.ComplaintStage.RecourseExhausted;
import org.qms4j.complaint.ComplaintStage.Rejected;
import org.qms4j.complaint.ComplaintStage.Reopenable;
import org.qms4j.complaint.ComplaintStage.Settled;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.notification.Recipient;

/**
 * The steps of complaints: what each leaves, where it leads, what must hold, who may take it and who is told. The
 * conditions themselves stand in Intake, Handling, Deciding, Closing and CaseClock.
 */
public final class ComplaintStep {
    private static final StepTable<Complaint, ComplaintStage> TABLE = StepTable.of(ComplaintType.TYPE);

    /** Takes a complaint in. */
    public static final Step<Optional<Complaint>, ReceiveComplaint> RECEIVE = receiving("receive", "ComplaintReceived");

    /** Takes in a complaint that everybody can read. */
    public static final Step<Optional<Complaint>, ReceiveComplaint> DETECT_PUBLIC = receiving(
                    "detect-public", "PublicComplaintDetected")
            .given(
                    "publicSide",
                    "complaint.public.none",
                    iso10002("7.2"),
                    it -> it.command().publicSide().isPresent());

    /** Takes in a complaint that was handled elsewhere. */
    public static final Step<Optional<Complaint>, TakeHistory> TAKE_HISTORY = TABLE.begins(
                    "take-history", "ComplaintTakenFromHistory", TakeHistory.class, Intake::historical)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .given(
                    "receivedOn",
                    "time.future-day",
                    iso9001("7.5.3.2"),
                    it -> !it.command().receivedOn().isAfter(it.day()))
            .given("forwardedOn", "complaint.history.forwarded", iso9001("7.5.3.2"), Intake::wasForwardedAfterReceipt)
            .given(
                    "complainant.client",
                    "complaint.client.unknown",
                    iso9001("8.2.1"),
                    it -> Intake.isKnown(it, it.command().complainant()))
            .because(it -> it.command().reason());

    /** Tells the client that it has come in. */
    public static final Step<Complaint, ComplaintCommand.Acknowledge> ACKNOWLEDGE = TABLE.moves(
                    "acknowledge",
                    "ComplaintAcknowledged",
                    ComplaintCommand.Acknowledge.class,
                    Received.class,
                    it -> new Acknowledged(it.entered(), it.command().evidence()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given(
                    "evidence",
                    "complaint.acknowledge.evidence",
                    iso10002("7.4"),
                    it -> Handling.isProved(it.record(), it.command().evidence()));

    /** Takes a first look. */
    public static final Step<Complaint, ComplaintCommand.Assess> ASSESS = TABLE.moves(
                    "assess",
                    "ComplaintAssessed",
                    ComplaintCommand.Assess.class,
                    Assessable.class,
                    it -> new Assessed(
                            it.entered(), it.command().triage(), it.command().immediateAction()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given("immediateAction", "complaint.assess.immediate-action", iso10002("7.5"), Handling::actedAtOnce)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective)
            .tells(Handling::toldOfDanger);

    /** Finds out what happened. */
    public static final Step<Complaint, ComplaintCommand.Investigate> INVESTIGATE = TABLE.moves(
                    "investigate",
                    "ComplaintInvestigated",
                    ComplaintCommand.Investigate.class,
                    Investigable.class,
                    it -> new Investigating(it.entered(), it.command().depth()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER, TOP_MANAGEMENT)
            .needs(
                    "complaint.investigate.assessed",
                    iso10002("7.5"),
                    it -> it.record().severity().isPresent())
            .given("depth", "complaint.investigate.depth", iso10002("7.6"), Handling::isDeepEnough)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Puts it right on the spot. */
    public static final Step<Complaint, ComplaintCommand.ResolveAtOnce> RESOLVE_AT_ONCE = TABLE.moves(
                    "resolve-at-once",
                    "ComplaintResolvedAtOnce",
                    ComplaintCommand.ResolveAtOnce.class,
                    Assessed.class,
                    Handling::resolvedAtOnce)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .provedSince(CaseClock::begunAt)
            .needs("complaint.resolve.severe", iso10002("7.6"), Handling::isMild)
            .given(
                    "evidence",
                    "complaint.resolve.evidence",
                    iso10002("7.7"),
                    it -> !it.command().evidence().isEmpty())
            .given(
                    "cause.pointsTo",
                    "complaint.cause.points-to",
                    iso9001("8.2.1"),
                    it -> Handling.pointsSomewhere(it.command().cause()))
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Says what was found. */
    public static final Step<Complaint, ComplaintCommand.PrepareResponse> PREPARE_RESPONSE = TABLE.moves(
                    "prepare-response",
                    "ComplaintResponsePrepared",
                    ComplaintCommand.PrepareResponse.class,
                    Investigating.class,
                    Handling::prepared)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "cause.pointsTo",
                    "complaint.cause.points-to",
                    iso9001("8.2.1"),
                    it -> Handling.pointsSomewhere(it.command().cause()))
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Tells the client the decision. */
    public static final Step<Complaint, ComplaintCommand.CommunicateDecision> COMMUNICATE_DECISION = TABLE.turns(
                    "communicate-decision",
                    "DecisionCommunicated",
                    ComplaintCommand.CommunicateDecision.class,
                    Answerable.class,
                    Deciding::communicated)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "evidence",
                    "complaint.decision.evidence",
                    iso10002("7.8"),
                    it -> Handling.isProved(it.record(), it.command().evidence()))
            .given("externalRecourse", "complaint.decision.recourse", iso10002("7.8"), Deciding::namesRecourse)
            .given(
                    "remedy.amount",
                    "complaint.remedy.negative",
                    iso10002("7.8"),
                    it -> Deciding.isNotNegative(it.command().remedy()))
            .given("remedy", "complaint.decision.approval", iso9001("5.3"), Deciding::isApproved)
            .duty("", "complaint.decision.approver", iso9001("5.3"), Deciding::isApprovedByAnother)
            .duty("", "complaint.decision.decider", iso10002("7.8"), Deciding::isByTheNewDecider)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Records that the client agrees. */
    public static final Step<Complaint, ComplaintCommand.Accept> ACCEPT = TABLE.moves(
                    "accept",
                    "DecisionAccepted",
                    ComplaintCommand.Accept.class,
                    DecisionCommunicated.class,
                    Deciding::accepted)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .given("statement", "complaint.accept.statement", iso10002("7.8"), Deciding::isAgreed)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Records that the client does not agree. */
    public static final Step<Complaint, ComplaintCommand.Reject> REJECT = TABLE.moves(
                    "reject",
                    "DecisionRejected",
                    ComplaintCommand.Reject.class,
                    DecisionCommunicated.class,
                    it -> new Rejected(it.entered(), it.command().statement()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .tells(QMS_MANAGER);

    /** Records that the client has not answered in time. */
    public static final Step<Complaint, ComplaintCommand.Lapse> LAPSE = TABLE.moves(
                    "lapse",
                    "ComplaintWithoutReply",
                    ComplaintCommand.Lapse.class,
                    DecisionCommunicated.class,
                    it -> new NoReply(it.entered()))
            .by(SYSTEM, COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.lapse.early", iso10002("7.9"), Deciding::replyTimeIsOver)
            .needs("complaint.lapse.answered", iso10002("7.9"), Deciding::isUnanswered);

    /** Has somebody else decide anew. */
    public static final Step<Complaint, ComplaintCommand.Escalate> ESCALATE = TABLE.turns(
                    "escalate",
                    "ComplaintEscalated",
                    ComplaintCommand.Escalate.class,
                    Rejected.class,
                    Deciding::escalated)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.escalate.level", iso10002("7.8"), Deciding::hasLevelLeft)
            .duty("decider", "complaint.escalate.decider", iso10002("4.7"), Deciding::isAnotherDecider)
            .duty("decider", "complaint.objective", iso10002("4.7"), Deciding::isObjectiveDecider)
            .tells(it -> List.of(
                    Recipient.of(QMS_MANAGER), Recipient.person(it.command().decider())));

    /** Records that the client has gone to an external body. */
    public static final Step<Complaint, ComplaintCommand.Dispute> DISPUTE = TABLE.moves(
                    "dispute",
                    "ComplaintDisputed",
                    ComplaintCommand.Dispute.class,
                    Rejected.class,
                    it -> new Disputed(it.entered(), it.command().dispute()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .tells(QMS_MANAGER, TOP_MANAGEMENT);

    /** Records what came out at the external body. */
    public static final Step<Complaint, ComplaintCommand.EndDispute> END_DISPUTE = TABLE.moves(
                    "end-dispute",
                    "ComplaintDisputeEnded",
                    ComplaintCommand.EndDispute.class,
                    Disputed.class,
                    it -> new DisputeEnded(
                            it.entered(), it.command().outcome(), it.command().evidence()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given(
                    "evidence",
                    "complaint.dispute.evidence",
                    iso10002("7.9"),
                    it -> !it.command().evidence().isEmpty());

    /** Records that the client has left it at the rejection. */
    public static final Step<Complaint, ComplaintCommand.ExhaustRecourse> EXHAUST_RECOURSE = TABLE.moves(
                    "exhaust-recourse",
                    "RecourseExhausted",
                    ComplaintCommand.ExhaustRecourse.class,
                    Rejected.class,
                    it -> new RecourseExhausted(it.entered()))
            .by(SYSTEM, COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.exhaust.internal", iso10002("7.9"), Deciding::internalRecourseIsExhausted)
            .needs("complaint.exhaust.external", iso10002("7.9"), Deciding::externalRecourseWasNamed)
            .needs("complaint.exhaust.early", iso10002("7.9"), Deciding::recourseTimeIsOver);

    /** Closes a complaint. */
    public static final Step<Complaint, ComplaintCommand.Close> CLOSE = TABLE.moves(
                    "close", "ComplaintClosed", ComplaintCommand.Close.class, Settled.class, Closing::closed)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, TOP_MANAGEMENT)
            .needs("complaint.close.remedy", iso10002("7.9"), Closing::remedyIsExecuted)
            .needs("complaint.close.promises", iso10002("7.9"), Closing::promisesAreKept)
            .needs("complaint.close.clock", iso10002("7.3"), it -> !it.record().isClockStopped())
            .given("nonconformity", "complaint.close.nonconformity", iso9001("10.2.1"), Closing::nonconformityIsDecided)
            .given(
                    "nonconformity",
                    "complaint.close.nonconformity.record",
                    iso9001("10.2.1"),
                    Closing::nonconformityIsOpened)
            .given("nonconformity", "complaint.close.severe-no", iso9001("10.2.1"), Closing::mayDecideAgainst)
            .given("action", "complaint.close.information", iso9001("8.2.1"), Closing::informationIsImproved)
            .provedSince(Deciding::communicatedAt)
            .given(
                    "informed",
                    "complaint.close.informed",
                    iso10002("7.9"),
                    it -> Handling.isProved(it.record(), it.command().informed()))
            .duty("", "complaint.close.sole-decider", iso10002("4.7"), Closing::isNotSoleDecider)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Opens a closed complaint again, or one that was taken for a duplicate. */
    public static final Step<Complaint, ComplaintCommand.Reopen> REOPEN = TABLE.turns(
                    "reopen", "ComplaintReopened", ComplaintCommand.Reopen.class, Reopenable.class, Closing::reopened)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given("reason", "complaint.reopen.reason", iso10002("7.9"), Closing::hasFittingReason)
            .given("reason", "complaint.reopen.late", iso10002("7.9"), Closing::isReopenedInTime)
            .because(it -> it.command().reason().name())
            .tells(QMS_MANAGER);

    /** Records that the client takes it back. */
    public static final Step<Complaint, ComplaintCommand.Withdraw> WITHDRAW = TABLE.moves(
                    "withdraw",
                    "ComplaintWithdrawn",
                    ComplaintCommand.Withdraw.class,
                    Open.class,
                    it -> new ComplaintStage.Withdrawn(
                            it.entered(), it.command().evidence()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .provedSince(CaseClock::begunAt)
            .given(
                    "evidence",
                    "complaint.withdraw.evidence",
                    iso10002("7.3"),
                    it -> !it.command().evidence().isEmpty())
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Says that it is the same as another one. */
    public static final Step<Complaint, ComplaintCommand.MarkDuplicate> MARK_DUPLICATE = TABLE.moves(
                    "mark-duplicate",
                    "ComplaintMarkedDuplicate",
                    ComplaintCommand.MarkDuplicate.class,
                    Open.class,
                    it -> new ComplaintStage.Duplicate(
                            it.entered(), it.command().of()))
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given(
                    "of",
                    "complaint.duplicate.self",
                    iso10002("7.3"),
                    it -> !it.command().of().equals(it.record().id()))
            .given("of", "complaint.duplicate.of", iso10002("7.3"), Classifying::isOfAnOriginal)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Takes it out of the count because it was entered by mistake. */
    public static final Step<Complaint, ComplaintCommand.Void> VOID = TABLE.moves(
                    "void",
                    "ComplaintVoided",
                    ComplaintCommand.Void.class,
                    ComplaintStage.Voidable.class,
                    it -> new ComplaintStage.Voided(it.entered(), it.command().reason()))
            .by(QMS_MANAGER)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Complaints with all their steps. */
    public static final Lifecycle<Complaint> LIFECYCLE = new Lifecycle<>(
            ComplaintType.TYPE,
            List.of(RECEIVE, DETECT_PUBLIC, TAKE_HISTORY),
            List.of(
                    ACKNOWLEDGE,
                    ASSESS,
                    INVESTIGATE,
                    RESOLVE_AT_ONCE,
                    PREPARE_RESPONSE,
                    COMMUNICATE_DECISION,
                    ACCEPT,
                    REJECT,
                    LAPSE,
                    ESCALATE,
                    DISPUTE,
                    END_DISPUTE,
                    EXHAUST_RECOURSE,
                    CLOSE,
                    REOPEN,
                    WITHDRAW,
                    MARK_DUPLICATE,
                    VOID,
                    CaseStep.ASSIGN,
                    CaseStep.IDENTIFY,
                    CaseStep.CLASSIFY,
                    CaseStep.COMMUNICATE,
                    CaseStep.STOP_CLOCK,
                    CaseStep.RESUME_CLOCK,
                    CaseStep.EXTEND,
                    CaseStep.HOLD,
                    CaseStep.PROMISE,
                    CaseStep.KEEP_PROMISE,
                    CaseStep.APPROVE_REMEDY,
                    CaseStep.EXECUTE_REMEDY,
                    CaseStep.ATTACH,
                    CaseStep.RECORD_COST,
                    CaseStep.RATE_HANDLING,
                    CaseStep.ANNOUNCE_APPROACHING,
                    CaseStep.ANNOUNCE_BREACHED,
                    PublicStep.GO_PUBLIC,
                    PublicStep.APPROVE_PUBLIC_REPLY,
                    PublicStep.REPLY_PUBLICLY,
                    PublicStep.MOVE_TO_PRIVATE,
                    PublicStep.RESOLVE_VISIBLY,
                    PatternStep.ANNOUNCE_REPEAT,
                    PatternStep.ANNOUNCE_CLAUSE));

    private ComplaintStep() {}

    private static Verb<Optional<Complaint>, ComplaintStage, ReceiveComplaint> receiving(String name, String event) {
        return TABLE.begins(name, event, ReceiveComplaint.class, Intake::received)
                .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, EMPLOYEE, CLIENT_CONTACT, TOP_MANAGEMENT, SYSTEM)
                .given("perception.text", "complaint.receive.text", iso10002("7.2"), Intake::hasText)
                .given(
                        "complainant.client",
                        "complaint.client.unknown",
                        iso9001("8.2.1"),
                        it -> Intake.isKnown(it, it.command().complainant()))
                .given("publicSide.channel", "complaint.public.channel", iso9001("8.2.1"), Intake::isOnOwnChannel)
                .duty("handler", "complaint.objective", iso10002("4.7"), Intake::handlerIsObjective)
                .tells(Intake::toldOfReceipt);
    }
}
