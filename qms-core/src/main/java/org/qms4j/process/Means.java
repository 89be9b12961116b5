package org.qms4j.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * The legs of a turtle besides inputs and outputs: with what and with whom a process works, how, by which measures, and
 * which risks it carries. Said as a whole, and anew when it changes.
 *
 * @param withWhat infrastructure, equipment, environment and measuring equipment: up to 100 of up to 200 characters
 * @param withWhom roles and what they must be able to do
 * @param how documents that say how it is done
 * @param howNotNeeded why no document is needed, up to 1,000 characters; empty where there are some
 * @param measures by what it is judged
 * @param risks what could go wrong or go better, or why nothing could, as it was last looked at: up to 2,000 characters
 * @param riskRefs where risks and opportunities are on record, as the host names them
 */
@Value.Builder
public record Means(
        @Size(max = 100) List<@Text(max = 200) String> withWhat,
        @Size(max = 100) List<@Valid Competence> withWhom,
        @Size(max = 100) List<@Valid ExternalRef> how,
        Optional<Confidential<@Text(max = 1_000) String>> howNotNeeded,
        @Size(max = 100) List<@Valid Measure> measures,
        Optional<Confidential<@Text(max = 2_000) String>> risks,
        @Size(max = 100) List<@Valid ExternalRef> riskRefs)
        implements WithMeans {
    /** {@inheritDoc} */
    public Means {
        withWhat = Input.list(withWhat);
        withWhom = Input.list(withWhom);
        how = Input.list(how);
        measures = Input.list(measures);
        riskRefs = Input.list(riskRefs);
    }

    /**
     * Says nothing yet.
     *
     * @return no means
     */
    public static Means none() {
        return new Means(List.of(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /**
     * Who works in a process.
     *
     * @param role in what role, up to 100 characters
     * @param competence what they must be able to do, up to 300 characters
     */
    public record Competence(
            @Text(max = 100) String role, @Text(max = 300) String competence) {}

    /**
     * By what a process is judged.
     *
     * @param indicator what is measured, up to 200 characters
     * @param criterion when it is good, up to 300 characters
     * @param ref where the indicator is on record, as the host names it
     */
    public record Measure(
            @Text(max = 200) String indicator,
            @Text(max = 300) String criterion,
            Optional<@Valid ExternalRef> ref) {
        /**
         * Names a measure.
         *
         * @param indicator what is measured
         * @param criterion when it is good
         * @return the measure
         */
        public static Measure of(String indicator, String criterion) {
            return new Measure(indicator, criterion, Optional.empty());
        }
    }
}
