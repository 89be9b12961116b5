package org.qms4j.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.outbox.Outbox;
import org.qms4j.spi.record.OrganizationId;

/** The outbox of a database. Every call is a transaction of its own. */
final class JdbcOutbox implements Outbox {
    private final Database database;

    /** Where the next claim goes on, so that an organization with much owed does not hold up the others. */
    private volatile String last = "";

    JdbcOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<Claim> claim(Duration lease, int most) {
        List<Claim> claims = write(table -> table.claim(last, lease, most));
        if (!claims.isEmpty()) {
            last = claims.get(claims.size() - 1).notification().organization().value();
        }
        return claims;
    }

    @Override
    public boolean settle(Claim claim, DeliveryResult result) {
        return write(table -> table.settle(claim, result));
    }

    @Override
    public boolean release(Claim claim) {
        return write(table -> table.release(claim));
    }

    @Override
    public List<Dead> dead(OrganizationId organization, String after, int most) {
        return database.read(
                connection -> new OutboxTable(connection, database.dialect()).dead(organization, after, most));
    }

    @Override
    public boolean replay(OrganizationId organization, String id) {
        return write(table -> table.replay(organization, id));
    }

    @Override
    public long waiting() {
        return database.read(connection -> new OutboxTable(connection, database.dialect()).waiting());
    }

    void close() {
        database.close();
    }

    /** Changes rows of the outbox. */
    @FunctionalInterface
    private interface Change<T> {
        T in(OutboxTable table) throws SQLException;
    }

    private <T> T write(Change<T> change) {
        return database.write(transaction -> {
            T result = change.in(new OutboxTable(transaction.connection(), database.dialect()));
            transaction.commit();
            return result;
        });
    }
}
