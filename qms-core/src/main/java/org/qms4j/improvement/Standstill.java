package org.qms4j.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.agenda.Announcement;
import org.qms4j.improvement.ImprovementStage.Checking;

/**
 * That nobody does anything. Work on its actions is work on a cycle, and as long as its window is open there is nothing
 * to do but wait.
 */
final class Standstill {
    static final String KIND = "STANDSTILL";

    private Standstill() {}

    /** The last day on which nobody need be told. */
    static LocalDate limit(
            ImprovementCycle cycle,
            Function<ActionItemId, Optional<ActionItem>> actions,
            Function<Instant, LocalDate> dayOf) {
        LocalDate worked = Stream.concat(
                        Stream.of(cycle.lastStep()),
                        cycle.plan().actions().stream()
                                .flatMap(action -> actions.apply(action).stream())
                                .map(item -> item.stage().entered()))
                .map(entered -> dayOf.apply(entered.recordedAt()))
                .reduce(LocalDate.MIN, Announcement::later);
        LocalDate idle =
                cycle.stage() instanceof Checking checking ? Announcement.later(worked, checking.until()) : worked;
        return idle.plusDays(cycle.profile().standstillDays());
    }
}
