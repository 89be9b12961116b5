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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.qms4j.QmsBench;
import org.qms4j.QmsWalk;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Staged;
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

    /** What somebody tries, on one of the two records. */
    private record Try<A extends Staged<A, ?>, C>(Step<A, C> step, C command, Actor by, int days, boolean onItem) {
        void in(World world) {
            if (onItem) {
                world.item.attempt(itemMove());
            } else {
                world.crates.attempt(crateMove());
            }
        }

        @SuppressWarnings("unchecked")
        private Move<ActionItem, C> itemMove() {
            return new Move<>((Step<ActionItem, C>) step, command, by, days);
        }

        @SuppressWarnings("unchecked")
        private Move<Nonconformity, C> crateMove() {
            return new Move<>((Step<Nonconformity, C>) step, command, by, days);
        }

        Try<A, C> by(Actor somebody, int after) {
            return new Try<>(step, command, somebody, after, onItem);
        }
    }

    private static <C> Try<Nonconformity, C> crates(Step<Nonconformity, C> step, C command) {
        return new Try<>(step, command, QmsBench.ANNA, 0, false);
    }

    private static <C> Try<ActionItem, C> item(Step<ActionItem, C> step, C command) {
        return new Try<>(step, command, CARL, 0, true);
    }

    private static NonconformityCommand.Observe seen(int days, int count) {
        return new NonconformityCommand.Observe(
                Observation.of(MONDAY.plusDays(days), count, BigDecimal.valueOf(11_000), PROOF));
    }

    private static final List<Try<?, ?>> WAY_TO_THE_PLAN = List.of(
            crates(NonconformityStep.CONTAIN, new NonconformityCommand.Contain(WHY, List.of(PROOF))),
            crates(NonconformityStep.EVALUATE, Cases.evaluation()),
            crates(NonconformityStep.ANALYSE, new NonconformityCommand.Analyse(WHY)),
            crates(AnalysisStep.PROPOSE_CAUSE, AnalysisCommand.Propose.why(CAUSE, "tilted", Nature.SYSTEMIC, PROOF)),
            crates(AnalysisStep.CONFIRM_CAUSE, new AnalysisCommand.ConfirmCause(CAUSE, WHY, List.of(PROOF))),
            crates(AnalysisStep.EXPLAIN_ESCAPE, new AnalysisCommand.ExplainEscape(WHY, List.of())),
            crates(AnalysisStep.CHECK_SIMILAR, new AnalysisCommand.CheckSimilar(WHY, WHY, List.of(PROOF))),
            crates(NonconformityStep.PLAN, new NonconformityCommand.Plan(List.of(Cases.action()), RARER)));

    private static final List<Try<?, ?>> WAY_TO_THE_END = List.of(
            item(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of(PROOF))),
            crates(NonconformityStep.IMPLEMENT, new NonconformityCommand.Implement()),
            crates(NonconformityStep.OBSERVE, seen(90, 9)).by(VERA, 90),
            crates(NonconformityStep.CONFIRM_EFFECTIVE, new NonconformityCommand.ConfirmEffective())
                    .by(VERA, 0),
            crates(NonconformityStep.CLOSE, Cases.CLOSING));

    private static final List<Try<?, ?>> OTHERS = List.of(
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

    private static final List<Try<?, ?>> ALL = Stream.of(WAY_TO_THE_PLAN, WAY_TO_THE_END, OTHERS)
            .flatMap(List::stream)
            .toList();

    private static final class World {
        private final Cases cases = new Cases();
        private final QmsWalk<Nonconformity> crates;
        private final QmsWalk<ActionItem> item;

        World() {
            cases.reported();
            cases.anna
                    .actionItems()
                    .open(OpenActionItem.of("Look at the indicator", "carl", MONDAY.plusDays(30))
                            .as(CHECK)
                            .from(CRATES));
            crates = new QmsWalk<>(cases.bench, NonconformityStep.LIFECYCLE, CRATES);
            item = new QmsWalk<>(cases.bench, ActionItemStep.LIFECYCLE, CHECK);
        }

        World along(List<? extends Try<?, ?>> way) {
            way.forEach(each -> each.in(this));
            return this;
        }
    }

    @Provide
    Arbitrary<List<Try<?, ?>>> walks() {
        List<Try<?, ?>> whole =
                Stream.concat(WAY_TO_THE_PLAN.stream(), WAY_TO_THE_END.stream()).toList();
        Arbitrary<List<Try<?, ?>>> beginning =
                Arbitraries.integers().between(0, whole.size()).map(length -> whole.subList(0, length));
        Arbitrary<Try<?, ?>> any = Combinators.combine(
                        Arbitraries.of(ALL),
                        Arbitraries.of(QmsBench.ANNA, QmsBench.BEN, VERA, CARL, Actor.system("night")),
                        Arbitraries.of(0, 0, 0, 30))
                .as((each, actor, days) -> each.by(actor, days));
        return Combinators.combine(beginning, any.list().ofMaxSize(15))
                .as((way, on) ->
                        Stream.<Try<?, ?>>concat(way.stream(), on.stream()).toList());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_step_is_stored_whole_or_refused_for_the_reasons_known_beforehand(@ForAll("walks") List<Try<?, ?>> walk) {
        World world = new World().along(walk);
        Statistics.collect(world.crates.stage());
        assertThat(world.cases.anna.journal().verifyAll().isConsistent()).isTrue();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothing_counts_as_effective_without_criterion_window_figures_and_somebody_else(
            @ForAll("walks") List<Try<?, ?>> walk) {
        World world = new World();
        for (Try<?, ?> each : walk) {
            Nonconformity before = world.crates.record();
            each.in(world);
            Nonconformity after = world.crates.record();
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
                assertThat(world.item.record().stage())
                        .isInstanceOfAny(ActionItemStage.Done.class, ActionItemStage.Verified.class);
            }
            if (after.stage() instanceof Closed && !(before.stage() instanceof Closed)) {
                assertThat(before.stage()).isInstanceOf(Settled.class);
            }
        }
    }

    @Example
    void every_stage_can_be_reached_and_every_open_one_leads_on_to_an_end() {
        Map<String, Set<String>> roads = roads();
        assertThat(roads.keySet()).isEqualTo(STAGES);
        assertThat(roads.get("Voided")).isEmpty();
        assertThat(roads.get("Closed")).containsExactly("Ineffective");
        assertThat(roads.get("Verifying")).containsExactly("Effective", "Ineffective", "Voided");
        assertThat(QmsWalk.astray(roads)).isEmpty();
    }

    /** Tries everything in every state that can be reached; what figures and recurrences say is part of the state. */
    private static Map<String, Set<String>> roads() {
        var ways = new LinkedHashMap<State, List<Try<?, ?>>>();
        var roads = new TreeMap<String, Set<String>>();
        var open = new ArrayDeque<State>();
        var ready = new ArrayList<Try<?, ?>>();
        note(ways, open, ready);
        Stream.concat(WAY_TO_THE_PLAN.stream(), WAY_TO_THE_END.stream()).forEach(each -> {
            ready.add(each);
            note(ways, open, ready);
        });
        while (!open.isEmpty()) {
            State from = open.remove();
            roads.computeIfAbsent(from.stage(), first -> new TreeSet<>());
            for (Try<?, ?> each : ALL) {
                var way = new ArrayList<>(ways.get(from));
                way.add(each);
                State to = note(ways, open, way);
                if (!to.stage().equals(from.stage())) {
                    roads.get(from.stage()).add(to.stage());
                }
            }
        }
        return roads;
    }

    private record State(String stage, Optional<Verdict> verdict, boolean recurred, int rounds) {
        static State of(Nonconformity it) {
            return new State(it.stage().name(), it.verdict(), !it.recurrences().isEmpty(), Math.min(it.rounds(), 1));
        }
    }

    private static State note(Map<State, List<Try<?, ?>>> ways, Queue<State> open, List<Try<?, ?>> way) {
        State state = State.of(new World().along(way).crates.record());
        if (ways.putIfAbsent(state, List.copyOf(way)) == null) {
            open.add(state);
        }
        return state;
    }
}
