package org.qms4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.qms4j.client.Client.Kind;
import org.qms4j.client.Client.Tier;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.privacy.Confidential;

class ClientWalkProperties {
    private static final ClientId WALKER = ClientId.of("walker");
    private static final ClientId OTHER = ClientId.of("other");
    private static final ClientId GONE = ClientId.of("gone");
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(ClientStage.class));

    private static final List<Move<Client, ?>> MOVES = List.of(
            Move.of(ClientStep.ACTIVATE, new ClientCommand.Activate()),
            Move.of(ClientStep.LAPSE, new ClientCommand.Lapse()),
            Move.of(ClientStep.LAPSE, new ClientCommand.Lapse()).after(400),
            Move.of(ClientStep.LOSE, new ClientCommand.Lose(Confidential.of("went to the cheaper one"))),
            Move.of(ClientStep.LOSE, new ClientCommand.Lose(Confidential.of(" "))),
            Move.of(ClientStep.WIN_BACK, new ClientCommand.WinBack()),
            Move.of(ClientStep.MERGE, new ClientCommand.Merge(OTHER)),
            Move.of(ClientStep.VOID, new ClientCommand.Void(Confidential.of("a test entry"))),
            Move.of(ClientStep.MERGE, new ClientCommand.Merge(WALKER)),
            Move.of(ClientStep.MERGE, new ClientCommand.Merge(GONE)),
            Move.of(ClientStep.MERGE, new ClientCommand.Merge(ClientId.of("nobody"))),
            touch(LocalDate.of(2026, 10, 1)),
            touch(LocalDate.of(2027, 6, 1)),
            Move.of(ClientStep.GRADE, new ClientCommand.Grade(Tier.A, "abc-analysis")),
            Move.of(ClientStep.GRADE, new ClientCommand.Grade(Tier.C, "abc-analysis")),
            Move.of(ClientStep.ASSIGN, new ClientCommand.Assign("olga")),
            Move.of(ClientStep.FLAG_MAIN, new ClientCommand.FlagMain(true)),
            Move.of(ClientStep.FLAG_MAIN, new ClientCommand.FlagMain(false)),
            Move.of(
                    ClientStep.PREFER,
                    new ClientCommand.Prefer(new Client.Preferences(List.of("phone"), Optional.empty(), List.of()))),
            Move.of(ClientStep.SHARE, new ClientCommand.Share("2026-Q3", new BigDecimal("0.25"))),
            Move.of(ClientStep.SHARE, new ClientCommand.Share("2026-Q3", new BigDecimal("1.01"))));

    /** Ways on which every stage is passed, so that none is left to chance. */
    private static final List<List<Move<Client, ?>>> WAYS = List.of(
            List.of(),
            MOVES.subList(0, 1),
            List.of(MOVES.get(0), MOVES.get(2)),
            MOVES.subList(3, 4),
            MOVES.subList(6, 7),
            MOVES.subList(7, 8));

    private static Move<Client, ?> touch(LocalDate day) {
        return Move.of(
                ClientStep.TOUCH, new ClientCommand.Touch(Touchpoint.of(Touchpoint.Phase.POST_SALE, "visit", day)));
    }

    private static QmsWalk<Client> fresh(QmsBench bench) {
        for (ClientId id : List.of(WALKER, OTHER, GONE)) {
            bench.acme
                    .clients()
                    .register(RegisterClient.of(ExternalRef.of("crm", "account", id.value()), Kind.ORGANIZATION)
                            .as(id));
        }
        bench.acme.clients().merge(GONE, OTHER);
        return new QmsWalk<>(bench, ClientStep.LIFECYCLE, WALKER);
    }

    @Provide
    Arbitrary<List<Move<Client, ?>>> walks() {
        var actors = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(QmsBench.ANNA)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                Actor.of("olga", Role.ACCOUNT_OWNER),
                                Actor.system("night"),
                                Actor.of("audrey", Role.AUDITOR),
                                Actor.of("emil", Role.EMPLOYEE))));
        Arbitrary<Move<Client, ?>> moves = Combinators.combine(Arbitraries.of(MOVES), actors, Arbitraries.of(0, 0, 30))
                .as((move, actor, days) -> move.by(actor).after(move.days() + days));
        return Combinators.combine(Arbitraries.of(WAYS), moves.list().ofMaxSize(25))
                .as((way, on) -> Stream.concat(way.stream(), on.stream()).toList());
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void every_step_is_stored_whole_or_refused_for_the_reasons_known_beforehand(
            @ForAll("walks") List<Move<Client, ?>> walk) {
        var bench = new QmsBench();
        QmsWalk<Client> client = fresh(bench);
        client.along(walk).forEach(stage -> Statistics.collect(stage));
        Statistics.coverage(
                coverage -> STAGES.forEach(stage -> coverage.check(stage).count(times -> times > 0)));
        assertThat(bench.acme.journal().verify(WALKER.key()).findings()).isEmpty();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_main_client_always_has_an_account_owner_and_its_tiers_are_kept(@ForAll("walks") List<Move<Client, ?>> walk) {
        QmsWalk<Client> client = fresh(new QmsBench());
        for (Move<Client, ?> move : walk) {
            Client before = client.record();
            client.attempt(move);
            Client after = client.record();
            assertThat(after.isMainClient() && after.accountOwner().isEmpty()).isFalse();
            assertThat(after.tiers().subList(0, before.tiers().size())).isEqualTo(before.tiers());
            assertThat(after.stages().subList(0, before.stages().size())).isEqualTo(before.stages());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_merged_client_points_on_to_one_that_goes_on_and_takes_no_further_step(
            @ForAll("walks") List<Move<Client, ?>> before, @ForAll("walks") List<Move<Client, ?>> after) {
        var bench = new QmsBench();
        QmsWalk<Client> client = fresh(bench);
        before.stream().filter(move -> move.step() != ClientStep.VOID).forEach(client::attempt);
        client.attempt(Move.of(ClientStep.MERGE, new ClientCommand.Merge(OTHER)));
        assertThat(after).noneMatch(client::attempt);
        var merged = (ClientStage.Merged) client.record().stage();
        assertThat(bench.acme.clients().get(merged.into()).stage()).isInstanceOf(ClientStage.Own.class);
    }

    @Example
    void every_stage_can_be_reached_and_every_one_but_the_ends_leads_on_to_one() {
        Map<String, Set<String>> roads = QmsWalk.map(() -> fresh(new QmsBench()), MOVES);
        assertThat(roads)
                .isEqualTo(Map.of(
                        "Prospect", Set.of("Active", "Lost", "Merged", "Voided"),
                        "Active", Set.of("Dormant", "Lost", "Merged", "Voided"),
                        "Dormant", Set.of("Active", "Lost", "Merged", "Voided"),
                        "Lost", Set.of("Active", "Merged", "Voided"),
                        "Voided", Set.of(),
                        "Merged", Set.of()));
        assertThat(roads.keySet()).isEqualTo(STAGES);
        assertThat(QmsWalk.astray(roads)).isEmpty();
    }
}
