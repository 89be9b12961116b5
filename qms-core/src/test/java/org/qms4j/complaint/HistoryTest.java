package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.Guard;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Step;
import org.qms4j.spi.query.Criterion;

/** A complaint that was handled elsewhere: nothing is made up, and what is missing is said. */
class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final Evidence ROW = Evidence.of("file:old.csv#line=7");

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private static TakeHistory history(LocalDate receivedOn) {
        return TakeHistory.of(receivedOn, Channel.OTHER, Outcome.CLOSED, "migration", ROW);
    }

    @Test
    void nothing_is_made_up() {
        Complaint taken = complaints.takeHistory(history(LocalDate.of(2019, 5, 7)));
        assertThat(taken.receivedOn()).isEqualTo("2019-05-07");
        assertThat(taken.deadlines()).isEmpty();
        assertThat(taken.owed()).isEmpty();
        assertThat(taken.profile()).isEmpty();
        assertThat(taken.handler()).isEmpty();
        assertThat(taken.handlingSatisfaction()).isEmpty();
        assertThat(taken.communications()).isEmpty();
        assertThat(taken.isOpen()).isFalse();
        assertThat(taken.gaps()).containsExactly(Gap.values());
        assertThat(it.mona.agenda().between(LocalDate.MIN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void what_the_source_says_is_kept_and_is_no_gap() {
        Complaint taken = complaints.takeHistory(history(LocalDate.of(2019, 5, 7))
                .withPerception(Perception.of("It leaked").about("leak"))
                .withComplainant(Complainant.reachedAt("tel:1"))
                .withSubject(Subject.product(ExternalRef.of("erp", "item", "P-1")))
                .withForwardedOn(LocalDate.of(2019, 5, 7))
                .withAnsweredInTime(true)
                .withDisputed(false)
                .withAnswer("Closed with explanation"));
        assertThat(taken.gaps())
                .containsExactly(
                        Gap.ACKNOWLEDGEMENT,
                        Gap.SEVERITY,
                        Gap.VALIDITY,
                        Gap.CAUSE,
                        Gap.DECISION,
                        Gap.CLIENT_INFORMED,
                        Gap.HANDLING_SATISFACTION);
        assertThat(taken.reached(Historical.class)).hasValueSatisfying(kept -> {
            assertThat(kept.source()).isEqualTo(ROW);
            assertThat(kept.forwardedOn()).contains(LocalDate.of(2019, 5, 7));
            assertThat(kept.answeredInTime()).contains(true);
            assertThat(kept.disputed()).contains(false);
            assertThat(kept.answer()).isEqualTo(Optional.of("Closed with explanation"));
        });
        assertThat(it.lastEntry(taken).reason()).contains("migration");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void how_it_ended_is_what_the_source_says(Outcome outcome) {
        Complaint taken = complaints.takeHistory(history(TODAY).withOutcome(outcome));
        assertThat(taken.reached(Historical.class)).map(Historical::outcome).contains(outcome);
    }

    @Test
    @Guard({"time.future-day", "complaint.history.forwarded"})
    void a_source_that_contradicts_the_calendar_or_itself_is_refused() {
        it.refused(
                () -> complaints.takeHistory(history(TODAY.plusDays(1))),
                "time.future-day of receivedOn, ISO 9001:2015, 7.5.3.2");
        it.refused(
                () -> complaints.takeHistory(history(TODAY).withForwardedOn(TODAY.minusDays(1))),
                "complaint.history.forwarded of forwardedOn, ISO 9001:2015, 7.5.3.2");
        assertThat(complaints.takeHistory(history(TODAY).withForwardedOn(TODAY)).receivedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void a_record_of_the_host_leads_to_what_was_taken_in_from_it_and_the_client_to_both() {
        ClientId client = it.mona
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "7"), Kind.PERSON))
                .id();
        var row = ExternalRef.of("old", "complaint", "7");
        Complaint taken = complaints.takeHistory(
                history(TODAY).withComplainant(Complainant.of(client)).withRecordedAs(row));
        complaints.takeHistory(history(TODAY).withRecordedAs(ExternalRef.of("old", "complaint", "8")));
        assertThat(complaints.of(row)).containsExactly(taken);
        assertThat(complaints.walk(complaints.all().where(Criterion.is(ComplaintType.CLIENT, client.value()))))
                .containsExactly(taken);
        assertThat(taken.gaps()).doesNotContain(Gap.COMPLAINANT);
    }

    @Test
    void history_takes_no_step_but_the_record_of_its_cost_unless_it_was_taken_in_by_mistake() {
        Complaint taken = complaints.takeHistory(history(TODAY));
        assertThat(ComplaintStep.LIFECYCLE.from(taken.stage()))
                .extracting(Step::name)
                .containsExactly("void", "record-cost");
        assertThat(complaints.recordCost(taken, Money.of("12.50", "EUR")).costs())
                .hasSize(1);
    }

    @Test
    void the_reference_of_the_host_is_taken_in_once() {
        TakeHistory same = history(TODAY).withId(ComplaintId.of("old-7"));
        complaints.takeHistory(same);
        it.refused(() -> complaints.takeHistory(same), "record.exists of id");
    }
}
