package org.qms4j.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.nonconformity.Cases.CAUSE;
import static org.qms4j.nonconformity.Cases.CHECK;
import static org.qms4j.nonconformity.Cases.CRATES;
import static org.qms4j.nonconformity.Cases.MONDAY;
import static org.qms4j.nonconformity.Cases.NEVER_AGAIN;
import static org.qms4j.nonconformity.Cases.PROOF;
import static org.qms4j.nonconformity.Cases.RARER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.qms4j.QmsBench;
import org.qms4j.QmsPair;
import org.qms4j.QmsPair.Try;
import org.qms4j.QmsWalk;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.effectiveness.Observation;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Step;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.NonconformityStage.Closed;
import org.qms4j.nonconformity.NonconformityStage.Effective;
import org.qms4j.nonconformity.NonconformityStage.Implemented;
import org.qms4j.nonconformity.NonconformityStage.Planned;
import org.qms4j.nonconformity.NonconformityStage.Settled;
import org.qms4j.privacy.Confidential;

/** A nonconformity and the action against its cause, on every way they can go. */
class NonconformityWalkProperties {
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(NonconformityStage.class));
    private static final Actor VERA = Actor.of("vera", Role.EFFECTIVENESS_VERIFIER);
    private static final Actor CARL = Actor.of("carl", Role.ACTION_OWNER, Role.EFFECTIVENESS_VERIFIER);
    private static final Confidential<String> WHY = Confidential.of("so it is");

    private static <C> Try<Nonconformity> crates(Step<Nonconformity, C> step, C command) {
        return Try.of(step, command);
    }

    private static <C> Try<Nonconformity> item(Step<ActionItem, C> step, C command) {
        return Try.item(step, command);
    }

    private static NonconformityCommand.Observe seen(int days, int count) {
        return new NonconformityCommand.Observe(
                Observation.of(MONDAY.plusDays(days), count, BigDecimal.valueOf(11_000), PROOF));
    }

    private static final List<Try<Nonconformity>> WAY_TO_THE_PLAN = List.of(
            crates(NonconformityStep.CONTAIN, new NonconformityCommand.Contain(WHY, List.of(PROOF))),
            crates(NonconformityStep.EVALUATE, Cases.evaluation()),
            crates(NonconformityStep.ANALYSE, new NonconformityCommand.Analyse(WHY)),
            crates(AnalysisStep.PROPOSE_CAUSE, AnalysisCommand.Propose.why(CAUSE, "tilted", Nature.SYSTEMIC, PROOF)),
            crates(AnalysisStep.CONFIRM_CAUSE, new AnalysisCommand.ConfirmCause(CAUSE, WHY, List.of(PROOF))),
            crates(AnalysisStep.EXPLAIN_ESCAPE, new AnalysisCommand.ExplainEscape(WHY, List.of())),
            crates(AnalysisStep.CHECK_SIMILAR, new AnalysisCommand.CheckSimilar(WHY, WHY, List.of(PROOF))),
            crates(NonconformityStep.PLAN, new NonconformityCommand.Plan(List.of(Cases.action()), RARER)));

    private static final List<Try<Nonconformity>> WAY_TO_THE_END = List.of(
            item(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of(PROOF))),
            crates(NonconformityStep.IMPLEMENT, new NonconformityCommand.Implement()),
            crates(NonconformityStep.OBSERVE, seen(90, 9)).by(VERA, 90),
            crates(NonconformityStep.CONFIRM_EFFECTIVE, new NonconformityCommand.ConfirmEffective())
                    .by(VERA, 0),
            crates(NonconformityStep.CLOSE, Cases.CLOSING));

    private static final List<Try<Nonconformity>> OTHERS = List.of(
            crates(NonconformityStep.CONTAIN, new NonconformityCommand.Contain(WHY, List.of())),
            crates(NonconformityStep.CORRECT_ONLY, new NonconformityCommand.CorrectOnly(WHY)),
            crates(AnalysisStep.ASK_WHY, new AnalysisCommand.AskWhy(CAUSE, WHY, Nature.HUMAN_ERROR, List.of())),
            crates(AnalysisStep.REFUTE_CAUSE, new AnalysisCommand.RefuteCause(CAUSE, WHY, List.of(PROOF))),
            crates(NonconformityStep.PLAN, new NonconformityCommand.Plan(List.of(Cases.action()), NEVER_AGAIN)),
            crates(NonconformityStep.ADD_ACTION, new NonconformityCommand.AddAction(Cases.action())),
            crates(NonconformityStep.OBSERVE, seen(0, 0)),
            crates(NonconformityStep.OBSERVE, seen(90, 60)).by(VERA, 0),
            crates(NonconformityStep.CONFIRM_EFFECTIVE, new NonconformityCommand.ConfirmEffective()),
            crates(NonconformityStep.FIND_INEFFECTIVE, new NonconformityCommand.FindIneffective(WHY)),
            crates(AnalysisStep.NOTE_RECURRENCE, new AnalysisCommand.NoteRecurrence(CHECK.key())),
            crates(NonconformityStep.REOPEN, new NonconformityCommand.Reopen(WHY)),
            crates(AnalysisStep.ASSIGN, new AnalysisCommand.Assign("dora")),
            crates(NonconformityStep.VOID, new NonconformityCommand.Void(WHY)).by(QmsBench.BEN, 0),
            crates(NonconformityStep.ANNOUNCE_BREACHED, new Announce("CONTAINMENT", MONDAY)),
            item(ActionItemStep.CANCEL, new ActionItemCommand.Cancel(WHY)),
            item(ActionItemStep.SEND_BACK, new ActionItemCommand.SendBack(WHY)),
            item(ActionItemStep.VERIFY, new ActionItemCommand.Verify()).by(QmsBench.BEN, 0));

    private static final List<Try<Nonconformity>> ALL = Stream.of(WAY_TO_THE_PLAN, WAY_TO_THE_END, OTHERS)
            .flatMap(List::stream)
            .toList();

    private static final List<Try<Nonconformity>> WHOLE =
            Stream.concat(WAY_TO_THE_PLAN.stream(), WAY_TO_THE_END.stream()).toList();

    private static QmsPair<Nonconformity> world() {
        var cases = new Cases();
        cases.reported();
        return new QmsPair<>(cases.bench, NonconformityStep.LIFECYCLE, CRATES, CHECK);
    }

    @Provide
    Arbitrary<List<Try<Nonconformity>>> walks() {
        return QmsPair.walks(WHOLE, ALL);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_step_is_stored_whole_or_refused_for_the_reasons_known_beforehand(
            @ForAll("walks") List<Try<Nonconformity>> walk) {
        QmsPair<Nonconformity> world = world().along(walk);
        Statistics.collect(world.record().stage().name());
        assertThat(world.isConsistent()).isTrue();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothing_counts_as_effective_without_criterion_window_figures_and_somebody_else(
            @ForAll("walks") List<Try<Nonconformity>> walk) {
        QmsPair<Nonconformity> world = world();
        for (Try<Nonconformity> each : walk) {
            Nonconformity before = world.record();
            world.attempt(each);
            Nonconformity after = world.record();
            assertThat(after.stages()).startsWith(before.stages().toArray(NonconformityStage[]::new));
            if (after.stage() instanceof Effective effective && !before.stage().equals(effective)) {
                Implemented done = after.reached(Implemented.class).orElseThrow();
                assertThat(after.stages().indexOf(after.plan().orElseThrow()))
                        .isLessThan(after.stages().indexOf(done));
                assertThat(effective.observation().until()).isAfterOrEqualTo(done.until());
                assertThat(done.until())
                        .isEqualTo(done.since()
                                .plusDays(after.plan().orElseThrow().criterion().windowDays()));
                assertThat(after.verdict()).contains(Verdict.EFFECTIVE);
                assertThat(effective.entered().actor())
                        .isNotEqualTo(done.entered().actor())
                        .isNotEqualTo("carl");
            }
            if (after.stage() instanceof Implemented && before.stage() instanceof Planned) {
                assertThat(world.item().stage())
                        .isInstanceOfAny(ActionItemStage.Done.class, ActionItemStage.Verified.class);
            }
            if (after.stage() instanceof Closed && !(before.stage() instanceof Closed)) {
                assertThat(before.stage()).isInstanceOf(Settled.class);
            }
        }
    }

    @Example
    void every_stage_can_be_reached_and_every_open_one_leads_on_to_an_end() {
        Map<String, Set<String>> roads =
                QmsPair.roads(NonconformityWalkProperties::world, WHOLE, ALL, NonconformityWalkProperties::state);
        assertThat(roads.keySet()).isEqualTo(STAGES);
        assertThat(roads.get("Voided")).isEmpty();
        assertThat(roads.get("Closed")).containsExactly("Ineffective");
        assertThat(roads.get("Verifying")).containsExactly("Effective", "Ineffective", "Voided");
        assertThat(QmsWalk.astray(roads)).isEmpty();
    }

    /** What figures and recurrences say is part of the state. */
    private static List<?> state(QmsPair<Nonconformity> world) {
        Nonconformity it = world.record();
        return List.of(it.verdict(), !it.recurrences().isEmpty(), Math.min(it.rounds(), 1));
    }
}
