package org.qms4j.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.query.Tally.Group;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.OrganizationId;

/** The SQL of a count: the database groups and sums, and sends one row for each group. */
final class TallyStatement {
    /** Found in any text but 1 to 28 digits, perhaps with a minus before and with a point and 1 to 10 digits behind. */
    private static final String NO_PLAIN_DECIMAL = "\\A(?!-?[0-9]{1,28}(\\.[0-9]{1,10})?\\z)";

    private final Tally tally;
    private final Sql sql = new Sql();

    TallyStatement(OrganizationId organization, Tally tally) {
        this.tally = tally;
        sql.add("SELECT " + columns("", ", ") + "COUNT(*)");
        tally.sum().map(Sql::column).ifPresent(this::sum);
        sql.add(" FROM qms_record r").of(organization, tally.type());
        tally.criteria().forEach(sql::where);
        sql.add(tally.by().isEmpty() ? " HAVING COUNT(*) > 0" : columns(" GROUP BY ", ""));
    }

    private String columns(String before, String after) {
        return tally.by().isEmpty()
                ? ""
                : tally.by().stream().map(Sql::column).distinct().collect(Collectors.joining(", ", before, after));
    }

    /** Empty text is no number and is not summed; what the database takes for one, and others do not, is counted. */
    private void sum(String column) {
        String number = "NULLIF(" + column + ", '')";
        sql.add(", COUNT(" + number + "), SUM(CAST(" + number + " AS NUMERIC(38, 10))), COUNT(CASE WHEN " + number
                + " REGEXP '" + NO_PLAIN_DECIMAL + "' THEN 1 END)");
    }

    List<Group> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql.toString())) {
            sql.bind(statement);
            try (var row = statement.executeQuery()) {
                var groups = new ArrayList<Group>();
                while (row.next()) {
                    groups.add(group(row));
                }
                groups.sort(Group.ORDER);
                return groups;
            }
        } catch (SQLException failure) {
            if (SqlFailures.isNotANumber(failure)) {
                throw Tally.notANumber(tally);
            }
            throw failure;
        }
    }

    private Group group(ResultSet row) throws SQLException {
        List<Attribute> told = tally.by().stream().distinct().toList();
        var values = new ArrayList<Optional<String>>();
        for (Attribute attribute : tally.by()) {
            values.add(Tally.value(row.getString(1 + told.indexOf(attribute))));
        }
        int count = told.size() + 1;
        if (tally.sum().isEmpty()) {
            return new Group(values, row.getLong(count), 0, BigDecimal.ZERO);
        }
        if (row.getLong(count + 3) > 0) {
            throw Tally.notANumber(tally);
        }
        return new Group(values, row.getLong(count), row.getLong(count + 1), sum(row, count + 2));
    }

    private static BigDecimal sum(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).orElse(BigDecimal.ZERO);
    }
}
