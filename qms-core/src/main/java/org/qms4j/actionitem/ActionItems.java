package org.qms4j.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem.Postponement;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The action items of an organization, at one actor's desk. */
public final class ActionItems extends Service<ActionItem> implements AgendaSource {
    static final String KIND = "ACTION";
    private static final int NOTICE_DAYS = 3;
    private static final List<String> OWED = Lifecycle.stageNames(ActionItemStage.Owed.class);

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public ActionItems(Desk desk) {
        super(new Register<>(ActionItemStep.LIFECYCLE, desk));
    }

    /**
     * Opens an action item.
     *
     * @param command what is to be done, by whom and until when
     * @return the item
     */
    public ActionItem open(OpenActionItem command) {
        return register().begin(ActionItemStep.OPEN, command);
    }

    /**
     * Starts an item.
     *
     * @param item the item
     * @return the item in progress
     */
    public ActionItem start(Ref<ActionItem> item) {
        return register().take(ActionItemStep.START, item, new ActionItemCommand.Start());
    }

    /**
     * Says that an item is done.
     *
     * @param item the item
     * @param evidence what proves it
     * @return the item, done
     */
    public ActionItem finish(Ref<ActionItem> item, Evidence... evidence) {
        return register().take(ActionItemStep.FINISH, item, new ActionItemCommand.Finish(List.of(evidence)));
    }

    /**
     * Confirms that an item is done; by somebody other than who said so.
     *
     * @param item the item
     * @return the item, verified
     */
    public ActionItem verify(Ref<ActionItem> item) {
        return register().take(ActionItemStep.VERIFY, item, new ActionItemCommand.Verify());
    }

    /**
     * Sends an item back that is not done.
     *
     * @param item the item
     * @param reason what is missing
     * @return the item, in progress again
     */
    public ActionItem sendBack(Ref<ActionItem> item, String reason) {
        return register().take(ActionItemStep.SEND_BACK, item, new ActionItemCommand.SendBack(Confidential.of(reason)));
    }

    /**
     * Gives an item up.
     *
     * @param item the item
     * @param reason why
     * @return the item, cancelled
     */
    public ActionItem cancel(Ref<ActionItem> item, String reason) {
        return register().take(ActionItemStep.CANCEL, item, new ActionItemCommand.Cancel(Confidential.of(reason)));
    }

    /**
     * Puts an item off.
     *
     * @param item the item
     * @param due the new date
     * @param reason why
     * @return the item with its new date; the old one is kept
     */
    public ActionItem postpone(Ref<ActionItem> item, LocalDate due, String reason) {
        return register()
                .take(ActionItemStep.POSTPONE, item, new ActionItemCommand.Postpone(due, Confidential.of(reason)));
    }

    /**
     * Gives an item to somebody else.
     *
     * @param item the item
     * @param owner the host's id of the person
     * @return the item with its new owner
     */
    public ActionItem reassign(Ref<ActionItem> item, String owner) {
        return register().take(ActionItemStep.REASSIGN, item, new ActionItemCommand.Reassign(owner));
    }

    /**
     * Returns the items that come from a record.
     *
     * @param origin the record
     * @return the items in the order of their ids, settled ones included
     */
    public Stream<ActionItem> from(Ref<?> origin) {
        return walk(register()
                .all()
                .where(Criterion.is(ActionItemStep.ORIGIN, origin.key().text())));
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return owed().flatMap(item -> Stream.concat(
                Stream.of(on(item, item.due(), today)),
                missed(item).map(due -> on(item, due, today).missed())));
    }

    private static DueItem on(ActionItem item, LocalDate due, LocalDate today) {
        return DueItem.on(item.key(), KIND, due, effect(item), Optional.of(item.owner()), today);
    }

    /** Dates that had passed before they were put off: putting off does not make them kept. */
    private static Stream<LocalDate> missed(ActionItem item) {
        return item.postponements().stream()
                .filter(Postponement::isAfterTheFact)
                .map(Postponement::old);
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return owed().flatMap(item -> Stream.concat(Stream.of(item.due()), missed(item))
                .flatMap(due ->
                        ActionItemStep.DATES.tasks(register(), item, KIND, due, NOTICE_DAYS, recordedOn(item), today)));
    }

    private LocalDate recordedOn(ActionItem item) {
        return dayOf(item.firstStage().entered().recordedAt());
    }

    private Stream<ActionItem> owed() {
        return walk(register().all().where(Criterion.anyOf(ActionItemStep.STAGE, OWED)));
    }

    private static DueItem.Effect effect(ActionItem item) {
        return item.customerEffect() ? DueItem.Effect.CUSTOMER : DueItem.Effect.INTERNAL;
    }
}
