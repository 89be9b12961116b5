package org.qms4j.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.ComplaintStage.Accepted;
import org.qms4j.complaint.ComplaintStage.Answerable;
import org.qms4j.complaint.ComplaintStage.Approval;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.Recourse;
import org.qms4j.complaint.ComplaintStage.Rejected;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStage.Reopened;
import org.qms4j.deadline.Term;
import org.qms4j.lifecycle.Situation;

/** What must hold when a decision is communicated, rejected, decided anew or left standing. */
final class Deciding {
    private Deciding() {}

    static Complaint communicated(Situation<Complaint, Answerable, ComplaintCommand.CommunicateDecision> it) {
        ComplaintCommand.CommunicateDecision command = it.command();
        Complaint decided = withoutEarlierRemedy(it.record(), command.remedy())
                .at(new DecisionCommunicated(
                        it.entered(),
                        command.decision(),
                        it.actor().answerable(),
                        command.remedy(),
                        it.record().approval(),
                        new Recourse(command.internalRecourse(), command.externalRecourse()),
                        Optional.ofNullable(it.record().deadlines().get(DeadlineKind.DECISION)),
                        command.evidence()));
        return Complaint.builder()
                .from(decided)
                .decidedOn(it.day())
                .approval(Optional.empty())
                .build();
    }

    /** What proves that an earlier remedy was carried out is kept with the case, but proves nothing for another one. */
    private static Complaint withoutEarlierRemedy(Complaint complaint, Optional<Remedy> remedy) {
        boolean isAnother = complaint
                .decision()
                .filter(earlier -> !earlier.remedy().equals(remedy) || hasRecurred(complaint))
                .isPresent();
        return !isAnother
                ? complaint
                : Complaint.builder()
                        .from(complaint)
                        .addAllAttachments(complaint.remedyExecution().stream()
                                .flatMap(execution -> execution.evidence().stream())
                                .toList())
                        .remedyExecution(List.of())
                        .build();
    }

    /** What was replaced and broke again is to be replaced again. */
    private static boolean hasRecurred(Complaint complaint) {
        return complaint
                .reached(Reopened.class)
                .filter(reopened -> reopened.reason() == ReopenReason.RECURRENCE)
                .filter(reopened -> sinceReopening(complaint, DecisionCommunicated.class)
                        .findAny()
                        .isEmpty())
                .isPresent();
    }

    /** A remedy is worth nothing less than nothing. */
    static boolean isNotNegative(Optional<Remedy> remedy) {
        return remedy.flatMap(Remedy::amount)
                .filter(amount -> amount.amount().signum() < 0)
                .isEmpty();
    }

    /** A client who has said something to the decision has not left it unanswered. */
    static boolean isUnanswered(Situation<Complaint, DecisionCommunicated, ?> it) {
        LocalDate decided = it.dayOf(it.stage().entered().occurredAt());
        return it.record().communications().stream()
                .noneMatch(said ->
                        said.direction() == Direction.FROM_CLIENT && !said.on().isBefore(decided));
    }

    /** Who is not content learns where to go: inside, while there is a level left, or outside. */
    static boolean namesRecourse(Situation<Complaint, ?, ComplaintCommand.CommunicateDecision> it) {
        return (it.command().internalRecourse() && hasLevelLeft(it))
                || it.command().externalRecourse().isPresent();
    }

    static boolean isApproved(Situation<Complaint, ?, ComplaintCommand.CommunicateDecision> it) {
        Optional<Remedy> approved = it.record()
                .approval()
                .filter(approval ->
                        !approval.entered().occurredAt().isAfter(it.entered().occurredAt()))
                .map(Approval::remedy);
        return !needsApproval(it)
                || it.command()
                        .remedy()
                        .filter(remedy -> approved.filter(remedy::isWithin).isPresent())
                        .isPresent();
    }

    static boolean isApprovedByAnother(Situation<Complaint, ?, ComplaintCommand.CommunicateDecision> it) {
        return !needsApproval(it)
                || it.record()
                        .approval()
                        .filter(approval -> approval.entered().involves(it.actor()))
                        .isEmpty();
    }

    private static boolean needsApproval(Situation<Complaint, ?, ComplaintCommand.CommunicateDecision> it) {
        Optional<HandlingProfile> profile = it.record().profile();
        return profile.isPresent()
                && it.command().remedy().filter(profile.get()::needsApproval).isPresent();
    }

    /** After an escalation the one it was escalated to decides. */
    static boolean isByTheNewDecider(Situation<Complaint, ?, ComplaintCommand.CommunicateDecision> it) {
        return escalation(it.record())
                .map(escalated -> it.actor().is(escalated.decider()))
                .orElse(true);
    }

    static Complaint approved(Situation<Complaint, ?, CaseCommand.ApproveRemedy> it) {
        return Complaint.builder()
                .from(it.record())
                .approval(new Approval(it.entered(), it.command().remedy()))
                .build();
    }

    static Accepted accepted(Situation<Complaint, ?, ComplaintCommand.Accept> it) {
        ComplaintCommand.Accept command = it.command();
        return new Accepted(it.entered(), command.statement(), command.evidence());
    }

    /** Silence is not agreement: the client has said so, or something shows it. */
    static boolean isAgreed(Situation<Complaint, ?, ComplaintCommand.Accept> it) {
        return it.command().statement().isPresent() || !it.command().evidence().isEmpty();
    }

    static Instant communicatedAt(Situation<Complaint, ?, ?> it) {
        return it.record()
                .decision()
                .map(decision -> decision.entered().occurredAt())
                .orElse(Instant.MIN);
    }

    static boolean replyTimeIsOver(Situation<Complaint, DecisionCommunicated, ?> it) {
        return timeIsOver(it, HandlingProfile::reply);
    }

    static boolean recourseTimeIsOver(Situation<Complaint, Rejected, ?> it) {
        return timeIsOver(it, HandlingProfile::recourse);
    }

    private static boolean timeIsOver(
            Situation<Complaint, ? extends ComplaintStage, ?> it, Function<HandlingProfile, Term> allowed) {
        if (it.record().isClockStopped()) {
            return false;
        }
        LocalDate start = it.dayOf(it.stage().entered().occurredAt());
        return it.record()
                .profile()
                .map(profile -> CaseClock.until(it.record(), allowed.apply(profile), start, it.calendar()))
                .filter(until -> !it.day().isAfter(until))
                .isEmpty();
    }

    static boolean hasLevelLeft(Situation<Complaint, ?, ?> it) {
        return level(it.record())
                < it.record().profile().map(HandlingProfile::internalLevels).orElse(0);
    }

    private static int level(Complaint complaint) {
        return escalation(complaint).map(EscalatedInternal::level).orElse(0);
    }

    private static Optional<EscalatedInternal> escalation(Complaint complaint) {
        return sinceReopening(complaint, EscalatedInternal.class).reduce((earlier, later) -> later);
    }

    /** What a case went through since it was opened, or opened again: levels and deciders count anew then. */
    private static <T> Stream<T> sinceReopening(Complaint complaint, Class<T> kind) {
        List<ComplaintStage> stages = complaint.stages();
        int start = stages.size();
        while (start > 0 && !(stages.get(start - 1) instanceof Reopened)) {
            start--;
        }
        return stages.subList(start, stages.size()).stream()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    static boolean isAnotherDecider(Situation<Complaint, Rejected, ComplaintCommand.Escalate> it) {
        return sinceReopening(it.record(), DecisionCommunicated.class)
                .noneMatch(decision -> decision.entered().involves(it.command().decider()));
    }

    static boolean isObjectiveDecider(Situation<Complaint, Rejected, ComplaintCommand.Escalate> it) {
        return !it.record().concerns().contains(it.command().decider());
    }

    /** The client may leave it at a decision that could have been taken anew inside, if that was offered. */
    static boolean internalRecourseIsExhausted(Situation<Complaint, Rejected, ?> it) {
        return !hasLevelLeft(it)
                || it.record()
                        .decision()
                        .filter(decision -> decision.recourse().internal())
                        .isPresent();
    }

    static boolean externalRecourseWasNamed(Situation<Complaint, Rejected, ?> it) {
        return it.record()
                .decision()
                .flatMap(decision -> decision.recourse().external())
                .isPresent();
    }

    static Complaint escalated(Situation<Complaint, Rejected, ComplaintCommand.Escalate> it) {
        var stage = new EscalatedInternal(
                it.entered(), level(it.record()) + 1, it.command().decider());
        return CaseClock.startedAnew(it.record().at(stage), it);
    }
}
