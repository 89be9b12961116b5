package org.qms4j.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.qms4j.QmsBench;
import org.qms4j.QmsWalk;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.privacy.Confidential;

class ActionItemWalkProperties {
    private static final ActionItemId WALKER = ActionItemId.of("walker");
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(ActionItemStage.class));
    private static final Announce DATE = new Announce("ACTION", LocalDate.of(2026, 12, 31));

    private static final List<Move<ActionItem, ?>> MOVES = List.of(
            Move.of(ActionItemStep.START, new ActionItemCommand.Start()),
            Move.of(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of())),
            Move.of(ActionItemStep.FINISH, new ActionItemCommand.Finish(List.of(Evidence.of("photo:1")))),
            Move.of(ActionItemStep.VERIFY, new ActionItemCommand.Verify()),
            Move.of(ActionItemStep.VERIFY, new ActionItemCommand.Verify()).by(QmsBench.BEN),
            Move.of(ActionItemStep.SEND_BACK, new ActionItemCommand.SendBack(Confidential.of("only half of them"))),
            Move.of(ActionItemStep.CANCEL, new ActionItemCommand.Cancel(Confidential.of("no longer needed"))),
            Move.of(ActionItemStep.CANCEL, new ActionItemCommand.Cancel(Confidential.of(""))),
            postpone(LocalDate.of(2027, 1, 15)),
            postpone(LocalDate.of(2027, 2, 15)),
            postpone(LocalDate.of(2027, 3, 15)),
            Move.of(ActionItemStep.REASSIGN, new ActionItemCommand.Reassign("dora")),
            Move.of(ActionItemStep.ANNOUNCE_APPROACHING, DATE),
            Move.of(ActionItemStep.ANNOUNCE_BREACHED, DATE));

    /** Ways on which every stage is passed, so that none is left to chance. */
    private static final List<List<Move<ActionItem, ?>>> WAYS =
            List.of(List.of(), MOVES.subList(0, 1), List.of(MOVES.get(2), MOVES.get(4)), MOVES.subList(6, 7));

    private static Move<ActionItem, ?> postpone(LocalDate due) {
        return Move.of(ActionItemStep.POSTPONE, new ActionItemCommand.Postpone(due, Confidential.of("parts are late")));
    }

    private static QmsWalk<ActionItem> fresh(QmsBench bench) {
        bench.acme.actionItems().open(QmsBench.opening(WALKER.value()).withEvidenceDemanded(true));
        return new QmsWalk<>(bench, ActionItemStep.LIFECYCLE, WALKER);
    }

    @Provide
    Arbitrary<List<Move<ActionItem, ?>>> walks() {
        var actors = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(QmsBench.ANNA)),
                Tuple.of(2, Arbitraries.just(QmsBench.BEN)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                Actor.of("carl", Role.ACTION_OWNER),
                                Actor.of("vera", Role.EFFECTIVENESS_VERIFIER),
                                Actor.system("night"),
                                Actor.of("emil", Role.EMPLOYEE))));
        Arbitrary<Move<ActionItem, ?>> moves = Combinators.combine(
                        Arbitraries.of(MOVES), actors, Arbitraries.of(0, 0, 30))
                .as((move, actor, days) -> move.by(actor).after(days));
        return Combinators.combine(Arbitraries.of(WAYS), moves.list().ofMaxSize(25))
                .as((way, on) -> Stream.concat(way.stream(), on.stream()).toList());
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void every_step_is_stored_whole_or_refused_for_the_reasons_known_beforehand(
            @ForAll("walks") List<Move<ActionItem, ?>> walk) {
        var bench = new QmsBench();
        QmsWalk<ActionItem> item = fresh(bench);
        item.along(walk).forEach(stage -> Statistics.collect(stage));
        Statistics.coverage(
                coverage -> STAGES.forEach(stage -> coverage.check(stage).count(times -> times > 0)));
        assertThat(bench.acme.journal().verify(WALKER.key()).findings()).isEmpty();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void no_due_date_is_lost_and_nobody_is_told_twice_and_nobody_verifies_their_own_work(
            @ForAll("walks") List<Move<ActionItem, ?>> walk) {
        QmsWalk<ActionItem> item = fresh(new QmsBench());
        for (Move<ActionItem, ?> move : walk) {
            ActionItem before = item.record();
            item.attempt(move);
            ActionItem after = item.record();
            assertThat(after.due()).isAfterOrEqualTo(before.due());
            assertThat(after.postponements().size() > before.postponements().size())
                    .isEqualTo(!after.due().equals(before.due()));
            assertThat(after.alerts()).doesNotHaveDuplicates();
            assertThat(after.isPostponedTooOften())
                    .isEqualTo(after.postponements().size() > 2);
        }
        item.record()
                .reached(ActionItemStage.Verified.class)
                .ifPresent(verified -> assertThat(verified.entered().actor())
                        .isNotEqualTo(item.record()
                                .reached(ActionItemStage.Done.class)
                                .orElseThrow()
                                .entered()
                                .actor()));
    }

    @Example
    void every_stage_can_be_reached_and_every_open_one_leads_on_to_an_end() {
        Map<String, Set<String>> roads = QmsWalk.map(() -> fresh(new QmsBench()), MOVES);
        assertThat(roads)
                .isEqualTo(Map.of(
                        "Open", Set.of("InProgress", "Done", "Cancelled"),
                        "InProgress", Set.of("Done", "Cancelled"),
                        "Done", Set.of("InProgress", "Verified", "Cancelled"),
                        "Verified", Set.of(),
                        "Cancelled", Set.of()));
        assertThat(roads.keySet()).isEqualTo(STAGES);
        assertThat(QmsWalk.astray(roads)).isEmpty();
    }
}
