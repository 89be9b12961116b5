package org.qms4j.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of values as they are; how they are written is the writers' business.
 *
 * @param id a name that does not change with the language: letters and digits, unique in its report
 * @param caption what it shows, and what must be known to read it
 * @param columns its columns
 * @param rows its rows, each with a value, or none, for every column
 */
public record Table(String id, String caption, List<Column> columns, List<List<Optional<Object>>> rows)
        implements Report.Block {
    /** {@inheritDoc} */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What the values of a column are. */
    public enum Kind {
        /** Text. */
        TEXT(String.class),
        /** A name that programs use. */
        CODE(String.class),
        /** How many. */
        COUNT(Long.class),
        /** A number with decimals. */
        NUMBER(BigDecimal.class),
        /** A part of a whole, from 0 to 1. */
        SHARE(Double.class),
        /** A part of a whole, from 0 to 100. */
        PERCENT(Double.class),
        /** A day. */
        DAY(LocalDate.class),
        /** A month. */
        MONTH(YearMonth.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        boolean isNumber() {
            return type == Long.class || type == BigDecimal.class || type == Double.class;
        }
    }

    /**
     * A column.
     *
     * @param key a name that does not change with the language
     * @param heading what is in it
     * @param kind what its values are
     */
    public record Column(String key, String heading, Kind kind) {}

    /**
     * Begins a table.
     *
     * @param id a name that does not change with the language
     * @param caption what it shows
     * @return a builder without columns
     */
    public static Builder of(String id, String caption) {
        return new Builder(id, caption);
    }

    /** Builds a table: first its columns, then its rows. */
    public static final class Builder {
        private final String id;
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Optional<Object>>> rows = new ArrayList<>();

        private Builder(String id, String caption) {
            this.id = id;
            this.caption = caption;
        }

        /**
         * Adds a column.
         *
         * @param key a name that does not change with the language
         * @param heading what is in it
         * @param kind what its values are
         * @return this builder
         */
        public Builder column(String key, String heading, Kind kind) {
            columns.add(new Column(key, heading, kind));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param values a value for every column, or an empty {@link Optional} where there is none
         * @return this builder
         * @throws IllegalArgumentException if a value is missing, or is not what its column holds
         */
        public Builder row(Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(id + ": " + columns.size() + " values, not " + values.length);
            }
            List<Optional<Object>> row =
                    Arrays.stream(values).map(Builder::present).toList();
            for (int i = 0; i < values.length; i++) {
                Column column = columns.get(i);
                if (row.get(i)
                        .filter(value -> !column.kind().type.isInstance(value))
                        .isPresent()) {
                    throw new IllegalArgumentException(id + ": " + column.key() + " holds " + column.kind());
                }
            }
            rows.add(row);
            return this;
        }

        private static Optional<Object> present(Object value) {
            return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
        }

        /**
         * Builds.
         *
         * @return the table
         */
        public Table build() {
            return new Table(id, caption, columns, rows);
        }
    }
}
