package org.qms4j.quickstart.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the columns are that we need. Others may stand between them and are ignored. */
final class Header {
    static final String RECEIVED = "Date received";
    static final String PRODUCT = "Product";
    static final String ISSUE = "Issue";
    static final String COMPANY = "Company";
    static final String VIA = "Submitted via";
    static final String SENT = "Date sent to company";
    static final String RESPONSE = "Company response to consumer";
    static final String TIMELY = "Timely response?";
    static final String DISPUTED = "Consumer disputed?";

    /** The fourteen columns of the format; together they tell rows apart. */
    static final List<String> COLUMNS = List.of(
            RECEIVED,
            PRODUCT,
            "Sub-product",
            ISSUE,
            "Sub-issue",
            COMPANY,
            "State",
            "ZIP code",
            "Consumer consent provided?",
            VIA,
            SENT,
            RESPONSE,
            TIMELY,
            DISPUTED);

    private final Map<String, Integer> places;
    private final int width;

    private Header(Map<String, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    static Header of(Line line) {
        List<String> names = line.text()
                .flatMap(Fields::of)
                .map(fields -> fields.stream().map(String::strip).toList())
                .orElseThrow(() -> new RegisterException(
                        "The first line of the register is not a header in UTF-8: it must name the columns, separated by"
                                + " commas."));
        List<String> missing =
                COLUMNS.stream().filter(column -> !names.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new RegisterException("The header of the register lacks "
                    + missing.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "))
                    + ". Needed are the columns of the CFPB consumer complaint database, in any order.");
        }
        COLUMNS.stream()
                .filter(column -> names.indexOf(column) != names.lastIndexOf(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new RegisterException("The header of the register names \"" + column + "\" twice.");
                });
        var places = new LinkedHashMap<String, Integer>();
        COLUMNS.forEach(column -> places.put(column, names.indexOf(column)));
        return new Header(places, names.size());
    }

    int width() {
        return width;
    }

    String value(List<String> fields, String column) {
        return fields.get(places.getOrDefault(column, -1)).strip();
    }

    /** Tells whether these are the fields of a row, as far as one can tell without judging it. */
    boolean looksLikeRow(List<String> fields) {
        return fields.size() == width && Dates.read(value(fields, RECEIVED)).isPresent();
    }

    /** What tells a row from others: its fields, whatever else the file has and however it is quoted. */
    String identity(List<String> fields) {
        return COLUMNS.stream()
                .map(column -> value(fields, column))
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining(","));
    }
}
