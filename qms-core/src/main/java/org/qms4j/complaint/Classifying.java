package org.qms4j.complaint;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.qms4j.complaint.CaseNote.Correction;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.Open;
import org.qms4j.complaint.ComplaintStage.Voided;
import org.qms4j.lifecycle.Situation;

/** How it is put right what a complaint is about, and which complaint it is. */
final class Classifying {
    private Classifying() {}

    /** What it was said to be about until then is kept. */
    static Complaint classified(Situation<Complaint, Open, CaseCommand.Classify> it) {
        CaseCommand.Classify command = it.command();
        Complaint before = it.record();
        Perception perceived = before.perception();
        var concerns = new LinkedHashSet<>(before.concerns());
        concerns.addAll(command.concerns());
        return Complaint.builder()
                .from(before)
                .subject(command.subject().orElse(before.subject()))
                .perception(command.category().map(perceived::about).orElse(perceived))
                .publicSide(command.publicSide().or(before::publicSide))
                .concerns(concerns)
                .addCorrections(new Correction(
                        it.day(),
                        it.actor().id(),
                        command.subject().map(corrected -> before.subject()),
                        command.category().flatMap(corrected -> perceived.category()),
                        command.publicSide().flatMap(corrected -> before.publicSide()),
                        Optional.empty()))
                .build();
    }

    static boolean saysSomething(Situation<Complaint, ?, CaseCommand.Classify> it) {
        CaseCommand.Classify command = it.command();
        return command.subject().isPresent()
                || command.category().isPresent()
                || command.publicSide().isPresent()
                || !command.concerns().isEmpty();
    }

    /** That a complaint has become public is a step of its own, from which the public reply is due. */
    static boolean correctsWhatIsPublic(Situation<Complaint, ?, CaseCommand.Classify> it) {
        return it.command().publicSide().isEmpty() || InPublic.isPublic(it);
    }

    static boolean isOnOwnChannel(Situation<Complaint, ?, CaseCommand.Classify> it) {
        return it.command()
                .publicSide()
                .map(side -> InPublic.isOnOwnChannel(it, side))
                .orElse(true);
    }

    /** Neither the handler nor the one the case was escalated to turns out to be somebody whom it is about. */
    static boolean sparesWhoHandlesIt(Situation<Complaint, ?, CaseCommand.Classify> it) {
        Optional<String> decider = it.record().reached(EscalatedInternal.class).map(EscalatedInternal::decider);
        return Intake.isObjective(it.record().handler(), it.command().concerns())
                && Intake.isObjective(decider, it.command().concerns())
                && Handling.isObjective(it);
    }

    /** The original of a duplicate is there, and is itself neither a duplicate nor entered by mistake. */
    static boolean isOfAnOriginal(Situation<Complaint, Open, ComplaintCommand.MarkDuplicate> it) {
        return it.look(it.command().of())
                .filter(original -> !(original.stage() instanceof Duplicate || original.stage() instanceof Voided))
                .isPresent();
    }
}
