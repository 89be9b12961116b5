package org.qms4j.improvement;

import java.time.LocalDate;
import org.qms4j.improvement.ImprovementCycle.Deadline;
import org.qms4j.improvement.ImprovementStage.Checking;
import org.qms4j.lifecycle.Situation;

/** By when a phase ends. A date is set once, when the phase begins, and moved by nobody. */
final class Deadlines {
    private Deadlines() {}

    static ImprovementCycle set(Phase phase, ImprovementCycle cycle, Situation<?, ?, ?> it) {
        LocalDate start = cycle.stage() instanceof Checking checking ? checking.until() : it.day();
        return ImprovementCycle.builder()
                .from(cycle)
                .addDeadlines(new Deadline(phase, cycle.profile().term(phase).from(start, it.calendar())))
                .build();
    }
}
