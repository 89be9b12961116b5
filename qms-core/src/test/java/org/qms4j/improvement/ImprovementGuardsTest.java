package org.qms4j.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.improvement.Turns.HALF;
import static org.qms4j.improvement.Turns.LABELS;
import static org.qms4j.improvement.Turns.LATE;
import static org.qms4j.improvement.Turns.MONDAY;
import static org.qms4j.improvement.Turns.NOWHERE;
import static org.qms4j.improvement.Turns.PROOF;
import static org.qms4j.improvement.Turns.STANDARD;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.Mistake;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.idea.IdeaId;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.CyclePlan.Hypothesis;
import org.qms4j.improvement.Driver.Kind;
import org.qms4j.improvement.ImprovementStage.Abandoned;
import org.qms4j.improvement.ImprovementStage.Doing;
import org.qms4j.improvement.ImprovementStage.Standardized;
import org.qms4j.lifecycle.Register;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Edition;

/** What stands in the way of every step, until it does not. */
class ImprovementGuardsTest {
    private final Turns it = new Turns();

    @Test
    @Guard({"improvement.driver", "improvement.driver.idea", "improvement.satisfaction", "improvement.processes"})
    @Clause(edition = Edition.ISO_9001_2015, value = "10.3")
    @Mistake(12)
    void a_cycle_is_driven_by_data_and_says_whom_it_serves_and_what_it_changes() {
        var vague = Turns.beginning()
                .withDriver(new Driver(Kind.IDEA, "a hunch", Optional.empty(), Optional.empty()))
                .withSatisfaction(Optional.empty())
                .withProcesses(List.of());
        it.bench.refused(
                () -> it.all.begin(vague),
                "improvement.driver@driver",
                "improvement.driver.idea@driver.record",
                "improvement.satisfaction@satisfaction",
                "improvement.processes@processes");
        var both = Turns.beginning().withWithoutSatisfaction(Confidential.of("it is cheaper"));
        it.bench.refused(() -> it.all.begin(both), "improvement.satisfaction@satisfaction");
        var ghost = Turns.beginning().withDriver(Driver.of(Kind.IDEA, "labels", IdeaId.of("none")));
        it.bench.refused(() -> it.all.begin(ghost), "improvement.driver@driver");
        it.anna
                .ideas()
                .submit(SubmitIdea.of("print later", Driver.complaints("late")).as(IdeaId.of("none")));
        assertThat(it.all.begin(ghost).driver().record())
                .contains(IdeaId.of("none").key());
    }

    @Test
    void what_serves_nobodys_satisfaction_says_why_it_is_done() {
        var cheaper = Turns.beginning()
                .withDriver(Driver.of(Kind.INDICATOR, "scrap", ExternalRef.of("erp", "figure", "scrap")))
                .withSatisfaction(Optional.empty())
                .withWithoutSatisfaction(Confidential.of("it costs less"));
        ImprovementCycle begun = it.all.begin(cheaper);
        assertThat(begun.satisfaction()).isEmpty();
        assertThat(begun.category()).isEmpty();
    }

    @Test
    @Guard({
        "improvement.approve.problem",
        "improvement.approve.cause",
        "improvement.approve.test",
        "improvement.approve.actions",
        "improvement.approve.impact",
        "improvement.approve.other"
    })
    @Clause(edition = Edition.ISO_9001_2015, value = "6.3")
    @Mistake(19)
    void a_plan_that_is_not_whole_is_refused_with_everything_it_lacks() {
        it.begun();
        var leader = it.as("anna", Role.PROCESS_OWNER);
        it.bench.refused(
                () -> leader.improvementCycles().approve(LATE),
                "improvement.approve.problem@",
                "improvement.approve.cause@",
                "improvement.approve.test@",
                "improvement.approve.actions@",
                "improvement.approve.impact@",
                "improvement.approve.other@");
        assertThat(it.olga.improvementCycles().blockers(LATE, ImprovementStep.APPROVE))
                .as("what the plan lacks can be asked beforehand")
                .hasSize(5);
        it.openAction();
        it.all.plan(LATE, Turns.plan().withCause(new Hypothesis(Confidential.of("a feeling"), List.of())));
        it.bench.refused(() -> it.olga.improvementCycles().approve(LATE), "improvement.approve.cause@");
        it.all.plan(LATE, Turns.plan());
        it.bench.refused(() -> leader.improvementCycles().approve(LATE), "improvement.approve.other@");
        assertThat(it.olga.improvementCycles().approve(LATE).stage()).isInstanceOf(Doing.class);
    }

    @Test
    void whoever_has_led_a_cycle_before_does_not_approve_it() {
        it.planned();
        it.all.handOver(LATE, "ben");
        var former = it.as("anna", Role.PROCESS_OWNER);
        it.bench.refused(() -> former.improvementCycles().approve(LATE), "improvement.approve.other@");
        assertThat(it.get().leader()).isEqualTo("ben");
        var waived = former.waiving(new DutyWaiver("two people on site", "tina"));
        assertThat(waived.improvementCycles().approve(LATE).stage()).isInstanceOf(Doing.class);
    }

    @Test
    @Guard({"improvement.plan.baseline", "improvement.plan.target", "improvement.plan.own"})
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    void a_plan_measures_the_past_wants_a_change_and_names_its_own_actions() {
        it.begun();
        var future = new Baseline(24, BigDecimal.TEN, MONDAY, MONDAY.plusDays(1));
        var none = HALF.withBaseline(future).withTarget(new BigDecimal("1.00"));
        it.bench.refused(
                () -> it.all.plan(LATE, Turns.plan().testedBy(none)),
                "improvement.plan.baseline@plan.test.baseline",
                "improvement.plan.target@plan.test.target",
                "improvement.plan.own@plan.actions");
        it.bench.anItem("other");
        it.bench.refused(
                () -> it.all.plan(LATE, Turns.plan().doing(ActionItemId.of("other"))),
                "improvement.plan.own@plan.actions");
        it.openAction();
        assertThat(it.all.plan(LATE, Turns.plan()).plan()).isEqualTo(Turns.plan());
    }

    @Test
    @Guard("improvement.approve.begun")
    void how_success_is_measured_is_fixed_before_anything_is_done() {
        it.planned();
        it.carl.actionItems().finish(LABELS, PROOF);
        it.bench.refused(() -> it.olga.improvementCycles().approve(LATE), "improvement.approve.begun@");
        it.ben().sendBack(LABELS, "not approved yet");
        assertThat(it.olga.improvementCycles().approve(LATE).stage()).isInstanceOf(Doing.class);
    }

    @Test
    @Guard({"improvement.do.open", "improvement.do.nothing", "improvement.do.evidence", "improvement.do.informed"})
    void everything_planned_is_carried_out_with_evidence_or_given_up() {
        it.begun();
        var bare = ActionItemId.of("bare");
        it.anna
                .actionItems()
                .open(OpenActionItem.of("Tell the drivers", "carl", MONDAY.plusDays(9))
                        .as(bare)
                        .withOrigin(LATE.key()));
        it.all.plan(LATE, Turns.plan().doing(bare));
        it.olga.improvementCycles().approve(LATE);
        it.bench.refused(
                () -> it.all.finishDoing(LATE, "none"),
                "improvement.do.open@",
                "improvement.do.nothing@",
                "improvement.do.informed@informed");
        it.carl.actionItems().finish(bare);
        it.bench.refused(() -> it.all.finishDoing(LATE, "none", PROOF), "improvement.do.evidence@");
        it.ben().sendBack(bare, "show it");
        it.ben().cancel(bare, "the drivers know");
        it.bench.refused(() -> it.all.finishDoing(LATE, "none", PROOF), "improvement.do.nothing@");
        it.openAction();
        it.all.addAction(LATE, LABELS);
        it.carl.actionItems().finish(LABELS, PROOF);
        assertThat(it.all.finishDoing(LATE, "drivers were not told", PROOF).phase())
                .contains(Phase.CHECK);
    }

    @Test
    void an_action_that_is_added_belongs_to_the_cycle() {
        it.approved();
        it.bench.anItem("other");
        it.bench.refused(() -> it.all.addAction(LATE, ActionItemId.of("other")), "improvement.plan.own@action");
    }

    @Test
    @Guard({"improvement.check.version", "improvement.check.period", "improvement.check.evidence"})
    void figures_are_counted_as_before_in_the_time_that_was_watched_and_say_where_they_come_from() {
        it.checking();
        var tomorrow = Observation.of(MONDAY.plusDays(1), 9, BigDecimal.TEN);
        it.bench.refused(
                () -> it.all.observe(LATE, 3, tomorrow),
                "improvement.check.version@version",
                "improvement.check.period@observation.until",
                "improvement.check.evidence@observation.evidence");
        var before = Observation.of(MONDAY.minusDays(1), 9, BigDecimal.TEN, PROOF);
        it.bench.refused(() -> it.all.observe(LATE, 2, before), "improvement.check.period@observation.until");
        assertThat(it.observe(9, 10).figures()).isPresent();
    }

    @Test
    @Guard({
        "improvement.check.window",
        "improvement.check.exposure",
        "improvement.check.side-effects",
        "improvement.check.other"
    })
    @Mistake(2)
    void nobody_judges_too_early_on_too_little_or_their_own_work() {
        it.observed(89, 1, 999);
        it.bench.refused(
                () -> it.anna.improvementCycles().judge(LATE, "none"),
                "improvement.check.window@",
                "improvement.check.exposure@",
                "improvement.check.side-effects@evidence",
                "improvement.check.other@");
        it.after(1);
        it.observe(1, 1000);
        var carl = it.as("carl", Role.EFFECTIVENESS_VERIFIER);
        it.bench.refused(() -> carl.improvementCycles().judge(LATE, "none", PROOF), "improvement.check.other@");
        assertThat(it.vera.improvementCycles().judge(LATE, "none", PROOF).phase())
                .contains(Phase.ACT);
    }

    @Test
    void without_figures_nobody_judges_anything() {
        it.checking();
        it.after(90);
        it.bench.refused(
                () -> it.vera.improvementCycles().judge(LATE, "none", PROOF),
                "improvement.check.window@",
                "improvement.check.exposure@");
    }

    /** AT-35: from 24 of 12,000 to 9 of 11,000 is a change; whether it is enough depends on the target. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 9, 11000, ACHIEVED",
        "0.4, 9, 11000, PARTLY_ACHIEVED",
        "0.5, 12, 11000, INCONCLUSIVE",
        "0.5, 44, 11000, NOT_ACHIEVED",
        "0.5, 0, 0, INCONCLUSIVE",
        "1.5, 44, 11000, ACHIEVED",
        "3, 44, 11000, PARTLY_ACHIEVED",
        "1.5, 9, 11000, NOT_ACHIEVED"
    })
    @Mistake(18)
    void figures_decide(BigDecimal target, long count, int exposure, Verdict verdict) {
        var seen = Observation.of(MONDAY, count, BigDecimal.valueOf(exposure), PROOF);
        assertThat(HALF.withTarget(target).verdict(seen)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"12, INCONCLUSIVE", "44, NOT_ACHIEVED"})
    @Guard("improvement.standardize.verdict")
    void what_is_not_shown_to_be_better_never_becomes_the_rule(long count, Verdict verdict) {
        it.judged(count, 11_000);
        assertThat(it.get().verdict()).contains(verdict);
        it.bench.refused(() -> it.all.standardize(LATE, STANDARD), "improvement.standardize.verdict@");
    }

    @Test
    @Guard({
        "improvement.standardize.documents",
        "improvement.standardize.training",
        "improvement.close.elsewhere",
        "improvement.close.informed"
    })
    void what_becomes_the_rule_is_written_learnt_spread_and_told() {
        it.judged(9, 11_000);
        var empty = new ImprovementCommand.Standardize(
                List.of(),
                List.of(),
                ExternalRef.of("erp", "figure", "late"),
                new FollowUp(true, Confidential.of("the other warehouse"), Optional.empty()),
                List.of());
        it.bench.refused(
                () -> it.all.standardize(LATE, empty),
                "improvement.close.elsewhere@elsewhere.where",
                "improvement.close.informed@informed",
                "improvement.standardize.documents@documents",
                "improvement.standardize.training@training");
        assertThat(it.all.standardize(LATE, STANDARD).stage()).isInstanceOf(Standardized.class);
    }

    @Test
    void whoever_complained_hears_that_it_is_given_up() {
        it.approved();
        it.bench.refused(() -> it.all.abandon(LATE, "too dear"), "improvement.close.informed@informed");
        assertThat(it.all.abandon(LATE, "too dear", PROOF).stage()).isInstanceOf(Abandoned.class);
    }

    @Test
    @Guard({"improvement.continue.parent", "improvement.adjust.next"})
    void a_cycle_is_followed_only_by_one_that_follows_on_it() {
        it.observed(90, 12, 11_000);
        it.bench.refused(
                () -> it.all.adjust(LATE, Optional.empty(), "labels alone do not do", NOWHERE, PROOF),
                "improvement.continue.parent@parent");
        it.vera.improvementCycles().judge(LATE, "none", PROOF);
        it.all.begin(Turns.beginning().as(ImprovementCycleId.of("other")));
        var register = new Register<>(ImprovementStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        var adjust = new ImprovementCommand.Adjust(
                Confidential.of("labels alone do not do"), ImprovementCycleId.of("other"), NOWHERE, List.of(PROOF));
        it.bench.refused(() -> register.take(ImprovementStep.ADJUST, LATE, adjust), "improvement.adjust.next@next");
        assertThat(it.all
                        .adjust(LATE, Optional.empty(), "labels alone do not do", NOWHERE, PROOF)
                        .parent())
                .contains(LATE);
    }

    @Test
    @Guard("improvement.account.evidence")
    void a_benefit_is_reckoned_and_a_cost_is_said() {
        it.begun();
        var saved = Optional.of(Money.of("900.00", "EUR"));
        it.bench.refused(() -> it.all.account(LATE, Optional.empty(), saved), "improvement.account.evidence@evidence");
        it.all.account(LATE, saved, Optional.empty());
        assertThat(it.all.account(LATE, saved, saved, PROOF).balance()).isPresent();
    }

    @Test
    @Guard({"alert.raised", "improvement.standstill"})
    void a_standstill_is_said_once_and_only_if_it_is_one() {
        it.begun();
        var register = new Register<>(ImprovementStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        var alarm = new Announce("STANDSTILL", MONDAY.plusDays(30));
        it.after(30);
        it.bench.refused(
                () -> register.take(ImprovementStep.ANNOUNCE_STANDSTILL, LATE, alarm), "improvement.standstill@due");
        it.after(1);
        register.take(ImprovementStep.ANNOUNCE_STANDSTILL, LATE, alarm);
        it.bench.refused(() -> register.take(ImprovementStep.ANNOUNCE_STANDSTILL, LATE, alarm), "alert.raised@due");
    }

    @Test
    @Guard("improvement.do.open")
    void work_that_is_sent_back_afterwards_is_owed_again_before_anything_is_judged() {
        it.observed(90, 9, 11_000);
        it.vera.actionItems().sendBack(Turns.LABELS, "half of the desks still print first");
        it.bench.refused(() -> it.vera.improvementCycles().judge(LATE, "none", PROOF), "improvement.do.open@");
        it.carl.actionItems().finish(Turns.LABELS, PROOF);
        assertThat(it.vera.improvementCycles().judge(LATE, "none", PROOF).phase())
                .contains(Phase.ACT);
    }
}
