package org.qms4j.rule;

/** An edition of a standard. A clause number means nothing without it: 10.1 changed its content between editions. */
public enum Edition {
    /** ISO 9001:2015 with Amendment 1:2024. */
    ISO_9001_2015("ISO 9001:2015"),
    /** ISO 9001:2026. */
    ISO_9001_2026("ISO 9001:2026"),
    /** ISO 10002:2018, guidelines for complaints handling. */
    ISO_10002_2018("ISO 10002:2018");

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    /**
     * Returns how the edition is cited.
     *
     * @return number and year
     */
    public String label() {
        return label;
    }
}
