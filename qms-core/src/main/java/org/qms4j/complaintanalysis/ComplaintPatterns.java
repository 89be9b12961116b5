package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.Announcement;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.complaint.CaseNote.Correction;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.PatternCommand.AnnounceClause;
import org.qms4j.complaint.PatternCommand.AnnounceRepeat;
import org.qms4j.complaint.PatternStep;
import org.qms4j.complaintanalysis.Repeats.Repeat;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.spi.query.Criterion;

/**
 * What complaints that belong together contribute to the agenda: each repetition and each clause that raises an alarm
 * is announced once, on the day on which it became known. Looked at are the complaints that came in within twice the
 * longest time that counts, so that a run which comes late by as much still finds everything.
 */
public final class ComplaintPatterns implements AgendaSource {
    private static final String REPEAT = "REPEAT";
    private static final String CLAUSE = "CONTRACT_CLAUSE";
    private static final int MOST_NAMED = 100;

    private final Complaints complaints;
    private final Register<Complaint> register;
    private final Conditions conditions;
    private final Thresholds thresholds;

    /**
     * Opens the agenda of patterns.
     *
     * @param desk where the actor works
     * @param complaints the complaints at the same desk
     * @param thresholds from when on complaints belong together
     */
    public ComplaintPatterns(Desk desk, Complaints complaints, Thresholds thresholds) {
        this.complaints = complaints;
        this.register = new Register<>(ComplaintStep.LIFECYCLE, desk);
        this.conditions = desk.office().conditions();
        this.thresholds = thresholds;
    }

    /** When what belongs together could be seen of a complaint, and whether it was announced. */
    private record Seen(LocalDate cause, LocalDate clause, boolean repeats, boolean alarmed) {}

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return Stream.empty();
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        var repeats = new Repeats.Counter(thresholds.repeatDays());
        var alarms = new ClauseAlarm.Counter(thresholds.clauseCount(), thresholds.clauseDays());
        Map<ComplaintId, Seen> byId = new HashMap<>();
        since(today).forEach(complaint -> {
            repeats.add(complaint);
            alarms.add(complaint);
            byId.put(complaint.id(), seen(complaint));
        });
        Function<ComplaintId, Seen> seen = id -> Objects.requireNonNull(byId.get(id));
        return Stream.concat(
                repeats.repeats().repeats().stream().flatMap(repeat -> task(repeat, seen).stream()),
                alarms.alarms().stream().flatMap(alarm -> task(alarm, seen).stream()));
    }

    private Stream<Complaint> since(LocalDate today) {
        int longest = Math.max(thresholds.repeatDays(), thresholds.clauseDays());
        LocalDate first = today.minusDays(2L * longest);
        return complaints.walk(complaints.all().where(Criterion.atLeast(ComplaintType.RECEIVED_ON, first.toString())));
    }

    private Seen seen(Complaint complaint) {
        LocalDate received = conditions.dayOf(complaint.firstStage().entered().recordedAt());
        return new Seen(
                complaint
                        .reached(Answerable.class)
                        .map(answerable -> conditions.dayOf(answerable.entered().recordedAt()))
                        .orElse(received),
                complaint.corrections().stream().map(Correction::on).reduce(received, Announcement::later),
                complaint.repeatOf().isPresent(),
                !complaint.clauseAlarm().isEmpty());
    }

    private Optional<Task> task(Repeat repeat, Function<ComplaintId, Seen> seen) {
        Seen again = seen.apply(repeat.complaint());
        if (again.repeats()) {
            return Optional.empty();
        }
        var command = new AnnounceRepeat(repeat.before());
        return Optional.of(new Task(
                Announcement.later(again.cause(), seen.apply(repeat.before()).cause()),
                repeat.complaint().key(),
                PatternStep.ANNOUNCE_REPEAT.action(),
                REPEAT,
                () -> register.take(PatternStep.ANNOUNCE_REPEAT, repeat.complaint(), command)));
    }

    /** A window in which one complaint has raised the alarm raises no other one. */
    private Optional<Task> task(ClauseAlarm alarm, Function<ComplaintId, Seen> seen) {
        if (alarm.complaints().stream().anyMatch(id -> seen.apply(id).alarmed())) {
            return Optional.empty();
        }
        int last = alarm.complaints().size() - 1;
        ComplaintId latest = alarm.complaints().get(last);
        List<ComplaintId> others = alarm.complaints().subList(Math.max(0, last - MOST_NAMED), last);
        return Optional.of(new Task(
                alarm.complaints().stream()
                        .map(id -> seen.apply(id).clause())
                        .reduce(LocalDate.MIN, Announcement::later),
                latest.key(),
                PatternStep.ANNOUNCE_CLAUSE.action(),
                CLAUSE,
                () -> register.take(PatternStep.ANNOUNCE_CLAUSE, latest, new AnnounceClause(others))));
    }
}
