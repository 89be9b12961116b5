package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qms4j.actor.Role;
import org.qms4j.client.ClientStep;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Received;
import org.qms4j.lifecycle.Situation;
import org.qms4j.notification.Recipient;

/** How complaints come in. */
final class Intake {
    private static final Set<DeadlineKind> EVERY_CASE =
            EnumSet.of(DeadlineKind.ACKNOWLEDGEMENT, DeadlineKind.PROGRESS, DeadlineKind.DECISION);

    private Intake() {}

    static Complaint received(Situation<Optional<Complaint>, ComplaintStage, ReceiveComplaint> it) {
        ReceiveComplaint command = it.command();
        HandlingProfile profile = command.profile().orElseGet(HandlingProfile::standard);
        return Complaint.builder()
                .id(command.id().orElseGet(() -> ComplaintId.of(it.newId())))
                .receivedOn(it.day())
                .channel(command.channel())
                .perception(command.perception())
                .complainant(command.complainant())
                .subject(command.subject())
                .source(command.source())
                .publicSide(command.publicSide())
                .concerns(command.concerns())
                .safetySuspected(command.safetySuspected())
                .handler(command.handler())
                .profile(profile)
                .deadlines(deadlines(profile, it))
                .summaryUntil(profile.summary().map(term -> term.from(it.day(), it.calendar())))
                .attachments(command.attachments())
                .addStages(new Received(it.entered()))
                .build();
    }

    private static Map<DeadlineKind, LocalDate> deadlines(
            HandlingProfile profile, Situation<?, ?, ReceiveComplaint> it) {
        var deadlines = new EnumMap<DeadlineKind, LocalDate>(DeadlineKind.class);
        for (DeadlineKind kind : EVERY_CASE) {
            deadlines.put(kind, profile.due(kind, it.day(), it.calendar()));
        }
        if (it.command().safetySuspected()) {
            deadlines.put(DeadlineKind.SAFETY, profile.due(DeadlineKind.SAFETY, it.day(), it.calendar()));
        }
        it.command()
                .publicSide()
                .flatMap(side -> InPublic.replyDue(it, side, profile))
                .ifPresent(due -> deadlines.put(DeadlineKind.PUBLIC_REPLY, due));
        return deadlines;
    }

    static Complaint historical(Situation<Optional<Complaint>, ComplaintStage, TakeHistory> it) {
        TakeHistory command = it.command();
        return Complaint.builder()
                .id(command.id().orElseGet(() -> ComplaintId.of(it.newId())))
                .receivedOn(command.receivedOn())
                .channel(command.channel())
                .perception(command.perception())
                .complainant(command.complainant())
                .subject(command.subject())
                .source(command.recordedAs())
                .safetySuspected(false)
                .addStages(new Historical(
                        it.entered(),
                        command.outcome(),
                        command.source(),
                        command.forwardedOn(),
                        command.answeredInTime(),
                        command.disputed(),
                        command.answer()))
                .build();
    }

    static boolean hasText(Situation<?, ?, ReceiveComplaint> it) {
        return it.command().perception().text().isPresent();
    }

    static boolean isKnown(Situation<?, ?, ?> it, Complainant complainant) {
        return complainant
                .client()
                .map(client -> ClientStep.isThere(it, client))
                .orElse(true);
    }

    static boolean isOnOwnChannel(Situation<?, ?, ReceiveComplaint> it) {
        return it.command()
                .publicSide()
                .map(side -> InPublic.isOnOwnChannel(it, side))
                .orElse(true);
    }

    static boolean handlerIsObjective(Situation<?, ?, ReceiveComplaint> it) {
        return isObjective(it.command().handler(), it.command().concerns());
    }

    static boolean isObjective(Optional<String> handler, List<String> concerns) {
        return handler.filter(concerns::contains).isEmpty();
    }

    static boolean wasForwardedAfterReceipt(Situation<?, ?, TakeHistory> it) {
        return it.command()
                .forwardedOn()
                .filter(day -> day.isBefore(it.command().receivedOn()) || day.isAfter(it.day()))
                .isEmpty();
    }

    static List<String> toldOfReceipt(Situation<?, ?, ReceiveComplaint> it) {
        var told = new ArrayList<String>();
        told.add(it.command().handler().map(Recipient::person).orElse(Recipient.of(Role.COMPLAINT_HANDLER)));
        if (it.command().safetySuspected()) {
            told.add(Recipient.of(Role.QMS_MANAGER));
        }
        it.command()
                .publicSide()
                .ifPresent(side -> told.addAll(InPublic.toldOfReach(it.command().profile(), side)));
        return told;
    }
}
