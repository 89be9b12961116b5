package org.qms4j.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItems;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.FollowUp;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.improvement.CyclePlan.ChangeImpact;
import org.qms4j.improvement.ImprovementCommand.Standardize;
import org.qms4j.rule.RefusedException;

/** Deliveries that come too late, on the way to coming in time. The clock begins on Monday, 5 October 2026. */
final class Turns {
    static final Evidence PROOF = Evidence.of("report:1");
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    static final ImprovementCycleId LATE = ImprovementCycleId.of("I-1");
    static final ActionItemId LABELS = ActionItemId.of("A-1");
    static final String CATEGORY = "late-delivery";
    static final Baseline BEFORE =
            new Baseline(24, new BigDecimal("12000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
    static final SuccessTest HALF = SuccessTest.of("late per delivery", BEFORE, new BigDecimal("0.5"))
            .withVersion(2)
            .withMinimumExposure(new BigDecimal("1000"));
    static final FollowUp NOWHERE = FollowUp.none("there is one warehouse");
    static final Standardize STANDARD = new Standardize(
            List.of(PROOF), List.of(PROOF), ExternalRef.of("erp", "figure", "late"), NOWHERE, List.of(PROOF));

    final QmsBench bench = new QmsBench();
    final Session anna = bench.acme;
    final Session olga = as("olga", Role.PROCESS_OWNER);
    final Session carl = as("carl", Role.ACTION_OWNER);
    final Session vera = as("vera", Role.EFFECTIVENESS_VERIFIER);
    final ImprovementCycles all = anna.improvementCycles();

    Session as(String id, Role... roles) {
        return bench.qms.session(QmsBench.ACME, Actor.of(id, roles));
    }

    static BeginCycle beginning() {
        return BeginCycle.of(
                        "Deliver in time",
                        Driver.complaints(CATEGORY),
                        SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                        ExternalRef.of("erp", "process", "dispatch"),
                        "tina",
                        "anna")
                .as(LATE);
    }

    static CyclePlan plan() {
        return CyclePlan.empty()
                .solving("24 of 12,000 deliveries came late; at most half as many should")
                .suspecting("labels are printed before the address is checked", PROOF)
                .testedBy(HALF)
                .doing(LABELS)
                .changing(ChangeImpact.of("none", "the old labels stay", "two days", "dispatch prints them"));
    }

    ImprovementCycle begun() {
        return all.begin(beginning());
    }

    void openAction() {
        anna.actionItems()
                .open(OpenActionItem.of("Check before printing", "carl", MONDAY.plusDays(20))
                        .as(LABELS)
                        .from(LATE));
    }

    ImprovementCycle planned() {
        begun();
        openAction();
        return all.plan(LATE, plan());
    }

    ImprovementCycle approved() {
        planned();
        return olga.improvementCycles().approve(LATE);
    }

    ImprovementCycle checking() {
        approved();
        carl.actionItems().finish(LABELS, PROOF);
        return all.finishDoing(LATE, "none", PROOF);
    }

    ImprovementCycle observed(int days, long count, int exposure) {
        checking();
        after(days);
        return observe(count, exposure);
    }

    ImprovementCycle observe(long count, int exposure) {
        return all.observe(LATE, 2, Observation.of(today(), count, BigDecimal.valueOf(exposure), PROOF));
    }

    ImprovementCycle judged(long count, int exposure) {
        observed(90, count, exposure);
        return vera.improvementCycles().judge(LATE, "none", PROOF);
    }

    void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }

    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    ImprovementCycle get() {
        return all.get(LATE);
    }

    List<String> stages() {
        return get().stages().stream().map(ImprovementStage::name).toList();
    }

    ActionItems ben() {
        return bench.ben.actionItems();
    }

    /** Refused because of what somebody else stored in between. */
    void refusedAfterOneMore(Runnable step) {
        int stored = bench.store.changesets().size();
        assertThat(catchThrowableOfType(RefusedException.class, step::run)).isNotNull();
        assertThat(bench.store.changesets()).hasSize(stored + 1);
    }
}
