package org.qms4j.nonconformity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.lifecycle.Situation;
import org.qms4j.nonconformity.NonconformityStage.Analysing;
import org.qms4j.nonconformity.NonconformityStage.Planned;

/** What must hold of actions before they are planned, and before they count as carried out. */
final class Planning {
    private Planning() {}

    /** What was confirmed in an earlier round was addressed there; what this round has confirmed is addressed here. */
    static boolean addressesEveryCause(Situation<Nonconformity, Analysing, NonconformityCommand.Plan> it) {
        List<String> addressed =
                it.command().actions().stream().map(PlannedAction::cause).toList();
        return !addressed.isEmpty()
                && it.record().confirmedCauses().stream()
                        .filter(cause -> wasConfirmedIn(it.stage(), cause))
                        .allMatch(cause -> addressed.contains(cause.name()));
    }

    private static boolean wasConfirmedIn(Analysing round, CauseCandidate cause) {
        List<CauseCandidate.Judgement> judgements = cause.judgements();
        return !judgements
                .get(judgements.size() - 1)
                .entered()
                .recordedAt()
                .isBefore(round.entered().recordedAt());
    }

    static boolean addressesACause(Situation<Nonconformity, ?, ?> it, PlannedAction action) {
        return it.record()
                .cause(action.cause())
                .filter(CauseCandidate::isConfirmed)
                .isPresent();
    }

    static boolean belongsHere(Situation<Nonconformity, ?, ?> it, PlannedAction action) {
        return it.look(action.action()).filter(item -> item.isFor(it.record())).isPresent();
    }

    /** How success will be measured is fixed before anything is done. */
    static boolean isStillOwed(Situation<Nonconformity, ?, ?> it, PlannedAction action) {
        return it.look(action.action()).filter(item -> !item.isOwed()).isEmpty();
    }

    static boolean measuresThePast(Situation<Nonconformity, ?, NonconformityCommand.Plan> it) {
        return it.command()
                .criterion()
                .baseline()
                .filter(before -> !before.isPast(it.today()))
                .isEmpty();
    }

    static NonconformityStage withAction(Situation<Nonconformity, Planned, NonconformityCommand.AddAction> it) {
        var actions = new ArrayList<>(it.stage().actions());
        actions.add(it.command().action());
        return new Planned(it.entered(), actions, it.stage().criterion());
    }

    /** An action that was carried out and is sent back is owed again. */
    static boolean nothingIsOwed(Situation<Nonconformity, ?, ?> it) {
        return it.record().plan().stream().flatMap(plan -> items(it, plan)).noneMatch(ActionItem::isOwed);
    }

    static boolean everythingDoneIsProved(Situation<Nonconformity, Planned, ?> it) {
        return items(it, it.stage())
                .filter(ActionItem::isDone)
                .noneMatch(item -> item.proof().isEmpty());
    }

    /** An action can be given up, but not the cause it was to remove. */
    static boolean everyCauseHasAnActionDone(Situation<Nonconformity, Planned, ?> it) {
        List<PlannedAction> actions = it.stage().actions();
        return actions.stream()
                .map(PlannedAction::cause)
                .distinct()
                .allMatch(cause -> actions.stream()
                        .filter(action -> action.cause().equals(cause))
                        .flatMap(action -> it.look(action.action()).stream())
                        .anyMatch(ActionItem::isDone));
    }

    static Stream<ActionItem> items(Situation<?, ?, ?> it, Planned plan) {
        return plan.actions().stream()
                .flatMap(action -> it.look(action.action()).stream())
                .distinct();
    }
}
