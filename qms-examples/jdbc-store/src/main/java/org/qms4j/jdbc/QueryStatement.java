package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Criterion.Comparison;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.StoredRecord;

/**
 * The SQL of one page of a query; every value is a parameter. It is written so that an index does the work:
 *
 * <ul>
 *   <li>values of an indexed slot are looked up one by one, as a join, and what is found is sorted;
 *   <li>without any, the index of the order is walked from the start of the page on, hence the sort by organization and
 *       type, which are equal everywhere.
 * </ul>
 */
final class QueryStatement {
    private final OrganizationId organization;
    private final Query query;
    private final Sql sql = new Sql();

    QueryStatement(OrganizationId organization, Query query, Optional<Query.Place> start) {
        this.organization = organization;
        this.query = query;
        Optional<Criterion> joined =
                query.criteria().stream().filter(QueryStatement::isJoined).findFirst();
        select(joined);
        sql.of(organization, query.type());
        query.criteria().stream()
                .filter(criterion -> !joined.equals(Optional.of(criterion)))
                .forEach(sql::where);
        start.ifPresent(this::after);
        order();
    }

    /** Asks for one record more than fits on the page, so that the last page is known as such, but does not read it. */
    Page<StoredRecord> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql + " LIMIT ?")) {
            sql.bind(statement).number(query.limit() + 1L);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<StoredRecord>();
                boolean goesOn = row.next();
                while (goesOn && found.size() < query.limit()) {
                    found.add(RecordTable.read(row, RecordTable.keyOf(query.type(), row.getString("id"))));
                    goesOn = row.next();
                }
                return new Page<>(found, goesOn ? Optional.of(cursorAfterLast(found)) : Optional.empty());
            }
        }
    }

    private Cursor cursorAfterLast(List<StoredRecord> found) {
        return query.cursorAfter(organization, found.get(found.size() - 1));
    }

    private void select(Optional<Criterion> joined) {
        sql.add(RecordTable.STATE.stream()
                .map(column -> "r." + column)
                .collect(Collectors.joining(", ", "SELECT r.id, ", " FROM ")));
        if (joined.isEmpty()) {
            sql.add("qms_record r");
            return;
        }
        Criterion criterion = joined.get();
        sql.addAll(
                "UNNEST(CAST(? AS CHARACTER VARYING(200) ARRAY)) v (wanted) JOIN qms_record r ON "
                        + Sql.column(criterion.attribute()) + " = v.wanted",
                criterion.values().stream().distinct().toList());
    }

    /** The first condition alone is what an index can start from. */
    private void after(Query.Place start) {
        String beyond = query.descending() ? "<" : ">";
        @Nullable String ordered = query.order().map(AttributeColumns::column).orElse(null);
        if (ordered == null) {
            sql.add(" AND r.id " + beyond + " ?", start.id());
            return;
        }
        sql.add(
                " AND r.%1$s %2$s= ? AND (r.%1$s %2$s ? OR r.id %2$s ?)".formatted(ordered, beyond),
                start.value(),
                start.value(),
                start.id());
    }

    private void order() {
        boolean isLookedUp = query.criteria().stream()
                .anyMatch(criterion -> criterion.comparison() == Comparison.ANY_OF
                        && AttributeColumns.isIndexed(criterion.attribute()));
        Stream<String> equalEverywhere = isLookedUp ? Stream.empty() : Stream.of("organization", "type");
        Stream<String> places = Stream.concat(query.order().map(AttributeColumns::column).stream(), Stream.of("id"));
        sql.add(Stream.concat(equalEverywhere, places)
                .map(column -> "r." + column + (query.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", " ORDER BY ", "")));
    }

    private static boolean isJoined(Criterion criterion) {
        return criterion.comparison() == Comparison.ANY_OF
                && criterion.values().size() > 1
                && !criterion.values().contains("")
                && AttributeColumns.isIndexed(criterion.attribute());
    }
}
