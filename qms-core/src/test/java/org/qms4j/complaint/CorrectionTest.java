package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.complaint.CaseCommand.Classify;
import org.qms4j.complaint.CaseNote.Correction;
import org.qms4j.complaint.ComplaintStage.Voided;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;

/** What turns out otherwise than it was taken down is put right, and what was said before stays known. */
class CorrectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final Subject PUMP = Subject.product(ExternalRef.of("erp", "product", "P-100"));
    private static final Subject VALVE = Subject.product(ExternalRef.of("erp", "product", "V-7"));
    private static final ReceiveComplaint ABOUT_A_PUMP = ReceiveComplaint.of(Channel.PHONE, "It broke")
            .perceivedAs(Perception.of("It broke").about("damage").seeking("another one"))
            .about(PUMP)
            .published(PublicSide.first("https://example.org/1").reaching(50));

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    void what_a_complaint_is_about_is_corrected_and_the_earlier_statement_is_kept() {
        Complaint received = it.receiving(ABOUT_A_PUMP).received();
        Complaint corrected = complaints.classify(received, Classify.about(VALVE.during("delivery")));
        assertThat(corrected.subject()).isEqualTo(VALVE.during("delivery"));
        assertThat(corrected.perception()).isEqualTo(received.perception());
        assertThat(corrected.corrections())
                .containsExactly(new Correction(
                        TODAY, "hanna", Optional.of(PUMP), Optional.empty(), Optional.empty(), Optional.empty()));
        var aboutTheValve = Criterion.is(
                ComplaintType.PRODUCT, VALVE.product().orElseThrow().text());
        assertThat(complaints.walk(complaints.all().where(aboutTheValve))).containsExactly(corrected);
    }

    @Test
    void category_and_public_side_too_but_never_the_words_of_the_client() {
        Complaint received = it.receiving(ABOUT_A_PUMP).received();
        Complaint corrected = complaints.classify(received, Classify.under("packaging"));
        corrected = complaints.classify(
                corrected,
                Classify.published(PublicSide.at("https://example.org/1").reaching(9)));
        assertThat(corrected.perception().category()).contains("packaging");
        assertThat(corrected.perception().text())
                .isEqualTo(received.perception().text());
        assertThat(corrected.perception().remedySought())
                .isEqualTo(received.perception().remedySought());
        assertThat(corrected.publicSide())
                .contains(PublicSide.at("https://example.org/1").reaching(9));
        assertThat(corrected.corrections())
                .extracting(Correction::category, Correction::publicSide)
                .containsExactly(
                        tuple(Optional.of("damage"), Optional.empty()),
                        tuple(
                                Optional.empty(),
                                Optional.of(PublicSide.first("https://example.org/1")
                                        .reaching(50))));
    }

    @Test
    @Guard("complaint.classify.empty")
    void a_correction_says_something() {
        Complaint received = it.received();
        it.refused(
                () -> complaints.classify(received, Classify.concerning()),
                "complaint.classify.empty, ISO 10002:2018, 7.3");
        assertThat(complaints
                        .classify(received, Classify.under("damage"))
                        .perception()
                        .category())
                .contains("damage");
    }

    @Test
    @Guard("complaint.objective")
    void whom_it_turns_out_to_be_about_does_not_handle_it() {
        Complaint received =
                it.receiving(ABOUT_A_PUMP.handledBy("hugo").concerning("emil")).received();
        Complaint waived = it.separates(
                it.mona,
                handling -> handling.classify(received, Classify.concerning("hugo")),
                "complaint.objective of concerns, ISO 10002:2018, 4.7");
        assertThat(waived.concerns()).containsExactly("emil", "hugo");
        Complaint other = complaints.classify(it.received(), Classify.concerning("dora", "emil"));
        assertThat(other.concerns()).containsExactly("emil", "dora");
    }

    @Test
    void a_complaint_that_was_entered_by_mistake_owes_nothing_and_stays_readable() {
        Complaint open = it.acknowledged();
        it.refused(() -> complaints.voidEntry(open, "a test entry"), "access.denied");
        Complaint voided = it.mona.complaints().voidEntry(open, "a test entry");
        assertThat(voided.stage())
                .isInstanceOfSatisfying(
                        Voided.class, stage -> assertThat(stage.reason()).isEqualTo(Confidential.of("a test entry")));
        assertThat(voided.isOpen()).isFalse();
        assertThat(voided.owed()).isEmpty();
        assertThat(voided.perception()).isEqualTo(open.perception());
        assertThat(it.mona.agenda().today()).isEmpty();
        Complaint other = it.received();
        it.refused(
                () -> complaints.markDuplicate(other, voided.id()),
                "complaint.duplicate.of of of, ISO 10002:2018, 7.3");
    }

    @Test
    void a_closed_one_can_be_void_but_not_a_withdrawn_one() {
        assertThat(it.mona
                        .complaints()
                        .voidEntry(it.closed(), "twice in the import")
                        .stage())
                .isInstanceOf(Voided.class);
        Complaint withdrawn = complaints.withdraw(it.received(), Complained.PROOF);
        it.refused(() -> it.mona.complaints().voidEntry(withdrawn, "a test entry"), "stage.wrong");
    }
}
