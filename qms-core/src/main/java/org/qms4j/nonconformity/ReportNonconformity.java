package org.qms4j.nonconformity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.lifecycle.Ref;
import org.qms4j.nonconformity.Nonconformity.Grade;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/**
 * Reports a nonconformity.
 *
 * @param id the host's id; empty to have one made
 * @param source what brought it to light
 * @param origin the record it comes from; a complaint needs one
 * @param foundIn the finding, delivery or figure in the host's or another system, if it comes from there
 * @param clause the clause that was not kept, if it is one of a standard
 * @param rule the rule, requirement or agreement that was not kept, if it is the organization's or a client's
 * @param statement what is not as it must be, where, and how much of it; up to 4,000 characters
 * @param evidence what shows it
 * @param severity from 1, hardly noticeable, to 5, somebody is hurt or the law is broken
 * @param grade how much of the system is in doubt
 * @param danger whether somebody could be hurt
 * @param detectedOn on which day it was noticed
 * @param affected clients, lots, deliveries that it touches
 * @param responsible who sees to it: the host's id of the person
 * @param profile which terms hold; empty for those of the {@code Qms}
 */
@Value.Builder
public record ReportNonconformity(
        Optional<NonconformityId> id,
        Source source,
        Optional<RecordKey> origin,
        Optional<@Valid ExternalRef> foundIn,
        Optional<@Valid ClauseRef> clause,
        Optional<@Valid ExternalRef> rule,
        Confidential<@Text(max = 4_000) String> statement,
        @Size(max = 100) List<@Valid Evidence> evidence,
        @Min(1) @Max(5) int severity,
        Grade grade,
        boolean danger,
        LocalDate detectedOn,
        @Size(max = 1_000) List<@Valid ExternalRef> affected,
        @Text(max = 64) String responsible,
        Optional<@Valid CorrectiveActionProfile> profile)
        implements WithReportNonconformity {
    /** {@inheritDoc} */
    public ReportNonconformity {
        evidence = Input.list(evidence);
        affected = Input.list(affected);
    }

    /**
     * Reports a minor nonconformity against a clause.
     *
     * @param source what brought it to light
     * @param clause the clause that was not kept
     * @param statement what is not as it must be
     * @param severity from 1 to 5
     * @param detectedOn on which day it was noticed
     * @param responsible who sees to it
     * @return the command
     */
    public static ReportNonconformity of(
            Source source, ClauseRef clause, String statement, int severity, LocalDate detectedOn, String responsible) {
        return new ReportNonconformity(
                Optional.empty(),
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.of(clause),
                Optional.empty(),
                Confidential.of(statement),
                List.of(),
                severity,
                Grade.MINOR,
                false,
                detectedOn,
                List.of(),
                responsible,
                Optional.empty());
    }

    /**
     * Gives the host's own id.
     *
     * @param own the id
     * @return the command
     */
    public ReportNonconformity as(NonconformityId own) {
        return withId(own);
    }

    /**
     * Says which record it comes from.
     *
     * @param record the record, such as a complaint
     * @return the command
     */
    public ReportNonconformity from(Ref<?> record) {
        return withOrigin(record.key());
    }

    /** Where no terms are named, these hold. */
    ReportNonconformity within(CorrectiveActionProfile usual) {
        return profile != null && profile.isEmpty() ? withProfile(usual) : this;
    }
}
