package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;
import org.qms4j.spi.record.StoredRecord;
import org.qms4j.spi.store.Expectation;
import org.qms4j.spi.store.Write;

/** The records of one organization as they stand. */
final class RecordTable {
    /** What a record is apart from its key. */
    static final List<String> STATE = Stream.concat(
                    Stream.of("number", "chain", "schema_version", "image", "personal"),
                    AttributeColumns.COLUMNS.stream())
            .toList();

    private static final String KEY = " WHERE organization = ? AND type = ? AND id = ?";
    private static final String FIND = "SELECT " + String.join(", ", STATE) + " FROM qms_record" + KEY;
    private static final String LOCK = "SELECT number, chain FROM qms_record" + KEY + " FOR UPDATE";
    private static final String INSERT = "INSERT INTO qms_record (" + String.join(", ", STATE)
            + ", organization, type, id) VALUES ("
            + String.join(", ", Collections.nCopies(STATE.size() + 3, "?")) + ")";
    private static final String UPDATE = "UPDATE qms_record SET "
            + STATE.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + KEY
            + " AND number = ? AND chain = ?";

    private final Connection connection;
    private final OrganizationId organization;

    RecordTable(Connection connection, OrganizationId organization) {
        this.connection = connection;
        this.organization = organization;
    }

    Optional<StoredRecord> find(RecordKey record) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            key(new Binding(statement), record);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row, record)) : Optional.empty();
            }
        }
    }

    /**
     * Returns the first expectation that does not hold. Records that exist stay as they are until the transaction ends.
     */
    Optional<Expectation> firstUnmet(List<Expectation> expectations) throws SQLException {
        if (expectations.isEmpty()) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(LOCK)) {
            for (Expectation expectation : expectations) {
                key(new Binding(statement), expectation.record());
                if (!revision(statement, expectation.record()).equals(expectation.revision())) {
                    return Optional.of(expectation);
                }
            }
            return Optional.empty();
        }
    }

    /** Adds records that do not exist; fails as not unique if one does. */
    void insert(List<Write> writes) throws SQLException {
        if (writes.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (Write write : writes) {
                key(
                        state(new Binding(statement), write.record()),
                        write.record().key());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Replaces records that are in the expected state, and tells whether all of them were. */
    boolean update(List<Write> writes) throws SQLException {
        if (writes.isEmpty()) {
            return true;
        }
        try (var statement = connection.prepareStatement(UPDATE)) {
            for (Write write : writes) {
                Revision expected = write.expected().orElseThrow();
                key(
                                state(new Binding(statement), write.record()),
                                write.record().key())
                        .number(expected.number())
                        .text(expected.chain());
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).allMatch(rows -> rows == 1);
        }
    }

    static StoredRecord read(ResultSet row, RecordKey key) throws SQLException {
        try {
            return new StoredRecord(
                    key,
                    new Revision(row.getLong("number"), row.getString("chain")),
                    row.getInt("schema_version"),
                    Image.ofCanonical(Binding.longText(row, "image")),
                    Image.ofCanonical(Binding.longText(row, "personal")),
                    AttributeColumns.read(row));
        } catch (IllegalArgumentException altered) {
            throw new StoreException.IntegrityViolation(key, altered);
        }
    }

    /** Reads the key of a row; a broken one cannot be named. */
    static RecordKey keyOf(String type, String id) {
        try {
            return new RecordKey(type, id);
        } catch (IllegalArgumentException altered) {
            throw new StoreException.IntegrityViolation("what is stored has a key that cannot be read", altered);
        }
    }

    private static Optional<Revision> revision(PreparedStatement statement, RecordKey key) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Revision(row.getLong(1), row.getString(2))) : Optional.empty();
        } catch (IllegalArgumentException altered) {
            throw new StoreException.IntegrityViolation(key, altered);
        }
    }

    private Binding key(Binding binding, RecordKey record) throws SQLException {
        return binding.text(organization.value()).text(record.type()).text(record.id());
    }

    private static Binding state(Binding binding, StoredRecord record) throws SQLException {
        binding.number(record.revision().number())
                .text(record.revision().chain())
                .number(record.schema())
                .longText(record.image().json())
                .longText(record.personal().json());
        AttributeColumns.bind(binding, record.attributes());
        return binding;
    }
}
