package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.complaint.CaseNote.ClockStop;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.DeadlineKind;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.statistics.Proportion;
import org.qms4j.statistics.Survival;

/**
 * How long answers take, how many came in time, and how old is what is still open. Cases that are still open count in
 * every answer: leaving them out would reward letting them lie. Times are working days after the day of receipt, less
 * those on which the clock stood still.
 *
 * @param asOf the day on which it was asked
 * @param firstResponse until the client first heard anything
 * @param resolution until the case was closed; one that was opened again until it was closed again
 * @param acknowledged how many acknowledgements came in time, of those that came or are overdue
 * @param decided how many first decisions came in time, holding responses included, of those that came or are overdue
 * @param open how many are open
 * @param ages how old these are, every age listed
 * @param timely of history: how many answers came in time, of those that the source says it of
 * @param disputed of history: how many answers were disputed, of those that the source says it of
 * @param forwarding of history: calendar days from receipt until it was passed on to who had to answer
 */
public record Answering(
        LocalDate asOf,
        Survival firstResponse,
        Survival resolution,
        Proportion acknowledged,
        Proportion decided,
        long open,
        List<Age> ages,
        Proportion timely,
        Proportion disputed,
        Survival forwarding) {
    private static final List<Integer> AGES = List.of(30, 90, 180, 365);

    /** {@inheritDoc} */
    public Answering {
        ages = List.copyOf(ages);
    }

    /**
     * How many open cases are of an age.
     *
     * @param from days since receipt, at least
     * @param to days since receipt, at most; empty for the oldest
     * @param count how many
     */
    public record Age(int from, Optional<Integer> to, long count) {}

    /** Counts complaints that come one by one. */
    public static final class Counter {
        private final LocalDate asOf;
        private final Conditions conditions;
        private final Times firstResponse = new Times();
        private final Times resolution = new Times();
        private final Times forwarding = new Times();
        private final Share acknowledged = new Share();
        private final Share decided = new Share();
        private final Share timely = new Share();
        private final Share disputed = new Share();
        private final long[] ages = new long[AGES.size() + 1];
        private long open;

        /**
         * Starts at zero.
         *
         * @param asOf the day on which it is asked
         * @param conditions time zone and working calendar
         */
        public Counter(LocalDate asOf, Conditions conditions) {
            this.asOf = asOf;
            this.conditions = conditions;
        }

        /**
         * Counts a complaint, if it is one that counts.
         *
         * @param complaint the complaint
         */
        public void add(Complaint complaint) {
            if (!Basis.PERCEPTION.counts(complaint)) {
                return;
            }
            if (complaint.stage() instanceof Historical history) {
                add(complaint, history);
            } else {
                addHandled(complaint);
            }
        }

        private void add(Complaint complaint, Historical history) {
            history.answeredInTime().ifPresent(timely::add);
            history.disputed().ifPresent(disputed::add);
            history.forwardedOn()
                    .ifPresent(day -> forwarding.done(ChronoUnit.DAYS.between(complaint.receivedOn(), day)));
            if (history.outcome() != Outcome.CLOSED) {
                addOpen(complaint);
            }
        }

        private void addHandled(Complaint complaint) {
            var answers = new Answers(complaint, conditions);
            time(firstResponse, complaint, answers.first());
            time(resolution, complaint, answers.closed());
            inTime(acknowledged, answers.acknowledged(), answers.due(DeadlineKind.ACKNOWLEDGEMENT), complaint);
            inTime(decided, answers.decided(), answers.decisionDue(), complaint);
            if (complaint.isOpen()) {
                addOpen(complaint);
            }
        }

        /** What ended otherwise, because it was taken back, lasted at least until then. */
        private void time(Times times, Complaint complaint, Optional<LocalDate> on) {
            LocalDate until = complaint.isOpen()
                    ? asOf
                    : conditions.dayOf(complaint.stage().entered().occurredAt());
            long days = workingDays(complaint, on.orElse(until));
            if (on.isPresent()) {
                times.done(days);
            } else {
                times.open(days);
            }
        }

        /**
         * A breach is one on the day it happens, also if there is still no answer; while the clock stands there is
         * none.
         */
        private void inTime(Share share, Optional<LocalDate> on, Optional<LocalDate> due, Complaint complaint) {
            if (due.isEmpty()) {
                return;
            }
            if (on.isPresent()) {
                share.add(!on.get().isAfter(due.get()));
            } else if (complaint.isOpen() && !complaint.isClockStopped() && asOf.isAfter(due.get())) {
                share.add(false);
            }
        }

        private long workingDays(Complaint complaint, LocalDate until) {
            return Times.days(
                    complaint.receivedOn(),
                    until,
                    day -> conditions.calendar().isWorkingDay(day)
                            && complaint.clockStops().stream().noneMatch(stop -> stands(stop, day)));
        }

        private static boolean stands(ClockStop stop, LocalDate day) {
            return day.isAfter(stop.from()) && stop.to().filter(day::isAfter).isEmpty();
        }

        private void addOpen(Complaint complaint) {
            open++;
            long age = ChronoUnit.DAYS.between(complaint.receivedOn(), asOf);
            int older = 0;
            while (older < AGES.size() && age > AGES.get(older)) {
                older++;
            }
            ages[older]++;
        }

        /**
         * Returns what was counted so far.
         *
         * @return the answers
         */
        public Answering answering() {
            var listed = new ArrayList<Age>();
            for (int i = 0; i <= AGES.size(); i++) {
                int from = i == 0 ? 0 : AGES.get(i - 1) + 1;
                listed.add(new Age(from, i < AGES.size() ? Optional.of(AGES.get(i)) : Optional.empty(), ages[i]));
            }
            return new Answering(
                    asOf,
                    firstResponse.survival(),
                    resolution.survival(),
                    acknowledged.proportion(),
                    decided.proportion(),
                    open,
                    listed,
                    timely.proportion(),
                    disputed.proportion(),
                    forwarding.survival());
        }
    }
}
