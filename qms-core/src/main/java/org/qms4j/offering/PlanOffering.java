package org.qms4j.offering;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.offering.Offering.Kind;

/**
 * Plans a product or service.
 *
 * @param id the host's id; empty to have one made
 * @param externalRef the host's own record of it, as complaints and processes name it
 * @param kind a product or a service
 * @param profile what is said of it
 */
@Value.Builder
public record PlanOffering(
        Optional<OfferingId> id,
        @Valid ExternalRef externalRef,
        Kind kind,
        @Valid OfferingProfile profile) implements WithPlanOffering {
    /**
     * Plans a product or service.
     *
     * @param externalRef the host's own record of it
     * @param kind a product or a service
     * @param name how people call it
     * @return the command
     */
    public static PlanOffering of(ExternalRef externalRef, Kind kind, String name) {
        return new PlanOffering(Optional.empty(), externalRef, kind, OfferingProfile.of(name));
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public PlanOffering as(OfferingId own) {
        return withId(own);
    }
}
