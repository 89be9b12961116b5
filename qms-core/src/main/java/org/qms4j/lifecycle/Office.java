package org.qms4j.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Gate;
import org.qms4j.journal.Checkpoints;
import org.qms4j.journal.Verification;
import org.qms4j.notification.Dispatch;
import org.qms4j.rule.RuleViolation;
import org.qms4j.shape.Shapes;
import org.qms4j.spi.IdGenerator;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Store;

/** What all desks share: the store, the clock, the calendar, the gate. One for each {@code Qms}; thread-safe. */
public final class Office {
    private final Store store;
    private final Clock clock;
    private final IdGenerator ids;
    private final Situation.Conditions conditions;
    private final Gate gate;
    private final Optional<DutyWaiver> standingWaiver;
    private final Dispatch dispatch;
    private final CheckpointAnchor anchor;
    private final Shapes shapes = new Shapes(Seal.class);
    private final CommandCheck commandCheck = new CommandCheck();
    private final Map<String, Filing<?>> filings = new HashMap<>();

    /**
     * Equips the office.
     *
     * @param store where records are kept
     * @param clock where the time comes from
     * @param ids where ids come from
     * @param conditions time zone and calendar
     * @param gate who may do what
     * @param standingWaiver the waiver of separate duties that a small organization has recorded, if any
     * @param dispatch where notifications go after a commit
     * @param anchor where checkpoints are kept
     * @param lifecycles the types of records that are kept
     */
    public Office(
            Store store,
            Clock clock,
            IdGenerator ids,
            Situation.Conditions conditions,
            Gate gate,
            Optional<DutyWaiver> standingWaiver,
            Dispatch dispatch,
            CheckpointAnchor anchor,
            List<? extends Lifecycle<? extends Staged<?, ?>>> lifecycles) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.conditions = conditions;
        this.gate = gate;
        this.standingWaiver = standingWaiver;
        this.dispatch = dispatch;
        this.anchor = anchor;
        lifecycles.forEach(lifecycle -> filings.put(lifecycle.type().name(), filing(lifecycle)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Filing<?> filing(Lifecycle<?> lifecycle) {
        return new Filing(lifecycle.type(), shapes);
    }

    @SuppressWarnings("unchecked")
    <A extends Staged<A, ?>> Filing<A> filing(RecordType<A> type) {
        return (Filing<A>) filing(type.name());
    }

    Filing<?> filing(String type) {
        Filing<?> filing = filings.get(type);
        if (filing == null) {
            throw new StoreException.IncompatibleStore("records of type " + type + " are not known here");
        }
        return filing;
    }

    /**
     * Compares a stored record with itself: its attributes and its personal values with its image.
     *
     * @param stored the record
     * @return what does not fit
     */
    public List<Verification.Finding> audit(StoredRecord stored) {
        @Nullable Filing<?> filing = filings.get(stored.key().type());
        return filing == null
                ? List.of(new Verification.Finding(stored.revision().number(), Verification.Problem.SCHEMA_UNKNOWN, ""))
                : filing.audit(stored);
    }

    /**
     * Returns the types of records that are kept.
     *
     * @return their names
     */
    public List<String> types() {
        return List.copyOf(filings.keySet());
    }

    /**
     * Returns where checkpoints are kept.
     *
     * @return the checkpoints of all organizations
     */
    public Checkpoints checkpoints() {
        return new Checkpoints(anchor, this::now);
    }

    /**
     * Returns the store.
     *
     * @return where records are kept
     */
    public Store store() {
        return store;
    }

    /**
     * Returns the gate.
     *
     * @return who may do what
     */
    public Gate gate() {
        return gate;
    }

    /**
     * Returns time zone and calendar.
     *
     * @return what dates are counted by
     */
    public Situation.Conditions conditions() {
        return conditions;
    }

    /**
     * Returns the shapes.
     *
     * @return how types are written and read
     */
    public Shapes shapes() {
        return shapes;
    }

    /**
     * Returns the time.
     *
     * @return now, to the microsecond
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    String newId() {
        return ids.next();
    }

    Optional<DutyWaiver> standingWaiver() {
        return standingWaiver;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    List<RuleViolation> check(Object command) {
        return commandCheck.check(command);
    }
}
