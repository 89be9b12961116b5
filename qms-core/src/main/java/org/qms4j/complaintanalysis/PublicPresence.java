package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.Optional;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.DeadlineKind;
import org.qms4j.complaint.PublicNote;
import org.qms4j.complaint.PublicNote.MovedToPrivate;
import org.qms4j.complaint.PublicNote.Replied;
import org.qms4j.complaint.PublicNote.ResolvedVisibly;
import org.qms4j.complaint.PublicNote.WentPublic;
import org.qms4j.complaint.PublicSide;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.statistics.Proportion;
import org.qms4j.statistics.Survival;

/**
 * How an organization fares where everybody can read it. History is not in it: its sources do not say what was public.
 *
 * @param asOf the day on which it was asked
 * @param publicFirst how many clients went public before they talked to the organization, of all who complained
 * @param replied how many public complaints were replied to there, of those that were, or that nobody replied to until
 *     the date or until the case ended
 * @param inTime how many of these were by the date, of those that had one
 * @param firstReply working days from the day on which it was public until the first reply there; the clock of the case
 *     does not stop it
 * @param movedToPrivate how many went on where nobody else could read it, of all that were public
 * @param visiblyResolved how many can be seen to be put right, of those public ones that were decided
 */
public record PublicPresence(
        LocalDate asOf,
        Proportion publicFirst,
        Proportion replied,
        Proportion inTime,
        Survival firstReply,
        Proportion movedToPrivate,
        Proportion visiblyResolved) {
    /** Counts complaints that come one by one. */
    public static final class Counter {
        private final LocalDate asOf;
        private final Conditions conditions;
        private final Share publicFirst = new Share();
        private final Share replied = new Share();
        private final Share inTime = new Share();
        private final Times firstReply = new Times();
        private final Share movedToPrivate = new Share();
        private final Share visiblyResolved = new Share();

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
            if (!Basis.PERCEPTION.counts(complaint) || complaint.stage() instanceof Historical) {
                return;
            }
            publicFirst.add(complaint.publicSide().filter(PublicSide::first).isPresent());
            if (complaint.publicSide().isPresent()) {
                addPublic(complaint);
            }
        }

        private void addPublic(Complaint complaint) {
            Optional<LocalDate> reply = first(complaint, Replied.class);
            Optional<LocalDate> due = Optional.ofNullable(complaint.deadlines().get(DeadlineKind.PUBLIC_REPLY));
            addReply(complaint, reply, due);
            LocalDate since = first(complaint, WentPublic.class).orElse(complaint.receivedOn());
            LocalDate until = reply.orElseGet(() -> lastDay(complaint));
            long days = Times.days(since, until, conditions.calendar()::isWorkingDay);
            if (reply.isPresent()) {
                firstReply.done(days);
            } else {
                firstReply.open(days);
            }
            movedToPrivate.add(first(complaint, MovedToPrivate.class).isPresent());
            if (complaint.decidedOn().isPresent()) {
                visiblyResolved.add(first(complaint, ResolvedVisibly.class).isPresent());
            }
        }

        /** Silence counts when the date has passed, or when nobody owes a reply any more. */
        private void addReply(Complaint complaint, Optional<LocalDate> reply, Optional<LocalDate> due) {
            boolean isOver = !complaint.isOpen() || due.filter(asOf::isAfter).isPresent();
            if (reply.isPresent() || isOver) {
                replied.add(reply.isPresent());
                due.ifPresent(day ->
                        inTime.add(reply.filter(said -> !said.isAfter(day)).isPresent()));
            }
        }

        private LocalDate lastDay(Complaint complaint) {
            return complaint.isOpen()
                    ? asOf
                    : conditions.dayOf(complaint.stage().entered().occurredAt());
        }

        private Optional<LocalDate> first(Complaint complaint, Class<? extends PublicNote> kind) {
            return complaint
                    .publicNotes(kind)
                    .findFirst()
                    .map(note -> conditions.dayOf(note.entered().occurredAt()));
        }

        /**
         * Returns what was counted so far.
         *
         * @return the presence
         */
        public PublicPresence presence() {
            return new PublicPresence(
                    asOf,
                    publicFirst.proportion(),
                    replied.proportion(),
                    inTime.proportion(),
                    firstReply.survival(),
                    movedToPrivate.proportion(),
                    visiblyResolved.proportion());
        }
    }
}
