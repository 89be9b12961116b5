package org.qms4j.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.journal.Entry;
import org.qms4j.shape.Shape;
import org.qms4j.spi.Notification;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;

/** Writes down what a step has led to: the record in its new state, the journal entry, and who is to be told. */
final class Scribe {
    private final Desk desk;
    private final Optional<Stamp> stamp;

    Scribe(Desk desk, Optional<Stamp> stamp) {
        this.desk = desk;
        this.stamp = stamp;
    }

    /** A step that was written down. */
    record Minutes<A>(A value, StoredRecord stored, JournalEntry entry, List<Notification> notifications) {}

    <A extends Staged<A, ?>, R, F, C> Minutes<A> write(
            RecordType<A> type,
            Verb<R, F, C> verb,
            Situation<R, F, C> situation,
            Optional<A> before,
            A next,
            List<String> waived) {
        Filing<A> filing = desk.office().filing(type);
        Shape.Written written = filing.write(next);
        long number = before.map(record -> record.revision().number()).orElse(0L) + 1;
        var notices = notices(verb, situation, next.key(), number);
        var content = new Entry(
                desk.organization(),
                next.key(),
                number,
                verb.name(),
                verb.event(),
                before.map(record -> record.stage().name()),
                next.stage().name(),
                desk.actor().id(),
                desk.actor().onBehalfOf(),
                verb.reason(situation),
                desk.waiver().filter(waiver -> !waived.isEmpty()).map(waiver -> waived(waived, waiver)),
                situation.entered().occurredAt(),
                situation.entered().recordedAt(),
                stamp.map(own -> own.mark(asked(verb, before.map(Ref::key), situation.command()))),
                written.image().digest(),
                before.map(record -> record.seal().stored().image().digest()),
                notices,
                before.map(record -> record.revision().chain()));
        Image text = desk.office().shapes().of(Entry.class).write(content).image();
        var revision = new Revision(number, text.digest());
        StoredRecord stored = filing.file(next, revision, written);
        return new Minutes<>(
                Seal.seal(next, stored),
                stored,
                new JournalEntry(next.key(), revision, stamp.map(Stamp::stored), text),
                notices.stream()
                        .map(notice -> new Notification(
                                notice.id(),
                                desk.organization(),
                                notice.kind(),
                                next.key(),
                                number,
                                notice.recipient()))
                        .toList());
    }

    /** What a step was asked to do, word for word; only its salted fingerprint is kept. */
    <C> String asked(Step<?, C> step, Optional<RecordKey> record, C command) {
        return step.action() + "\n" + record.map(RecordKey::id).orElse("") + "\n"
                + desk.claimed().map(Instant::toString).orElse("") + "\n"
                + desk.office().shapes().of(step.command()).openText(command);
    }

    private static Entry.Waived waived(List<String> rules, DutyWaiver waiver) {
        return new Entry.Waived(rules, waiver.reason(), waiver.approvedBy());
    }

    private <R, F, C> List<Entry.Notice> notices(
            Verb<R, F, C> verb, Situation<R, F, C> situation, RecordKey record, long number) {
        return verb.recipients(situation)
                .distinct()
                .map(recipient -> new Entry.Notice(noticeId(verb, record, number, recipient), verb.event(), recipient))
                .toList();
    }

    private String noticeId(Step<?, ?> step, RecordKey record, long number, String recipient) {
        return Image.of(Map.of(
                        "organization", desk.organization().value(),
                        "type", record.type(),
                        "id", record.id(),
                        "number", number,
                        "kind", step.event(),
                        "recipient", recipient))
                .digest();
    }
}
