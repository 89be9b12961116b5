package org.qms4j.actionitem;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qms4j.actionitem.ActionItem.Postponement;
import org.qms4j.actionitem.ActionItemStage.Done;
import org.qms4j.actionitem.ActionItemStage.InProgress;
import org.qms4j.actionitem.ActionItemStage.Open;
import org.qms4j.actionitem.ActionItemStage.Owed;
import org.qms4j.actionitem.ActionItemStage.Unsettled;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.Announcing;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.RecordKey;

/** The steps of action items. */
public final class ActionItemStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** What an item comes from, as {@code type:id}. */
    public static final Attribute ORIGIN = new Attribute("origin", 2);

    /** Who owes an item. */
    public static final Attribute OWNER = new Attribute("owner", 3);

    /** Until when an item is due, as an ISO date. */
    public static final Attribute DUE = new Attribute("due", 4);

    private static final RecordType<ActionItem> TYPE = RecordType.of(
                    ActionItemId.TYPE,
                    ActionItem.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    AUDITOR,
                    EFFECTIVENESS_VERIFIER,
                    SYSTEM)
            .indexed(STAGE, item -> Optional.of(item.stage().name()))
            .indexed(ORIGIN, item -> item.origin().map(RecordKey::text))
            .indexed(OWNER, item -> Optional.of(item.owner()))
            .indexed(DUE, item -> Optional.of(item.due().toString()));

    private static final ClauseRef PLANNED = ClauseRef.iso9001("6.2.2");
    private static final ClauseRef IMPLEMENTED = ClauseRef.iso9001("10.2.1");
    private static final StepTable<ActionItem, ActionItemStage> TABLE = StepTable.of(TYPE);

    /** Opens an item. */
    public static final Step<Optional<ActionItem>, OpenActionItem> OPEN = TABLE.begins(
                    "open", "ActionOpened", OpenActionItem.class, ActionItemStep::opened)
            .by(QMS_MANAGER, PROCESS_OWNER, ACTION_OWNER, COMPLAINT_HANDLER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .given("due", "action.due.past", PLANNED, it -> !it.command().due().isBefore(it.day()))
            .given(
                    "origin",
                    "action.origin",
                    PLANNED,
                    it -> it.isSound(it.command().origin()))
            .tells(it -> List.of(Recipient.person(it.command().owner())));

    /** Starts an item. */
    public static final Step<ActionItem, ActionItemCommand.Start> START = TABLE.moves(
                    "start",
                    "ActionStarted",
                    ActionItemCommand.Start.class,
                    Open.class,
                    it -> new InProgress(it.entered(), Optional.empty()))
            .by(ACTION_OWNER, QMS_MANAGER, PROCESS_OWNER, COMPLAINT_HANDLER);

    /** Says that an item is done. */
    public static final Step<ActionItem, ActionItemCommand.Finish> FINISH = TABLE.moves(
                    "finish",
                    "ActionDone",
                    ActionItemCommand.Finish.class,
                    Owed.class,
                    it -> new Done(it.entered(), it.command().evidence()))
            .by(ACTION_OWNER, QMS_MANAGER, PROCESS_OWNER, COMPLAINT_HANDLER)
            .provedSince(ActionItemStep::askedAt)
            .given(
                    "evidence",
                    "action.done.evidence",
                    IMPLEMENTED,
                    it -> !it.record().evidenceDemanded()
                            || !it.command().evidence().isEmpty());

    /** Confirms that an item is done. */
    public static final Step<ActionItem, ActionItemCommand.Verify> VERIFY = TABLE.moves(
                    "verify",
                    "ActionVerified",
                    ActionItemCommand.Verify.class,
                    Done.class,
                    it -> new ActionItemStage.Verified(it.entered()))
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER)
            .duty(
                    "",
                    "action.verify.other",
                    IMPLEMENTED,
                    it -> !it.stage().entered().involves(it.actor()));

    /** Sends an item back that is not done. */
    public static final Step<ActionItem, ActionItemCommand.SendBack> SEND_BACK = TABLE.moves(
                    "send-back",
                    "ActionSentBack",
                    ActionItemCommand.SendBack.class,
                    Done.class,
                    it -> new InProgress(it.entered(), Optional.of(it.command().reason())))
            .by(EFFECTIVENESS_VERIFIER, QMS_MANAGER, PROCESS_OWNER)
            .tells(it -> List.of(Recipient.person(it.record().owner())));

    /** Gives an item up. */
    public static final Step<ActionItem, ActionItemCommand.Cancel> CANCEL = TABLE.moves(
                    "cancel",
                    "ActionCancelled",
                    ActionItemCommand.Cancel.class,
                    Unsettled.class,
                    it -> new ActionItemStage.Cancelled(
                            it.entered(), it.command().reason()))
            .by(QMS_MANAGER, PROCESS_OWNER);

    /** Puts an item off. */
    public static final Step<ActionItem, ActionItemCommand.Postpone> POSTPONE = TABLE.changes(
                    "postpone",
                    "ActionPostponed",
                    ActionItemCommand.Postpone.class,
                    Owed.class,
                    ActionItemStep::postponed)
            .by(ACTION_OWNER, QMS_MANAGER, PROCESS_OWNER)
            .given("due", "action.due.past", PLANNED, it -> !it.command().due().isBefore(it.today()))
            .given(
                    "due",
                    "action.postpone.later",
                    PLANNED,
                    it -> it.command().due().isAfter(it.record().due()));

    /** Gives an item to somebody else. */
    public static final Step<ActionItem, ActionItemCommand.Reassign> REASSIGN = TABLE.changes(
                    "reassign",
                    "ActionReassigned",
                    ActionItemCommand.Reassign.class,
                    Owed.class,
                    it -> changed(it.record()).owner(it.command().owner()).build())
            .by(ACTION_OWNER, QMS_MANAGER, PROCESS_OWNER)
            .tells(it -> List.of(Recipient.person(it.command().owner())));

    /** Says that the due date comes near. */
    public static final Step<ActionItem, Announce> ANNOUNCE_APPROACHING = Announcing.approaching(
                    TABLE, "ActionDue", Owed.class, PLANNED)
            .tells(it -> List.of(Recipient.person(it.record().owner())));

    /** Says that the due date has passed. */
    public static final Step<ActionItem, Announce> ANNOUNCE_BREACHED = Announcing.breached(
                    TABLE, "ActionOverdue", Owed.class, PLANNED)
            .tells(it -> List.of(Recipient.person(it.record().owner()), Recipient.of(QMS_MANAGER)));

    /** Action items with all their steps. */
    public static final Lifecycle<ActionItem> LIFECYCLE = new Lifecycle<>(
            TYPE,
            List.of(OPEN),
            List.of(
                    START,
                    FINISH,
                    VERIFY,
                    SEND_BACK,
                    CANCEL,
                    POSTPONE,
                    REASSIGN,
                    ANNOUNCE_APPROACHING,
                    ANNOUNCE_BREACHED));

    static final Announcing<ActionItem> DATES = new Announcing<>(ANNOUNCE_APPROACHING, ANNOUNCE_BREACHED);

    private ActionItemStep() {}

    private static ActionItem opened(Situation<Optional<ActionItem>, ActionItemStage, OpenActionItem> it) {
        OpenActionItem command = it.command();
        return ActionItem.builder()
                .id(command.id().orElseGet(() -> ActionItemId.of(it.newId())))
                .title(command.title())
                .owner(command.owner())
                .due(command.due())
                .priority(command.priority())
                .origin(command.origin())
                .evidenceDemanded(command.evidenceDemanded())
                .customerEffect(command.customerEffect())
                .addStages(new Open(it.entered()))
                .build();
    }

    /** Work that was begun before anybody recorded the start counts; work that was sent back does not count again. */
    private static Instant askedAt(Situation<ActionItem, Owed, ?> it) {
        return it.record().stages().stream()
                .filter(stage ->
                        !(stage instanceof InProgress again) || again.missing().isPresent())
                .filter(Owed.class::isInstance)
                .map(stage -> stage.entered().occurredAt())
                .reduce((earlier, later) -> later)
                .orElse(Instant.MIN);
    }

    private static ActionItem postponed(Situation<ActionItem, Owed, ActionItemCommand.Postpone> it) {
        ActionItemCommand.Postpone command = it.command();
        return changed(it.record())
                .due(command.due())
                .addPostponements(new Postponement(it.today(), it.record().due(), command.due(), command.reason()))
                .build();
    }

    private static ImmutableActionItem.Builder changed(ActionItem item) {
        return ActionItem.builder().from(item);
    }
}
