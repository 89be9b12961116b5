package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.query.Cursor;
import org.qms4j.spi.query.History;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.record.JournalEntry;
import org.qms4j.spi.record.OrganizationId;

/** The SQL of one page of the journal. Its cursors hold the place of the last entry in the order that was asked for. */
final class HistoryStatement {
    private final OrganizationId organization;
    private final History history;
    private final Optional<Long> start;
    private final String place;
    private final List<String> keys;

    HistoryStatement(OrganizationId organization, History history) {
        this.organization = organization;
        this.history = history;
        this.start = history.start(organization, HistoryStatement::position);
        if (history.subject() instanceof History.OfRecord of) {
            this.keys = List.of("type", of.record().type(), "id", of.record().id());
            this.place = "number";
        } else if (history.subject() instanceof History.OfCommand of) {
            this.keys = List.of("command", of.command());
            this.place = "command_order";
        } else {
            this.keys = List.of();
            this.place = "position";
        }
    }

    /** Asks for one entry more than fits on the page, so that the last page is known as such, but does not read it. */
    Page<JournalEntry> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql())) {
            var binding = new Binding(statement).text(organization.value());
            for (int i = 1; i < keys.size(); i += 2) {
                binding.text(keys.get(i));
            }
            binding.number(start.orElse(-1L)).number(history.limit() + 1L);
            try (var row = statement.executeQuery()) {
                return page(row);
            }
        }
    }

    private static long position(String text) {
        long position = Long.parseLong(text);
        if (position < 0) {
            throw new IllegalArgumentException("position: counts from 0, not " + position);
        }
        return position;
    }

    private Page<JournalEntry> page(ResultSet row) throws SQLException {
        var found = new ArrayList<JournalEntry>();
        long last = -1;
        boolean goesOn = row.next();
        while (goesOn && found.size() < history.limit()) {
            found.add(JournalTable.read(row));
            last = row.getLong(place);
            goesOn = row.next();
        }
        boolean hasCursor = goesOn || (!found.isEmpty() && isEndless());
        return new Page<>(found, hasCursor ? Optional.of(cursorAfter(last)) : Optional.empty());
    }

    /** The journal as a whole goes on for ever: its last page has a cursor too. */
    private boolean isEndless() {
        return history.subject() instanceof History.All;
    }

    private Cursor cursorAfter(long last) {
        return history.cursorAfter(organization, Long.toString(last));
    }

    private String sql() {
        var columns = new ArrayList<>(List.of("organization"));
        for (int i = 0; i < keys.size(); i += 2) {
            columns.add(keys.get(i));
        }
        return JournalTable.SELECT
                + "WHERE " + String.join(" = ? AND ", columns) + " = ? AND " + place + " > ? ORDER BY "
                + String.join(", ", columns) + ", " + place + " LIMIT ?";
    }
}
