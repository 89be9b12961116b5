package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qms4j.spi.audit.Audit;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/** The rows of records and journal, a page at a time: between two pages no connection is held. */
final class JdbcAudit implements Audit {
    private final Database database;

    JdbcAudit(Database database) {
        this.database = database;
    }

    @Override
    public Stream<EntryRow> entries(OrganizationId organization, long from) {
        return walk(
                read(organization, rows -> rows.feed(from)),
                last -> behind(last.place(), next -> read(organization, rows -> rows.feed(next))));
    }

    @Override
    public Stream<EntryRow> entriesOf(OrganizationId organization, RecordKey record) {
        return walk(
                read(organization, rows -> rows.ofRecord(record, Long.MIN_VALUE)),
                last -> behind(
                        last.number().orElseThrow(), next -> read(organization, rows -> rows.ofRecord(record, next))));
    }

    @Override
    public Stream<RecordRow> records(OrganizationId organization) {
        return walk(
                        read(organization, rows -> rows.records(Optional.empty())),
                        last -> read(organization, rows -> rows.records(Optional.of(last))))
                .map(RawRows.Keyed::row);
    }

    /** Reads one page. */
    @FunctionalInterface
    private interface Reading<R> {
        List<R> page(RawRows rows) throws SQLException;
    }

    private <R> List<R> read(OrganizationId organization, Reading<R> reading) {
        return database.read((Connection connection) -> reading.page(new RawRows(connection, organization)));
    }

    /** No row is behind the greatest number there is. */
    private static <R> List<R> behind(long last, Function<Long, List<R>> from) {
        return last == Long.MAX_VALUE ? List.of() : from.apply(last + 1);
    }

    private static <R> Stream<R> walk(List<R> first, Function<R, List<R>> behind) {
        return Stream.iterate(first, page -> !page.isEmpty(), page -> behind.apply(page.get(page.size() - 1)))
                .flatMap(List::stream);
    }
}
