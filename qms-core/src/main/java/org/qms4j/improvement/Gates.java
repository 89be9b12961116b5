package org.qms4j.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.improvement.ImprovementCommand.Plan;
import org.qms4j.improvement.ImprovementStage.Checking;
import org.qms4j.improvement.ImprovementStage.Doing;
import org.qms4j.improvement.ImprovementStage.Planning;
import org.qms4j.lifecycle.Situation;

/** What must hold before a phase ends. */
final class Gates {
    private Gates() {}

    static boolean measuresThePast(Situation<?, ?, Plan> it) {
        return it.command()
                .plan()
                .test()
                .filter(test -> !test.baseline().isPast(it.today()))
                .isEmpty();
    }

    static boolean wantsAChange(Situation<?, ?, Plan> it) {
        return it.command().plan().test().filter(test -> !test.wantsAChange()).isEmpty();
    }

    static boolean namesOnlyItsActions(Situation<ImprovementCycle, ?, Plan> it) {
        return it.command().plan().actions().stream().allMatch(action -> isItsOwn(it, action));
    }

    static boolean isItsOwn(Situation<ImprovementCycle, ?, ?> it, ActionItemId action) {
        return it.look(action).filter(item -> item.isFor(it.record())).isPresent();
    }

    static boolean hasACauseWithEvidence(Situation<ImprovementCycle, ?, ?> it) {
        return it.record()
                .plan()
                .cause()
                .filter(cause -> !cause.evidence().isEmpty())
                .isPresent();
    }

    static boolean hasActions(Situation<ImprovementCycle, Planning, ?> it) {
        return actions(it).anyMatch(item -> item.isFor(it.record()));
    }

    /** How success will be known is fixed before anything is done. */
    static boolean nothingIsDoneYet(Situation<ImprovementCycle, Planning, ?> it) {
        return actions(it).noneMatch(ActionItem::isDone);
    }

    static boolean isApprovedBySomebodyElse(Situation<ImprovementCycle, Planning, ?> it) {
        return !isLedByTheActor(it);
    }

    static ImprovementCycle withAction(Situation<ImprovementCycle, Doing, ImprovementCommand.AddAction> it) {
        CyclePlan plan = it.record().plan();
        var actions = new ArrayList<>(plan.actions());
        actions.add(it.command().action());
        return ImprovementStep.changed(it).plan(plan.withActions(actions)).build();
    }

    /** An action that was carried out and is sent back is owed again. */
    static boolean nothingIsOwed(Situation<ImprovementCycle, ?, ?> it) {
        return actions(it).noneMatch(ActionItem::isOwed);
    }

    static boolean somethingIsDone(Situation<ImprovementCycle, Doing, ?> it) {
        return actions(it).anyMatch(ActionItem::isDone);
    }

    static boolean everythingDoneIsProved(Situation<ImprovementCycle, Doing, ?> it) {
        return actions(it)
                .filter(ActionItem::isDone)
                .noneMatch(item -> item.proof().isEmpty());
    }

    /** The window begins on the day of recording: no claim of when it was shortens it. */
    static Checking watched(Situation<ImprovementCycle, Doing, ImprovementCommand.FinishDoing> it) {
        LocalDate since = it.today();
        LocalDate until = since.plusDays(test(it).map(SuccessTest::windowDays).orElseThrow());
        return new Checking(
                it.entered(),
                since,
                until,
                it.command().deviations(),
                it.command().informed());
    }

    static boolean countsTheSame(Situation<ImprovementCycle, Checking, ImprovementCommand.Observe> it) {
        return test(it).filter(test -> test.version() == it.command().version()).isPresent();
    }

    static boolean isWithinWhatHasPassed(Situation<ImprovementCycle, Checking, ImprovementCommand.Observe> it) {
        LocalDate until = it.command().observation().until();
        return !until.isBefore(it.stage().since()) && !until.isAfter(it.today());
    }

    static boolean coversTheWindow(Situation<ImprovementCycle, Checking, ?> it) {
        return it.record()
                .figures()
                .filter(seen -> !seen.observation().until().isBefore(it.stage().until()))
                .isPresent();
    }

    static boolean reachesTheExposure(Situation<ImprovementCycle, Checking, ?> it) {
        return test(it).filter(test -> it.record()
                        .figures()
                        .filter(seen -> test.isMetBy(seen.observation().exposure()))
                        .isPresent())
                .isPresent();
    }

    static boolean isJudgedBySomebodyElse(Situation<ImprovementCycle, Checking, ?> it) {
        return !isLedByTheActor(it) && actions(it).noneMatch(item -> item.isWorkOf(it.actor()));
    }

    static boolean isBetter(Situation<ImprovementCycle, ?, ?> it) {
        return it.record().verdict().filter(Verdict::isBetter).isPresent();
    }

    /** Whoever has led it before is no stranger to it. */
    private static boolean isLedByTheActor(Situation<ImprovementCycle, ?, ?> it) {
        return it.record().leaders().contains(it.actor().id())
                || it.record().leaders().contains(it.actor().answerable());
    }

    private static Optional<SuccessTest> test(Situation<ImprovementCycle, ?, ?> it) {
        return it.record().plan().test();
    }

    private static Stream<ActionItem> actions(Situation<ImprovementCycle, ?, ?> it) {
        return it.record().plan().actions().stream().distinct().flatMap(action -> it.look(action).stream());
    }
}
