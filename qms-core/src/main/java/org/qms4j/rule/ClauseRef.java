package org.qms4j.rule;

/**
 * A clause of a standard.
 *
 * @param edition which edition
 * @param number the clause number in it, such as {@code 9.1.2}
 */
public record ClauseRef(Edition edition, @Text(max = 20) String number) {
    /**
     * Cites ISO 9001:2015.
     *
     * @param number the clause number
     * @return the reference
     */
    public static ClauseRef iso9001(String number) {
        return new ClauseRef(Edition.ISO_9001_2015, number);
    }

    /**
     * Cites ISO 10002:2018.
     *
     * @param number the clause number
     * @return the reference
     */
    public static ClauseRef iso10002(String number) {
        return new ClauseRef(Edition.ISO_10002_2018, number);
    }

    @Override
    public String toString() {
        return edition.label() + ", " + number;
    }
}
