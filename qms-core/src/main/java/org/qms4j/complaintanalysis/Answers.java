package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.complaint.CaseNote.Communication;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.CaseNote.Holding;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Acknowledged;
import org.qms4j.complaint.ComplaintStage.Closed;
import org.qms4j.complaint.ComplaintStage.DecisionCommunicated;
import org.qms4j.complaint.DeadlineKind;
import org.qms4j.complaint.PublicNote.Replied;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.lifecycle.Stage;

/** On which days a client heard what about a complaint, and until when they should have. */
record Answers(Complaint complaint, Conditions conditions) {
    Optional<LocalDate> acknowledged() {
        return first(Acknowledged.class).map(this::day);
    }

    Optional<LocalDate> first() {
        Stream<LocalDate> told = complaint.communications().stream()
                .filter(said -> said.direction() == Direction.TO_CLIENT)
                .map(Communication::on);
        Stream<LocalDate> repliedInPublic = complaint.publicNotes(Replied.class).map(reply -> day(reply.entered()));
        return Stream.of(acknowledged().stream(), told, repliedInPublic, decided().stream())
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
    }

    /** The first answer to the case itself: a decision, or what stands for one. */
    Optional<LocalDate> decided() {
        return Stream.concat(
                        first(DecisionCommunicated.class).map(this::day).stream(),
                        complaint.holdings().stream().map(Holding::on))
                .min(LocalDate::compareTo);
    }

    Optional<LocalDate> closed() {
        return complaint.stage() instanceof Closed closed ? Optional.of(day(closed)) : Optional.empty();
    }

    Optional<LocalDate> due(DeadlineKind kind) {
        return Optional.ofNullable(complaint.deadlines().get(kind));
    }

    /** That of the first answer: a case that is decided anew has another one. */
    Optional<LocalDate> decisionDue() {
        Optional<LocalDate> held =
                complaint.holdings().stream().map(Holding::due).findFirst();
        Optional<DecisionCommunicated> decision = first(DecisionCommunicated.class);
        return held.or(
                () -> decision.isPresent() ? decision.flatMap(DecisionCommunicated::due) : due(DeadlineKind.DECISION));
    }

    private <T extends Stage> Optional<T> first(Class<T> kind) {
        return complaint.stages().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private LocalDate day(Stage stage) {
        return day(stage.entered());
    }

    private LocalDate day(Entered entered) {
        return conditions.dayOf(entered.occurredAt());
    }
}
