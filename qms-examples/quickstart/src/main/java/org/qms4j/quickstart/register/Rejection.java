package org.qms4j.quickstart.register;

/**
 * A row that was not taken in.
 *
 * @param line the line where it starts, from 1; the header is line 1
 * @param code why, for programs
 * @param reason why, for people; it names columns and rules, never what stands in the row
 */
public record Rejection(long line, String code, String reason) implements Entry {
    static final String TOO_LONG = "row.too-long";
    static final String ENCODING = "row.encoding";
    static final String QUOTING = "row.quoting";
    static final String FIELDS = "row.fields";
    static final String DATE = "row.date";

    static Rejection tooLong(long line) {
        return new Rejection(
                line, TOO_LONG, "the row has more than " + LineReader.LONGEST / 1024 + " KiB, the most that is read");
    }

    static Rejection encoding(long line) {
        return new Rejection(line, ENCODING, "the row is not encoded in UTF-8");
    }

    static Rejection quoting(long line) {
        return new Rejection(
                line,
                QUOTING,
                "broken quoting: a quote is not closed, stands inside a field without quotes, or is followed by other"
                        + " text");
    }

    static Rejection fields(long line, int found, int expected) {
        return new Rejection(
                line,
                FIELDS,
                "the row has " + found + (found == 1 ? " field" : " fields") + ", the header " + expected);
    }

    static Rejection noDate(long line, String column) {
        return new Rejection(line, DATE, column + ": the date is missing");
    }

    static Rejection unreadableDate(long line, String column) {
        return new Rejection(line, DATE, column + ": this is not a date in the form month/day/year, such as 7/29/2013");
    }
}
