package org.qms4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.disclosure.DisclosureStage.Acknowledged;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.offering.InformationItem;
import org.qms4j.offering.Offering;
import org.qms4j.offering.OfferingId;
import org.qms4j.offering.PlanOffering;
import org.qms4j.rule.Edition;

/** What clients were told before they complained. */
class DisclosureTest {
    private static final ClientId ROSSI = ClientId.of("rossi");
    private static final OfferingId PUMP = OfferingId.of("pump");
    private static final DisclosureId TERMS = DisclosureId.of("terms-rossi");

    private final QmsBench bench = new QmsBench();
    private final Disclosures disclosures = bench.acme.disclosures();
    private final DiscloseItem command =
            DiscloseItem.of(ROSSI, PUMP, "terms", "contract").as(TERMS);

    private void terms(String title) {
        bench.acme
                .offerings()
                .inform(PUMP, InformationItem.of("terms", title, "sara", ExternalRef.of("dms", "terms", title)));
    }

    private void offered() {
        bench.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Client.Kind.PERSON)
                        .as(ROSSI));
        bench.acme
                .offerings()
                .plan(PlanOffering.of(ExternalRef.of("erp", "item", "P-100"), Offering.Kind.PRODUCT, "Pump")
                        .as(PUMP));
        terms("first");
    }

    @Test
    @Guard({"disclosure.client", "disclosure.item", "disclosure.evidence"})
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.1")
    void a_client_is_given_what_is_there_and_acknowledges_it() {
        bench.refused(() -> disclosures.disclose(command), "disclosure.client@client", "disclosure.item@item");
        offered();
        bench.refused(() -> disclosures.disclose(command.withItem("care")), "disclosure.item@item");
        assertThat(disclosures.disclose(command).toString()).isEqualTo("Disclosure[terms-rossi, Given]");
        bench.refused(() -> disclosures.acknowledge(TERMS), "disclosure.evidence@evidence");
        assertThat(disclosures
                        .acknowledge(TERMS, Evidence.of("dms:signature/1"))
                        .stage())
                .isInstanceOf(Acknowledged.class);
        assertThat(disclosures.to(ROSSI, PUMP)).hasSize(1);
        assertThat(disclosures.to(ROSSI, OfferingId.of("none"))).isEmpty();
    }

    @Test
    void what_was_given_is_the_version_of_that_time() {
        offered();
        bench.clock.advance(Duration.ofDays(10));
        terms("second");
        var earlier = bench.acme.occurring(bench.now().minus(Duration.ofDays(5)));
        assertThat(earlier.disclosures().disclose(command).version()).isEqualTo(1);
        assertThat(disclosures.disclose(command.as(DisclosureId.of("again"))).version())
                .isEqualTo(2);
        var before = bench.acme.occurring(bench.now().minus(Duration.ofDays(50)));
        bench.refused(
                () -> before.disclosures().disclose(command.as(DisclosureId.of("early"))), "disclosure.item@item");
    }
}
