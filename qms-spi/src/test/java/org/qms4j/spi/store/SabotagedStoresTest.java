package org.qms4j.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The kit can fail: every sabotage is caught, and by the clause that was written against it. */
class SabotagedStoresTest {
    static Stream<Sabotage> sabotages() {
        return Stream.<Sabotage[]>of(
                        SabotagedCommit.values(),
                        SabotagedCommand.values(),
                        SabotagedContent.values(),
                        SabotagedJournal.values(),
                        SabotagedQuery.values(),
                        SabotagedTally.values(),
                        SabotagedOutbox.values(),
                        SabotagedAudit.values(),
                        SabotagedOrganization.values(),
                        SabotagedNode.values(),
                        SabotagedHost.values(),
                        SabotagedCrash.values(),
                        SabotagedVersions.values(),
                        SabotagedRestart.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    void a_sabotaged_store_is_caught_by_the_clause_named_for_it(Sabotage sabotage) {
        TestExecutionSummary clause = SabotagedKit.run(sabotage, sabotage.clause());

        assertThat(clause.getTestsStartedCount()).as("clauses of that name").isEqualTo(1);
        assertThat(clause.getTestsFailedCount()).as("clauses that caught it").isEqualTo(1);
    }

    @Test
    void there_are_at_least_forty_sabotages() {
        assertThat(sabotages()).hasSizeGreaterThanOrEqualTo(40);
    }
}
