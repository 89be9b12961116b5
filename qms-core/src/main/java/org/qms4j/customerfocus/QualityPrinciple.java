package org.qms4j.customerfocus;

import java.util.List;
import java.util.stream.Stream;

/** The principles that quality management rests on, by the editions of ISO 9000 that name them. */
public enum QualityPrinciple {
    /** Clients come first. */
    CUSTOMER_FOCUS(true, true),
    /** Leaders give direction. */
    LEADERSHIP(true, true),
    /** People are involved: so called until 2015. */
    INVOLVEMENT_OF_PEOPLE(true, false),
    /** People are competent and take part: so called from 2015 on. */
    ENGAGEMENT_OF_PEOPLE(false, true),
    /** Work is run as processes. */
    PROCESS_APPROACH(true, true),
    /** Processes are run as a system: a principle of its own until 2015. */
    SYSTEM_APPROACH(true, false),
    /** It becomes better again and again. */
    IMPROVEMENT(true, true),
    /** What is decided rests on facts. */
    EVIDENCE_BASED_DECISIONS(true, true),
    /** Both sides gain from suppliers: so called until 2015. */
    SUPPLIER_RELATIONSHIPS(true, false),
    /** Relations to all who have a stake are cared for: so called from 2015 on. */
    RELATIONSHIP_MANAGEMENT(false, true);

    private static final int SEVEN = 2015;

    private final boolean amongEight;
    private final boolean amongSeven;

    QualityPrinciple(boolean amongEight, boolean amongSeven) {
        this.amongEight = amongEight;
        this.amongSeven = amongSeven;
    }

    /**
     * Returns the principles of an edition.
     *
     * @param year of the edition of ISO 9000: eight until 2015, seven from then on
     * @return in the order of the edition
     */
    public static List<QualityPrinciple> of(int year) {
        return Stream.of(values())
                .filter(principle -> year < SEVEN ? principle.amongEight : principle.amongSeven)
                .toList();
    }
}
