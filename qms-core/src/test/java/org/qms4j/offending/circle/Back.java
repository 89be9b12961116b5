package org.qms4j.offending.circle;

import org.qms4j.offending.Offences;

/** The other half of {@link Offences.Cycle}. */
public final class Back {
    Offences.Cycle again() {
        return new Offences.Cycle();
    }
}
