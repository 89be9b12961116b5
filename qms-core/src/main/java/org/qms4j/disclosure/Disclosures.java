package org.qms4j.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.offering.OfferingId;
import org.qms4j.spi.query.Criterion;

/** What clients were told, at one actor's desk. */
public final class Disclosures extends Service<Disclosure> {
    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Disclosures(Desk desk) {
        super(new Register<>(DisclosureStep.LIFECYCLE, desk));
    }

    /**
     * Says that a client was given an information item.
     *
     * @param command who was given what; what happened earlier is said with {@code Session.occurring}
     * @return the disclosure, of the version that was the latest then
     */
    public Disclosure disclose(DiscloseItem command) {
        return register().begin(DisclosureStep.DISCLOSE, command);
    }

    /**
     * Says that the client acknowledged what was given.
     *
     * @param disclosure the disclosure
     * @param evidence of the acknowledgement, at least one
     * @return the acknowledged disclosure
     */
    public Disclosure acknowledge(Ref<Disclosure> disclosure, Evidence... evidence) {
        return register()
                .take(DisclosureStep.ACKNOWLEDGE, disclosure, new DisclosureCommand.Acknowledge(List.of(evidence)));
    }

    /**
     * Returns what a client was told about a product or service.
     *
     * @param client the client
     * @param offering the product or service
     * @return in the order of their ids
     */
    public Stream<Disclosure> to(ClientId client, OfferingId offering) {
        return walk(all().where(Criterion.is(DisclosureStep.CLIENT, client.value()))
                .where(Criterion.is(DisclosureStep.OFFERING, offering.value())));
    }
}
