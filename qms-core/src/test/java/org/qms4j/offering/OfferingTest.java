package org.qms4j.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.measure.Criterion;
import org.qms4j.offering.Offering.ItemVersion;
import org.qms4j.offering.Offering.Kind;
import org.qms4j.offering.OfferingStage.Released;
import org.qms4j.rule.Edition;

/** What the organization offers and what clients need to know about it. */
class OfferingTest {
    private static final ExternalRef ITEM = ExternalRef.of("erp", "item", "P-100");
    private static final OfferingId PUMP = OfferingId.of("pump");
    private static final InformationItem TERMS = InformationItem.of(
                    "terms", "Delivery terms", "sara", ExternalRef.of("dms", "terms", "1"))
            .withContractClause("4.2");

    private final QmsBench bench = new QmsBench();
    private final Offerings offerings = bench.acme.offerings();

    private Offering planned() {
        return offerings.plan(PlanOffering.of(ITEM, Kind.PRODUCT, "Pump P-100").as(PUMP));
    }

    @Test
    @Guard("offering.release.information")
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.1")
    void clients_get_what_they_can_understand() {
        planned();
        bench.refused(() -> offerings.release(PUMP), "offering.release.information@");
        offerings.inform(PUMP, TERMS);
        Offering released = offerings.release(PUMP);
        assertThat(released.stage()).isInstanceOf(Released.class);
        assertThat(released.toString()).isEqualTo("Offering[pump, PRODUCT, Released]");
        Offering withdrawn = offerings.withdraw(PUMP, "nobody buys it");
        bench.refused(() -> offerings.inform(withdrawn, TERMS), "stage.wrong@");
    }

    @Test
    void an_item_that_is_written_anew_is_another_version() {
        planned();
        offerings.inform(PUMP, TERMS);
        offerings.inform(PUMP, InformationItem.of("care", "Care", "sara", ITEM));
        Offering pump = offerings.inform(PUMP, TERMS.withTitle("Delivery terms, said plainly"));
        assertThat(pump.items()).extracting(ItemVersion::number).containsExactly(2, 1);
        assertThat(pump.item("terms", 1).map(version -> version.item().title())).contains("Delivery terms");
        assertThat(pump.item("terms").map(version -> version.item().title())).contains("Delivery terms, said plainly");
        assertThat(pump.item("none")).isEmpty();
        assertThat(offerings.explaining("4.2"))
                .singleElement()
                .satisfies(found -> assertThat(found.item().title()).isEqualTo("Delivery terms, said plainly"));
        assertThat(offerings.explaining("9.9")).isEmpty();
    }

    @Test
    void an_offering_is_found_as_the_host_names_it() {
        planned();
        var profile = OfferingProfile.of("Pump").withCharacteristics(List.of(Criterion.of("colour", "blue")));
        offerings.describe(PUMP, profile);
        assertThat(offerings.of(ITEM))
                .hasValueSatisfying(found -> assertThat(found.profile()).isEqualTo(profile));
        assertThat(offerings.of(ExternalRef.of("erp", "item", "P-200"))).isEmpty();
    }
}
