package org.qms4j.nonconformity;

import java.util.Optional;
import org.qms4j.lifecycle.Situation;
import org.qms4j.nonconformity.NonconformityStage.Reported;

/** What must hold before a nonconformity is reported. */
final class Reporting {
    /** The type of records that a complaint is. */
    private static final String COMPLAINT = "complaint";

    private Reporting() {}

    static boolean namesWhatWasNotKept(Situation<?, ?, ReportNonconformity> it) {
        return it.command().clause().isPresent() || it.command().rule().isPresent();
    }

    static boolean comesFromItsSource(Situation<?, ?, ReportNonconformity> it) {
        return it.command().source() != Source.COMPLAINT
                || it.command()
                        .origin()
                        .filter(origin -> origin.type().equals(COMPLAINT))
                        .isPresent();
    }

    static Nonconformity reported(Situation<Optional<Nonconformity>, NonconformityStage, ReportNonconformity> it) {
        ReportNonconformity command = it.command();
        Nonconformity reported = Nonconformity.builder()
                .id(command.id().orElseGet(() -> NonconformityId.of(it.newId())))
                .source(command.source())
                .origin(command.origin())
                .foundIn(command.foundIn())
                .clause(command.clause())
                .rule(command.rule())
                .statement(command.statement())
                .evidence(command.evidence())
                .severity(command.severity())
                .grade(command.grade())
                .danger(command.danger())
                .detectedOn(command.detectedOn())
                .affected(command.affected())
                .responsible(command.responsible())
                .profile(command.profile().orElseGet(CorrectiveActionProfile::standard))
                .addStages(new Reported(it.entered()))
                .build();
        return Deadlines.set(DeadlineKind.CONTAINMENT, reported, it);
    }
}
