package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.NAMING_OUTSIDE;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.REPLACED;
import static org.qms4j.complaint.Complained.SEVERE;

import org.junit.jupiter.api.Test;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.evidence.Money;

/** Who may decide on which level, and what counts anew when a case is opened again. */
class LevelsTest {
    private static final String SAME_DECIDER = "complaint.escalate.decider of decider, ISO 10002:2018, 4.7";
    private static final String NOT_OBJECTIVE = "complaint.objective, ISO 10002:2018, 4.7";

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    void nobody_decides_the_same_case_on_two_levels() {
        Complaint twice = it.under(Complained.withLevels(2)).rejectedAnew(REPLACED);
        it.refused(() -> complaints.escalate(twice, "hanna"), SAME_DECIDER);
        it.refused(() -> complaints.escalate(twice, "hugo"), SAME_DECIDER);
        assertThat(complaints.escalate(twice, "mona").isOpen()).isTrue();
    }

    @Test
    void a_case_that_is_opened_again_begins_on_the_first_level_with_any_decider() {
        Complaint agreed = it.hugo
                .complaints()
                .accept(it.hugo.complaints().communicateDecision(it.preparedAnew(), NAMING_OUTSIDE), PROOF);
        Complaint closed = complaints.close(agreed, Complained.closing(agreed));
        Complaint open = complaints.reopen(closed, ReopenReason.NEW_INFORMATION, "Another crate");
        Complaint prepared = complaints.prepareResponse(
                complaints.investigate(open, Triage.Depth.THOROUGH), it.response(Complained.DROPPED));
        Complaint rejected = complaints.reject(complaints.communicateDecision(prepared, REPLACED), "Not enough");
        Complaint escalated = complaints.escalate(rejected, "hugo");
        assertThat(escalated.reached(EscalatedInternal.class))
                .map(EscalatedInternal::level)
                .contains(1);
    }

    @Test
    void whom_a_complaint_is_about_neither_judges_its_severity_nor_approves_its_remedy() {
        Complaint received = it.concerning("hanna", "tina")
                .under(HandlingProfile.standard().approvingAbove(Money.of("100", "EUR")))
                .received();
        Complaint acknowledged = it.hugo.complaints().acknowledge(received, PROOF);
        it.refused(() -> complaints.assess(acknowledged, ComplaintCommand.Assess.of(SEVERE)), NOT_OBJECTIVE);
        Complaint assessed = it.hugo.complaints().assess(acknowledged, ComplaintCommand.Assess.of(SEVERE));
        Complaint prepared = it.hugo
                .complaints()
                .prepareResponse(
                        it.hugo.complaints().investigate(assessed, Triage.Depth.THOROUGH),
                        it.response(Complained.DROPPED));
        var refund = NAMING_OUTSIDE.with(Remedy.of(Remedy.Type.REFUND, Money.of("200", "EUR")));
        Remedy granted = refund.remedy().orElseThrow();
        Complaints tina = it.as("tina", Role.TOP_MANAGEMENT).complaints();
        it.refused(() -> tina.approveRemedy(prepared, granted), NOT_OBJECTIVE);
        Complaint approved = it.mona.complaints().approveRemedy(prepared, granted);
        assertThat(it.hugo.complaints().communicateDecision(approved, refund).decision())
                .isPresent();
    }

    @Test
    void top_management_may_close_a_severe_case_without_a_nonconformity() {
        Complaint accepted = it.seen(SEVERE).accepted();
        var without = ComplaintCommand.Close.informing(PROOF).withoutNonconformity("A storm broke the crate");
        it.refused(
                () -> it.hugo.complaints().close(accepted, without),
                "complaint.close.severe-no of nonconformity, ISO 9001:2015, 10.2.1");
        assertThat(it.as("tina", Role.TOP_MANAGEMENT)
                        .complaints()
                        .close(accepted, without)
                        .isOpen())
                .isFalse();
    }
}
