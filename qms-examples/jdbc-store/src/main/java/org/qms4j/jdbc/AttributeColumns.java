package org.qms4j.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.Attribute;

/**
 * Attributes in columns: the value of slot 3 is in {@code a3}, and {@code names} has a line {@code 3:client} for it. A
 * slot that is not named there is absent, and its column holds empty text.
 */
final class AttributeColumns {
    /** The columns in the order of {@link #bind}. */
    static final List<String> COLUMNS = IntStream.rangeClosed(0, Attribute.SLOTS)
            .mapToObj(slot -> slot == 0 ? "names" : "a" + slot)
            .toList();

    private static final int INDEXED = 4;

    private AttributeColumns() {}

    static String column(Attribute attribute) {
        return "a" + attribute.slot();
    }

    static boolean isIndexed(Attribute attribute) {
        return attribute.slot() <= INDEXED;
    }

    /** Returns what {@code names} is like if the record has the attribute. No name can hold a line end. */
    static String presence(Attribute attribute) {
        return "%\n" + attribute.slot() + ":%";
    }

    static void bind(Binding binding, Map<Attribute, String> attributes) throws SQLException {
        String[] values = new String[Attribute.SLOTS];
        Arrays.fill(values, "");
        attributes.forEach((attribute, value) -> values[attribute.slot() - 1] = value);
        binding.text(names(attributes));
        for (String value : values) {
            binding.text(value);
        }
    }

    static Map<Attribute, String> read(ResultSet row) throws SQLException {
        var attributes = new LinkedHashMap<Attribute, String>();
        String names = row.getString("names");
        for (String line : names.split("\n")) {
            if (!line.isEmpty()) {
                Attribute attribute = parse(line);
                attributes.put(attribute, row.getString(column(attribute)));
            }
        }
        refuseIfAltered(names, attributes);
        for (int slot = 1; slot <= Attribute.SLOTS; slot++) {
            addUnnamed(slot, row, attributes);
        }
        return attributes;
    }

    /** Queries look for the names as they are written here: one written otherwise would be read and not be found. */
    private static void refuseIfAltered(String names, Map<Attribute, String> attributes) {
        if (!lines(attributes).equals(names)) {
            throw new IllegalArgumentException("names: not the lines that the attributes have");
        }
    }

    /** A value that no name belongs to was written by somebody else: it is shown, so that verifying finds it. */
    private static void addUnnamed(int slot, ResultSet row, Map<Attribute, String> attributes) throws SQLException {
        boolean isNamed = attributes.keySet().stream().anyMatch(attribute -> attribute.slot() == slot);
        var unnamed = new Attribute("(unnamed)", slot);
        String value = row.getString(column(unnamed));
        if (!isNamed && !value.isEmpty()) {
            attributes.put(unnamed, value);
        }
    }

    private static String names(Map<Attribute, String> attributes) {
        if (attributes.keySet().stream().map(Attribute::slot).distinct().count() < attributes.size()) {
            throw new StoreException.InvalidRequest("attributes: two of them have the same slot");
        }
        return lines(attributes);
    }

    private static String lines(Map<Attribute, String> attributes) {
        return attributes.keySet().stream()
                .map(attribute -> "\n" + attribute.slot() + ":" + attribute.name())
                .collect(Collectors.joining());
    }

    private static Attribute parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("names: a line without a slot");
        }
        return new Attribute(line.substring(colon + 1), Integer.parseInt(line.substring(0, colon)));
    }
}
