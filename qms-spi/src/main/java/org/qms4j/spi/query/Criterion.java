package org.qms4j.spi.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.record.Attribute;

/**
 * A condition on one attribute. A record without the attribute never meets it.
 *
 * @param attribute the attribute
 * @param comparison how its value is compared
 * @param values what it is compared with: one value, or any number for {@link Comparison#ANY_OF}
 */
public record Criterion(Attribute attribute, Comparison comparison, List<String> values) {
    /** How a value is compared; text is compared character by character. */
    public enum Comparison {
        /** The value is one of those given; met by nothing if none is given. */
        ANY_OF,
        /** The value is the one given or comes after it. */
        AT_LEAST,
        /** The value comes before the one given. */
        BELOW
    }

    /** {@inheritDoc} */
    public Criterion {
        values = List.copyOf(values);
        if (comparison != Comparison.ANY_OF && values.size() != 1) {
            throw new IllegalArgumentException(attribute.name() + ": one value to compare with, not " + values.size());
        }
    }

    /**
     * The attribute has this value.
     *
     * @param attribute the attribute
     * @param value the value
     * @return the criterion
     */
    public static Criterion is(Attribute attribute, String value) {
        return new Criterion(attribute, Comparison.ANY_OF, List.of(value));
    }

    /**
     * The attribute has one of these values.
     *
     * @param attribute the attribute
     * @param values the values; none means that nothing is found
     * @return the criterion
     */
    public static Criterion anyOf(Attribute attribute, Collection<String> values) {
        return new Criterion(attribute, Comparison.ANY_OF, List.copyOf(values));
    }

    /**
     * The attribute has this value or a later one.
     *
     * @param attribute the attribute
     * @param value the first value that is met
     * @return the criterion
     */
    public static Criterion atLeast(Attribute attribute, String value) {
        return new Criterion(attribute, Comparison.AT_LEAST, List.of(value));
    }

    /**
     * The attribute has an earlier value.
     *
     * @param attribute the attribute
     * @param value the first value that is no longer met
     * @return the criterion
     */
    public static Criterion below(Attribute attribute, String value) {
        return new Criterion(attribute, Comparison.BELOW, List.of(value));
    }

    /** The criterion as text that no other criterion has. */
    String question() {
        return attribute.name() + " " + comparison
                + values.stream().map(value -> value.length() + ":" + value).toList();
    }

    /**
     * Tells whether a record with these attributes meets the criterion.
     *
     * @param attributes a record's attributes
     * @return true if it does
     */
    public boolean matches(Map<Attribute, String> attributes) {
        @Nullable String value = attributes.get(attribute);
        if (value == null) {
            return false;
        }
        return switch (comparison) {
            case ANY_OF -> values.contains(value);
            case AT_LEAST -> value.compareTo(values.get(0)) >= 0;
            case BELOW -> value.compareTo(values.get(0)) < 0;
        };
    }
}
