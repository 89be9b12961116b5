package org.qms4j.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class PersonalTracesProperties {
    @Property(tries = 200)
    void every_long_number_is_found_wherever_it_stands(
            @ForAll @AlphaChars @StringLength(max = 20) String before,
            @ForAll @NumericChars @StringLength(min = 7, max = 20) String number,
            @ForAll @AlphaChars @StringLength(max = 20) String after) {
        assertThat(PersonalTraces.areIn(before + number + after)).isTrue();
    }

    @Property(tries = 200)
    void letters_alone_give_nobody_away(@ForAll @AlphaChars @StringLength(max = 200) String text) {
        assertThat(PersonalTraces.areIn(text)).isFalse();
    }
}
