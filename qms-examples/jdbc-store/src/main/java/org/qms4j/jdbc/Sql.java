package org.qms4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Criterion.Comparison;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;

/** A statement about records while it is written; every value is a parameter. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Several values as one parameter. */
    private record Values(List<String> values) {}

    Sql add(String more, String... values) {
        text.append(more);
        parameters.addAll(List.of(values));
        return this;
    }

    Sql addAll(String more, List<String> values) {
        text.append(more);
        parameters.add(new Values(values));
        return this;
    }

    /** The records of a type of an organization. */
    Sql of(OrganizationId organization, String type) {
        return add(" WHERE r.organization = ? AND r.type = ?", organization.value(), type);
    }

    Sql where(Criterion criterion) {
        switch (criterion.comparison()) {
            case ANY_OF ->
                add(
                        " AND " + column(criterion.attribute()) + " IN ("
                                + String.join(
                                        ", ",
                                        Collections.nCopies(criterion.values().size(), "?")) + ")",
                        criterion.values().toArray(String[]::new));
            case AT_LEAST ->
                add(
                        " AND " + column(criterion.attribute()) + " >= ?",
                        criterion.values().get(0));
            case BELOW ->
                add(
                        " AND " + column(criterion.attribute()) + " < ?",
                        criterion.values().get(0));
        }
        return isMetByEmptyText(criterion)
                ? add(
                        " AND (" + column(criterion.attribute()) + " <> '' OR r.names LIKE ?)",
                        AttributeColumns.presence(criterion.attribute()))
                : this;
    }

    /** An absent attribute is empty text in its column, and must not meet what empty text meets. */
    private static boolean isMetByEmptyText(Criterion criterion) {
        return criterion.comparison() == Comparison.BELOW || criterion.values().contains("");
    }

    static String column(Attribute attribute) {
        return "r." + AttributeColumns.column(attribute);
    }

    /** Returns where the next parameter goes. */
    Binding bind(PreparedStatement statement) throws SQLException {
        var binding = new Binding(statement);
        for (Object parameter : parameters) {
            if (parameter instanceof Values many) {
                binding.texts(many.values());
            } else {
                binding.text((String) parameter);
            }
        }
        return binding;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
