package org.qms4j.complaint;

import jakarta.validation.Valid;
import java.util.Optional;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.rule.Text;

/**
 * What a complaint is about, as far as it is known.
 *
 * @param product the product or service
 * @param process the process
 * @param journeyStage the stage of the client's journey, such as {@code delivery}; up to 60 characters
 * @param provider the provider whose delivery it concerns, or the company that has to answer
 * @param order the order
 * @param contractClause the clause of the contract, up to 60 characters
 */
public record Subject(
        Optional<@Valid ExternalRef> product,
        Optional<@Valid ExternalRef> process,
        Optional<@Text(max = 60) String> journeyStage,
        Optional<@Valid ExternalRef> provider,
        Optional<@Valid ExternalRef> order,
        Optional<@Text(max = 60) String> contractClause) {
    /**
     * Nothing known.
     *
     * @return an empty subject
     */
    public static Subject unknown() {
        return new Subject(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A product or service.
     *
     * @param ref the host's record of it
     * @return the subject
     */
    public static Subject product(ExternalRef ref) {
        return new Subject(
                Optional.of(ref),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Adds who delivered or has to answer.
     *
     * @param ref the host's record of the provider
     * @return the subject with the provider
     */
    public Subject by(ExternalRef ref) {
        return new Subject(product, process, journeyStage, Optional.of(ref), order, contractClause);
    }

    /**
     * Adds the process.
     *
     * @param ref the process
     * @return the subject with the process
     */
    public Subject in(ExternalRef ref) {
        return new Subject(product, Optional.of(ref), journeyStage, provider, order, contractClause);
    }

    /**
     * Adds the stage of the client's journey.
     *
     * @param stage the host's name of it
     * @return the subject with the stage
     */
    public Subject during(String stage) {
        return new Subject(product, process, Optional.of(stage), provider, order, contractClause);
    }

    /**
     * Adds the order.
     *
     * @param ref the host's record of the order
     * @return the subject with the order
     */
    public Subject order(ExternalRef ref) {
        return new Subject(product, process, journeyStage, provider, Optional.of(ref), contractClause);
    }

    /**
     * Adds the clause of the contract.
     *
     * @param clause how the contract calls it
     * @return the subject with the clause
     */
    public Subject clause(String clause) {
        return new Subject(product, process, journeyStage, provider, order, Optional.of(clause));
    }
}
