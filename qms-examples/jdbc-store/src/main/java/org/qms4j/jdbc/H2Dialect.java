package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/** H2, embedded or as a server. */
class H2Dialect implements Dialect {
    @Override
    public String folder() {
        return "org/qms4j/jdbc/h2/";
    }

    @Override
    public List<String> scripts() {
        return List.of("001-records-and-journal.sql");
    }

    /** True of columns that ignore case, of a collation, and of the modes in which empty text is null. */
    @Override
    public String inexactText() {
        return "script = UPPER(script) OR 'B' > 'a' OR '' IS NULL";
    }

    /** Of two writers that are killed at the same time, half a transaction may stay in the file. */
    @Override
    public boolean takesTurns() {
        return true;
    }

    /**
     * The position follows the last one that is visible. A second writer who sees the same one, in another process,
     * fails on the unique position instead of being stored out of order.
     */
    @Override
    public String nextPosition() {
        return "1 + COALESCE((SELECT position FROM qms_journal WHERE organization = ?"
                + " ORDER BY organization DESC, position DESC LIMIT 1), 0)";
    }

    @Override
    public Optional<String> holdOrganization() {
        return Optional.empty();
    }

    @Override
    public String later() {
        return "DATEADD(MILLISECOND, ?, CURRENT_TIMESTAMP)";
    }

    @Override
    public String isPlainDecimal(String text) {
        return text + " REGEXP '\\A-?[0-9]{1,28}(\\.[0-9]{1,10})?\\z'";
    }

    @Override
    public List<Privileges.Privilege> privileges() {
        return List.of();
    }

    /** Of a data source: {@link KilledFile} must come before a file is opened, and here it is open already. */
    @Override
    public StoreInfo info(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT DATABASE_PATH()")) {
            row.next();
            if (row.getString(1) != null) {
                throw new StoreException.IncompatibleStore("H2 may open a file without the last commits if its process"
                        + " was killed, and a data source leaves no time to look for them: use JdbcStore.h2File,"
                        + " or PostgreSQL");
            }
            return new StoreInfo("H2 memory", Durability.VOLATILE, JdbcStore.LEVELS);
        }
    }
}
