package org.qms4j.process;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.lifecycle.Verb;
import org.qms4j.notification.Recipient;
import org.qms4j.process.ProcessStage.Active;
import org.qms4j.process.ProcessStage.Approved;
import org.qms4j.process.ProcessStage.Draft;
import org.qms4j.process.ProcessStage.Live;
import org.qms4j.process.ProcessStage.Open;
import org.qms4j.process.ProcessStage.Ready;
import org.qms4j.process.ProcessStage.Retired;
import org.qms4j.process.ProcessStage.UnderChange;
import org.qms4j.process.ProcessStage.Working;
import org.qms4j.process.QmsProcess.Look;
import org.qms4j.process.QmsProcess.Ownership;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of processes. */
public final class ProcessStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** Whom it serves. */
    public static final Attribute CATEGORY = new Attribute("category", 2);

    /** Who answers for it. */
    public static final Attribute OWNER = new Attribute("owner", 3);

    /** The host's own record, as text. */
    public static final Attribute EXTERNAL_REF = new Attribute("externalRef", 4);

    /** The process it is part of. */
    public static final Attribute PART_OF = new Attribute("partOf", 5);

    private static final ClauseRef DETERMINED = iso9001("4.4.1");
    private static final ClauseRef ASSIGNED = iso9001("5.3");
    private static final ClauseRef CHANGED = iso9001("6.3");

    private static final RecordType<QmsProcess> TYPE = RecordType.of(
                    ProcessId.TYPE,
                    QmsProcess.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    ACTION_OWNER,
                    RISK_OWNER,
                    PROVIDER_MANAGER,
                    ACCOUNT_OWNER,
                    COMPLAINT_HANDLER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, process -> Optional.of(process.stage().name()))
            .indexed(
                    CATEGORY,
                    process -> Optional.of(process.profile().category().name()))
            .indexed(OWNER, QmsProcess::owner)
            .indexed(EXTERNAL_REF, process -> process.externalRef().map(ExternalRef::text))
            .indexed(PART_OF, process -> process.partOf().map(ProcessId::value));

    private static final StepTable<QmsProcess, ProcessStage> TABLE = StepTable.of(TYPE);

    /** Drafts a process. */
    public static final Step<Optional<QmsProcess>, DraftProcess> DRAFT = TABLE.begins(
                    "draft", "ProcessDrafted", DraftProcess.class, ProcessStep::drafted)
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT, SYSTEM)
            .given(
                    "partOf",
                    "process.part-of",
                    DETERMINED,
                    it -> it.isSound(it.command().partOf().map(ProcessId::key)))
            .tells(QMS_MANAGER);

    /** Says again what it is. */
    public static final Step<QmsProcess, ProcessCommand.Describe> DESCRIBE = edits(
            "describe",
            "ProcessDescribed",
            ProcessCommand.Describe.class,
            it -> changed(it).profile(it.command().profile()).build());

    /** Gives it its owner. */
    public static final Step<QmsProcess, ProcessCommand.Appoint> APPOINT = TABLE.changes(
                    "appoint",
                    "ProcessOwnerAppointed",
                    ProcessCommand.Appoint.class,
                    Live.class,
                    it -> owned(it, it.command().owner()))
            .by(TOP_MANAGEMENT, QMS_MANAGER)
            .given(
                    "owner",
                    "process.owner.second",
                    ASSIGNED,
                    it -> it.record().owner().isEmpty())
            .naming(it -> List.of(it.record().id().value()))
            .tells(it -> List.of(Recipient.person(it.command().owner())));

    /** Gives it another owner. */
    public static final Step<QmsProcess, ProcessCommand.HandOver> HAND_OVER = TABLE.changes(
                    "hand-over",
                    "ProcessOwnerChanged",
                    ProcessCommand.HandOver.class,
                    Live.class,
                    it -> owned(it, it.command().owner()))
            .by(TOP_MANAGEMENT, QMS_MANAGER)
            .given(
                    "owner",
                    "process.owner.same",
                    ASSIGNED,
                    it -> it.record()
                            .owner()
                            .filter(it.command().owner()::equals)
                            .isEmpty())
            .needs("process.owner.none", ASSIGNED, it -> it.record().owner().isPresent())
            .tells(it -> List.of(
                    Recipient.person(it.command().owner()),
                    Recipient.person(it.record().owner().orElseThrow())));

    /** Says what it takes in. */
    public static final Step<QmsProcess, ProcessCommand.TakeIn> TAKE_IN = edits(
                    "take-in", "ProcessInputSet", ProcessCommand.TakeIn.class, Flowing::takingIn)
            .given(
                    "input.criteria",
                    "process.criteria",
                    DETERMINED,
                    it -> Flowing.isClear(it.command().input().criteria()));

    /** Says what it puts out. */
    public static final Step<QmsProcess, ProcessCommand.PutOut> PUT_OUT = edits(
                    "put-out", "ProcessOutputSet", ProcessCommand.PutOut.class, Flowing::puttingOut)
            .given(
                    "output.criteria",
                    "process.criteria",
                    DETERMINED,
                    it -> Flowing.isClear(it.command().output().criteria()));

    /** Says that it does not take something in any more. */
    public static final Step<QmsProcess, ProcessCommand.DropInput> DROP_INPUT = edits(
                    "drop-input", "ProcessInputDropped", ProcessCommand.DropInput.class, Flowing::droppingInput)
            .given(
                    "input",
                    "process.input",
                    DETERMINED,
                    it -> it.record().input(it.command().input()).isPresent())
            .naming(it -> List.of(it.record().id().value(), it.command().input()));

    /** Says that it does not put something out any more. */
    public static final Step<QmsProcess, ProcessCommand.DropOutput> DROP_OUTPUT = edits(
                    "drop-output", "ProcessOutputDropped", ProcessCommand.DropOutput.class, Flowing::droppingOutput)
            .given(
                    "output",
                    "process.output",
                    DETERMINED,
                    it -> it.record().output(it.command().output()).isPresent())
            .naming(it -> List.of(it.record().id().value(), it.command().output()));

    /** Binds an output of a process to an input of this one. */
    public static final Step<QmsProcess, ProcessCommand.Connect> CONNECT = edits(
                    "connect", "FlowConnected", ProcessCommand.Connect.class, Flowing::connected)
            .given(
                    "input",
                    "process.input",
                    DETERMINED,
                    it -> it.record().input(it.command().input()).isPresent())
            .naming(it -> List.of(it.record().id().value(), it.command().input()))
            .given("from.process", "process.flow.process", DETERMINED, Flowing::isGiverThere)
            .naming(it -> List.of(it.command().from().process().value()))
            .given("from.output", "process.output", DETERMINED, Flowing::isOutputThere)
            .naming(it -> List.of(
                    it.command().from().process().value(), it.command().from().output()))
            .given("from", "process.flow.kind", DETERMINED, Flowing::isOfOneKind)
            .naming(Flowing::kinds)
            .given("type", "process.flow.self", DETERMINED, Flowing::isReworkIfWithin)
            .naming(it -> List.of(it.record().id().value()))
            .given(
                    "from",
                    "process.flow.twice",
                    DETERMINED,
                    it -> Flowing.find(it.record(), it.command()).isEmpty())
            .naming(it ->
                    Flowing.ends(it.record(), it.command().input(), it.command().from()));

    /** Unbinds an output of a process from an input of this one. */
    public static final Step<QmsProcess, ProcessCommand.Disconnect> DISCONNECT = edits(
                    "disconnect", "FlowDisconnected", ProcessCommand.Disconnect.class, Flowing::disconnected)
            .given(
                    "from",
                    "process.flow",
                    DETERMINED,
                    it -> Flowing.find(
                                    it.record(),
                                    it.command().input(),
                                    it.command().from())
                            .isPresent())
            .naming(it ->
                    Flowing.ends(it.record(), it.command().input(), it.command().from()));

    /** Agrees what passes between two processes. */
    public static final Step<QmsProcess, ProcessCommand.Agree> AGREE = TABLE.changes(
                    "agree", "InterfaceAgreed", ProcessCommand.Agree.class, Live.class, Flowing::agreed)
            .by(PROCESS_OWNER, QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "from",
                    "process.flow",
                    DETERMINED,
                    it -> Flowing.find(
                                    it.record(),
                                    it.command().input(),
                                    it.command().from())
                            .isPresent())
            .naming(it ->
                    Flowing.ends(it.record(), it.command().input(), it.command().from()))
            .given("", "process.agree.owner", ASSIGNED, it -> Flowing.isGiver(it) || Flowing.isTaker(it))
            .naming(it ->
                    Flowing.ends(it.record(), it.command().input(), it.command().from()));

    /** Says that an input comes from somebody outside. */
    public static final Step<QmsProcess, ProcessCommand.Receive> RECEIVE = edits(
                    "receive", "InputReceivedFromOutside", ProcessCommand.Receive.class, Flowing::receiving)
            .given(
                    "input",
                    "process.input",
                    DETERMINED,
                    it -> it.record().input(it.command().input()).isPresent())
            .naming(it -> List.of(it.record().id().value(), it.command().input()))
            .given(
                    "party",
                    "process.party",
                    DETERMINED,
                    it -> Flowing.isParty(it, it.command().party()))
            .naming(it -> List.of(it.command().party().value()));

    /** Says that an output goes to somebody outside. */
    public static final Step<QmsProcess, ProcessCommand.Deliver> DELIVER = edits(
                    "deliver", "OutputDelivered", ProcessCommand.Deliver.class, Flowing::delivering)
            .given(
                    "output",
                    "process.output",
                    DETERMINED,
                    it -> it.record().output(it.command().output()).isPresent())
            .naming(it -> List.of(it.record().id().value(), it.command().output()))
            .given(
                    "party",
                    "process.party",
                    DETERMINED,
                    it -> Flowing.isParty(it, it.command().party()))
            .naming(it -> List.of(it.command().party().value()));

    /** Finds it right. */
    public static final Step<QmsProcess, ProcessCommand.Approve> APPROVE = complete(TABLE.moves(
                            "approve",
                            "ProcessApproved",
                            ProcessCommand.Approve.class,
                            Draft.class,
                            it -> new Approved(it.entered()))
                    .by(QMS_MANAGER, TOP_MANAGEMENT))
            .duty(
                    "",
                    "process.approve.other",
                    DETERMINED,
                    it -> it.record().ownerships().stream()
                            .noneMatch(ownership -> it.actor().is(ownership.owner())));

    /** Puts it to work. */
    public static final Step<QmsProcess, ProcessCommand.Activate> ACTIVATE = complete(TABLE.moves(
                            "activate",
                            "ProcessActivated",
                            ProcessCommand.Activate.class,
                            Ready.class,
                            it -> new Active(it.entered()))
                    .by(QMS_MANAGER, TOP_MANAGEMENT))
            .tells(it -> it.record().owner().stream().map(Recipient::person).toList());

    /** Begins to change it. */
    public static final Step<QmsProcess, ProcessCommand.Change> CHANGE = TABLE.moves(
                    "change",
                    "ProcessChangeBegun",
                    ProcessCommand.Change.class,
                    Active.class,
                    it -> new UnderChange(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER, TOP_MANAGEMENT)
            .tells(QMS_MANAGER);

    /** Says that somebody looked whether it is still right. */
    public static final Step<QmsProcess, ProcessCommand.Review> REVIEW = TABLE.changes(
                    "review",
                    "ProcessReviewed",
                    ProcessCommand.Review.class,
                    Working.class,
                    it -> changed(it)
                            .addLooks(new Look(it.entered(), it.command().basis()))
                            .build())
            .by(PROCESS_OWNER, QMS_MANAGER, TOP_MANAGEMENT);

    /** Says that it is no more. */
    public static final Step<QmsProcess, ProcessCommand.Retire> RETIRE = TABLE.moves(
                    "retire",
                    "ProcessRetired",
                    ProcessCommand.Retire.class,
                    Live.class,
                    it -> new Retired(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .given("", "process.retire.taken", CHANGED, it -> Flowing.takers(it).isEmpty())
            .naming(it -> List.of(String.join(", ", Flowing.takers(it))));

    /** Says that it has to be looked at soon. */
    public static final Step<QmsProcess, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "ProcessReviewDue", Working.class, DETERMINED)
            .tells(ProcessStep::answering);

    /** Says that it should have been looked at. */
    public static final Step<QmsProcess, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "ProcessReviewOverdue", Working.class, DETERMINED)
            .tells(ProcessStep::answering)
            .tells(QMS_MANAGER);

    /** Processes with all their steps. */
    public static final Lifecycle<QmsProcess> LIFECYCLE = new Lifecycle<>(
            TYPE,
            List.of(DRAFT),
            List.of(
                    DESCRIBE,
                    APPOINT,
                    HAND_OVER,
                    TAKE_IN,
                    PUT_OUT,
                    DROP_INPUT,
                    DROP_OUTPUT,
                    CONNECT,
                    DISCONNECT,
                    AGREE,
                    RECEIVE,
                    DELIVER,
                    APPROVE,
                    ACTIVATE,
                    CHANGE,
                    REVIEW,
                    RETIRE,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED));

    static final Announcing<QmsProcess> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private ProcessStep() {}

    /** What a process is, is said by its owner or for it, while it is a draft or under change. */
    private static <C> Verb<QmsProcess, Open, C> edits(
            String name, String event, Class<C> command, Function<Situation<QmsProcess, Open, C>, QmsProcess> edited) {
        return TABLE.changes(name, event, command, Open.class, edited)
                .by(PROCESS_OWNER, QMS_MANAGER, TOP_MANAGEMENT, SYSTEM);
    }

    /** What a process needs before anybody may rely on it. Who takes its outputs is seen in the network. */
    private static <F, C> Verb<QmsProcess, F, C> complete(Verb<QmsProcess, F, C> step) {
        return step.needs(
                        "process.ready.owner",
                        ASSIGNED,
                        it -> it.record().owner().isPresent())
                .needs(
                        "process.ready.purpose",
                        DETERMINED,
                        it -> it.record().profile().purpose().isPresent())
                .needs("process.ready.inputs", DETERMINED, it -> Flowing.isFed(it.record()))
                .needs(
                        "process.ready.outputs",
                        DETERMINED,
                        it -> !it.record().outputs().isEmpty())
                .needs(
                        "process.ready.resources",
                        iso9001("7.1.1"),
                        it -> !means(it).withWhat().isEmpty())
                .needs(
                        "process.ready.people",
                        iso9001("7.2"),
                        it -> !means(it).withWhom().isEmpty())
                .needs(
                        "process.ready.method",
                        DETERMINED,
                        it -> !means(it).how().isEmpty()
                                || means(it).howNotNeeded().isPresent())
                .needs(
                        "process.ready.measure",
                        iso9001("9.1.1"),
                        it -> !means(it).measures().isEmpty())
                .needs(
                        "process.ready.risks",
                        iso9001("6.1"),
                        it -> means(it).risks().isPresent())
                .needs(
                        "process.ready.impact",
                        iso9001("5.1.2"),
                        it -> it.record().profile().impact().isPresent());
    }

    private static Means means(Situation<QmsProcess, ?, ?> it) {
        return it.record().profile().means();
    }

    private static List<String> answering(Situation<QmsProcess, ?, ?> it) {
        return it.record().owner().stream().map(Recipient::person).toList();
    }

    private static QmsProcess owned(Situation<QmsProcess, ?, ?> it, String owner) {
        return changed(it).addOwnerships(new Ownership(it.entered(), owner)).build();
    }

    private static QmsProcess drafted(Situation<Optional<QmsProcess>, ProcessStage, DraftProcess> it) {
        DraftProcess command = it.command();
        return QmsProcess.builder()
                .id(command.id().orElseGet(() -> ProcessId.of(it.newId())))
                .externalRef(command.externalRef())
                .partOf(command.partOf())
                .profile(command.profile())
                .addStages(new Draft(it.entered()))
                .build();
    }

    static ImmutableQmsProcess.Builder changed(Situation<QmsProcess, ?, ?> it) {
        return QmsProcess.builder().from(it.record());
    }
}
