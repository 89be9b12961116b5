package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** What a refused step is refused for. */
final class Refusals {
    private Refusals() {}

    static List<RuleViolation> of(Runnable step) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, step::run);
        assertThat(refused).as("the refusal of a step that is not possible").isNotNull();
        return refused.violations();
    }

    static List<String> codes(Runnable step) {
        return of(step).stream().map(RuleViolation::code).toList();
    }
}
