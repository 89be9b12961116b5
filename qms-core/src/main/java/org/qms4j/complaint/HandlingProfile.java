package org.qms4j.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Money;
import org.qms4j.rule.Text;
import org.qms4j.spi.WorkingCalendar;

/**
 * How long the steps of a complaint may take, and what needs a second person. A profile is a versioned value; the one
 * in force at receipt is kept on the case, so a later change does not touch it. ISO 10002 sets no numbers: those of
 * {@link #standard()} are the library's own. A host makes its own profile from one of these with the {@code with}
 * methods.
 *
 * @param name the profile's name, up to 60 characters
 * @param version its version, from 1
 * @param acknowledgement until when receipt is acknowledged, counted from receipt
 * @param progress how often the client hears about progress
 * @param decision until when the decision is communicated, counted from receipt
 * @param exceptional until when it is in exceptional cases, counted from receipt
 * @param holding whether a written answer why there is no decision yet stands for the decision
 * @param summary until when a resolution counts as summary
 * @param reply how long the client may take to answer the decision before the case counts as without reply
 * @param recourse how long a client who rejected may take for the next step before recourse counts as exhausted
 * @param reopening within which time after closing a recurrence reopens the case
 * @param internalLevels how often a rejected decision is decided anew inside the organization
 * @param approvalAbove above which amount a remedy needs a second person, and so does money without an amount; empty if
 *     never
 * @param publicReply until when a complaint that everybody can read is first replied to there; empty if it has no date
 * @param publicApprovalFrom from which reach a public reply needs a second person, and so does one whose reach nobody
 *     has estimated; empty if never
 */
@Value.Builder
public record HandlingProfile(
        @Text(max = 60) String name,
        @Min(1) int version,
        @Valid Term acknowledgement,
        @Valid Term progress,
        @Valid Term decision,
        Optional<@Valid Term> exceptional,
        boolean holding,
        Optional<@Valid Term> summary,
        @Valid Term reply,
        @Valid Term recourse,
        @Valid Term reopening,
        @Min(0) @Max(9) int internalLevels,
        Optional<@Valid Money> approvalAbove,
        Optional<@Valid Term> publicReply,
        Optional<@Min(1) Integer> publicApprovalFrom)
        implements WithHandlingProfile {
    private static final Term FOUR_WEEKS = Term.calendar(Period.ofDays(28));
    private static final int FAR_REACHING = 1_000;
    private static final Term QUARTER = Term.calendar(Period.ofDays(90));

    /**
     * The library's default: acknowledged, and replied to in public, within 1 business day, progress every 10, decided
     * within 20; a public reply needs a second person from a reach of 1,000 people on.
     *
     * @return the profile
     */
    public static HandlingProfile standard() {
        return of("STANDARD", Term.businessDays(20), Optional.empty(), false, Optional.empty());
    }

    /**
     * United Kingdom, FCA Handbook, DISP 1: a final or holding response within 8 weeks; summary resolution until the
     * close of the third business day (DISP 1.5, 1.6).
     *
     * @return the profile
     */
    public static HandlingProfile ukFcaDisp() {
        return of(
                "UK_FCA_DISP",
                Term.calendar(Period.ofWeeks(8)),
                Optional.empty(),
                true,
                Optional.of(Term.businessDays(3)));
    }

    /**
     * United Kingdom, payment services and electronic money: 15 business days, in exceptional circumstances 35 (DISP
     * 1.6).
     *
     * @return the profile
     */
    public static HandlingProfile ukPaymentServices() {
        return of(
                "UK_PAYMENT_SERVICES",
                Term.businessDays(15),
                Optional.of(Term.businessDays(35)),
                false,
                Optional.of(Term.businessDays(3)));
    }

    private static HandlingProfile of(
            String name, Term decision, Optional<Term> exceptional, boolean holding, Optional<Term> summary) {
        return new HandlingProfile(
                name,
                1,
                Term.businessDays(1),
                Term.businessDays(10),
                decision,
                exceptional,
                holding,
                summary,
                FOUR_WEEKS,
                FOUR_WEEKS,
                QUARTER,
                1,
                Optional.empty(),
                Optional.of(Term.businessDays(1)),
                Optional.of(FAR_REACHING));
    }

    /**
     * Sets the amount above which a remedy needs a second person.
     *
     * @param limit the amount; a remedy in another currency always needs one
     * @return the profile with the limit
     */
    public HandlingProfile approvingAbove(Money limit) {
        return withApprovalAbove(limit);
    }

    boolean needsApproval(Remedy remedy) {
        return approvalAbove.isPresent()
                && remedy.amount()
                        .map(amount -> !amount.isWithin(approvalAbove.get()))
                        .orElse(remedy.type().isMoney());
    }

    Term term(DeadlineKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> acknowledgement;
            case SAFETY -> Term.businessDays(0);
            case PROGRESS -> progress;
            case DECISION -> decision;
            case PUBLIC_REPLY -> publicReply.orElseThrow();
        };
    }

    LocalDate due(DeadlineKind kind, LocalDate start, WorkingCalendar calendar) {
        return term(kind).from(start, calendar);
    }
}
