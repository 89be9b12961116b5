package org.qms4j.complaint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintStage.Assessed;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.Investigating;
import org.qms4j.complaint.ComplaintStage.ResolvedAtOnce;
import org.qms4j.complaint.ComplaintStage.ResponsePrepared;
import org.qms4j.complaint.ComplaintStage.Undecided;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Situation;
import org.qms4j.notification.Recipient;

/** What must hold while a complaint is acknowledged, assessed and investigated. */
final class Handling {
    private Handling() {}

    /** Somebody who can be reached is told, and that is proved. */
    static boolean isProved(Complaint complaint, List<Evidence> evidence) {
        return !evidence.isEmpty() || complaint.complainant().isAnonymous();
    }

    static boolean actedAtOnce(Situation<Complaint, ?, ComplaintCommand.Assess> it) {
        return !it.command().triage().asksForImmediateAction()
                || it.command().immediateAction().isPresent();
    }

    static List<String> toldOfDanger(Situation<Complaint, ?, ComplaintCommand.Assess> it) {
        return it.command().triage().safetyImplication()
                ? List.of(Recipient.of(Role.QMS_MANAGER), Recipient.of(Role.TOP_MANAGEMENT))
                : List.of();
    }

    static boolean isDeepEnough(Situation<Complaint, ?, ComplaintCommand.Investigate> it) {
        return it.record().severity().map(it.command().depth()::isEnoughFor).orElse(true);
    }

    /** Nobody handles a complaint about themselves. */
    static boolean isObjective(Situation<Complaint, ?, ?> it) {
        return it.record().concerns().stream().noneMatch(it.actor()::is);
    }

    /** Neither the handler nor anybody else who has handled the case says how well they did it. */
    static boolean ratesIndependently(Situation<Complaint, ?, ?> it) {
        return raters(it.actor()).noneMatch(person -> hasHandled(it.record(), person));
    }

    /**
     * A service speaks for nobody but the person it acts for: it may have let the case lapse, and be the portal, too.
     */
    private static Stream<String> raters(Actor actor) {
        boolean isService = actor.roles().equals(Set.of(Role.SYSTEM));
        return Stream.concat(isService ? Stream.empty() : Stream.of(actor.id()), actor.onBehalfOf().stream());
    }

    /** What the client says, and that it was said in a portal on the client's behalf, is not handling. */
    private static boolean hasHandled(Complaint complaint, String person) {
        return complaint.handler().filter(person::equals).isPresent()
                || complaint.stages().stream()
                        .filter(stage -> stage instanceof Undecided
                                || stage instanceof DecisionCommunicated
                                || stage instanceof Closed)
                        .anyMatch(stage -> stage.entered().involves(person));
    }

    static boolean isMild(Situation<Complaint, Assessed, ?> it) {
        Triage triage = it.stage().triage();
        return triage.severity() < Triage.SEVERE && !triage.safetyImplication();
    }

    /** A client who was not informed well enough shows that an information item or a process is incomplete. */
    static boolean pointsSomewhere(Cause cause) {
        return cause.family() != Cause.Family.INFORMATION || cause.pointsTo().isPresent();
    }

    static ResolvedAtOnce resolvedAtOnce(Situation<Complaint, Assessed, ComplaintCommand.ResolveAtOnce> it) {
        ComplaintCommand.ResolveAtOnce command = it.command();
        return new ResolvedAtOnce(
                it.entered(), command.done(), command.validity(), command.cause(), command.evidence());
    }

    static ResponsePrepared prepared(Situation<Complaint, Investigating, ComplaintCommand.PrepareResponse> it) {
        ComplaintCommand.PrepareResponse command = it.command();
        return new ResponsePrepared(it.entered(), command.findings(), command.validity(), command.cause());
    }
}
