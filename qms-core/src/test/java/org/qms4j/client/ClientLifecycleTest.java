package org.qms4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Tier;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Step;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.Notification;

/** How the relationship with a client begins, rests, ends, comes back and flows into another one. */
class ClientLifecycleTest {
    private final ClientBench it = new ClientBench();
    private final Clients clients = it.clients;

    private static List<String> stages(Client client) {
        return client.stages().stream().map(ClientStage::name).toList();
    }

    private void daysPass(int days) {
        it.bench.clock.advance(Duration.ofDays(days));
    }

    private List<String> told() {
        it.bench.qms.dispatch().run(100);
        return it.bench.told.delivered().stream()
                .map(note -> note.kind() + " " + note.recipient())
                .toList();
    }

    @Test
    void a_client_is_won_falls_asleep_leaves_and_comes_back() {
        Client client = it.active("a");
        daysPass(Client.DORMANT_AFTER_DAYS);
        client = clients.lapse(client);
        client = clients.lose(client, "went to the cheaper one");
        client = clients.winBack(client);
        assertThat(stages(client)).containsExactly("Prospect", "Active", "Dormant", "Lost", "Active");
        assertThat(it.bench.acme.journal().of(client.key()))
                .extracting(Entry::event)
                .containsExactly("ClientRegistered", "ClientActivated", "ClientDormant", "ClientLost", "ClientWonBack");
    }

    @Test
    void a_dormant_client_can_be_won_back_without_having_been_lost() {
        Client client = it.active("a");
        daysPass(Client.DORMANT_AFTER_DAYS);
        assertThat(stages(clients.winBack(clients.lapse(client)))).endsWith("Dormant", "Active");
    }

    @Test
    void a_prospect_can_be_lost_before_anything_was_sold() {
        assertThat(stages(clients.lose(it.prospect("a"), "bought elsewhere"))).containsExactly("Prospect", "Lost");
    }

    @Test
    void why_a_client_left_is_kept_and_the_qms_manager_learns_that_it_did() {
        Client lost = clients.lose(it.active("a"), "went to the cheaper one");
        assertThat(((ClientStage.Lost) lost.stage()).reason().get()).isEqualTo("went to the cheaper one");
        assertThat(told()).containsExactly("ClientLost role:QMS_MANAGER");
        assertThat(lost.toString()).doesNotContain("cheaper");
    }

    @Test
    void the_account_owner_learns_that_a_client_has_fallen_asleep() {
        Client client = it.active("a");
        daysPass(Client.DORMANT_AFTER_DAYS);
        clients.lapse(client);
        assertThat(told()).containsExactly("ClientDormant person:olga");
    }

    @Test
    void a_client_that_was_won_back_may_be_silent_as_long_as_a_new_one() {
        Client client = clients.winBack(clients.lose(it.active("a"), "moved away"));
        daysPass(Client.DORMANT_AFTER_DAYS - 1);
        assertThat(clients.blockers(client, ClientStep.LAPSE))
                .extracting(v -> v.code())
                .containsExactly("client.lapse.recent");
        daysPass(1);
        assertThat(clients.lapse(client).stage()).isInstanceOf(ClientStage.Dormant.class);
    }

    @Test
    void silence_is_counted_from_the_day_the_client_became_active_even_if_it_is_recorded_late() {
        Client prospect = it.prospect("a");
        daysPass(400);
        Instant daysAgo = it.bench.now().minus(Duration.ofDays(Client.DORMANT_AFTER_DAYS));
        Client client = it.bench.acme.occurring(daysAgo).clients().activate(prospect);
        assertThat(client.stage().entered().isLate()).isTrue();
        assertThat(clients.lapse(client).stage()).isInstanceOf(ClientStage.Dormant.class);
    }

    @Test
    void a_merged_client_takes_no_further_step() {
        Client client = it.active("a");
        ClientId into = it.prospect("b").id();
        Client merged = clients.merge(client, into);
        assertThat(((ClientStage.Merged) merged.stage()).into()).isEqualTo(into);
        for (Step<Client, ?> step : ClientStep.LIFECYCLE.steps()) {
            assertThat(clients.blockers(merged, step)).extracting(v -> v.code()).containsExactly("stage.wrong");
        }
        assertThatThrownBy(() -> clients.assign(merged, "otto")).isInstanceOf(RefusedException.class);
    }

    @Test
    void whoever_follows_merged_clients_comes_to_the_one_that_goes_on() {
        Client a = it.active("a");
        Client b = it.active("b");
        Client c = it.active("c");
        clients.merge(a, b.id());
        clients.merge(b, c.id());
        Client end = it.now(a);
        while (end.stage() instanceof ClientStage.Merged merged) {
            end = clients.get(merged.into());
        }
        assertThat(end).isEqualTo(it.now(c));
    }

    @Test
    void two_clients_merged_into_each_other_at_the_same_moment_leave_one_that_goes_on() {
        ClientId a = it.active("a").id();
        ClientId b = it.active("b").id();
        it.bench.store.beforeNextCommit(() -> it.bench.ben.clients().merge(b, a));
        assertThatThrownBy(() -> clients.merge(a, b))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.names("client.merge.into")).isTrue());
        assertThat(it.now(a).stage()).isInstanceOf(ClientStage.Active.class);
        assertThat(it.now(b).stage()).isInstanceOf(ClientStage.Merged.class);
    }

    @Test
    void the_account_owner_runs_the_relationship_but_the_qms_manager_sets_the_tier() {
        Client client = it.olga.clients().register(ClientBench.registration("a").ownedBy("olga"));
        client = it.olga.clients().activate(client);
        client = it.olga.clients().lose(client, "moved away");
        Client back = it.olga.clients().winBack(client);
        assertThatThrownBy(() -> it.olga.clients().grade(back, Tier.B, "abc-analysis"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.names("access.denied")).isTrue());
        Client graded = it.as(Actor.system("erp")).clients().grade(back, Tier.B, "abc-analysis");
        assertThat(graded.tiers())
                .containsExactly(new Client.TierChange(
                        Tier.B, LocalDate.ofInstant(it.bench.now(), ZoneOffset.UTC), "erp", "abc-analysis"));
    }

    @Test
    void who_may_not_read_clients_does_not_learn_that_there_is_one() {
        Client client = it.active("a");
        Clients outside = it.as(Actor.of("emil", Role.EMPLOYEE)).clients();
        assertThat(outside.find(client.id())).isEmpty();
        assertThat(outside.query(outside.all()).items()).isEmpty();
        assertThat(outside.blockers(client.id(), ClientStep.LOSE))
                .isEqualTo(outside.blockers(ClientId.of("a"), ClientStep.LOSE))
                .extracting(v -> v.code())
                .containsExactly("record.unknown");
    }

    @Test
    void a_new_account_owner_is_told() {
        clients.assign(it.active("a"), "otto");
        assertThat(told()).containsExactly("ClientAssigned person:otto");
        assertThat(it.bench.told.delivered())
                .extracting(Notification::subject)
                .containsExactly(ClientId.of("a").key());
        assertThat(it.now(ClientId.of("a")).accountOwner()).isEqualTo(Optional.of("otto"));
    }
}
