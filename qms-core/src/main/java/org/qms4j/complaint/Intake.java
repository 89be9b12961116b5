package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.actor.Role;
import org.qms4j.client.ClientStage;
import org.qms4j.complaint.Complaint.PublicSide;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Received;
import org.qms4j.lifecycle.Situation;

/** How complaints come in. */
final class Intake {
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
                .publicSide(command.publicSide().map(side -> new PublicSide(side.first(), side.url(), side.reach())))
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
        for (DeadlineKind kind : DeadlineKind.values()) {
            if (kind != DeadlineKind.SAFETY || it.command().safetySuspected()) {
                deadlines.put(kind, profile.due(kind, it.day(), it.calendar()));
            }
        }
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
                        command.answer().map(text -> text)))
                .build();
    }

    static boolean hasText(Situation<?, ?, ReceiveComplaint> it) {
        return it.command().perception().text().isPresent();
    }

    /** A client that is named must be there; a merged one must be followed to the one that goes on. */
    static boolean isKnown(Situation<?, ?, ?> it, Complainant complainant) {
        return complainant
                .client()
                .map(client -> it.look(client)
                        .filter(found -> found.stage() instanceof ClientStage.Own)
                        .isPresent())
                .orElse(true);
    }

    static boolean handlerIsObjective(Situation<?, ?, ReceiveComplaint> it) {
        return it.command().handler().filter(it.command().concerns()::contains).isEmpty();
    }

    static boolean wasForwardedAfterReceipt(Situation<?, ?, TakeHistory> it) {
        return it.command()
                .forwardedOn()
                .filter(day -> day.isBefore(it.command().receivedOn()) || day.isAfter(it.day()))
                .isEmpty();
    }

    /** The original of a duplicate is there and is itself no duplicate. */
    static boolean goesOn(Situation<Complaint, Open, ComplaintCommand.MarkDuplicate> it) {
        return it.look(it.command().of())
                .filter(original -> !(original.stage() instanceof Duplicate))
                .isPresent();
    }

    static List<String> toldOfReceipt(Situation<?, ?, ReceiveComplaint> it) {
        var told = new ArrayList<String>();
        told.add(it.command().handler().map(handler -> "person:" + handler).orElse("role:" + Role.COMPLAINT_HANDLER));
        if (it.command().safetySuspected()) {
            told.add("role:" + Role.QMS_MANAGER);
        }
        return told;
    }
}
