package org.qms4j.nonconformity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.immutables.value.Value;
import org.qms4j.deadline.Term;
import org.qms4j.rule.Text;

/**
 * How long the steps of a nonconformity may take. A profile is a versioned value; the one in force when it was reported
 * is kept on the record, so a later change does not touch it. ISO 9001 sets no numbers: those of {@link #standard()}
 * are the library's own. A host makes its own profile with the {@code with} methods.
 *
 * @param name the profile's name, up to 60 characters
 * @param version its version, from 1
 * @param containment until when it is contained, counted from the report; on the same day where somebody could be hurt
 * @param evaluation until when it is corrected and its consequences are handled, counted from containment
 * @param analysis until when causes are known and actions planned, counted from evaluation
 * @param implementation until when the actions are carried out, counted from the plan
 * @param severeImplementation the same where correction alone would not do
 * @param verification until when somebody judges the effect, counted from the end of the window
 * @param closing until when it is closed, counted from the last verdict
 * @param correctionOnlyBelow from which severity on causes have to be removed, 1 to 6
 */
@Value.Builder
public record CorrectiveActionProfile(
        @Text(max = 60) String name,
        @Min(1) int version,
        @Valid Term containment,
        @Valid Term evaluation,
        @Valid Term analysis,
        @Valid Term implementation,
        @Valid Term severeImplementation,
        @Valid Term verification,
        @Valid Term closing,
        @Min(1) @Max(6) int correctionOnlyBelow)
        implements WithCorrectiveActionProfile {
    /**
     * The library's default: contained within 1 business day, evaluated within 5, analysed within 20, carried out
     * within 60 and from severity 4 on within 20, judged within 10 after the window, closed within 10 more.
     *
     * @return the profile
     */
    public static CorrectiveActionProfile standard() {
        return new CorrectiveActionProfile(
                "STANDARD",
                1,
                Term.businessDays(1),
                Term.businessDays(5),
                Term.businessDays(20),
                Term.businessDays(60),
                Term.businessDays(20),
                Term.businessDays(10),
                Term.businessDays(10),
                4);
    }

    Term term(DeadlineKind kind, int severity, boolean danger) {
        return switch (kind) {
            case CONTAINMENT -> danger ? Term.businessDays(0) : containment;
            case EVALUATION -> evaluation;
            case ANALYSIS -> analysis;
            case IMPLEMENTATION -> severity < correctionOnlyBelow ? implementation : severeImplementation;
            case EFFECTIVENESS -> verification;
            case CLOSING -> closing;
        };
    }
}
