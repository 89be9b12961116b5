package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso10002;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.client.ClientStep;
import org.qms4j.complaint.CaseNote.Commitment;
import org.qms4j.complaint.CaseNote.Communication;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.CaseNote.Correction;
import org.qms4j.complaint.CaseNote.Execution;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.Decided;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Undecided;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;

/**
 * The steps on a complaint that stay in its stage: what is kept about the case while it is handled. What a client does
 * through a portal, the portal does on the client's behalf.
 */
public final class CaseStep {
    private static final StepTable<Complaint, ComplaintStage> TABLE = StepTable.of(ComplaintType.TYPE);

    /** Gives it to a handler. */
    public static final Step<Complaint, CaseCommand.Assign> ASSIGN = TABLE.changes(
                    "assign",
                    "ComplaintAssigned",
                    CaseCommand.Assign.class,
                    Open.class,
                    it -> of(it).handler(it.command().handler()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .duty(
                    "handler",
                    "complaint.objective",
                    iso10002("4.7"),
                    it -> !it.record().concerns().contains(it.command().handler()))
            .tells(it -> List.of(Recipient.person(it.command().handler())));

    /** Says who complains. */
    public static final Step<Complaint, CaseCommand.Identify> IDENTIFY = TABLE.changes(
                    "identify", "ComplainantIdentified", CaseCommand.Identify.class, Open.class, CaseStep::identified)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER)
            .given(
                    "client",
                    "complaint.client.unknown",
                    iso9001("8.2.1"),
                    it -> ClientStep.isThere(it, it.command().client()));

    /** Says more exactly what it is about. */
    public static final Step<Complaint, CaseCommand.Classify> CLASSIFY = TABLE.changes(
                    "classify", "ComplaintClassified", CaseCommand.Classify.class, Open.class, Classifying::classified)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given("", "complaint.classify.empty", iso10002("7.3"), Classifying::saysSomething)
            .given("publicSide", "complaint.public.none", iso10002("7.2"), Classifying::correctsWhatIsPublic)
            .given("publicSide.channel", "complaint.public.channel", iso9001("8.2.1"), Classifying::isOnOwnChannel)
            .duty("concerns", "complaint.objective", iso10002("4.7"), Classifying::sparesWhoHandlesIt);

    /** Records what was said. */
    public static final Step<Complaint, CaseCommand.Communicate> COMMUNICATE = TABLE.changes(
                    "communicate",
                    "ComplaintCommunication",
                    CaseCommand.Communicate.class,
                    Open.class,
                    CaseStep::communicated)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, SYSTEM);

    /** Stops the clock. */
    public static final Step<Complaint, CaseCommand.StopClock> STOP_CLOCK = TABLE.changes(
                    "stop-clock", "ComplaintClockStopped", CaseCommand.StopClock.class, Open.class, CaseClock::stopped)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs(
                    "complaint.clock.stopped",
                    iso10002("7.3"),
                    it -> !it.record().isClockStopped())
            .given("occurredAt", "complaint.clock.order", iso10002("7.3"), CaseClock::isInOrder)
            .given("occurredAt", "complaint.clock.late", iso10002("7.3"), CaseClock::keepsPassedDates)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective)
            .because(it -> it.command().reason());

    /** Lets the clock go on. */
    public static final Step<Complaint, CaseCommand.ResumeClock> RESUME_CLOCK = TABLE.changes(
                    "resume-clock",
                    "ComplaintClockResumed",
                    CaseCommand.ResumeClock.class,
                    Open.class,
                    CaseClock::resumed)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.clock.running", iso10002("7.3"), it -> it.record().isClockStopped())
            .given("occurredAt", "complaint.clock.order", iso10002("7.3"), CaseClock::isInOrder)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Takes the longer time of exceptional cases. */
    public static final Step<Complaint, CaseCommand.Extend> EXTEND = TABLE.changes(
                    "extend", "ComplaintExtended", CaseCommand.Extend.class, Undecided.class, CaseClock::extended)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.extend.profile", iso10002("7.8"), CaseClock::canBeExtended)
            .needs("complaint.extend.late", iso10002("7.8"), CaseClock::isInTime)
            .given(
                    "evidence",
                    "complaint.extend.evidence",
                    iso10002("7.8"),
                    it -> Handling.isProved(it.record(), it.command().evidence()))
            .provedSince(CaseClock::begunAt)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Tells the client why there is no decision yet. */
    public static final Step<Complaint, CaseCommand.Hold> HOLD = TABLE.changes(
                    "hold", "ComplaintHeld", CaseCommand.Hold.class, Undecided.class, CaseClock::held)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.hold.profile", iso10002("7.8"), CaseClock::mayHold)
            .needs("complaint.hold.late", iso10002("7.8"), CaseClock::isInTime)
            .given(
                    "evidence",
                    "complaint.hold.evidence",
                    iso10002("7.8"),
                    it -> Handling.isProved(it.record(), it.command().evidence()))
            .provedSince(CaseClock::begunAt)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Records a promise. */
    public static final Step<Complaint, CaseCommand.Promise> PROMISE = TABLE.changes(
                    "promise",
                    "ComplaintPromiseMade",
                    CaseCommand.Promise.class,
                    Open.class,
                    it -> of(it).addCommitments(new Commitment(
                                    it.command().promise(),
                                    it.entered().occurredAt(),
                                    it.command().due(),
                                    Optional.empty()))
                            .build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given(
                    "due",
                    "complaint.promise.past",
                    iso10002("7.8"),
                    it -> !it.command().due().isBefore(it.day()));

    /** Records that a promise was kept. */
    public static final Step<Complaint, CaseCommand.KeepPromise> KEEP_PROMISE = TABLE.changes(
                    "keep-promise", "ComplaintPromiseKept", CaseCommand.KeepPromise.class, Open.class, CaseStep::kept)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .provedSince(CaseStep::promisedAt)
            .given("number", "complaint.promise.open", iso10002("7.8"), CaseStep::isOpenPromise);

    /** Approves a remedy whose amount needs a second person. */
    public static final Step<Complaint, CaseCommand.ApproveRemedy> APPROVE_REMEDY = TABLE.changes(
                    "approve-remedy",
                    "ComplaintRemedyApproved",
                    CaseCommand.ApproveRemedy.class,
                    Answerable.class,
                    Deciding::approved)
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "remedy.amount",
                    "complaint.remedy.negative",
                    iso10002("7.8"),
                    it -> Deciding.isNotNegative(Optional.of(it.command().remedy())))
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective)
            .tells(it -> it.record().handler().map(Recipient::person).stream().toList());

    /** Records that the remedy was carried out. */
    public static final Step<Complaint, CaseCommand.ExecuteRemedy> EXECUTE_REMEDY = TABLE.changes(
                    "execute-remedy",
                    "ComplaintRemedyExecuted",
                    CaseCommand.ExecuteRemedy.class,
                    Decided.class,
                    it -> of(it).addRemedyExecution(
                                    new Execution(it.day(), it.command().evidence()))
                            .build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .provedSince(CaseClock::begunAt)
            .needs(
                    "complaint.remedy.none",
                    iso10002("7.8"),
                    it -> it.record()
                            .decision()
                            .flatMap(ComplaintStage.DecisionCommunicated::remedy)
                            .isPresent())
            .given(
                    "evidence",
                    "complaint.remedy.evidence",
                    iso10002("7.8"),
                    it -> !it.command().evidence().isEmpty());

    /** Adds something that belongs to it. */
    public static final Step<Complaint, CaseCommand.Attach> ATTACH = TABLE.changes(
                    "attach",
                    "ComplaintEvidenceAttached",
                    CaseCommand.Attach.class,
                    Open.class,
                    it -> of(it).addAttachments(it.command().evidence()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, SYSTEM)
            .provedSince(it -> Instant.MIN);

    /** Records what it has cost; also after it was closed. */
    public static final Step<Complaint, CaseCommand.RecordCost> RECORD_COST = TABLE.changes(
                    "record-cost",
                    "ComplaintCostRecorded",
                    CaseCommand.RecordCost.class,
                    ComplaintStage.class,
                    it -> of(it).addCosts(it.command().cost()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .given(
                    "cost.amount",
                    "complaint.cost.negative",
                    iso9001("9.1.3"),
                    it -> it.command().cost().amount().signum() >= 0);

    /** Records how satisfied the client is with the handling. */
    public static final Step<Complaint, CaseCommand.RateHandling> RATE_HANDLING = TABLE.changes(
                    "rate-handling",
                    "ComplaintHandlingRated",
                    CaseCommand.RateHandling.class,
                    Closed.class,
                    it -> of(it).handlingSatisfaction(it.command().score()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .duty("", "complaint.rate.self", iso9001("9.1.2"), Handling::ratesIndependently);

    /** Says that a date comes near. */
    public static final Step<Complaint, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "DeadlineApproaching", Open.class, iso10002("7.3"))
            .tells(CaseStep::toldOfDate);

    /** Says that a date has passed. */
    public static final Step<Complaint, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "DeadlineBreached", Open.class, iso10002("7.3"))
            .tells(CaseStep::toldOfDate)
            .tells(QMS_MANAGER);

    static final Announcing<Complaint> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private CaseStep() {}

    private static ImmutableComplaint.Builder of(Situation<Complaint, ?, ?> it) {
        return Complaint.builder().from(it.record());
    }

    private static Complaint identified(Situation<Complaint, Open, CaseCommand.Identify> it) {
        Complainant known = it.record().complainant();
        var client = Optional.of(it.command().client());
        Optional<Correction> correction = known.client()
                .map(before -> Correction.of(it.day(), it.actor().id()).client(before));
        return of(it).complainant(new Complainant(client, known.contact(), known.representative()))
                .addAllCorrections(correction.stream().toList())
                .build();
    }

    private static Complaint communicated(Situation<Complaint, Open, CaseCommand.Communicate> it) {
        CaseCommand.Communicate command = it.command();
        Complaint told = of(it).addCommunications(new Communication(
                        it.day(), command.direction(), command.channel(), command.summary(), command.evidence()))
                .build();
        return command.direction() == Direction.TO_CLIENT ? CaseClock.afterProgress(told, it) : told;
    }

    private static Instant promisedAt(Situation<Complaint, Open, CaseCommand.KeepPromise> it) {
        return it.record().commitments().stream()
                .skip(it.command().number() - 1L)
                .findFirst()
                .map(Commitment::made)
                .orElse(Instant.MIN);
    }

    private static boolean isOpenPromise(Situation<Complaint, Open, CaseCommand.KeepPromise> it) {
        List<Commitment> commitments = it.record().commitments();
        int number = it.command().number();
        return number <= commitments.size()
                && commitments.get(number - 1).kept().isEmpty();
    }

    private static Complaint kept(Situation<Complaint, Open, CaseCommand.KeepPromise> it) {
        var commitments = new ArrayList<>(it.record().commitments());
        int index = it.command().number() - 1;
        Commitment open = commitments.get(index);
        commitments.set(
                index,
                new Commitment(
                        open.promise(),
                        open.made(),
                        open.due(),
                        Optional.of(it.command().evidence())));
        return of(it).commitments(commitments).build();
    }

    private static List<String> toldOfDate(Situation<Complaint, Open, Announce> it) {
        return List.of(it.record().handler().map(Recipient::person).orElse(Recipient.of(COMPLAINT_HANDLER)));
    }
}
