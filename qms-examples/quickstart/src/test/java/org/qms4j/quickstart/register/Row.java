package org.qms4j.quickstart.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A made-up row of a register, and how it is written. */
record Row(Map<String, String> values) {
    static final String HEADER = String.join(",", Header.COLUMNS);

    /** A complaint that was answered and not disputed. */
    static Row of(String received, String product, String company) {
        var values = new LinkedHashMap<String, String>();
        Header.COLUMNS.forEach(column -> values.put(column, ""));
        values.put(Header.RECEIVED, received);
        values.put(Header.PRODUCT, product);
        values.put(Header.ISSUE, "Late delivery");
        values.put(Header.COMPANY, company);
        values.put(Header.VIA, "Web");
        values.put(Header.SENT, received);
        values.put(Header.RESPONSE, "Closed with explanation");
        values.put(Header.TIMELY, "Yes");
        values.put(Header.DISPUTED, "No");
        return new Row(values);
    }

    Row with(String column, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(column, value);
        return new Row(changed);
    }

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    /** The row with every field quoted. */
    String quoted() {
        return line(Header.COLUMNS, true);
    }

    String line(List<String> columns, boolean quoteAll) {
        return columns.stream()
                .map(this::get)
                .map(text -> field(text, quoteAll))
                .collect(Collectors.joining(","));
    }

    private static String field(String text, boolean quote) {
        return quote || text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public String toString() {
        return line(Header.COLUMNS, false);
    }
}
