package org.qms4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Kind;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** What a client is changes in the host; the register follows, and what was registered by mistake is void. */
class ClientRevisionTest {
    private static final ExternalRef ASSEMBLY = ExternalRef.of("qms", "process", "assembly");

    private final ClientBench it = new ClientBench();
    private final Clients clients = it.clients;

    private static List<String> rules(Supplier<?> step) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, step::get);
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal.violations().stream().map(RuleViolation::code).toList();
    }

    @Test
    void what_is_not_changed_stays_and_what_is_left_empty_is_empty() {
        Client client = clients.register(ClientBench.registration("a")
                .withSegment("pumps")
                .withIndustry("water")
                .withContracts(List.of(ClientBench.crm("contract"))));
        Client revised = clients.revise(
                client,
                ReviseClient.of(client)
                        .withSegment(Optional.empty())
                        .withContacts(List.of(ClientBench.crm("contact")))
                        .withRelationshipStart(LocalDate.of(2019, 3, 1))
                        .withDormantAfterDays(30));
        assertThat(revised.segment()).isEmpty();
        assertThat(revised.industry()).contains("water");
        assertThat(revised.contracts()).containsExactly(ClientBench.crm("contract"));
        assertThat(revised.contacts()).containsExactly(ClientBench.crm("contact"));
        assertThat(revised.relationshipStart()).contains(LocalDate.of(2019, 3, 1));
        assertThat(revised.dormantAfterDays()).isEqualTo(30);
        assertThat(revised.stages()).isEqualTo(client.stages());
        assertThat(clients.get(client)).isEqualTo(revised);
    }

    @Test
    @Guard("client.internal.function")
    void an_internal_client_stands_for_a_function_or_a_process_and_never_for_both() {
        RegisterClient internal = RegisterClient.internal(ClientBench.crm("a"), ASSEMBLY);
        assertThat(rules(() -> clients.register(internal.withFunction("assembly"))))
                .containsExactly("client.internal.function");
        Client client = clients.register(internal);
        assertThat(client.process()).contains(ASSEMBLY);
        ReviseClient same = ReviseClient.of(client);
        assertThat(rules(() -> clients.revise(client, same.withFunction("assembly"))))
                .containsExactly("client.internal.function");
        assertThat(rules(() -> clients.revise(client, same.withProcess(Optional.empty()))))
                .containsExactly("client.internal.function");
        Client function =
                clients.revise(client, same.withProcess(Optional.empty()).withFunction("assembly"));
        assertThat(function.function()).contains("assembly");
        assertThat(function.process()).isEmpty();
        Client outside = it.prospect("b");
        assertThat(rules(() -> clients.revise(outside, ReviseClient.of(outside).withProcess(ASSEMBLY))))
                .containsExactly("client.internal.function");
    }

    @Test
    @Guard("client.person.industry")
    void a_person_gets_no_industry_later_either() {
        Client person = clients.register(RegisterClient.of(ClientBench.crm("a"), Kind.PERSON));
        assertThat(rules(() -> clients.revise(person, ReviseClient.of(person).withIndustry("water"))))
                .containsExactly("client.person.industry");
        Client organization = it.prospect("b");
        assertThat(clients.revise(organization, ReviseClient.of(organization).withIndustry("water"))
                        .industry())
                .contains("water");
    }

    @Test
    void a_client_registered_by_mistake_is_void_for_good_but_stays_readable() {
        Client client = it.active("a");
        assertThat(rules(() -> it.olga.clients().voidEntry(client, "a test entry")))
                .containsExactly("access.denied");
        Clients mona = it.as(Actor.of("mona", Role.QMS_MANAGER)).clients();
        Client voided = mona.voidEntry(client, "a test entry");
        assertThat(voided.stage()).isInstanceOf(ClientStage.Voided.class);
        assertThat(voided.accountOwner()).contains("olga");
        assertThat(rules(() -> mona.merge(it.active("b"), client.id()))).containsExactly("client.merge.into");
        assertThat(rules(() -> mona.winBack(voided))).containsExactly("stage.wrong");
    }
}
