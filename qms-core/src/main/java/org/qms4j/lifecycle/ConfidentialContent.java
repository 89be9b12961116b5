package org.qms4j.lifecycle;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.qms4j.privacy.Confidential;

/** Lets constraints look into a {@link Confidential} value; an erased one has nothing to look at. */
final class ConfidentialContent implements ValueExtractor<Confidential<@ExtractedValue ?>> {
    @Override
    public void extractValues(Confidential<?> guarded, ValueReceiver receiver) {
        receiver.value(null, guarded.value().orElse(null));
    }
}
