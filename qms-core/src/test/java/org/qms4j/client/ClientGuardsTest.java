package org.qms4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.Client.Side;
import org.qms4j.client.Client.Tier;
import org.qms4j.client.Touchpoint.Phase;
import org.qms4j.rule.Edition;

/** Every condition of every step of a client: once unmet, once met. */
class ClientGuardsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final ClientBench it = new ClientBench();
    private final Clients clients = it.clients;

    private static Touchpoint visit(LocalDate day) {
        return Touchpoint.of(Phase.POST_SALE, "visit", day);
    }

    @Test
    @Guard("client.internal.function")
    void an_internal_client_and_no_other_stands_for_a_function() {
        RegisterClient internal = RegisterClient.internal(ClientBench.crm("a"), "assembly");
        it.bench.refused(
                () -> clients.register(internal.withFunction(Optional.empty())), "client.internal.function@function");
        it.bench.refused(() -> clients.register(internal.withSide(Side.EXTERNAL)), "client.internal.function@function");
        assertThat(clients.register(internal).function()).contains("assembly");
        assertThat(it.prospect("b").function()).isEmpty();
    }

    @Test
    @Guard("client.person.industry")
    void only_an_organization_has_an_industry() {
        RegisterClient person =
                RegisterClient.of(ClientBench.crm("a"), Kind.PERSON).withSegment("consumer");
        it.bench.refused(() -> clients.register(person.withIndustry("chemicals")), "client.person.industry@industry");
        assertThat(clients.register(person).segment()).contains("consumer");
        assertThat(clients.register(ClientBench.registration("b").withIndustry("chemicals"))
                        .industry())
                .contains("chemicals");
    }

    @Test
    void a_registration_names_everything_that_is_wrong_with_it() {
        RegisterClient wrong = RegisterClient.of(ClientBench.crm("a"), Kind.PERSON)
                .withIndustry("chemicals")
                .withFunction("assembly");
        it.bench.refused(
                () -> clients.register(wrong), "client.internal.function@function", "client.person.industry@industry");
    }

    @Test
    @Guard("client.lapse.recent")
    void a_client_is_dormant_only_after_the_agreed_silence() {
        Client client =
                clients.activate(clients.register(ClientBench.registration("a").withDormantAfterDays(30)));
        it.bench.clock.advance(Duration.ofDays(10));
        clients.touch(client, visit(TODAY.plusDays(7)));
        it.bench.clock.advance(Duration.ofDays(26));
        it.bench.refused(() -> clients.lapse(client.id()), "client.lapse.recent@");
        it.bench.clock.advance(Duration.ofDays(1));
        assertThat(clients.lapse(client.id()).stage()).isInstanceOf(ClientStage.Dormant.class);
    }

    @Test
    @Guard("client.merge.self")
    void a_client_is_not_merged_into_itself() {
        Client client = it.active("a");
        it.bench.refused(() -> clients.merge(client, client.id()), "client.merge.self@into");
        assertThat(clients.merge(client, it.active("b").id()).stage()).isInstanceOf(ClientStage.Merged.class);
    }

    @Test
    @Guard("client.merge.into")
    void a_client_is_merged_only_into_one_that_goes_on() {
        Client a = it.active("a");
        Client b = it.active("b");
        Client c = clients.lose(it.active("c"), "moved away");
        it.bench.refused(() -> clients.merge(a, ClientId.of("nobody")), "client.merge.into@into");
        clients.merge(b, c.id());
        it.bench.refused(() -> clients.merge(a, b.id()), "client.merge.into@into");
        assertThat(clients.merge(a, c.id()).stage()).isInstanceOf(ClientStage.Merged.class);
    }

    @Test
    void a_client_of_another_organization_is_nobody_to_merge_into() {
        Client a = it.active("a");
        ClientId foreign = it.bench
                .globex
                .clients()
                .register(ClientBench.registration("g"))
                .id();
        it.bench.refused(() -> clients.merge(a, foreign), "client.merge.into@into");
    }

    @Test
    @Guard("time.future-day")
    void a_contact_has_taken_place_when_it_is_recorded() {
        Client client = it.active("a");
        it.bench.refused(() -> clients.touch(client, visit(TODAY.plusDays(1))), "time.future-day@touchpoint.on");
        assertThat(clients.touch(client, visit(TODAY)).lastTouch()).contains(TODAY);
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "5.1.2")
    @Guard("client.main.owner")
    void a_client_of_tier_a_has_an_account_owner() {
        Client client = it.prospect("a");
        it.bench.refused(() -> clients.grade(client, Tier.A, "abc-analysis"), "client.main.owner@tier");
        Client graded = clients.grade(client, Tier.B, "abc-analysis");
        assertThat(clients.grade(clients.assign(graded, "olga"), Tier.A, "abc-analysis")
                        .isMainClient())
                .isTrue();
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "5.1.2")
    @Guard("client.main.owner")
    void a_client_that_is_named_main_has_an_account_owner() {
        Client client = it.prospect("a");
        it.bench.refused(() -> clients.flagMain(client, true), "client.main.owner@main");
        Client plain = clients.flagMain(client, false);
        assertThat(clients.flagMain(clients.assign(plain, "olga"), true).isMainClient())
                .isTrue();
    }

    @Test
    void these_are_all_conditions_of_all_steps() {
        var codes = new TreeSet<String>();
        Stream.concat(ClientStep.LIFECYCLE.beginnings().stream(), ClientStep.LIFECYCLE.steps().stream())
                .forEach(step -> codes.addAll(step.rules()));
        var tested = new TreeSet<String>();
        for (var method : ClientGuardsTest.class.getDeclaredMethods()) {
            Optional.ofNullable(method.getAnnotation(Guard.class))
                    .ifPresent(guard -> tested.addAll(List.of(guard.value())));
        }
        assertThat(tested).isEqualTo(codes);
    }
}
