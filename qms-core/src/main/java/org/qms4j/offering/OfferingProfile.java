package org.qms4j.offering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.immutables.value.Value;
import org.qms4j.lifecycle.Input;
import org.qms4j.measure.Criterion;
import org.qms4j.rule.Text;

/**
 * What is said of a product or service; anew when it changes.
 *
 * @param name how people call it, up to 200 characters
 * @param characteristics what matters about its quality
 * @param obligations what is owed after delivery: up to 50 of up to 300 characters
 */
@Value.Builder
public record OfferingProfile(
        @Text(max = 200) String name,
        @Size(max = 200) List<@Valid Criterion> characteristics,
        @Size(max = 50) List<@Text(max = 300) String> obligations)
        implements WithOfferingProfile {
    /** {@inheritDoc} */
    public OfferingProfile {
        characteristics = Input.list(characteristics);
        obligations = Input.list(obligations);
    }

    /**
     * Names a product or service.
     *
     * @param name how people call it
     * @return the profile
     */
    public static OfferingProfile of(String name) {
        return new OfferingProfile(name, List.of(), List.of());
    }
}
