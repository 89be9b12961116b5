package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.jdbc.Complaint.ACME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the file while its store is open is what a killed process leaves. */
class KilledFileTest {
    private static final int STEPS = 100;
    private static final String FILE = "qms.mv.db";

    @TempDir
    private Path directory;

    @Test
    void every_step_is_found_wherever_h2_put_it() throws IOException, SQLException {
        int broken = 0;
        Path open = directory.resolve("open");
        try (var store = JdbcStore.h2File(open)) {
            reuseSpaceAtOnce(open);
            for (int step = 1; step <= STEPS; step++) {
                Complaint complaint = Complaint.received("c" + step);
                store.commit(complaint.changeset());
                broken += isMissedByH2(complaint, copy(open, "h2 " + step)) ? 1 : 0;
                try (var survivor = JdbcStore.h2File(copy(open, "ours " + step))) {
                    assertThat(survivor.find(ACME, complaint.key())).contains(complaint.record());
                }
            }
        }
        assertThat(broken)
                .as("files that H2 alone opens without the last commits")
                .isPositive();
    }

    @Test
    void a_file_that_was_closed_is_left_as_it_is() throws IOException {
        JdbcStore.h2File(directory).close();
        byte[] closed = Files.readAllBytes(directory.resolve(FILE));

        KilledFile.recover(directory.resolve(FILE));

        assertThat(directory.resolve(FILE)).hasBinaryContent(closed);
    }

    private Path copy(Path open, String name) throws IOException {
        Path copy = Files.createDirectory(directory.resolve(name));
        Files.copy(open.resolve(FILE), copy.resolve(FILE));
        return copy;
    }

    /** Otherwise H2 leaves free space alone for 45 seconds, in which a younger chunk could still need it. */
    private static void reuseSpaceAtOnce(Path open) throws SQLException {
        try (var connection = connect(open);
                var statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
    }

    private static boolean isMissedByH2(Complaint complaint, Path file) throws SQLException {
        try (var connection = connect(file);
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM qms_record WHERE id = ?")) {
            statement.setString(1, complaint.key().id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 0;
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:async:" + file.resolve("qms"), "sa", "");
    }
}
