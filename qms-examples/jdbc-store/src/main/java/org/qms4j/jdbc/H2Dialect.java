package org.qms4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/** H2, embedded or as a server. */
final class H2Dialect implements Dialect {
    /**
     * In capitals it is found whatever case the host's database keeps names in; a setting of the URL is listed twice.
     */
    private static final String INFO = """
            SELECT DATABASE_PATH(), (SELECT MAX(SETTING_VALUE) FROM INFORMATION_SCHEMA.SETTINGS
              WHERE SETTING_NAME = 'WRITE_DELAY')""";

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

    @Override
    public StoreInfo info(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(INFO)) {
            row.next();
            if (row.getString(1) == null) {
                return new StoreInfo("H2 memory", Durability.VOLATILE);
            }
            boolean atOnce = "0".equals(row.getString(2));
            return new StoreInfo("H2 file", atOnce ? Durability.DURABLE : Durability.VOLATILE);
        }
    }
}
