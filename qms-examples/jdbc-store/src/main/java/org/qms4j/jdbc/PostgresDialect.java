package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/** PostgreSQL, from version 12 on. */
final class PostgresDialect implements Dialect {
    private static final String INFO =
            "SELECT current_setting('server_encoding'), current_setting('synchronous_commit')";

    @Override
    public String folder() {
        return "org/qms4j/jdbc/postgresql/";
    }

    @Override
    public List<String> scripts() {
        return List.of("001-records-and-journal.sql");
    }

    /** True of a column that lost its collation, and of a collation that ignores case. */
    @Override
    public String inexactText() {
        return "script = UPPER(script) OR (SELECT COUNT(*) FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation"
                + " WHERE a.attrelid IN ('qms_record'::regclass, 'qms_journal'::regclass, 'qms_outbox'::regclass)"
                + " AND a.attnum > 0 AND c.collname <> 'C') > 0";
    }

    /** The row of the organization in {@code qms_feed} keeps writers apart, on all nodes and until they commit. */
    @Override
    public boolean takesTurns() {
        return false;
    }

    @Override
    public String nextPosition() {
        return "qms_next_position(?)";
    }

    @Override
    public Optional<String> holdOrganization() {
        return Optional.of("INSERT INTO qms_feed AS feed (organization, last)"
                + " SELECT o, COALESCE((SELECT MAX(position) FROM qms_journal j WHERE j.organization = o), 0)"
                + " FROM CAST(? AS TEXT) o ON CONFLICT ON CONSTRAINT qms_feed_key DO UPDATE SET last = feed.last");
    }

    @Override
    public String later() {
        return "CURRENT_TIMESTAMP + ? * INTERVAL '1 millisecond'";
    }

    @Override
    public String isPlainDecimal(String text) {
        return text + " ~ '^-?[0-9]{1,28}(\\.[0-9]{1,10})?$'";
    }

    @Override
    public List<Privileges.Privilege> privileges() {
        return Stream.of("SELECT", "INSERT", "UPDATE")
                .map(verb -> Privileges.Privilege.of(verb, "qms_feed"))
                .toList();
    }

    @Override
    public StoreInfo info(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(INFO)) {
            row.next();
            if (!row.getString(1).equals("UTF8")) {
                throw new StoreException.IncompatibleStore("the database has the encoding " + row.getString(1)
                        + " and cannot keep every text: create one with ENCODING 'UTF8'");
            }
            if (row.getString(2).equals("off")) {
                throw new StoreException.IncompatibleStore("PostgreSQL answers a commit before it writes it, so a crash"
                        + " would lose what was acknowledged: set synchronous_commit to on for this user");
            }
            return new StoreInfo("PostgreSQL", Durability.DURABLE, JdbcStore.LEVELS);
        }
    }
}
