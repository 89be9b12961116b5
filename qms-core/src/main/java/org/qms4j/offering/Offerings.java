package org.qms4j.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.offering.OfferingStage.Live;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** The products and services of an organization, at one actor's desk. */
public final class Offerings extends Service<Offering> {
    private static final List<String> LIVE = Lifecycle.stageNames(Live.class);

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Offerings(Desk desk) {
        super(new Register<>(OfferingStep.LIFECYCLE, desk));
    }

    /**
     * Plans a product or service.
     *
     * @param command what it is
     * @return the planned offering
     */
    public Offering plan(PlanOffering command) {
        return register().begin(OfferingStep.PLAN, command);
    }

    /**
     * Says again what a product or service is; what the profile leaves empty is empty afterwards.
     *
     * @param offering the product or service
     * @param profile all of it
     * @return the offering as it is described now
     */
    public Offering describe(Ref<Offering> offering, OfferingProfile profile) {
        return register().take(OfferingStep.DESCRIBE, offering, new OfferingCommand.Describe(profile));
    }

    /**
     * Says what clients need to know about a product or service. An item of the same id gets another version; who was
     * given an earlier one stays known.
     *
     * @param offering the product or service
     * @param item the item
     * @return the offering with the item
     */
    public Offering inform(Ref<Offering> offering, InformationItem item) {
        return register().take(OfferingStep.INFORM, offering, new OfferingCommand.Inform(item));
    }

    /**
     * Gives a product or service to clients.
     *
     * @param offering the product or service, with at least one information item
     * @return the released offering
     */
    public Offering release(Ref<Offering> offering) {
        return register().take(OfferingStep.RELEASE, offering, new OfferingCommand.Release());
    }

    /**
     * Takes a product or service from the market.
     *
     * @param offering the product or service
     * @param reason why
     * @return the withdrawn offering
     */
    public Offering withdraw(Ref<Offering> offering, String reason) {
        return register().take(OfferingStep.WITHDRAW, offering, new OfferingCommand.Withdraw(Confidential.of(reason)));
    }

    /**
     * Finds the product or service that stands for a record of the host.
     *
     * @param ref the host's record, as complaints and processes name it
     * @return the offering; empty if there is none
     */
    public Optional<Offering> of(ExternalRef ref) {
        return walk(all().where(Criterion.is(OfferingStep.EXTERNAL_REF, ref.text())))
                .findFirst();
    }

    /**
     * Returns what explains a clause of the contract.
     *
     * @param clause the clause, as complaints name it
     * @return each item as it is now, with the offering it belongs to, in the order of their ids
     */
    public Stream<Explanation> explaining(String clause) {
        return walk(all().where(Criterion.anyOf(OfferingStep.STAGE, LIVE)))
                .flatMap(offering -> offering.items().stream()
                        .map(version -> version.item())
                        .filter(item ->
                                item.contractClause().filter(clause::equals).isPresent())
                        .map(item -> new Explanation(offering.id(), item)));
    }

    /**
     * That an item of an offering explains a clause of the contract.
     *
     * @param offering the product or service
     * @param item the item as it is now
     */
    public record Explanation(OfferingId offering, InformationItem item) {}
}
