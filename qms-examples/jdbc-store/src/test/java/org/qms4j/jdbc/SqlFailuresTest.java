package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.failure.StoreException.StoreFull;
import org.qms4j.spi.failure.StoreException.StoreUnavailable;
import org.qms4j.spi.failure.StoreException.TransientFailure;

class SqlFailuresTest {
    @Test
    void a_state_says_what_happened() {
        Map<String, Class<? extends StoreException>> meaning = Map.of(
                "40001", TransientFailure.class,
                "40P01", TransientFailure.class,
                "HYT00", TransientFailure.class,
                "90131", TransientFailure.class,
                "22001", StoreFull.class,
                "90100", StoreFull.class,
                "08006", StoreUnavailable.class,
                "99999", StoreUnavailable.class);

        meaning.forEach((state, type) -> assertThat(SqlFailures.beforeCommit(new SQLException("canary", state)))
                .isInstanceOf(type)
                .hasMessageContaining("(SQLState " + state + ")")
                .hasMessageNotContaining("canary"));
    }

    @Test
    void drivers_may_say_it_by_type_or_code_too() {
        assertThat(SqlFailures.beforeCommit(new SQLTimeoutException())).isInstanceOf(TransientFailure.class);
        assertThat(SqlFailures.beforeCommit(new SQLTransactionRollbackException()))
                .isInstanceOf(TransientFailure.class);
        assertThat(SqlFailures.beforeCommit(new SQLException("canary", "HY000", 50200)))
                .isInstanceOf(TransientFailure.class);
        assertThat(SqlFailures.beforeCommit(new IllegalStateException("canary")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("the database failed; nothing was written");
    }

    @Test
    void the_rows_of_a_batch_are_looked_at_one_by_one() {
        var batch = new SQLException("canary", "HY000");
        batch.setNextException(new SQLException("canary", "23505"));

        assertThat(SqlFailures.isNotUnique(batch)).isTrue();
        assertThat(SqlFailures.isNotUnique(new SQLException("canary"))).isFalse();
    }
}
