package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.closedloop.ClosedLoop;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.PrepareResponse;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.Nonconformities;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.PlannedAction;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** What the README shows of the way from a complaint to an action that works, word for word. */
class SecondHourTest {
    private final QmsClock clock = new QmsClock("2026-10-05T08:00:00Z");
    private final Qms qms = Qms.builder(new InMemoryStore()).clock(clock).build();
    private final Session acme = as("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER);
    private final Session carl = as("carl", Role.ACTION_OWNER);
    private final Session vera = as("vera", Role.EFFECTIVENESS_VERIFIER);

    private Session as(String id, Role... roles) {
        return qms.session(OrganizationId.of("acme"), Actor.of(id, roles));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Complaint answered() {
        Complaint complaint = acme.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The pump arrived with a cracked flange")
                        .from(Complainant.reachedAt("tel:4711")));
        complaint = acme.complaints().acknowledge(complaint, Evidence.of("mail:4711"));
        complaint = acme.complaints().assess(complaint, Assess.of(Triage.of(2, 1, 1)));
        complaint = acme.complaints().investigate(complaint, Triage.Depth.STANDARD);
        complaint = acme.complaints()
                .prepareResponse(
                        complaint,
                        new PrepareResponse(
                                Confidential.of("Crate dropped at the depot"),
                                Validity.UPHELD,
                                Cause.of(Cause.Family.DELIVERY, "dropped")));
        complaint = acme.complaints()
                .communicateDecision(complaint, CommunicateDecision.of("We replace it", Evidence.of("mail:4712")));
        return acme.complaints().accept(complaint, "Thank you");
    }

    @Test
    void a_complaint_leads_to_an_action_that_figures_show_to_work() {
        Complaint complaint = answered();
        NonconformityId drops = acme.atomically(unit -> {
                    var opened = unit.nonconformities()
                            .report(ReportNonconformity.of(
                                            Source.COMPLAINT,
                                            ClauseRef.iso9001("8.5.4"),
                                            "The third crate was dropped",
                                            3,
                                            today(),
                                            "nora")
                                    .from(complaint));
                    unit.complaints()
                            .close(
                                    complaint,
                                    ComplaintCommand.Close.informing(Evidence.of("mail:4713"))
                                            .openingNonconformity(opened, "Third drop this quarter"));
                    return opened;
                })
                .id();
        Nonconformities all = acme.nonconformities();
        all.contain(drops, "Crates are strapped by hand", Evidence.of("photo:1"));
        all.evaluate(drops, Evaluate.of("Three pumps replaced", "Two days lost", Evidence.of("erp:order/9")));
        all.analyse(drops, "It goes on");

        all.proposeCause(
                drops,
                Propose.on(
                        Category.METHODS, "loose-crates", "Nothing holds crates in the van", Evidence.of("photo:1")));
        all.confirmCause(drops, "loose-crates", "Tried out at the depot", Evidence.of("video:4"));
        all.explainEscape(drops, "Crates are looked at before loading only");
        all.checkSimilar(drops, "All depots", "The same in the north", Evidence.of("mail:5110"));

        ActionItem straps = acme.actionItems()
                .open(OpenActionItem.of("Fit rails and straps", "carl", today().plusDays(30))
                        .from(drops));
        var before = new Baseline(24, new BigDecimal("12000"), today().minusDays(270), today());
        all.plan(
                drops,
                EffectivenessCriterion.lowerRate("crates dropped, of all sent", before),
                new PlannedAction(straps.id(), "loose-crates"));

        carl.actionItems().finish(straps.id(), Evidence.of("photo:2"));
        all.implement(drops);
        clock.advance(Duration.ofDays(90));

        vera.nonconformities()
                .observe(drops, Observation.of(today(), 9, new BigDecimal("11000"), Evidence.of("erp:figures/12")));
        vera.nonconformities().confirmEffective(drops);
        all.close(drops, Close.changingNothing("The vans alone were concerned", Evidence.of("mail:5165")));

        ClosedLoop loop = acme.closedLoops().of(complaint.id());
        assertThat(loop.isClosed()).isTrue();
    }
}
