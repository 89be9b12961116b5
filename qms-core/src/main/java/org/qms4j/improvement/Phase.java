package org.qms4j.improvement;

import java.util.List;
import java.util.Locale;
import org.qms4j.rule.Messages;

/**
 * The four phases of a cycle after W. E. Deming, Out of the Crisis, 1986. In Spanish they are known as PHVA
 * (Planificar, Hacer, Verificar, Actuar).
 */
public enum Phase {
    /** What is to become better, how much, and how that will be known. */
    PLAN,
    /** It is carried out as planned. */
    DO,
    /** Figures are compared with those before. */
    CHECK,
    /** It becomes the rule, is tried otherwise, or is given up. */
    ACT;

    /**
     * Returns its name.
     *
     * @param locale the reader's language
     * @return the name, in English if the language is not known
     */
    public String text(Locale locale) {
        return Messages.in(locale).text("phase." + name(), List.of());
    }
}
