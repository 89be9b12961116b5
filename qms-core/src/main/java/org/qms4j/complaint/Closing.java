package org.qms4j.complaint;

import java.util.Optional;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.NonconformityDecision;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStage.Reopenable;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.complaint.ComplaintStage.Settled;
import org.qms4j.lifecycle.Situation;
import org.qms4j.nonconformity.NonconformityStage;

/** What must hold before a complaint is closed, and when it may be opened again. */
final class Closing {
    private Closing() {}

    static Closed closed(Situation<Complaint, Settled, ComplaintCommand.Close> it) {
        ComplaintCommand.Close command = it.command();
        return new Closed(
                it.entered(), command.nonconformity(), command.informed(), command.action(), command.lessons());
    }

    /** A remedy that was promised is carried out before anybody calls the case closed. */
    static boolean remedyIsExecuted(Situation<Complaint, Settled, ?> it) {
        boolean promised = it.record()
                .decision()
                .flatMap(ComplaintStage.DecisionCommunicated::remedy)
                .isPresent();
        return !promised || !it.record().remedyExecution().isEmpty();
    }

    static boolean promisesAreKept(Situation<Complaint, Settled, ?> it) {
        return it.record().commitments().stream()
                .allMatch(commitment -> commitment.kept().isPresent());
    }

    static boolean nonconformityIsDecided(Situation<Complaint, Settled, ComplaintCommand.Close> it) {
        return !isUpheld(it.record()) || it.command().nonconformity().isPresent();
    }

    /** What is said to be opened is there, comes from this complaint, and has not turned out to be none. */
    static boolean nonconformityIsOpened(Situation<Complaint, Settled, ComplaintCommand.Close> it) {
        return it.command()
                        .nonconformity()
                        .filter(NonconformityDecision::needed)
                        .isEmpty()
                || it.command()
                        .nonconformity()
                        .flatMap(NonconformityDecision::nonconformity)
                        .flatMap(it::look)
                        .filter(opened ->
                                opened.origin().equals(Optional.of(it.record().key())))
                        .filter(opened -> !(opened.stage() instanceof NonconformityStage.Voided))
                        .isPresent();
    }

    /** ISO 9001 knows no threshold for a nonconformity; severity only decides who may say that none is needed. */
    static boolean mayDecideAgainst(Situation<Complaint, Settled, ComplaintCommand.Close> it) {
        boolean against = it.command()
                .nonconformity()
                .filter(decision -> !decision.needed())
                .isPresent();
        return !against
                || !isUpheld(it.record())
                || !isSevere(it.record())
                || it.actor().isOneOf(Role.QMS_MANAGER, Role.TOP_MANAGEMENT);
    }

    /** What the client was not told is told better from now on: an action item of this complaint says so. */
    static boolean informationIsImproved(Situation<Complaint, Settled, ComplaintCommand.Close> it) {
        boolean uninformed = it.record()
                .cause()
                .filter(cause -> cause.family() == Cause.Family.INFORMATION)
                .isPresent();
        return !uninformed
                || it.command()
                        .action()
                        .flatMap(it::look)
                        .filter(action ->
                                action.origin().equals(Optional.of(it.record().key())))
                        .filter(action -> !(action.stage() instanceof ActionItemStage.Cancelled))
                        .isPresent();
    }

    static boolean isNotSoleDecider(Situation<Complaint, Settled, ?> it) {
        return !isSevere(it.record())
                || it.record()
                        .decision()
                        .filter(decision -> decision.entered().involves(it.actor()))
                        .isEmpty();
    }

    private static boolean isUpheld(Complaint complaint) {
        return complaint.validity().filter(Validity::isUpheld).isPresent();
    }

    private static boolean isSevere(Complaint complaint) {
        return complaint
                .severity()
                .filter(severity -> severity >= Triage.SEVERE)
                .isPresent();
    }

    static boolean isReopenedInTime(Situation<Complaint, Reopenable, ComplaintCommand.Reopen> it) {
        return it.command().reason() != ReopenReason.RECURRENCE
                || it.record()
                        .profile()
                        .map(profile -> profile.reopening()
                                .from(it.dayOf(it.stage().entered().occurredAt()), it.calendar()))
                        .filter(until -> it.day().isAfter(until))
                        .isEmpty();
    }

    /** What is no duplicate is opened again for that reason alone, and what was closed for any other. */
    static boolean hasFittingReason(Situation<Complaint, Reopenable, ComplaintCommand.Reopen> it) {
        return (it.stage() instanceof Duplicate) == (it.command().reason() == ReopenReason.NO_DUPLICATE);
    }

    /**
     * A reopened case begins anew: the remedy it had stands, its decision and progress dates are counted from today.
     */
    static Complaint reopened(Situation<Complaint, Reopenable, ComplaintCommand.Reopen> it) {
        Complaint open = it.record()
                .at(new Reopened(
                        it.entered(), it.command().reason(), it.command().explanation()));
        return CaseClock.startedAnew(open, it);
    }
}
