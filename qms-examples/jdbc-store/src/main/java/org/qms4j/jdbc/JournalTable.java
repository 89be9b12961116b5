package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.image.Image;
import org.qms4j.spi.record.CommandStamp;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;

/** The steps of one organization. */
final class JournalTable {
    static final String SELECT = """
            SELECT type, id, number, position, command, command_order, command_salt, hash, content FROM qms_journal
            """;

    private static final String INSERT = """
            INSERT INTO qms_journal (organization, type, id, number, command, command_order, command_salt, hash, content,
              position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,\s""";

    private static final String OF_COMMAND =
            SELECT + "WHERE organization = ? AND command = ? ORDER BY organization, command, command_order";
    private static final String HOLDS =
            "SELECT 1 FROM qms_journal WHERE organization = ? AND type = ? AND id = ? AND number = ?";

    private final Connection connection;
    private final OrganizationId organization;
    private final Dialect dialect;

    JournalTable(Connection connection, OrganizationId organization, Dialect dialect) {
        this.connection = connection;
        this.organization = organization;
        this.dialect = dialect;
    }

    /** Keeps every other writer of the organization out until the transaction ends, where they do not take turns. */
    void hold() throws SQLException {
        Optional<String> hold = dialect.holdOrganization();
        if (hold.isPresent()) {
            try (var statement = connection.prepareStatement(hold.get())) {
                new Binding(statement).text(organization.value());
                statement.executeUpdate();
            }
        }
    }

    /** Adds entries of one command in their order; fails as not unique if number or command are taken. */
    void insert(List<JournalEntry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT + dialect.nextPosition() + ")")) {
            for (int order = 0; order < entries.size(); order++) {
                bind(new Binding(statement), entries.get(order), order);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    List<JournalEntry> ofCommand(String command) throws SQLException {
        try (var statement = connection.prepareStatement(OF_COMMAND)) {
            new Binding(statement).text(organization.value()).text(command);
            try (var row = statement.executeQuery()) {
                var entries = new ArrayList<JournalEntry>();
                while (row.next()) {
                    entries.add(read(row));
                }
                return entries;
            }
        }
    }

    boolean holds(JournalEntry entry) throws SQLException {
        try (var statement = connection.prepareStatement(HOLDS)) {
            new Binding(statement)
                    .text(organization.value())
                    .text(entry.record().type())
                    .text(entry.record().id())
                    .number(entry.revision().number());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        RecordKey record = RecordTable.keyOf(row.getString("type"), row.getString("id"));
        try {
            refuseIfUnreachable(row.getLong("position"));
            return new JournalEntry(
                    record,
                    new Revision(row.getLong("number"), row.getString("hash")),
                    command(row),
                    Image.ofCanonical(Binding.longText(row, "content")));
        } catch (IllegalArgumentException altered) {
            throw new StoreException.IntegrityViolation(record, altered);
        }
    }

    /** Positions have no gap, so the only free ones are before the first, where who reads on never looks again. */
    private static void refuseIfUnreachable(long position) {
        if (position < 1) {
            throw new IllegalArgumentException("position: counts from 1, not " + position);
        }
    }

    /** Without its order a command would not be found again, and its repetition not be recognized. */
    private static Optional<CommandStamp> command(ResultSet row) throws SQLException {
        @Nullable String id = row.getString("command");
        @Nullable String salt = row.getString("command_salt");
        boolean hasOrder = row.getObject("command_order") != null;
        if (id != null && salt != null && hasOrder) {
            return Optional.of(new CommandStamp(id, salt));
        }
        if (id != null || salt != null || hasOrder) {
            throw new IllegalArgumentException("command: a part of it is missing");
        }
        return Optional.empty();
    }

    private void bind(Binding binding, JournalEntry entry, int order) throws SQLException {
        @Nullable CommandStamp command = entry.command().orElse(null);
        binding.text(organization.value())
                .text(entry.record().type())
                .text(entry.record().id())
                .number(entry.revision().number())
                .text(command == null ? null : command.id())
                .optionalNumber(command == null ? null : order)
                .text(command == null ? null : command.salt())
                .text(entry.revision().chain())
                .longText(entry.content().json())
                .text(organization.value());
    }
}
