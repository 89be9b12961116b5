package org.qms4j.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qms4j.complaint.CaseNote.ClockStop;
import org.qms4j.complaint.CaseNote.Communication;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.CaseNote.Extension;
import org.qms4j.complaint.CaseNote.Holding;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.deadline.Term;
import org.qms4j.lifecycle.Situation;
import org.qms4j.spi.WorkingCalendar;

/** How the dates of a complaint move. */
final class CaseClock {
    private CaseClock() {}

    /** The decision is due anew, and so is the next word about progress. */
    static Complaint startedAnew(Complaint complaint, Situation<?, ?, ?> it) {
        if (complaint.profile().isEmpty()) {
            return complaint;
        }
        HandlingProfile profile = complaint.profile().get();
        return Complaint.builder()
                .from(complaint)
                .putDeadlines(DeadlineKind.DECISION, profile.due(DeadlineKind.DECISION, it.day(), it.calendar()))
                .putDeadlines(DeadlineKind.PROGRESS, profile.due(DeadlineKind.PROGRESS, it.day(), it.calendar()))
                .build();
    }

    static Complaint stopped(Situation<Complaint, Open, CaseCommand.StopClock> it) {
        return Complaint.builder()
                .from(it.record())
                .addClockStops(
                        new ClockStop(it.day(), Optional.empty(), it.command().reason()))
                .build();
    }

    /** The same days do not move a date twice. */
    static boolean isInOrder(Situation<Complaint, ?, ?> it) {
        return it.record().clockStops().stream()
                .noneMatch(stop -> it.day().isBefore(stop.to().orElse(stop.from())));
    }

    /**
     * Dates that are still owed move by the time the clock stood still, in the days of their own kind; a danger does
     * not wait for the client.
     */
    static Complaint resumed(Situation<Complaint, Open, CaseCommand.ResumeClock> it) {
        Complaint complaint = it.record();
        var stops = new ArrayList<>(complaint.clockStops());
        ClockStop last = stops.remove(stops.size() - 1);
        stops.add(new ClockStop(last.from(), Optional.of(it.day()), last.reason()));
        var deadlines = new EnumMap<DeadlineKind, LocalDate>(DeadlineKind.class);
        complaint.deadlines().forEach((kind, due) -> deadlines.put(kind, moved(kind, due, last.from(), it)));
        return Complaint.builder()
                .from(complaint)
                .clockStops(stops)
                .deadlines(deadlines)
                .build();
    }

    private static LocalDate moved(DeadlineKind kind, LocalDate due, LocalDate stopped, Situation<Complaint, ?, ?> it) {
        Complaint complaint = it.record();
        if (complaint.profile().isEmpty() || !complaint.isUnfulfilled(kind) || !kind.waits()) {
            return due;
        }
        LocalDate still = later(stopped, setOn(kind, complaint, it));
        return term(kind, complaint.profile().get(), it).extended(due, still, it.day(), it.calendar());
    }

    /** The term that a date comes from: that of exceptional cases, if the decision has been given it. */
    private static Term term(DeadlineKind kind, HandlingProfile profile, Situation<Complaint, ?, ?> it) {
        LocalDate began = began(it.record(), it);
        boolean isExtended = kind == DeadlineKind.DECISION
                && it.record().extensions().stream()
                        .anyMatch(extension -> !extension.on().isBefore(began));
        return isExtended ? profile.exceptional().orElse(profile.decision()) : profile.term(kind);
    }

    /** The longer time of exceptional cases counts like the ordinary one: from where it began, clock stops apart. */
    static Complaint extended(Situation<Complaint, ?, CaseCommand.Extend> it) {
        Complaint complaint = it.record();
        LocalDate start = began(complaint, it);
        Term exceptional =
                complaint.profile().flatMap(HandlingProfile::exceptional).orElseThrow();
        LocalDate due = until(complaint, exceptional, start, it.calendar());
        LocalDate longer = later(due, complaint.deadlines().getOrDefault(DeadlineKind.DECISION, due));
        return Complaint.builder()
                .from(complaint)
                .putDeadlines(DeadlineKind.DECISION, longer)
                .addExtensions(new Extension(
                        it.day(), it.command().reason(), longer, it.command().evidence()))
                .build();
    }

    /** The day on which a date was set: time that stood still before does not move it. */
    private static LocalDate setOn(DeadlineKind kind, Complaint complaint, Situation<?, ?, ?> it) {
        return switch (kind) {
            case ACKNOWLEDGEMENT, SAFETY, PUBLIC_REPLY -> complaint.receivedOn();
            case DECISION -> began(complaint, it);
            case PROGRESS ->
                complaint.communications().stream()
                        .filter(said -> said.direction() == Direction.TO_CLIENT)
                        .map(Communication::on)
                        .reduce(began(complaint, it), CaseClock::later);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The day from which the decision is owed: that of the latest escalation or reopening, or that of receipt. */
    private static LocalDate began(Complaint complaint, Situation<?, ?, ?> it) {
        int round = round(complaint);
        return round == 0
                ? complaint.receivedOn()
                : it.dayOf(complaint.stages().get(round).entered().occurredAt());
    }

    /** Since when there has been something to be decided: the latest escalation or reopening, or the receipt. */
    static Instant begunAt(Situation<Complaint, ?, ?> it) {
        return it.record().stages().get(round(it.record())).entered().occurredAt();
    }

    /** The stage with which the current round of handling began. */
    private static int round(Complaint complaint) {
        List<ComplaintStage> stages = complaint.stages();
        int first = stages.size() - 1;
        while (first > 0
                && !(stages.get(first) instanceof EscalatedInternal)
                && !(stages.get(first) instanceof Reopened)) {
            first--;
        }
        return first;
    }

    /** Until when a term lasts that began on a day, with the time since then in which the clock stood still. */
    static LocalDate until(Complaint complaint, Term term, LocalDate start, WorkingCalendar calendar) {
        LocalDate until = term.from(start, calendar);
        for (ClockStop stop : complaint.clockStops()) {
            if (stop.to().filter(to -> to.isAfter(start)).isPresent()) {
                until = term.extended(
                        until, later(stop.from(), start), stop.to().get(), calendar);
            }
        }
        return until;
    }

    /** A date that has passed stays passed: a stop that is told afterwards does not reach back before it. */
    static boolean keepsPassedDates(Situation<Complaint, ?, ?> it) {
        return it.record().owed().values().stream()
                .noneMatch(due -> !due.isBefore(it.day()) && due.isBefore(it.today()));
    }

    /**
     * More time is taken before the date has passed, as the clock shows when it is recorded; while it stands still no
     * date passes but those that had passed before.
     */
    static boolean isInTime(Situation<Complaint, ?, ?> it) {
        LocalDate day = it.record().runningStop().map(ClockStop::from).orElseGet(it::today);
        return Optional.ofNullable(it.record().deadlines().get(DeadlineKind.DECISION))
                .filter(day::isAfter)
                .isEmpty();
    }

    static boolean mayHold(Situation<Complaint, ?, ?> it) {
        return it.record().profile().filter(HandlingProfile::holding).isPresent()
                && it.record().deadlines().containsKey(DeadlineKind.DECISION);
    }

    /**
     * After a holding response the client hears about progress until there is a decision, which has no date any more.
     */
    static Complaint held(Situation<Complaint, ?, CaseCommand.Hold> it) {
        CaseCommand.Hold command = it.command();
        var deadlines = new EnumMap<>(it.record().deadlines());
        LocalDate due = Objects.requireNonNull(deadlines.remove(DeadlineKind.DECISION));
        return Complaint.builder()
                .from(it.record())
                .deadlines(deadlines)
                .addHoldings(
                        new Holding(it.day(), command.reason(), due, command.externalRecourse(), command.evidence()))
                .build();
    }

    static boolean canBeExtended(Situation<Complaint, ?, ?> it) {
        return it.record().profile().flatMap(HandlingProfile::exceptional).isPresent()
                && it.record().deadlines().containsKey(DeadlineKind.DECISION);
    }

    /** A word to the client about progress lets the next one be due a term later, unless a later word has done so. */
    static Complaint afterProgress(Complaint told, Situation<Complaint, ?, ?> it) {
        Complaint before = it.record();
        if (before.profile().isEmpty()
                || !before.isUnfulfilled(DeadlineKind.PROGRESS)
                || it.day().isBefore(setOn(DeadlineKind.PROGRESS, before, it))) {
            return told;
        }
        LocalDate next = until(before, before.profile().get().progress(), it.day(), it.calendar());
        return Complaint.builder()
                .from(told)
                .putDeadlines(DeadlineKind.PROGRESS, next)
                .build();
    }
}
