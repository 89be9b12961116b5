package org.qms4j.improvement;

import java.util.Optional;
import org.qms4j.improvement.ImprovementStage.Acting;
import org.qms4j.improvement.ImprovementStage.Planning;
import org.qms4j.lifecycle.Situation;

/** What must hold before a cycle is begun. */
final class Beginning {
    /** The type of records that an idea is. */
    private static final String IDEA = "improvement-idea";

    private Beginning() {}

    /** What drives it can be looked up. */
    static boolean isDrivenByData(Situation<?, ?, BeginCycle> it) {
        Driver driver = it.command().driver();
        return driver.pointsToData() && it.isSound(driver.record());
    }

    static boolean comesFromItsIdea(Situation<?, ?, BeginCycle> it) {
        Driver driver = it.command().driver();
        return driver.kind() != Driver.Kind.IDEA
                || driver.record().filter(record -> record.type().equals(IDEA)).isPresent();
    }

    static boolean followsOnACycleThatIsDecided(Situation<?, ?, ImprovementCommand.Continue> it) {
        return it.look(it.command().parent())
                .filter(parent -> parent.stage() instanceof Acting)
                .isPresent();
    }

    static ImprovementCycle begun(Situation<Optional<ImprovementCycle>, ImprovementStage, BeginCycle> it) {
        BeginCycle command = it.command();
        ImprovementCycle begun = ImprovementCycle.builder()
                .id(command.id().orElseGet(() -> ImprovementCycleId.of(it.newId())))
                .title(command.title())
                .scale(command.scale())
                .driver(command.driver())
                .satisfaction(command.satisfaction())
                .withoutSatisfaction(command.withoutSatisfaction())
                .processes(command.processes())
                .sponsor(command.sponsor())
                .addLeaders(command.leader())
                .profile(command.profile().orElseGet(ImprovementProfile::standard))
                .number(1)
                .plan(CyclePlan.empty())
                .lastStep(it.entered())
                .addStages(new Planning(it.entered()))
                .build();
        return Deadlines.set(Phase.PLAN, begun, it);
    }

    /** What is common to the turns is taken over; what is planned is thought of anew. */
    static ImprovementCycle continued(
            Situation<Optional<ImprovementCycle>, ImprovementStage, ImprovementCommand.Continue> it) {
        ImprovementCommand.Continue command = it.command();
        ImprovementCycle parent = it.look(command.parent()).orElseThrow();
        ImprovementCycle next = ImprovementCycle.builder()
                .id(command.id().orElseGet(() -> ImprovementCycleId.of(it.newId())))
                .title(parent.title())
                .scale(parent.scale())
                .driver(parent.driver())
                .satisfaction(parent.satisfaction())
                .withoutSatisfaction(parent.withoutSatisfaction())
                .processes(parent.processes())
                .sponsor(parent.sponsor())
                .addLeaders(parent.leader())
                .profile(parent.profile())
                .number(parent.number() + 1)
                .parent(parent.id())
                .plan(CyclePlan.empty())
                .lastStep(it.entered())
                .addStages(new Planning(it.entered()))
                .build();
        return Deadlines.set(Phase.PLAN, next, it);
    }
}
