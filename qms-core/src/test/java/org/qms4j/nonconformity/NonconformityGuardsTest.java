package org.qms4j.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.nonconformity.Cases.CAUSE;
import static org.qms4j.nonconformity.Cases.CHECK;
import static org.qms4j.nonconformity.Cases.CLOSING;
import static org.qms4j.nonconformity.Cases.CRATES;
import static org.qms4j.nonconformity.Cases.MONDAY;
import static org.qms4j.nonconformity.Cases.NEVER_AGAIN;
import static org.qms4j.nonconformity.Cases.PROOF;
import static org.qms4j.nonconformity.Cases.RARER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.Mistake;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.agenda.Announce;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.CauseCandidate.Standing;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityStage.CorrectionOnly;
import org.qms4j.nonconformity.NonconformityStage.Effective;
import org.qms4j.nonconformity.NonconformityStage.Ineffective;
import org.qms4j.nonconformity.NonconformityStage.Voided;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.Edition;

/** What stands in the way of every step, until it does not. */
class NonconformityGuardsTest {
    private final Cases it = new Cases();

    private static Evaluate evaluating(List<Evidence> informed, List<Evidence> evidence) {
        return new Evaluate(Confidential.of("new crates"), Confidential.of("none"), informed, evidence);
    }

    @Test
    @Guard({"nonconformity.requirement", "nonconformity.detected.future"})
    @Clause(edition = Edition.ISO_9001_2015, value = "10.2.2")
    void it_says_what_was_not_kept_and_was_noticed_by_today() {
        var vague = Cases.report().withClause(Optional.empty()).withDetectedOn(MONDAY.plusDays(1));
        it.bench.refused(
                () -> it.all.report(vague), "nonconformity.requirement@", "nonconformity.detected.future@detectedOn");
        var own = vague.withRule(ExternalRef.of("dms", "rule", "packing-7")).withDetectedOn(MONDAY);
        assertThat(it.all.report(own).rule()).contains(ExternalRef.of("dms", "rule", "packing-7"));
    }

    @Test
    @Guard({"nonconformity.origin", "nonconformity.origin.complaint"})
    @Mistake(12)
    void what_it_comes_from_is_there() {
        var ghost = Cases.report().from(ComplaintId.of("none"));
        it.bench.refused(() -> it.all.report(ghost), "nonconformity.origin@origin");
        it.bench.refused(
                () -> it.all.report(Cases.report().withSource(Source.COMPLAINT)),
                "nonconformity.origin.complaint@origin");
        it.bench.anItem("item");
        it.bench.refused(
                () -> it.all.report(Cases.report().withSource(Source.COMPLAINT).from(ActionItemId.of("item"))),
                "nonconformity.origin.complaint@origin");
        Complaint complaint = it.anna.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "It broke"));
        Nonconformity reported =
                it.all.report(Cases.report().withSource(Source.COMPLAINT).from(complaint));
        assertThat(it.all.from(complaint)).containsExactly(reported);
    }

    @Test
    @Guard({"nonconformity.contain.evidence", "nonconformity.evaluate.evidence", "nonconformity.evaluate.informed"})
    @Clause(edition = Edition.ISO_9001_2015, value = "10.2.1")
    @Mistake(4)
    void containing_and_correcting_need_evidence_and_those_affected_know() {
        it.all.report(Cases.report().withAffected(ExternalRef.of("erp", "delivery", "4711")));
        it.bench.refused(() -> it.all.contain(CRATES, "looked"), "nonconformity.contain.evidence@evidence");
        it.all.contain(CRATES, "looked", PROOF);
        it.bench.refused(
                () -> it.all.evaluate(CRATES, evaluating(List.of(), List.of())),
                "nonconformity.evaluate.evidence@evidence",
                "nonconformity.evaluate.informed@informed");
        it.all.evaluate(CRATES, evaluating(List.of(PROOF), List.of(PROOF)));
    }

    @Test
    void where_nobody_is_affected_nobody_has_to_be_told() {
        it.contained();
        assertThat(it.all
                        .evaluate(CRATES, evaluating(List.of(), List.of(PROOF)))
                        .stage())
                .isInstanceOf(NonconformityStage.Evaluated.class);
    }

    @Test
    @Guard("nonconformity.correct-only.severe")
    @Mistake(4)
    void what_is_severe_is_not_only_corrected() {
        it.all.report(Cases.report().withSeverity(4));
        it.all.contain(CRATES, "looked", PROOF);
        it.all.evaluate(CRATES, Cases.evaluation());
        it.bench.refused(() -> it.all.correctOnly(CRATES, "once is never"), "nonconformity.correct-only.severe@");
        var other = NonconformityId.of("N-2");
        it.all.report(Cases.report().as(other));
        it.all.contain(other, "looked", PROOF);
        it.all.evaluate(other, Cases.evaluation());
        assertThat(it.all.correctOnly(other, "once is never").stage()).isInstanceOf(CorrectionOnly.class);
    }

    @Test
    @Guard({
        "nonconformity.cause.known",
        "nonconformity.cause.unknown",
        "nonconformity.cause.evidence",
        "nonconformity.cause.whys",
        "nonconformity.cause.one-more-why",
        "nonconformity.cause.confirmed"
    })
    void that_a_person_made_a_mistake_needs_one_more_why_and_every_answer_evidence() {
        it.analysing();
        it.all.proposeCause(CRATES, Propose.why(CAUSE, "the driver braked", Nature.HUMAN_ERROR));
        it.bench.refused(
                () -> it.all.proposeCause(CRATES, Propose.why(CAUSE, "again", Nature.SYSTEMIC)),
                "nonconformity.cause.known@name");
        it.bench.refused(
                () -> it.all.askWhy(CRATES, "other", "why", Nature.SYSTEMIC), "nonconformity.cause.unknown@cause");
        it.bench.refused(
                () -> it.all.confirmCause(CRATES, CAUSE, "so it was"),
                "nonconformity.cause.evidence@evidence",
                "nonconformity.cause.one-more-why@cause",
                "nonconformity.cause.whys@cause");
        it.bench.refused(
                () -> it.all.refuteCause(CRATES, "other", "not so"),
                "nonconformity.cause.unknown@cause",
                "nonconformity.cause.evidence@evidence");
        it.all.askWhy(CRATES, CAUSE, "nothing holds the crates", Nature.SYSTEMIC, PROOF);
        it.bench.refused(
                () -> it.all.confirmCause(CRATES, CAUSE, "so it was", PROOF), "nonconformity.cause.whys@cause");
        it.all.refuteCause(CRATES, CAUSE, "the video shows no braking", PROOF);
        it.all.proposeCause(CRATES, Propose.on(Category.METHODS, "unfixed", "nothing holds the crates", PROOF));
        Nonconformity confirmed = it.all.confirmCause(CRATES, "unfixed", "tried out", PROOF);
        assertThat(confirmed.causes())
                .extracting(CauseCandidate::standing)
                .containsExactly(Standing.REFUTED, Standing.CONFIRMED);
        assertThat(confirmed.lastCause().map(CauseCandidate::name)).contains("unfixed");
        it.bench.refused(
                () -> it.all.askWhy(CRATES, "unfixed", "the driver", Nature.HUMAN_ERROR),
                "nonconformity.cause.confirmed@cause");
    }

    @Test
    @Guard("nonconformity.cause.endless")
    void nobody_asks_why_for_ever() {
        it.withCandidate();
        for (int answers = 2; answers <= 20; answers++) {
            it.all.askWhy(CRATES, CAUSE, "because", Nature.SYSTEMIC, PROOF);
        }
        it.bench.refused(
                () -> it.all.askWhy(CRATES, CAUSE, "because", Nature.SYSTEMIC), "nonconformity.cause.endless@cause");
    }

    @Test
    @Guard({
        "nonconformity.plan.cause",
        "nonconformity.plan.escape",
        "nonconformity.plan.similar",
        "nonconformity.plan.addressed",
        "nonconformity.plan.addresses",
        "nonconformity.plan.action",
        "nonconformity.plan.baseline"
    })
    @Mistake(19)
    void everything_that_a_plan_lacks_is_said_at_once() {
        it.withCandidate();
        var later = new Baseline(1, BigDecimal.ONE, MONDAY, MONDAY.plusDays(1));
        it.bench.refused(
                () -> it.all.plan(CRATES, EffectivenessCriterion.lowerRate("crates", later), Cases.action()),
                "nonconformity.plan.cause@",
                "nonconformity.plan.escape@",
                "nonconformity.plan.similar@",
                "nonconformity.plan.addresses@actions",
                "nonconformity.plan.action@actions",
                "nonconformity.plan.baseline@criterion.baseline");
        it.bench.refused(
                () -> it.all.plan(CRATES, NEVER_AGAIN),
                "nonconformity.plan.cause@",
                "nonconformity.plan.escape@",
                "nonconformity.plan.similar@",
                "nonconformity.plan.addressed@actions");
        assertThat(new Cases().planned(RARER).plan().orElseThrow().criterion()).isEqualTo(RARER);
    }

    @Test
    void each_cause_is_addressed_by_an_action_that_comes_from_here() {
        it.analysed();
        it.all.proposeCause(CRATES, Propose.on(Category.MATERIALS, "thin-wood", "the wood is too thin", PROOF));
        it.all.confirmCause(CRATES, "thin-wood", "measured", PROOF);
        it.openAction();
        it.bench.anItem("foreign");
        it.bench.refused(
                () -> it.all.plan(CRATES, NEVER_AGAIN, Cases.action()), "nonconformity.plan.addressed@actions");
        it.bench.refused(
                () -> it.all.plan(
                        CRATES,
                        NEVER_AGAIN,
                        Cases.action(),
                        new PlannedAction(ActionItemId.of("foreign"), "thin-wood")),
                "nonconformity.plan.action@actions");
        it.all.plan(CRATES, NEVER_AGAIN, Cases.action(), new PlannedAction(CHECK, "thin-wood"));
    }

    @Test
    @Guard("nonconformity.plan.begun")
    @Mistake(2)
    void how_success_is_measured_is_fixed_before_anything_is_carried_out() {
        it.analysed();
        it.openAction();
        it.carl.actionItems().finish(CHECK, PROOF);
        it.bench.refused(() -> it.all.plan(CRATES, NEVER_AGAIN, Cases.action()), "nonconformity.plan.begun@actions");
        it.ben.actionItems().sendBack(CHECK, "not before the plan");
        it.all.plan(CRATES, NEVER_AGAIN, Cases.action());
    }

    @Test
    @Guard({"nonconformity.implement.open", "nonconformity.implement.evidence", "nonconformity.implement.cause"})
    void an_action_given_up_leaves_its_cause_to_another_one() {
        it.planned(NEVER_AGAIN);
        it.bench.refused(
                () -> it.all.implement(CRATES), "nonconformity.implement.open@", "nonconformity.implement.cause@");
        it.anna.actionItems().cancel(CHECK, "too dear");
        it.bench.refused(() -> it.all.implement(CRATES), "nonconformity.implement.cause@");
        var other = new PlannedAction(ActionItemId.of("A-2"), CAUSE);
        it.bench.refused(() -> it.all.addAction(CRATES, other), "nonconformity.plan.action@action.action");
        it.anna
                .actionItems()
                .open(OpenActionItem.of("Strap the crates", "carl", MONDAY.plusDays(9))
                        .as(other.action())
                        .from(CRATES)
                        .withEvidenceDemanded(false));
        it.bench.refused(
                () -> it.all.addAction(CRATES, new PlannedAction(other.action(), "guess")),
                "nonconformity.plan.addresses@action.cause");
        it.all.addAction(CRATES, other);
        it.carl.actionItems().finish(other.action());
        it.bench.refused(() -> it.all.implement(CRATES), "nonconformity.implement.evidence@");
        it.ben.actionItems().sendBack(other.action(), "where is the photo?");
        it.carl.actionItems().finish(other.action(), PROOF);
        assertThat(it.all.implement(CRATES).stage()).isInstanceOf(NonconformityStage.Implemented.class);
    }

    @Test
    @Guard({"nonconformity.observe.period", "nonconformity.observe.evidence"})
    void figures_have_a_source_and_end_between_the_last_action_and_today() {
        it.implemented(NEVER_AGAIN);
        it.bench.refused(
                () -> it.all.observe(CRATES, Observation.of(MONDAY.minusDays(1), 0, BigDecimal.TEN)),
                "nonconformity.observe.period@observation.until",
                "nonconformity.observe.evidence@observation.evidence");
        it.bench.refused(
                () -> it.all.observe(CRATES, Observation.of(MONDAY.plusDays(1), 0, BigDecimal.TEN, PROOF)),
                "nonconformity.observe.period@observation.until");
        it.all.observe(CRATES, Observation.of(MONDAY, 0, BigDecimal.TEN, PROOF));
    }

    @Test
    @Guard({
        "nonconformity.effective.window",
        "nonconformity.effective.exposure",
        "nonconformity.effective.test",
        "nonconformity.effective.other"
    })
    @Mistake(2)
    void a_quiet_week_is_no_effect_and_nobody_judges_their_own_work() {
        var criterion = NEVER_AGAIN.withExposureOf(new BigDecimal("1000"));
        it.observed(criterion, 7, 1, 80);
        it.bench.refused(
                () -> it.all.confirmEffective(CRATES),
                "nonconformity.effective.window@",
                "nonconformity.effective.exposure@",
                "nonconformity.effective.test@",
                "nonconformity.effective.other@");
        it.after(83);
        it.vera.nonconformities().observe(CRATES, Observation.of(it.today(), 0, new BigDecimal("1000"), PROOF));
        it.bench.refused(() -> it.all.confirmEffective(CRATES), "nonconformity.effective.other@");
        assertThat(it.vera.nonconformities().confirmEffective(CRATES).stage()).isInstanceOf(Effective.class);
    }

    @Test
    void the_owner_of_an_action_does_not_judge_it_nor_on_behalf_of_somebody() {
        it.observed(NEVER_AGAIN, 90, 0, 0);
        var carl = it.bench.qms.session(
                QmsBench.ACME, org.qms4j.actor.Actor.of("carl", org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER));
        it.bench.refused(() -> carl.nonconformities().confirmEffective(CRATES), "nonconformity.effective.other@");
    }

    @Test
    @Guard("nonconformity.ineffective.test")
    void what_the_figures_show_to_work_cannot_be_called_ineffective() {
        it.observed(NEVER_AGAIN, 90, 0, 0);
        it.bench.refused(() -> it.all.findIneffective(CRATES, "I do not like it"), "nonconformity.ineffective.test@");
        it.all.observe(CRATES, Observation.of(it.today(), 1, BigDecimal.ZERO, PROOF));
        assertThat(it.all.findIneffective(CRATES, "one more").stage()).isInstanceOf(Ineffective.class);
    }

    @Test
    @Guard({"nonconformity.close.risks", "nonconformity.close.system", "nonconformity.close.informed"})
    void closing_says_what_else_had_to_change_and_whoever_brought_it_up_knows() {
        Complaint complaint = it.anna.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "It broke"));
        it.all.report(Cases.report().withSource(Source.COMPLAINT).from(complaint));
        it.all.contain(CRATES, "looked", PROOF);
        it.all.evaluate(CRATES, Cases.evaluation());
        it.all.correctOnly(CRATES, "once is never");
        var nowhere = new FollowUp(true, Confidential.of("a new risk"), Optional.empty());
        it.bench.refused(
                () -> it.all.close(CRATES, new Close(nowhere, nowhere, List.of())),
                "nonconformity.close.risks@risks.where",
                "nonconformity.close.system@system.where",
                "nonconformity.close.informed@informed");
        var changed = FollowUp.changed(ExternalRef.of("dms", "risk", "7"), "a new risk");
        assertThat(it.all
                        .close(CRATES, new Close(changed, changed, List.of(PROOF)))
                        .deadline())
                .isEmpty();
    }

    @Test
    @Guard({"nonconformity.recurrence.other", "nonconformity.recurrence.noted", "nonconformity.reopen.recurrence"})
    void what_happened_again_is_noted_once_and_opens_a_closed_one() {
        it.closed();
        var again = NonconformityId.of("N-2");
        it.bench.refused(() -> it.all.reopen(CRATES, "again"), "nonconformity.reopen.recurrence@");
        it.bench.refused(() -> it.all.noteRecurrence(CRATES, CRATES), "nonconformity.recurrence.other@again");
        it.bench.refused(() -> it.all.noteRecurrence(CRATES, again), "nonconformity.recurrence.other@again");
        it.all.report(Cases.report().as(again));
        it.all.noteRecurrence(CRATES, again);
        it.bench.refused(() -> it.all.noteRecurrence(CRATES, again), "nonconformity.recurrence.noted@again");
        assertThat(it.all.reopen(CRATES, "again").stage()).isInstanceOf(Ineffective.class);
    }

    @Test
    @Guard("nonconformity.void.other")
    void whoever_sees_to_it_does_not_wish_it_away() {
        it.reported();
        it.bench.refused(() -> it.all.voidEntry(CRATES, "it was none"), "nonconformity.void.other@");
        assertThat(it.ben.nonconformities().voidEntry(CRATES, "it was none").stage())
                .isInstanceOf(Voided.class);
    }

    @Test
    @Guard("nonconformity.similar.evidence")
    void that_others_do_not_suffer_the_same_needs_evidence() {
        it.analysing();
        it.bench.refused(
                () -> it.all.checkSimilar(CRATES, "all deliveries", "none"), "nonconformity.similar.evidence@evidence");
        assertThat(it.all.checkSimilar(CRATES, "all deliveries", "none", PROOF).similarChecks())
                .hasSize(1);
    }

    @Test
    @Guard("alert.raised")
    void a_date_is_announced_once() {
        it.reported();
        LocalDate due = it.get().deadline().orElseThrow().due();
        it.after(3);
        var run = it.anna.agenda().run(MONDAY, it.today());
        assertThat(run.done()).extracting(task -> task.action()).contains("nonconformity.announce-breached");
        var command = new Announce("CONTAINMENT", due);
        assertThat(it.all.blockers(CRATES, NonconformityStep.ANNOUNCE_BREACHED, command))
                .extracting(v -> v.code())
                .containsExactly("alert.raised");
    }

    @Test
    void a_clause_has_a_number() {
        var nameless = Cases.report().withClause(ClauseRef.iso9001(" "));
        it.bench.refused(() -> it.all.report(nameless), "constraint.NotBlank@clause.number");
        assertThat(CLOSING.risks().needed()).isFalse();
    }

    @Test
    @Guard("nonconformity.implement.open")
    void work_that_is_sent_back_afterwards_is_owed_again_before_anything_is_judged_or_closed() {
        it.observed(NEVER_AGAIN, 90, 0, 0);
        it.vera.actionItems().sendBack(Cases.CHECK, "the indicator is looked at, but not written down");
        it.bench.refused(() -> it.vera.nonconformities().confirmEffective(CRATES), "nonconformity.implement.open@");
        it.carl.actionItems().finish(Cases.CHECK, PROOF);
        it.vera.nonconformities().confirmEffective(CRATES);
        it.vera.actionItems().sendBack(Cases.CHECK, "nor is it any more");
        it.bench.refused(() -> it.all.close(CRATES, Cases.CLOSING), "nonconformity.implement.open@");
        it.carl.actionItems().finish(Cases.CHECK, PROOF);
        assertThat(it.all.close(CRATES, Cases.CLOSING).stage()).isInstanceOf(NonconformityStage.Closed.class);
    }
}
