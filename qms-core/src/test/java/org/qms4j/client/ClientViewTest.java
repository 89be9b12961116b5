package org.qms4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.Client.Preferences;
import org.qms4j.client.Client.Side;
import org.qms4j.client.Client.Tier;
import org.qms4j.client.Client.TierChange;
import org.qms4j.client.Touchpoint.Phase;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.record.Attribute;

/** What is known about a client, and how a client is found. */
class ClientViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final ClientBench it = new ClientBench();
    private final Clients clients = it.clients;

    private List<String> found(Attribute attribute, String value) {
        return clients.walk(clients.all().where(Criterion.is(attribute, value)))
                .map(client -> client.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"A,false,true", "B,false,false", "C,false,false", "A,true,true", "C,true,true"})
    void a_main_client_is_one_of_tier_a_or_one_that_was_named_so(Tier tier, boolean flagged, boolean main) {
        Client client = clients.grade(it.active("a"), tier, "abc-analysis");
        assertThat(clients.flagMain(client, flagged).isMainClient()).isEqualTo(main);
    }

    @Test
    void a_client_stops_being_a_main_client_when_neither_tier_nor_name_makes_it_one() {
        Client client = clients.flagMain(clients.grade(it.active("a"), Tier.A, "abc-analysis"), true);
        client = clients.grade(client, Tier.B, "abc-analysis");
        assertThat(client.isMainClient()).isTrue();
        assertThat(clients.flagMain(client, false).isMainClient()).isFalse();
    }

    @Test
    void every_tier_a_client_was_in_is_kept_with_its_day_and_who_decided() {
        Client client = clients.grade(it.active("a"), Tier.A, "abc-analysis");
        assertThat(it.active("b").tier()).isEmpty();
        it.bench.clock.advance(Duration.ofDays(90));
        client = it.bench.ben.clients().grade(client, Tier.C, "order-volume");
        assertThat(client.tier()).contains(Tier.C);
        assertThat(client.tiers())
                .containsExactly(
                        new TierChange(Tier.A, TODAY, "anna", "abc-analysis"),
                        new TierChange(Tier.C, TODAY.plusDays(90), "ben", "order-volume"));
        assertThat(found(ClientStep.TIER, "C")).containsExactly("a");
        assertThat(found(ClientStep.TIER, "A")).isEmpty();
    }

    @Test
    void contacts_stand_in_the_order_of_recording_and_the_last_one_is_the_latest_day() {
        var visit = Touchpoint.of(Phase.DELIVERY, "visit", TODAY.minusDays(3));
        var call = new Touchpoint(
                Phase.POST_SALE,
                Optional.of("onboarding"),
                "phone",
                TODAY.minusDays(20),
                Optional.of(Confidential.of("wants the manuals on paper")));
        Client client = clients.touch(clients.touch(it.active("a"), visit), call);
        assertThat(client.touchpoints()).containsExactly(visit, call);
        assertThat(client.lastTouch()).contains(TODAY.minusDays(3));
        assertThat(it.now(client)).isEqualTo(client);
        assertThat(it.active("b").lastTouch()).isEmpty();
    }

    @Test
    void a_contact_recorded_late_does_not_wake_a_client_earlier_than_its_own_day() {
        Client client = it.active("a");
        it.bench.clock.advance(Duration.ofDays(Client.DORMANT_AFTER_DAYS));
        client = clients.touch(client, Touchpoint.of(Phase.POST_SALE, "phone", TODAY.minusDays(1)));
        assertThat(clients.blockers(client, ClientStep.LAPSE)).isEmpty();
        client = clients.touch(client, Touchpoint.of(Phase.POST_SALE, "phone", TODAY.plusDays(1)));
        assertThat(clients.blockers(client, ClientStep.LAPSE)).hasSize(1);
    }

    @Test
    void a_contact_before_the_client_became_active_does_not_shorten_the_silence() {
        Client client = clients.touch(it.prospect("a"), Touchpoint.of(Phase.PRE_SALE, "fair", TODAY.minusDays(200)));
        clients.activate(client);
        it.bench.clock.advance(Duration.ofDays(Client.DORMANT_AFTER_DAYS - 1));
        assertThat(clients.blockers(client.id(), ClientStep.LAPSE)).hasSize(1);
        it.bench.clock.advance(Duration.ofDays(1));
        assertThat(clients.blockers(client.id(), ClientStep.LAPSE)).isEmpty();
    }

    @Test
    void a_later_share_of_a_period_replaces_the_earlier_one_and_no_other() {
        Client client = clients.share(it.active("a"), "2026-Q2", new BigDecimal("0.125"));
        client = clients.share(client, "2026-Q3", new BigDecimal("0.2"));
        client = clients.share(client, "2026-Q3", new BigDecimal("0.25"));
        client = clients.share(client, "2026-Q4", BigDecimal.ZERO);
        client = clients.share(client, "2025", BigDecimal.ONE);
        assertThat(it.now(client).revenueShares())
                .isEqualTo(Map.of(
                        "2026-Q2",
                        new BigDecimal("0.125"),
                        "2026-Q3",
                        new BigDecimal("0.25"),
                        "2026-Q4",
                        BigDecimal.ZERO,
                        "2025",
                        BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource({"-0.000001,constraint.DecimalMin", "1.000001,constraint.DecimalMax", "0.0000001,constraint.Digits"})
    void a_share_lies_between_nothing_and_everything(String share, String code) {
        var command = new ClientCommand.Share("2026-Q3", new BigDecimal(share));
        assertThat(clients.blockers(it.active("a"), ClientStep.SHARE, command))
                .extracting(v -> v.code() + "@" + v.path())
                .containsExactly(code + "@share");
    }

    @Test
    void how_a_client_wants_to_be_served_is_known_in_order_of_preference() {
        Client client = it.active("a");
        assertThat(client.preferences()).isEqualTo(Preferences.none());
        clients.prefer(
                client,
                new Preferences(
                        List.of("phone", "visit"),
                        Optional.of(Locale.forLanguageTag("pt-BR")),
                        List.of("large-print")));
        assertThat(it.now(client).preferences())
                .isEqualTo(new Preferences(
                        List.of("phone", "visit"),
                        Optional.of(Locale.forLanguageTag("pt-BR")),
                        List.of("large-print")));
    }

    @Test
    void what_the_host_said_at_registration_is_kept() {
        ExternalRef contract = ExternalRef.of("erp", "contract", "4711");
        Client client = clients.register(ClientBench.registration("a")
                .withSegment("chemicals")
                .withRelationshipStart(LocalDate.of(1999, 1, 4))
                .withContracts(List.of(contract))
                .withContacts(List.of(ExternalRef.of("crm", "person", "7"))));
        assertThat(it.now(client)).isEqualTo(client);
        assertThat(client.side()).isEqualTo(Side.EXTERNAL);
        assertThat(client.relationshipStart()).contains(LocalDate.of(1999, 1, 4));
        assertThat(client.contracts()).containsExactly(contract);
        assertThat(client.contacts()).containsExactly(ExternalRef.of("crm", "person", "7"));
        assertThat(client.dormantAfterDays()).isEqualTo(365);
    }

    @Test
    void clients_are_found_by_what_they_are_and_where_they_stand() {
        clients.register(RegisterClient.of(ClientBench.crm("a"), Kind.PERSON).as(ClientId.of("a")));
        clients.register(ClientBench.registration("b").withSegment("chemicals"));
        it.active("c");
        assertThat(found(ClientStep.KIND, "PERSON")).containsExactly("a");
        assertThat(found(ClientStep.SEGMENT, "chemicals")).containsExactly("b");
        assertThat(found(ClientStep.ACCOUNT_OWNER_ID, "olga")).containsExactly("c");
        assertThat(found(ClientStep.STAGE, "Prospect")).containsExactly("a", "b");
    }

    @Test
    void from_the_hosts_record_of_a_merged_client_the_survivor_is_found() {
        Client merged = it.active("a");
        Client survivor = it.active("b");
        clients.merge(merged, survivor.id());
        assertThat(clients.of(ClientBench.crm("a")))
                .singleElement()
                .satisfies(found ->
                        assertThat(((ClientStage.Merged) found.stage()).into()).isEqualTo(survivor.id()));
        assertThat(clients.of(ClientBench.crm("b"))).containsExactly(it.now(survivor));
        assertThat(found(ClientStep.STAGE, "Active")).containsExactly("b");
        assertThat(it.bench.globex.clients().of(ClientBench.crm("b"))).isEmpty();
    }
}
