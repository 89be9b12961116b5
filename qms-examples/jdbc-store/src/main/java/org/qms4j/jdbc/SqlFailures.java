package org.qms4j.jdbc;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qms4j.spi.failure.StoreException;

/**
 * What a failure of the database means for the caller. Its message is never repeated, because it may hold values; its
 * SQLState is.
 */
final class SqlFailures {
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "57014", "HYT00", "90131");
    private static final Set<String> FULL = Set.of("22001", "53100", "53200", "54000", "90100");
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");
    private static final Set<String> FORBIDDEN = Set.of("42501", "90096");
    private static final String NOT_UNIQUE = "23505";
    private static final int H2_LOCK_TIMEOUT = 50200;

    private SqlFailures() {}

    /** Translates a failure that came before COMMIT was sent: whatever it is, nothing was written. */
    static StoreException beforeCommit(Exception failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        if (any(failure, SqlFailures::isPassing)) {
            return new StoreException.TransientFailure(
                    "the database gave the transaction up" + state(failure) + "; nothing was written", failure);
        }
        if (any(failure, sql -> FULL.contains(stateOf(sql)))) {
            return new StoreException.StoreFull(
                    "a row or the database is full" + state(failure) + "; nothing was written", failure);
        }
        return new StoreException.StoreUnavailable(
                "the database failed" + state(failure) + "; nothing was written", failure);
    }

    static boolean isNotUnique(SQLException failure) {
        return any(failure, sql -> NOT_UNIQUE.equals(stateOf(sql)));
    }

    static boolean isNoTable(SQLException failure) {
        return NO_TABLE.contains(stateOf(failure));
    }

    static boolean isForbidden(SQLException failure) {
        return FORBIDDEN.contains(stateOf(failure));
    }

    /** Returns the SQLState for a message. */
    static String state(Exception failure) {
        return failure instanceof SQLException sql && !stateOf(sql).isEmpty() ? " (SQLState " + stateOf(sql) + ")" : "";
    }

    private static boolean isPassing(SQLException failure) {
        return failure instanceof SQLTransactionRollbackException
                || failure instanceof SQLTimeoutException
                || failure.getErrorCode() == H2_LOCK_TIMEOUT
                || PASSING.contains(stateOf(failure));
    }

    /** Looks at causes and at the failures of a batch's other rows too. */
    private static boolean any(Exception failure, Predicate<SQLException> what) {
        Stream<Throwable> all = failure instanceof SQLException sql
                ? StreamSupport.stream(sql.spliterator(), false)
                : Stream.of(failure);
        return all.filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(what);
    }

    private static String stateOf(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
