package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Session;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.journal.Verification;
import org.qms4j.journal.Verification.Finding;
import org.qms4j.journal.Verification.Problem;
import org.qms4j.spi.failure.StoreException;

/** Somebody has edited the tables by hand: the record is named, and the others are verified all the same. */
class AlteredRowTest {
    private static final String OF_C2 = " WHERE id = 'C-2' AND type = 'complaint'";

    private final DataSource database = HostDatabase.create();
    private final JdbcStore store = JdbcStore.on(database);
    private final Session session = Lifecycles.session(store);

    @BeforeEach
    void three_complaints_are_handled() {
        var lifecycles = new Lifecycles(store);
        for (String id : List.of("C-1", "C-2", "C-3")) {
            lifecycles.handle(id, complaint -> complaint, stored -> {});
        }
        assertThat(session.journal().verifyAll("complaint")).isEmpty();
    }

    private void alter(String sql) {
        HostDatabase.run(database, sql + OF_C2);
    }

    private List<Finding> findings() {
        return session.journal().verify(ComplaintId.of("C-2").key()).findings();
    }

    @Test
    void a_value_in_a_column_that_no_name_belongs_to_is_found() {
        alter("UPDATE qms_record SET a2 = 'client-of-somebody-else'");

        assertThat(findings()).containsExactly(new Finding(7, Problem.ATTRIBUTES_ALTERED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chain = 'x'", "number = 0", "image = '{'", "personal = '['", "names = 'x'", "names = '99:stage'"
            })
    void a_record_that_cannot_be_read_is_named_and_hides_no_other(String change) {
        alter("UPDATE qms_record SET " + change);

        assertThatThrownBy(() -> session.complaints().get(ComplaintId.of("C-2")))
                .isInstanceOfSatisfying(
                        StoreException.IntegrityViolation.class,
                        altered -> assertThat(altered.record())
                                .contains(ComplaintId.of("C-2").key()))
                .hasMessage("what is stored of complaint C-2 cannot be read");
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.number()).isEqualTo(7);
            assertThat(finding.problem()).isIn(Problem.STATE_ALTERED, Problem.PERSONAL_ALTERED);
        });
        assertThat(session.journal().verifyAll("complaint"))
                .extracting(Verification::record)
                .containsExactly(ComplaintId.of("C-2").key());
        assertThat(session.complaints().get(ComplaintId.of("C-3")).isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash = 'x'", "content = '{'"})
    void an_entry_that_cannot_be_read_is_located(String change) {
        HostDatabase.run(database, "UPDATE qms_journal SET " + change + OF_C2 + " AND number = 3");

        assertThat(findings())
                .filteredOn(finding -> finding.problem() == Problem.ENTRY_ALTERED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.number()).isBetween(2L, 3L));
        assertThat(session.journal().verifyAll("complaint"))
                .extracting(Verification::record)
                .containsExactly(ComplaintId.of("C-2").key());
    }
}
