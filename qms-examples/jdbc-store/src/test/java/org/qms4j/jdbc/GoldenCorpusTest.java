package org.qms4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Session;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.journal.Inspection;

/** What an earlier version has stored is read, verified and gone on with. */
class GoldenCorpusTest {
    static Stream<Named<Supplier<DataSource>>> databases() {
        return Stream.of(Named.of("H2", HostDatabase::create), Named.of("PostgreSQL", PostgresServer::freshTables));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_first_version_is_read_and_intact(Supplier<DataSource> source) {
        DataSource database = source.get();
        GoldenCorpus.load(database, "golden-1.sql");
        try (var store = JdbcStore.on(database)) {
            Session session = TwelveSteps.session(store);

            Inspection whole = session.journal().verifyAll();
            assertThat(whole.isConsistent()).isTrue();
            assertThat(whole.entries()).isEqualTo(26);

            List<Complaint> complaints =
                    session.complaints().walk(session.complaints().all()).toList();
            assertThat(complaints).hasSize(GoldenCorpus.names().size());
            assertThat(complaints).allMatch(complaint -> complaint.stage() instanceof ComplaintStage.Closed);
            assertThat(store.outbox().orElseThrow().waiting()).isPositive();
            var again = new TwelveSteps(GoldenCorpus.names().get(0));
            again.steps().forEach(step -> step.take(session));
            assertThat(session.journal().verifyAll().entries())
                    .as("entries, after every command was repeated")
                    .isEqualTo(whole.entries());
            new TwelveSteps("new").steps().forEach(step -> step.take(session));
            assertThat(session.journal().verifyAll().isConsistent())
                    .as("consistent with new entries behind the old ones")
                    .isTrue();
        }
    }
}
