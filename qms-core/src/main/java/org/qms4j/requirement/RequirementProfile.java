package org.qms4j.requirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.measure.Criterion;
import org.qms4j.offering.OfferingId;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessId;
import org.qms4j.rule.Text;

/**
 * What is required; said when it is captured, and anew when it changes.
 *
 * @param statement what it is, up to 2,000 characters
 * @param needs the needs that it answers
 * @param offerings the products and services it is about; none if it is about all or about something else
 * @param instrument the law or rule that says so; needed for what a law or an authority requires
 * @param contract the contract that says so, as the host names it; empty if it is written in none
 * @param contractClause the clause of the contract, up to 60 characters
 * @param owner who answers for it, and for which function
 * @param criterion when it is met
 * @param verification how that is found out, up to 300 characters
 * @param processes the processes that meet it
 * @param everyMonths after how many months it is verified again, from 1 to 60
 */
@Value.Builder
public record RequirementProfile(
        Confidential<@Text(max = 2_000) String> statement,
        @Size(max = 100) List<@Valid NeedRef> needs,
        @Size(max = 1_000) List<OfferingId> offerings,
        Optional<@Valid Instrument> instrument,
        Optional<@Valid ExternalRef> contract,
        Optional<@Text(max = 60) String> contractClause,
        Optional<@Valid Owner> owner,
        Optional<@Valid Criterion> criterion,
        Optional<@Text(max = 300) String> verification,
        @Size(max = 100) List<ProcessId> processes,
        @Min(1) @Max(60) int everyMonths)
        implements WithRequirementProfile {
    private static final int MONTHS = 12;

    /** {@inheritDoc} */
    public RequirementProfile {
        needs = Input.list(needs);
        offerings = Input.list(offerings);
        processes = Input.list(processes);
    }

    /**
     * Says what is required.
     *
     * @param statement what it is
     * @return the profile; the rest may come later
     */
    public static RequirementProfile of(String statement) {
        return new RequirementProfile(
                Confidential.of(statement),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                MONTHS);
    }

    /**
     * A law or rule.
     *
     * @param name such as {@code Drinking Water Ordinance}, up to 200 characters
     * @param jurisdiction where it holds, such as {@code ES}: up to 60 characters
     */
    public record Instrument(
            @Text(max = 200) String name, @Text(max = 60) String jurisdiction) {}

    /**
     * Who answers for a requirement.
     *
     * @param person the host's id of the person
     * @param function for which function, such as {@code sales}: up to 60 characters
     */
    public record Owner(
            @Text(max = 64) String person, @Text(max = 60) String function) {}
}
