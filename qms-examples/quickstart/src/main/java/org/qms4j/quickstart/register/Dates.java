package org.qms4j.quickstart.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as the register writes them: 7/29/2013, and 2013-07-29 in later editions. Never a day before 1900. */
final class Dates {
    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = "12/31/2013".length();
    private static final int FIRST_YEAR = 1900;

    private Dates() {}

    static Optional<LocalDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            LocalDate day = text.indexOf('/') >= 0 ? LocalDate.parse(text, AMERICAN) : LocalDate.parse(text);
            return Optional.of(day).filter(date -> date.getYear() >= FIRST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
