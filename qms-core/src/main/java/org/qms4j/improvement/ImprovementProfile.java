package org.qms4j.improvement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.immutables.value.Value;
import org.qms4j.deadline.Term;
import org.qms4j.rule.Text;

/**
 * How long the phases of an improvement cycle may take. A profile is a versioned value; the one in force when a cycle
 * began is kept on it. ISO 9001 sets no numbers: those of {@link #standard()} are the library's own, but for the 30
 * days without a step that are taken for a standstill. A host makes its own profile with the {@code with} methods.
 *
 * @param name the profile's name, up to 60 characters
 * @param version its version, from 1
 * @param planning until when the plan is approved, counted from the beginning
 * @param doing until when everything is carried out, counted from the approval
 * @param checking until when the figures are judged, counted from the end of the window
 * @param acting until when it is decided what comes of it, counted from the judgement
 * @param standstillDays after how many calendar days without a step somebody is told
 */
@Value.Builder
public record ImprovementProfile(
        @Text(max = 60) String name,
        @Min(1) int version,
        @Valid Term planning,
        @Valid Term doing,
        @Valid Term checking,
        @Valid Term acting,
        @Min(1) @Max(366) int standstillDays)
        implements WithImprovementProfile {
    /**
     * The library's default: planned within 30 business days, carried out within 60, judged within 10 after the window,
     * decided within 10 more; a standstill after 30 days.
     *
     * @return the profile
     */
    public static ImprovementProfile standard() {
        return new ImprovementProfile(
                "STANDARD",
                1,
                Term.businessDays(30),
                Term.businessDays(60),
                Term.businessDays(10),
                Term.businessDays(10),
                30);
    }

    Term term(Phase phase) {
        return switch (phase) {
            case PLAN -> planning;
            case DO -> doing;
            case CHECK -> checking;
            case ACT -> acting;
        };
    }
}
