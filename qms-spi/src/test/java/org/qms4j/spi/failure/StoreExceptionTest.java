package org.qms4j.spi.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.record.Revision;

class StoreExceptionTest {
    private static final RecordKey COMPLAINT = new RecordKey("complaint", "c1");
    private static final IOException CAUSE = new IOException("value 'Ms Rivera' too long");

    static Stream<StoreException> family() {
        return Stream.of(
                new StoreException.RevisionConflict(COMPLAINT, Optional.empty()),
                new StoreException.TransientFailure("deadlock", CAUSE),
                new StoreException.CommitOutcomeUnknown("connection lost during commit", CAUSE),
                new StoreException.StoreUnavailable("no connection", CAUSE),
                new StoreException.StoreFull("disk full", CAUSE),
                new StoreException.IncompatibleStore("schema 7, not 3"),
                new StoreException.IntegrityViolation("entry 3 is missing", CAUSE),
                new StoreException.StoreClosed(),
                new StoreException.InvalidRequest("after: not a cursor of this library"));
    }

    @Test
    void the_family_is_complete() {
        assertThat(family().map(Object::getClass))
                .containsExactlyInAnyOrder(StoreException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("family")
    void only_an_unknown_outcome_may_have_been_applied(StoreException failure) {
        assertThat(failure.certainlyNotApplied()).isEqualTo(!(failure instanceof StoreException.CommitOutcomeUnknown));
    }

    @ParameterizedTest
    @MethodSource("family")
    void only_a_passing_failure_may_be_tried_again_as_it_is(StoreException failure) {
        assertThat(failure.mayBeRepeated()).isEqualTo(failure instanceof StoreException.TransientFailure);
    }

    @ParameterizedTest
    @MethodSource("family")
    void the_message_of_the_cause_is_not_copied(StoreException failure) {
        assertThat(failure.toString()).doesNotContain("Rivera");
        assertThat(failure.getCause()).isIn(null, CAUSE);
    }

    @Test
    void a_conflict_names_the_record_and_the_state_that_was_expected() {
        var revision = new Revision(3, "0".repeat(64));
        var moved = new StoreException.RevisionConflict(COMPLAINT, Optional.of(revision));
        var appeared = new StoreException.RevisionConflict(COMPLAINT, Optional.empty());

        assertThat(moved).hasMessage("complaint c1 is no longer at number 3");
        assertThat(moved.record()).isEqualTo(COMPLAINT);
        assertThat(moved.expected()).contains(revision);
        assertThat(appeared).hasMessage("complaint c1 is no longer absent");
        assertThat(appeared.expected()).isEmpty();
    }
}
