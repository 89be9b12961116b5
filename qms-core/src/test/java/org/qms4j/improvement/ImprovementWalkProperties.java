package org.qms4j.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.improvement.Turns.LABELS;
import static org.qms4j.improvement.Turns.LATE;
import static org.qms4j.improvement.Turns.MONDAY;
import static org.qms4j.improvement.Turns.NOWHERE;
import static org.qms4j.improvement.Turns.PROOF;
import static org.qms4j.improvement.Turns.STANDARD;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.qms4j.QmsPair;
import org.qms4j.QmsPair.Try;
import org.qms4j.QmsWalk;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Money;
import org.qms4j.improvement.ImprovementStage.Acting;
import org.qms4j.improvement.ImprovementStage.Checking;
import org.qms4j.improvement.ImprovementStage.Standardized;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.privacy.Confidential;

/** A cycle and the action in it, on every way they can go. */
class ImprovementWalkProperties {
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(ImprovementStage.class));
    private static final Actor OLGA = Actor.of("olga", Role.PROCESS_OWNER);
    private static final Actor VERA = Actor.of("vera", Role.EFFECTIVENESS_VERIFIER);
    private static final Confidential<String> WHY = Confidential.of("so it is");
    private static final ImprovementCycleId NEXT = ImprovementCycleId.of("I-2");

    private static ImprovementCommand.Observe seen(int days, int count) {
        return new ImprovementCommand.Observe(
                2, Observation.of(MONDAY.plusDays(days), count, BigDecimal.valueOf(11_000), PROOF));
    }

    private static final List<Try<ImprovementCycle>> WHOLE = List.of(
            Try.of(ImprovementStep.PLAN, new ImprovementCommand.Plan(Turns.plan())),
            Try.of(ImprovementStep.APPROVE, new ImprovementCommand.Approve()).by(OLGA, 0),
            Try.item(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of(PROOF))),
            Try.of(ImprovementStep.FINISH_DOING, new ImprovementCommand.FinishDoing(WHY, List.of(PROOF))),
            Try.of(ImprovementStep.OBSERVE, seen(90, 9)).by(VERA, 90),
            Try.of(ImprovementStep.JUDGE, new ImprovementCommand.Judge(WHY, List.of(PROOF)))
                    .by(VERA, 0),
            Try.of(ImprovementStep.STANDARDIZE, STANDARD));

    private static final List<Try<ImprovementCycle>> OTHERS = List.of(
            Try.of(ImprovementStep.PLAN, new ImprovementCommand.Plan(CyclePlan.empty())),
            Try.of(ImprovementStep.ADD_ACTION, new ImprovementCommand.AddAction(LABELS)),
            Try.of(ImprovementStep.OBSERVE, seen(0, 0)),
            Try.of(ImprovementStep.OBSERVE, seen(90, 44)),
            Try.of(ImprovementStep.OBSERVE, seen(90, 14)),
            Try.of(ImprovementStep.JUDGE, new ImprovementCommand.Judge(WHY, List.of())),
            Try.aside(acme ->
                    acme.improvementCycles().adjust(LATE, Optional.of(NEXT), "it is the printer", NOWHERE, PROOF)),
            Try.of(ImprovementStep.ADJUST, new ImprovementCommand.Adjust(WHY, NEXT, NOWHERE, List.of(PROOF))),
            Try.of(ImprovementStep.ABANDON, new ImprovementCommand.Abandon(WHY, List.of(PROOF))),
            Try.of(ImprovementStep.HAND_OVER, new ImprovementCommand.HandOver("ben")),
            Try.of(
                    ImprovementStep.ACCOUNT,
                    new ImprovementCommand.Account(Optional.of(Money.of("1.00", "EUR")), Optional.empty(), List.of())),
            Try.of(ImprovementStep.ANNOUNCE_BREACHED, new Announce("PLAN", MONDAY)),
            Try.of(ImprovementStep.ANNOUNCE_STANDSTILL, new Announce("STANDSTILL", MONDAY.plusDays(30))),
            Try.item(ActionItemStep.CANCEL, new ActionItemCommand.Cancel(WHY)),
            Try.item(ActionItemStep.SEND_BACK, new ActionItemCommand.SendBack(WHY)));

    private static final List<Try<ImprovementCycle>> ALL =
            Stream.concat(WHOLE.stream(), OTHERS.stream()).toList();

    private static QmsPair<ImprovementCycle> world() {
        var turns = new Turns();
        turns.begun();
        return new QmsPair<>(turns.bench, ImprovementStep.LIFECYCLE, LATE, LABELS);
    }

    @Provide
    Arbitrary<List<Try<ImprovementCycle>>> walks() {
        return QmsPair.walks(WHOLE, ALL);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_step_is_stored_whole_or_refused_for_the_reasons_known_beforehand(
            @ForAll("walks") List<Try<ImprovementCycle>> walk) {
        QmsPair<ImprovementCycle> world = world().along(walk);
        Statistics.collect(world.record().stage().name());
        assertThat(world.isConsistent()).isTrue();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void no_phase_is_skipped_and_nothing_becomes_the_rule_that_figures_do_not_show(
            @ForAll("walks") List<Try<ImprovementCycle>> walk) {
        QmsPair<ImprovementCycle> world = world();
        for (Try<ImprovementCycle> each : walk) {
            ImprovementCycle before = world.record();
            world.attempt(each);
            ImprovementCycle after = world.record();
            assertThat(after.stages()).startsWith(before.stages().toArray(ImprovementStage[]::new));
            if (after.phase().isPresent() && !after.phase().equals(before.phase())) {
                assertThat(after.phase().get().ordinal())
                        .isEqualTo(before.phase().orElseThrow().ordinal() + 1);
            }
            if (after.stage() instanceof Acting acting && !before.stage().equals(acting)) {
                Checking checked = after.reached(Checking.class).orElseThrow();
                SuccessTest test = after.plan().test().orElseThrow();
                Observation seen = after.figures().orElseThrow().observation();
                assertThat(seen.until()).isAfterOrEqualTo(checked.since().plusDays(test.windowDays()));
                assertThat(seen.exposure()).isGreaterThanOrEqualTo(test.minimumExposure());
                assertThat(after.leaders()).doesNotContain(acting.entered().actor());
                assertThat(acting.entered().actor()).isNotEqualTo("carl");
            }
            if (after.stage() instanceof Standardized) {
                assertThat(after.verdict())
                        .hasValueSatisfying(
                                verdict -> assertThat(verdict).isIn(Verdict.ACHIEVED, Verdict.PARTLY_ACHIEVED));
            }
        }
    }

    @Example
    void every_stage_can_be_reached_and_every_open_one_leads_on_to_an_end() {
        Map<String, Set<String>> roads =
                QmsPair.roads(ImprovementWalkProperties::world, WHOLE, ALL, ImprovementWalkProperties::state);
        assertThat(roads.keySet()).isEqualTo(STAGES);
        assertThat(roads.get("Planning")).containsExactly("Abandoned", "Doing");
        assertThat(roads.get("Doing")).containsExactly("Abandoned", "Checking");
        assertThat(roads.get("Checking")).containsExactly("Abandoned", "Acting");
        assertThat(roads.get("Acting")).containsExactly("Abandoned", "Adjusted", "Standardized");
        assertThat(roads.get("Standardized")).isEmpty();
        assertThat(roads.get("Adjusted")).isEmpty();
        assertThat(roads.get("Abandoned")).isEmpty();
        assertThat(QmsWalk.astray(roads)).isEmpty();
    }

    /** What is planned and what figures say is part of the state. */
    private static List<?> state(QmsPair<ImprovementCycle> world) {
        ImprovementCycle it = world.record();
        return List.of(
                it.verdict(),
                it.plan().equals(CyclePlan.empty()),
                world.item().stage().name());
    }
}
