package org.qms4j.nonconformity;

import java.time.LocalDate;
import org.qms4j.lifecycle.Situation;
import org.qms4j.nonconformity.NonconformityStage.Implemented;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.nonconformity.NonconformityStage.Verifying;
import org.qms4j.nonconformity.NonconformityStage.Watched;

/** What must hold before anybody says that an action worked. */
final class Effectiveness {
    private Effectiveness() {}

    /** The window begins on the day of recording: no claim of when it was shortens it. */
    static Nonconformity watched(Situation<Nonconformity, Planned, NonconformityCommand.Implement> it) {
        LocalDate since = it.today();
        LocalDate until = since.plusDays(it.stage().criterion().windowDays());
        return Deadlines.set(
                DeadlineKind.EFFECTIVENESS, it.record().at(new Implemented(it.entered(), since, until)), it);
    }

    static NonconformityStage observed(Situation<Nonconformity, Watched, NonconformityCommand.Observe> it) {
        return new Verifying(
                it.entered(),
                it.stage().since(),
                it.stage().until(),
                it.command().observation());
    }

    static boolean isWithinWhatHasPassed(Situation<Nonconformity, Watched, NonconformityCommand.Observe> it) {
        LocalDate until = it.command().observation().until();
        return !until.isBefore(it.stage().since()) && !until.isAfter(it.today());
    }

    static boolean coversTheWindow(Situation<Nonconformity, Verifying, ?> it) {
        return !it.stage().observation().until().isBefore(it.stage().until());
    }

    static boolean reachesTheExposure(Situation<Nonconformity, Verifying, ?> it) {
        return it.record()
                .plan()
                .filter(plan ->
                        plan.criterion().isMetBy(it.stage().observation().exposure()))
                .isPresent();
    }

    static boolean isJudgedBySomebodyElse(Situation<Nonconformity, Verifying, ?> it) {
        boolean saidSo = it.record()
                .reached(Implemented.class)
                .filter(done -> done.entered().involves(it.actor()))
                .isPresent();
        return !saidSo
                && it.record().plan().stream()
                        .flatMap(plan -> Planning.items(it, plan))
                        .noneMatch(item -> item.isWorkOf(it.actor()));
    }
}
