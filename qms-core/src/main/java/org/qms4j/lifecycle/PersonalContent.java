package org.qms4j.lifecycle;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.qms4j.privacy.Personal;

/** Lets constraints look into a {@link Personal} value; an erased one has nothing to look at. */
final class PersonalContent implements ValueExtractor<Personal<@ExtractedValue ?>> {
    @Override
    public void extractValues(Personal<?> guarded, ValueReceiver receiver) {
        receiver.value(null, guarded.value().orElse(null));
    }
}
