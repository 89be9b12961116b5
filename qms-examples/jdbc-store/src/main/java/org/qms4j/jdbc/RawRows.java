package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.qms4j.spi.audit.Audit.EntryRow;
import org.qms4j.spi.audit.Audit.RecordRow;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.StoredRecord;

/** Pages of the rows of an organization as they stand; one that cannot be read is shown with what is known of it. */
final class RawRows {
    /** Images may be long, and a whole page is held at once. */
    private static final int PAGE = 200;

    private static final String FEED = JournalTable.SELECT
            + "WHERE organization = ? AND position >= ? ORDER BY organization, position LIMIT " + PAGE;
    private static final String OF_RECORD = JournalTable.SELECT
            + "WHERE organization = ? AND type = ? AND id = ? AND number >= ? ORDER BY organization, type, id, number LIMIT "
            + PAGE;
    private static final String TYPE =
            "SELECT type FROM qms_record WHERE organization = ? AND type %s ? ORDER BY organization, type LIMIT 1";
    private static final String RECORDS = "SELECT type, id, " + String.join(", ", RecordTable.STATE)
            + " FROM qms_record WHERE organization = ? AND type = ? AND id %s ? ORDER BY organization, type, id LIMIT "
            + PAGE;

    private final Connection connection;
    private final OrganizationId organization;

    RawRows(Connection connection, OrganizationId organization) {
        this.connection = connection;
        this.organization = organization;
    }

    /** A row of a record and what stands in its key, whatever that is. */
    record Keyed(String type, String id, RecordRow row) {}

    /** Reads a row. */
    @FunctionalInterface
    private interface Reading<R> {
        R row(ResultSet row) throws SQLException;
    }

    List<EntryRow> feed(long from) throws SQLException {
        try (var statement = connection.prepareStatement(FEED)) {
            new Binding(statement).text(organization.value()).number(from);
            return rows(statement, RawRows::entry);
        }
    }

    List<EntryRow> ofRecord(RecordKey record, long from) throws SQLException {
        try (var statement = connection.prepareStatement(OF_RECORD)) {
            new Binding(statement)
                    .text(organization.value())
                    .text(record.type())
                    .text(record.id())
                    .number(from);
            return rows(statement, RawRows::entry);
        }
    }

    /** Goes type by type, so that the key finds where a page begins. */
    List<Keyed> records(Optional<Keyed> last) throws SQLException {
        if (last.isPresent()) {
            List<Keyed> sameType = records(last.get().type(), ">", last.get().id());
            if (!sameType.isEmpty()) {
                return sameType;
            }
        }
        Optional<String> next = last.isPresent() ? type(">", last.get().type()) : type(">=", "");
        return next.isPresent() ? records(next.get(), ">=", "") : List.of();
    }

    private Optional<String> type(String comparison, String other) throws SQLException {
        try (var statement = connection.prepareStatement(TYPE.formatted(comparison))) {
            new Binding(statement).text(organization.value()).text(other);
            return rows(statement, row -> row.getString("type")).stream().findFirst();
        }
    }

    private List<Keyed> records(String type, String comparison, String id) throws SQLException {
        try (var statement = connection.prepareStatement(RECORDS.formatted(comparison))) {
            new Binding(statement).text(organization.value()).text(type).text(id);
            return rows(statement, RawRows::record);
        }
    }

    private static <R> List<R> rows(PreparedStatement statement, Reading<R> reading) throws SQLException {
        try (var row = statement.executeQuery()) {
            var found = new ArrayList<R>();
            while (row.next()) {
                found.add(reading.row(row));
            }
            return found;
        }
    }

    private static EntryRow entry(ResultSet row) throws SQLException {
        long place = row.getLong("position");
        var number = OptionalLong.of(row.getLong("number"));
        try {
            JournalEntry entry = JournalTable.read(row);
            return new EntryRow(place, Optional.of(entry.record()), number, Optional.of(entry));
        } catch (StoreException.IntegrityViolation unreadable) {
            return new EntryRow(place, unreadable.record(), number, Optional.empty());
        }
    }

    private static Keyed record(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String id = row.getString("id");
        return new Keyed(type, id, record(row, type, id));
    }

    private static RecordRow record(ResultSet row, String type, String id) throws SQLException {
        try {
            StoredRecord record = RecordTable.read(row, RecordTable.keyOf(type, id));
            return new RecordRow(Optional.of(record.key()), Optional.of(record));
        } catch (StoreException.IntegrityViolation unreadable) {
            return new RecordRow(unreadable.record(), Optional.empty());
        }
    }
}
