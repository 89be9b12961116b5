package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.rule.ClauseRef.iso10002;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.agenda.Alert;
import org.qms4j.client.ClientStage;
import org.qms4j.complaint.Complaint.Commitment;
import org.qms4j.complaint.Complaint.Communication;
import org.qms4j.complaint.Complaint.Communication.Direction;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.Decided;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Undecided;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;

/**
 * The steps on a complaint that stay in its stage: what is kept about the case while it is handled. What a client does
 * through a portal, the portal does on the client's behalf.
 */
public final class CaseStep {
    private static final StepTable<Complaint, ComplaintStage> TABLE = StepTable.of(ComplaintType.TYPE);

    /** Gives it to a handler. */
    public static final Step<Complaint, ComplaintCommand.Assign> ASSIGN = TABLE.changes(
                    "assign",
                    "ComplaintAssigned",
                    ComplaintCommand.Assign.class,
                    Open.class,
                    it -> of(it).handler(it.command().handler()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .duty(
                    "handler",
                    "complaint.objective",
                    iso10002("4.7"),
                    it -> !it.record().concerns().contains(it.command().handler()))
            .tells(it -> List.of("person:" + it.command().handler()));

    /** Says who complains. */
    public static final Step<Complaint, ComplaintCommand.Identify> IDENTIFY = TABLE.changes(
                    "identify",
                    "ComplainantIdentified",
                    ComplaintCommand.Identify.class,
                    Open.class,
                    CaseStep::identified)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER)
            .given(
                    "client",
                    "complaint.client.unknown",
                    iso9001("8.2.1"),
                    it -> it.look(it.command().client())
                            .filter(found -> found.stage() instanceof ClientStage.Own)
                            .isPresent());

    /** Records what was said. */
    public static final Step<Complaint, ComplaintCommand.Communicate> COMMUNICATE = TABLE.changes(
                    "communicate",
                    "ComplaintCommunication",
                    ComplaintCommand.Communicate.class,
                    Open.class,
                    CaseStep::communicated)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, SYSTEM);

    /** Stops the clock. */
    public static final Step<Complaint, ComplaintCommand.StopClock> STOP_CLOCK = TABLE.changes(
                    "stop-clock",
                    "ComplaintClockStopped",
                    ComplaintCommand.StopClock.class,
                    Open.class,
                    CaseClock::stopped)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs(
                    "complaint.clock.stopped",
                    iso10002("7.3"),
                    it -> !it.record().isClockStopped())
            .given("occurredAt", "complaint.clock.order", iso10002("7.3"), CaseClock::isInOrder)
            .because(it -> it.command().reason());

    /** Lets the clock go on. */
    public static final Step<Complaint, ComplaintCommand.ResumeClock> RESUME_CLOCK = TABLE.changes(
                    "resume-clock",
                    "ComplaintClockResumed",
                    ComplaintCommand.ResumeClock.class,
                    Open.class,
                    CaseClock::resumed)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.clock.running", iso10002("7.3"), it -> it.record().isClockStopped())
            .given("occurredAt", "complaint.clock.order", iso10002("7.3"), CaseClock::isInOrder);

    /** Takes the longer time of exceptional cases. */
    public static final Step<Complaint, ComplaintCommand.Extend> EXTEND = TABLE.changes(
                    "extend", "ComplaintExtended", ComplaintCommand.Extend.class, Undecided.class, CaseClock::extended)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.extend.profile", iso10002("7.8"), CaseClock::canBeExtended)
            .given(
                    "evidence",
                    "complaint.extend.evidence",
                    iso10002("7.8"),
                    it -> Handling.isProved(it.record(), it.command().evidence()));

    /** Records a promise. */
    public static final Step<Complaint, ComplaintCommand.Promise> PROMISE = TABLE.changes(
                    "promise",
                    "ComplaintPromiseMade",
                    ComplaintCommand.Promise.class,
                    Open.class,
                    it -> of(it).addCommitments(new Commitment(
                                    it.command().promise(), it.command().due(), Optional.empty()))
                            .build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given(
                    "due",
                    "complaint.promise.past",
                    iso10002("7.8"),
                    it -> !it.command().due().isBefore(it.day()));

    /** Records that a promise was kept. */
    public static final Step<Complaint, ComplaintCommand.KeepPromise> KEEP_PROMISE = TABLE.changes(
                    "keep-promise",
                    "ComplaintPromiseKept",
                    ComplaintCommand.KeepPromise.class,
                    Open.class,
                    CaseStep::kept)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .given("number", "complaint.promise.open", iso10002("7.8"), CaseStep::isOpenPromise);

    /** Records that the remedy was carried out. */
    public static final Step<Complaint, ComplaintCommand.ExecuteRemedy> EXECUTE_REMEDY = TABLE.changes(
                    "execute-remedy",
                    "ComplaintRemedyExecuted",
                    ComplaintCommand.ExecuteRemedy.class,
                    Decided.class,
                    it -> of(it).addAllRemedyExecution(it.command().evidence()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
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
    public static final Step<Complaint, ComplaintCommand.Attach> ATTACH = TABLE.changes(
                    "attach",
                    "ComplaintEvidenceAttached",
                    ComplaintCommand.Attach.class,
                    Open.class,
                    it -> of(it).addAttachments(it.command().evidence()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER, SYSTEM);

    /** Records what it has cost; also after it was closed. */
    public static final Step<Complaint, ComplaintCommand.RecordCost> RECORD_COST = TABLE.changes(
                    "record-cost",
                    "ComplaintCostRecorded",
                    ComplaintCommand.RecordCost.class,
                    ComplaintStage.class,
                    it -> of(it).addCosts(it.command().cost()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .given(
                    "cost.amount",
                    "complaint.cost.negative",
                    iso9001("9.1.3"),
                    it -> it.command().cost().amount().signum() >= 0);

    /** Records how satisfied the client is with the handling. */
    public static final Step<Complaint, ComplaintCommand.RateHandling> RATE_HANDLING = TABLE.changes(
                    "rate-handling",
                    "ComplaintHandlingRated",
                    ComplaintCommand.RateHandling.class,
                    Closed.class,
                    it -> of(it).handlingSatisfaction(it.command().score()).build())
            .by(COMPLAINT_HANDLER, QMS_MANAGER, SYSTEM)
            .duty(
                    "",
                    "complaint.rate.self",
                    iso9001("9.1.2"),
                    it -> !it.record().handler().equals(Optional.of(it.actor().id())));

    /** Records that somebody is told about a date. */
    public static final Step<Complaint, ComplaintCommand.Announce> ANNOUNCE = TABLE.changes(
                    "announce",
                    "ComplaintDeadlineAnnounced",
                    ComplaintCommand.Announce.class,
                    Open.class,
                    it -> of(it).addAlerts(it.command().alert()).build())
            .by(SYSTEM, QMS_MANAGER)
            .given(
                    "alert",
                    "alert.raised",
                    iso10002("7.3"),
                    it -> !it.command().alert().isIn(it.record().alerts()))
            .because(it -> it.command().alert().level().name())
            .tells(CaseStep::toldOfDate);

    private CaseStep() {}

    private static ImmutableComplaint.Builder of(Situation<Complaint, ?, ?> it) {
        return Complaint.builder().from(it.record());
    }

    private static Complaint identified(Situation<Complaint, Open, ComplaintCommand.Identify> it) {
        Complainant known = it.record().complainant();
        return of(it).complainant(
                        new Complainant(Optional.of(it.command().client()), known.contact(), known.representative()))
                .build();
    }

    private static Complaint communicated(Situation<Complaint, Open, ComplaintCommand.Communicate> it) {
        ComplaintCommand.Communicate command = it.command();
        Complaint told = of(it).addCommunications(new Communication(
                        it.day(), command.direction(), command.channel(), command.summary(), command.evidence()))
                .build();
        return command.direction() == Direction.TO_CLIENT ? CaseClock.afterProgress(told, it) : told;
    }

    private static boolean isOpenPromise(Situation<Complaint, Open, ComplaintCommand.KeepPromise> it) {
        List<Commitment> commitments = it.record().commitments();
        int number = it.command().number();
        return number <= commitments.size()
                && commitments.get(number - 1).kept().isEmpty();
    }

    private static Complaint kept(Situation<Complaint, Open, ComplaintCommand.KeepPromise> it) {
        var commitments = new ArrayList<>(it.record().commitments());
        int index = it.command().number() - 1;
        Commitment open = commitments.get(index);
        commitments.set(
                index,
                new Commitment(
                        open.promise(), open.due(), Optional.of(it.command().evidence())));
        return of(it).commitments(commitments).build();
    }

    private static List<String> toldOfDate(Situation<Complaint, Open, ComplaintCommand.Announce> it) {
        var told = new ArrayList<String>();
        told.add(it.record().handler().map(handler -> "person:" + handler).orElse("role:" + COMPLAINT_HANDLER));
        if (it.command().alert().level() == Alert.Level.BREACHED) {
            told.add("role:" + QMS_MANAGER);
        }
        return told;
    }
}
