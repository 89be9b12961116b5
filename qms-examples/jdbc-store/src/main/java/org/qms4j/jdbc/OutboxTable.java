package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.Notification;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.outbox.Outbox.Claim;
import org.qms4j.spi.outbox.Outbox.Dead;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;

/**
 * What is owed, by due time within each organization; a taken row is due when its lease ends, a dead one never. All
 * times are the database's.
 */
final class OutboxTable {
    private static final String COLUMNS = "organization, id, kind, type, record, number, recipient, attempts, token";
    private static final String INSERT =
            "INSERT INTO qms_outbox (" + COLUMNS + ", due_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, CURRENT_TIMESTAMP)";
    private static final String DUE = "SELECT " + COLUMNS
            + " FROM qms_outbox WHERE organization %s ? AND due_at <= CURRENT_TIMESTAMP"
            + " ORDER BY organization, due_at, id LIMIT ? FOR UPDATE SKIP LOCKED";
    private static final String KEY = " WHERE organization = ? AND id = ?";
    private static final String CURRENT = KEY + " AND token = ?";
    private static final String TAKE =
            "UPDATE qms_outbox SET attempts = attempts + 1, token = token + 1, due_at = %s" + KEY;
    private static final String DELIVERED = "DELETE FROM qms_outbox" + CURRENT;
    private static final String RETRY = "UPDATE qms_outbox SET token = token + 1, due_at = %s" + CURRENT;
    private static final String BURY = "UPDATE qms_outbox SET token = token + 1, due_at = NULL, reason = ?" + CURRENT;
    private static final String RELEASE =
            "UPDATE qms_outbox SET token = token + 1, attempts = attempts - 1, due_at = CURRENT_TIMESTAMP" + CURRENT;
    private static final String DEAD = "SELECT " + COLUMNS
            + ", reason FROM qms_outbox WHERE organization = ? AND due_at IS NULL AND id > ?"
            + " ORDER BY organization, due_at, id LIMIT ?";
    private static final String REPLAY = "UPDATE qms_outbox SET attempts = 0, due_at = CURRENT_TIMESTAMP, reason = NULL"
            + KEY + " AND due_at IS NULL";
    private static final String WAITING = "SELECT COUNT(*) FROM qms_outbox WHERE due_at IS NOT NULL";

    private final Connection connection;
    private final Dialect dialect;

    OutboxTable(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void insert(List<Notification> notifications) throws SQLException {
        if (notifications.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(INSERT)) {
            for (Notification notification : notifications) {
                new Binding(statement)
                        .text(notification.organization().value())
                        .text(notification.id())
                        .text(notification.kind())
                        .text(notification.subject().type())
                        .text(notification.subject().id())
                        .number(notification.number())
                        .text(notification.recipient());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Takes what is due, from the organizations behind the one that was served last, and then from the others. */
    List<Claim> claim(String last, Duration lease, int most) throws SQLException {
        var due = new ArrayList<Row>();
        due(">", last, most, due);
        due("<=", last, most - due.size(), due);
        var claims = new ArrayList<Claim>();
        try (var take = connection.prepareStatement(TAKE.formatted(dialect.later()))) {
            for (Row row : due) {
                if (row.notification().isPresent()) {
                    new Binding(take)
                            .number(lease.toMillis())
                            .text(row.organization())
                            .text(row.id());
                    take.addBatch();
                    claims.add(row.claim());
                } else {
                    bury(row.organization(), row.id(), row.token(), "cannot be read");
                }
            }
            if (!claims.isEmpty()) {
                take.executeBatch();
            }
        }
        return claims;
    }

    boolean settle(Claim claim, DeliveryResult result) throws SQLException {
        if (result instanceof DeliveryResult.Delivered) {
            return ended(DELIVERED, claim);
        }
        if (result instanceof DeliveryResult.Retry retry) {
            try (var statement = connection.prepareStatement(RETRY.formatted(dialect.later()))) {
                current(new Binding(statement).number(retry.after().toMillis()), claim);
                return statement.executeUpdate() == 1;
            }
        }
        return bury(
                claim.notification().organization().value(),
                claim.notification().id(),
                claim.token(),
                cut(((DeliveryResult.Rejected) result).reason()));
    }

    boolean release(Claim claim) throws SQLException {
        return ended(RELEASE, claim);
    }

    List<Dead> dead(OrganizationId organization, String after, int most) throws SQLException {
        try (var statement = connection.prepareStatement(DEAD)) {
            new Binding(statement).text(organization.value()).text(after).number(most);
            var dead = new ArrayList<Dead>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Row read = Row.read(row);
                    dead.add(new Dead(read.id(), read.notification(), read.attempts(), row.getString("reason")));
                }
            }
            return dead;
        }
    }

    boolean replay(OrganizationId organization, String id) throws SQLException {
        try (var statement = connection.prepareStatement(REPLAY)) {
            new Binding(statement).text(organization.value()).text(id);
            return statement.executeUpdate() == 1;
        }
    }

    long waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is stored about a notification; without the notification if it cannot be read. */
    private record Row(String organization, String id, Optional<Notification> notification, int attempts, long token) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("organization"),
                    row.getString("id"),
                    notification(row),
                    row.getInt("attempts"),
                    row.getLong("token"));
        }

        private static Optional<Notification> notification(ResultSet row) throws SQLException {
            try {
                return Optional.of(new Notification(
                        row.getString("id"),
                        OrganizationId.of(row.getString("organization")),
                        row.getString("kind"),
                        new RecordKey(row.getString("type"), row.getString("record")),
                        row.getLong("number"),
                        row.getString("recipient")));
            } catch (IllegalArgumentException altered) {
                return Optional.empty();
            }
        }

        Claim claim() {
            return new Claim(notification.orElseThrow(), attempts + 1, token + 1);
        }
    }

    private void due(String behindOrNot, String last, int most, List<Row> found) throws SQLException {
        if (most == 0) {
            return;
        }
        try (var statement = connection.prepareStatement(DUE.formatted(behindOrNot))) {
            new Binding(statement).text(last).number(most);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(Row.read(row));
                }
            }
        }
    }

    private boolean bury(String organization, String id, long token, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(BURY)) {
            new Binding(statement).text(reason).text(organization).text(id).number(token);
            return statement.executeUpdate() == 1;
        }
    }

    private boolean ended(String sql, Claim claim) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            current(new Binding(statement), claim);
            return statement.executeUpdate() == 1;
        }
    }

    private static void current(Binding binding, Claim claim) throws SQLException {
        binding.text(claim.notification().organization().value())
                .text(claim.notification().id())
                .number(claim.token());
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), Outbox.LONGEST_REASON));
    }
}
