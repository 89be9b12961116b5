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
    private final Tally tally;
    private final Sql sql = new Sql();

    TallyStatement(OrganizationId organization, Tally tally, Dialect dialect) {
        this.tally = tally;
        sql.add("SELECT " + columns("", ", ") + "COUNT(*)");
        tally.sum().map(Sql::column).ifPresent(column -> sum(column, dialect));
        sql.add(" FROM qms_record r").of(organization, tally.type());
        tally.criteria().forEach(sql::where);
        sql.add(tally.by().isEmpty() ? " HAVING COUNT(*) > 0" : columns(" GROUP BY ", ""));
    }

    private String columns(String before, String after) {
        return tally.by().isEmpty()
                ? ""
                : tally.by().stream().map(Sql::column).distinct().collect(Collectors.joining(", ", before, after));
    }

    /** Empty text is no number and is not summed; of anything else, what is no number is counted. */
    private void sum(String column, Dialect dialect) {
        String number = dialect.isPlainDecimal(column);
        sql.add(", COUNT(NULLIF(" + column + ", '')), COUNT(CASE WHEN " + number + " THEN 1 END), SUM(CASE WHEN "
                + number + " THEN CAST(" + column + " AS NUMERIC(38, 10)) END)");
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
        if (row.getLong(count + 1) != row.getLong(count + 2)) {
            throw Tally.notANumber(tally);
        }
        return new Group(values, row.getLong(count), row.getLong(count + 1), sum(row, count + 3));
    }

    private static BigDecimal sum(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).orElse(BigDecimal.ZERO);
    }
}
