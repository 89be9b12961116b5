package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Judge.Verdict;
import org.qms4j.lifecycle.Scribe.Minutes;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.Notification;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Changeset;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Receipt;
import org.qms4j.spi.store.Write;

/**
 * The steps that are stored together. It collects what they read and write; nothing reaches the store before
 * {@link #commit}. When a command is repeated, a unit replays it: every step is recognized by its fingerprint and
 * answers with the record as it is stored now.
 */
final class Unit implements Situation.Reader {
    private final Desk desk;
    private final Work work;

    Unit(Desk desk) {
        this(desk, new Work(desk.command().map(Stamp::fresh), Optional.empty()));
    }

    Unit(Desk desk, List<JournalEntry> applied) {
        this(
                desk,
                new Work(
                        Optional.empty(),
                        Optional.of(new Replay(applied, desk.office().shapes().of(Entry.class)))));
    }

    private Unit(Desk desk, Work work) {
        this.desk = desk;
        this.work = work;
    }

    /** The same unit, seen from a desk that says something more: when a step happened, or that duties are waived. */
    Unit at(Desk other) {
        if (work.ended) {
            throw new IllegalStateException("the unit of work has ended: its sessions take no more steps");
        }
        if (!work.thread.equals(Thread.currentThread())) {
            throw new IllegalStateException("the unit of work belongs to the thread that began it");
        }
        return new Unit(other, work);
    }

    /** Does something of which nothing is left in the unit if it fails. */
    <T extends @Nullable Object> T whole(Supplier<T> part) {
        var pending = new LinkedHashMap<>(work.pending);
        var notifications = new ArrayList<>(work.notifications);
        boolean done = false;
        try {
            T result = part.get();
            done = true;
            return result;
        } finally {
            if (!done) {
                work.pending.clear();
                work.pending.putAll(pending);
                work.notifications.clear();
                work.notifications.addAll(notifications);
            }
        }
    }

    /** From here on nobody who kept a session of this unit can take a step that would not be stored. */
    void end() {
        work.ended = true;
    }

    /** What has come together so far. */
    private static final class Work {
        private final Thread thread = Thread.currentThread();
        private final Optional<Stamp> stamp;
        private final Optional<Replay> replay;
        private final Map<RecordKey, Pending> pending = new LinkedHashMap<>();
        private final Map<RecordKey, Optional<Revision>> looked = new HashMap<>();
        private final Set<RecordKey> given = new HashSet<>();
        private final List<Notification> notifications = new ArrayList<>();
        private volatile boolean ended;

        Work(Optional<Stamp> stamp, Optional<Replay> replay) {
            this.stamp = stamp;
            this.replay = replay;
        }
    }

    /** What a record has become in this unit, and the step that changed it first. */
    private record Pending(
            Optional<Revision> expected,
            Object value,
            StoredRecord stored,
            List<JournalEntry> entries,
            String action) {}

    @Override
    @SuppressWarnings("unchecked")
    public <B> Optional<B> look(Ref<B> ref) {
        @Nullable Pending changed = work.pending.get(ref.key());
        if (changed != null) {
            return Optional.of((B) changed.value());
        }
        Optional<StoredRecord> stored = desk.office().store().find(desk.organization(), ref.key());
        Optional<Revision> now = stored.map(StoredRecord::revision);
        @Nullable Optional<Revision> before = work.looked.putIfAbsent(ref.key(), now);
        if (before != null && !before.equals(now)) {
            throw new StoreException.RevisionConflict(ref.key(), before);
        }
        return stored.map(found -> (B) desk.office().filing(found.key().type()).open(found));
    }

    @Override
    public boolean isThere(RecordKey record) {
        return desk.office().types().contains(record.type())
                && look((Ref<Object>) () -> record).isPresent();
    }

    @Override
    public String newId() {
        return desk.office().newId();
    }

    /** Every reason why a step is not possible; without a command, those that the record gives alone. */
    <A extends Staged<A, ?>, C> List<RuleViolation> blockers(
            Lifecycle<A> lifecycle, Step<A, C> step, Ref<A> ref, @Nullable C command) {
        try {
            A record = resolve(lifecycle, step, ref);
            return new Judge(desk, this)
                    .judge((Verb<A, ?, C>) step, record, Optional.of(record), command)
                    .violations();
        } catch (RefusedException refused) {
            return refused.violations();
        }
    }

    /** Every reason why a record cannot begin. */
    <A extends Staged<A, ?>, C> List<RuleViolation> blockers(Step<Optional<A>, C> step, C command) {
        return reasons((Verb<Optional<A>, ?, C>) step, command);
    }

    private <A extends Staged<A, ?>, F, C> List<RuleViolation> reasons(Verb<Optional<A>, F, C> verb, C command) {
        var judge = new Judge(desk, this);
        List<RuleViolation> violations =
                judge.judge(verb, Optional.empty(), Optional.empty(), command).violations();
        if (!violations.isEmpty()) {
            return violations;
        }
        A first = verb.outcome(judge.situation(Optional.empty(), null, command)).orElseThrow();
        return look(first).isPresent() ? exists(verb.action()).violations() : List.of();
    }

    <A extends Staged<A, ?>, C> A take(Lifecycle<A> lifecycle, Step<A, C> step, Ref<A> ref, C command) {
        if (work.replay.isPresent()) {
            return replayed(lifecycle.type(), work.replay.get(), step, Optional.of(ref.key()), command);
        }
        return perform(lifecycle.type(), (Verb<A, ?, C>) step, resolve(lifecycle, step, ref), command);
    }

    <A extends Staged<A, ?>, C> A begin(RecordType<A> type, Step<Optional<A>, C> step, C command) {
        if (work.replay.isPresent()) {
            return replayed(type, work.replay.get(), step, Optional.empty(), command);
        }
        return begin(type, (Verb<Optional<A>, ?, C>) step, command);
    }

    private <A extends Staged<A, ?>, F, C> A begin(RecordType<A> type, Verb<Optional<A>, F, C> verb, C command) {
        var judge = new Judge(desk, this);
        Verdict verdict =
                judge.judge(verb, Optional.empty(), Optional.empty(), command).orRefuse(verb);
        Situation<Optional<A>, F, C> situation = judge.situation(Optional.empty(), null, command);
        A first = verb.outcome(situation).orElseThrow();
        if (work.pending.containsKey(first.key())) {
            throw exists(verb.action());
        }
        return keep(
                verb,
                Optional.empty(),
                scribe().write(type, verb, situation, Optional.empty(), first, verdict.waived()));
    }

    private <A extends Staged<A, ?>, F, C> A perform(RecordType<A> type, Verb<A, F, C> verb, A record, C command) {
        var judge = new Judge(desk, this);
        var before = Optional.of(record);
        Verdict verdict = judge.judge(verb, record, before, command).orRefuse(verb);
        Situation<A, F, C> situation = judge.situation(record, record.stage(), command);
        A next = verb.outcome(situation);
        return keep(verb, before, scribe().write(type, verb, situation, before, next, verdict.waived()));
    }

    private Scribe scribe() {
        return new Scribe(desk, work.stamp);
    }

    private <A extends Staged<A, ?>> A resolve(Lifecycle<A> lifecycle, Step<A, ?> step, Ref<A> ref) {
        RecordType<A> type = lifecycle.type();
        if (!desk.permits(type.reading(), Optional.of(ref.key()))) {
            throw unknown(step, ref.key());
        }
        if (!type.type().isInstance(ref)) {
            return unaltered(type, look(ref).orElseThrow(() -> unknown(step, ref.key())));
        }
        A value = type.type().cast(ref);
        @Nullable Pending changed = work.pending.get(ref.key());
        if (changed == null && !Optional.of(value.revision()).equals(work.looked.get(ref.key()))) {
            work.given.add(ref.key());
        }
        boolean isPassed = changed != null && !changed.stored().revision().equals(value.revision());
        if (isPassed || !value.seal().fits(value)) {
            throw new StoreException.RevisionConflict(ref.key(), Optional.of(value.revision()));
        }
        return unaltered(type, value);
    }

    private <A extends Staged<A, ?>> A unaltered(RecordType<A> type, A record) {
        desk.office().filing(type).refuseIfAltered(record.seal().stored());
        return record;
    }

    private <A extends Staged<A, ?>> A keep(Step<?, ?> step, Optional<A> before, Minutes<A> minutes) {
        RecordKey key = minutes.value().key();
        @Nullable Pending changed = work.pending.get(key);
        Optional<Revision> expected = changed != null ? changed.expected() : before.map(Staged::revision);
        List<JournalEntry> entries = changed == null
                ? List.of(minutes.entry())
                : Stream.concat(changed.entries().stream(), Stream.of(minutes.entry()))
                        .toList();
        String action = changed == null ? step.action() : changed.action();
        work.pending.put(key, new Pending(expected, minutes.value(), minutes.stored(), entries, action));
        work.notifications.addAll(minutes.notifications());
        return minutes.value();
    }

    /** Stores everything, or nothing; there is no receipt if no step was taken. */
    Optional<Receipt> commit() {
        if (work.pending.isEmpty() || work.replay.isPresent()) {
            return Optional.empty();
        }
        work.pending.forEach(this::refuseIfChangedSinceLookedAt);
        List<Expectation> reads = work.looked.entrySet().stream()
                .filter(read -> !work.pending.containsKey(read.getKey()))
                .map(read -> new Expectation(read.getKey(), read.getValue()))
                .toList();
        List<Write> writes = work.pending.values().stream()
                .map(changed -> new Write(changed.expected(), changed.stored(), changed.entries()))
                .toList();
        Receipt receipt = commit(
                new Changeset(desk.organization(), work.stamp.map(Stamp::stored), reads, writes, work.notifications));
        if (!receipt.repeated()) {
            desk.office().dispatch().owe(work.notifications);
        }
        return Optional.of(receipt);
    }

    /** What was decided on one state of a record is not stored beside a step on a later one. */
    private void refuseIfChangedSinceLookedAt(RecordKey record, Pending changed) {
        Optional<Revision> seen = work.looked.getOrDefault(record, changed.expected());
        if (!seen.equals(changed.expected())) {
            throw new StoreException.RevisionConflict(record, seen);
        }
    }

    private Receipt commit(Changeset changeset) {
        try {
            return desk.office().store().commit(changeset);
        } catch (StoreException.RevisionConflict conflict) {
            @Nullable Pending mine = work.pending.get(conflict.record());
            if (mine != null && mine.expected().isEmpty() && !work.looked.containsKey(conflict.record())) {
                throw exists(mine.action());
            }
            throw conflict;
        }
    }

    /** Tells whether something was refused on states of several records that did not go together. */
    boolean hasSeenOutdated() {
        return work.looked.size() > 1
                && work.looked.entrySet().stream()
                        .anyMatch(seen -> !desk.office()
                                .store()
                                .find(desk.organization(), seen.getKey())
                                .map(StoredRecord::revision)
                                .equals(seen.getValue()));
    }

    /** Tells whether the caller brought this record by value, so that reading again would not help. */
    boolean wasGivenStale(RecordKey record) {
        return work.given.contains(record);
    }

    boolean isReplayedWhole() {
        return work.replay.map(Replay::isWhole).orElse(true);
    }

    private <A extends Staged<A, ?>, C> A replayed(
            RecordType<A> type, Replay applied, Step<?, C> step, Optional<RecordKey> record, C command) {
        if (!desk.permits(step.action(), record)) {
            throw RefusedException.denied(step.action());
        }
        record.filter(key -> !desk.permits(type.reading(), Optional.of(key))).ifPresent(key -> {
            throw unknown(step, key);
        });
        RecordKey found = applied.next(step.name(), record, repeatedText(step, record, command));
        return desk.office()
                .store()
                .find(desk.organization(), found)
                .map(desk.office().filing(type)::open)
                .orElseThrow(() -> unknown(step, found));
    }

    /** A command that cannot even be written is not the one that was carried out. */
    private <C> String repeatedText(Step<?, C> step, Optional<RecordKey> record, C command) {
        if (!CommandWalk.through(command).flaws().isEmpty()) {
            throw Desk.otherContent();
        }
        return scribe().asked(step, record, command);
    }

    private static RefusedException unknown(Step<?, ?> step, RecordKey key) {
        return new RefusedException(
                step.action(), List.of(RuleViolation.error("record.unknown", "", key.type(), key.id())));
    }

    private static RefusedException exists(String action) {
        return new RefusedException(action, List.of(RuleViolation.error("record.exists", "id")));
    }
}
