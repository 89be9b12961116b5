package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Announcement;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.complaint.CaseNote.Commitment;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Rejected;
import org.qms4j.deadline.Term;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.spi.query.Criterion;

/** What open complaints contribute to the agenda: their deadlines, their promises, and what lapses without a reply. */
public final class ComplaintAgenda implements AgendaSource {
    private static final int NOTICE_DAYS = 1;
    private static final int MOST_MISSED = 12;
    private static final String PROMISE = "PROMISE";
    private static final String REPLY = "REPLY";
    private static final String RECOURSE = "RECOURSE";
    private static final List<String> OPEN = Lifecycle.stageNames(Open.class);

    private final Complaints complaints;
    private final Register<Complaint> register;
    private final Situation.Conditions conditions;

    /**
     * Opens the agenda of complaints.
     *
     * @param desk where the actor works
     * @param complaints the complaints at the same desk
     */
    public ComplaintAgenda(Desk desk, Complaints complaints) {
        this.complaints = complaints;
        this.register = new Register<>(ComplaintStep.LIFECYCLE, desk);
        this.conditions = desk.office().conditions();
    }

    /** A date a complaint owes; a missed one can no longer be made up for. */
    private record Owed(Complaint complaint, String kind, LocalDate due, boolean missed) {}

    /** Until when the client can still say something to the decision, and what comes of saying nothing. */
    private record Silence(Complaint complaint, String kind, LocalDate until, String action, Runnable end) {}

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return open().flatMap(complaint -> Stream.concat(
                owed(complaint, today).map(owed -> item(owed, today)),
                silence(complaint).map(silence -> item(complaint, silence.kind(), silence.until(), today))));
    }

    private static DueItem item(Owed owed, LocalDate today) {
        DueItem item = item(owed.complaint(), owed.kind(), owed.due(), today);
        return owed.missed() ? item.missed() : item;
    }

    private static DueItem item(Complaint complaint, String kind, LocalDate due, LocalDate today) {
        return DueItem.on(complaint.key(), kind, due, Effect.CUSTOMER, complaint.handler(), today);
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return open().flatMap(complaint -> Stream.of(
                        owed(complaint, today).flatMap(owed -> announcements(owed, today)),
                        lateDecision(complaint),
                        lapses(complaint))
                .flatMap(tasks -> tasks));
    }

    /** That a decision came late is said also if it came before the run that would have said that it was overdue. */
    private Stream<Task> lateDecision(Complaint complaint) {
        return complaint.decision().flatMap(DecisionCommunicated::due).stream()
                .filter(due -> complaint.decidedOn().filter(due::isBefore).isPresent())
                .map(due -> new Alert(DeadlineKind.DECISION.name(), due, Alert.Level.BREACHED))
                .filter(alert -> !alert.isIn(complaint.alerts()))
                .map(alert ->
                        new Announcement(alert, Announcement.later(alert.due().plusDays(1), known(complaint))))
                .map(announcement -> CaseStep.DATES.task(register, complaint, announcement));
    }

    private Stream<Complaint> open() {
        return complaints.walk(complaints.all().where(Criterion.anyOf(ComplaintType.STAGE, OPEN)));
    }

    private Stream<Owed> owed(Complaint complaint, LocalDate today) {
        return Stream.concat(
                complaint.owed().entrySet().stream()
                        .flatMap(entry -> entry.getKey() == DeadlineKind.PROGRESS
                                ? progress(complaint, entry.getValue(), today)
                                : Stream.of(owed(complaint, entry.getKey(), entry.getValue(), false))),
                promises(complaint));
    }

    private static Owed owed(Complaint complaint, DeadlineKind kind, LocalDate due, boolean missed) {
        return new Owed(complaint, kind.name(), due, missed);
    }

    /**
     * Words about progress that should have come by now: all but the latest can no longer be made up for. Of a case
     * that was forgotten for years the last {@value #MOST_MISSED} are enough.
     */
    private Stream<Owed> progress(Complaint complaint, LocalDate first, LocalDate today) {
        var owed = new ArrayList<Owed>();
        LocalDate due = first;
        LocalDate next = nextProgress(complaint, due);
        while (next.isAfter(due) && next.isBefore(today)) {
            owed.add(owed(complaint, DeadlineKind.PROGRESS, due, true));
            if (owed.size() > MOST_MISSED) {
                owed.remove(0);
            }
            due = next;
            next = nextProgress(complaint, due);
        }
        owed.add(owed(complaint, DeadlineKind.PROGRESS, due, false));
        return owed.stream();
    }

    private LocalDate nextProgress(Complaint complaint, LocalDate due) {
        return complaint
                .profile()
                .map(profile -> profile.progress().from(due, conditions.calendar()))
                .orElse(due);
    }

    private static Stream<Owed> promises(Complaint complaint) {
        List<Commitment> promised = complaint.commitments();
        return IntStream.range(0, promised.size())
                .filter(i -> promised.get(i).kept().isEmpty())
                .mapToObj(i -> new Owed(
                        complaint, PROMISE + "-" + (i + 1), promised.get(i).due(), false));
    }

    private Stream<Task> announcements(Owed owed, LocalDate today) {
        Complaint complaint = owed.complaint();
        return CaseStep.DATES.tasks(register, complaint, owed.kind(), owed.due(), NOTICE_DAYS, known(complaint), today);
    }

    /** Since when its dates are known as they are: what was recorded late, or stood still, is said when it shows. */
    private LocalDate known(Complaint complaint) {
        LocalDate entered = conditions.dayOf(complaint.stage().entered().recordedAt());
        return complaint.clockStops().stream()
                .flatMap(stop -> stop.to().stream())
                .reduce(entered, Announcement::later);
    }

    private Stream<Task> lapses(Complaint complaint) {
        return silence(complaint)
                .filter(this::endsByItself)
                .map(silence -> new Task(
                        Announcement.later(silence.until().plusDays(1), known(complaint)),
                        complaint.key(),
                        silence.action(),
                        silence.kind(),
                        silence.end()));
    }

    private Stream<Silence> silence(Complaint complaint) {
        if (complaint.profile().isEmpty() || complaint.isClockStopped()) {
            return Stream.empty();
        }
        HandlingProfile profile = complaint.profile().get();
        if (complaint.stage() instanceof DecisionCommunicated) {
            return Stream.of(new Silence(
                    complaint,
                    REPLY,
                    until(complaint, profile.reply()),
                    ComplaintStep.LAPSE.action(),
                    () -> complaints.lapse(complaint.id())));
        }
        if (complaint.stage() instanceof Rejected) {
            return Stream.of(new Silence(
                    complaint,
                    RECOURSE,
                    until(complaint, profile.recourse()),
                    ComplaintStep.EXHAUST_RECOURSE.action(),
                    () -> complaints.exhaustRecourse(complaint.id())));
        }
        return Stream.empty();
    }

    /** While the case can still be decided anew inside, or nobody named a body outside, no time exhausts recourse. */
    private boolean endsByItself(Silence silence) {
        Step<Complaint, ?> end = silence.kind().equals(REPLY) ? ComplaintStep.LAPSE : ComplaintStep.EXHAUST_RECOURSE;
        return register.blockers(end, silence.complaint().id(), null).stream()
                .allMatch(blocker -> blocker.code().endsWith(".early"));
    }

    private LocalDate until(Complaint complaint, Term term) {
        LocalDate start = conditions.dayOf(complaint.stage().entered().occurredAt());
        return CaseClock.until(complaint, term, start, conditions.calendar());
    }
}
