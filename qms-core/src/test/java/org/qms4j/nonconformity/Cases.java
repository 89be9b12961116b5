package org.qms4j.nonconformity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.effectiveness.Baseline;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Ref;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;

/** Crates that were delivered broken, on the way to the end. The clock begins on Monday, 5 October 2026. */
final class Cases {
    static final Evidence PROOF = Evidence.of("photo:1");
    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    static final NonconformityId CRATES = NonconformityId.of("N-1");
    static final ActionItemId CHECK = ActionItemId.of("A-1");
    static final String CAUSE = "no-tilt-check";
    static final EffectivenessCriterion NEVER_AGAIN = EffectivenessCriterion.noRecurrence("crates broken on arrival");
    static final EffectivenessCriterion RARER = EffectivenessCriterion.lowerRate(
            "crates broken on arrival per delivery, definition 2",
            new Baseline(24, new BigDecimal("12000"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
    static final Close CLOSING = Close.changingNothing("packing alone was concerned", PROOF);

    final QmsBench bench = new QmsBench();
    final Session anna = bench.acme;
    final Session ben = bench.ben;
    final Session carl = bench.qms.session(QmsBench.ACME, Actor.of("carl", Role.ACTION_OWNER));
    final Session vera = bench.qms.session(QmsBench.ACME, Actor.of("vera", Role.EFFECTIVENESS_VERIFIER));
    final Nonconformities all = anna.nonconformities();

    static ReportNonconformity report() {
        return ReportNonconformity.of(
                        Source.PROCESS, ClauseRef.iso9001("8.5.4"), "Three crates arrived broken", 3, MONDAY, "anna")
                .as(CRATES);
    }

    static Evaluate evaluation() {
        return new Evaluate(
                Confidential.of("sent three new crates"),
                Confidential.of("the client had to stop for a day and was paid for it"),
                List.of(PROOF),
                List.of(PROOF));
    }

    static PlannedAction action() {
        return new PlannedAction(CHECK, CAUSE);
    }

    Nonconformity reported() {
        return all.report(report());
    }

    Nonconformity contained() {
        return all.contain(reported(), "the other crates were looked through", PROOF);
    }

    Nonconformity evaluated() {
        return all.evaluate(contained(), evaluation());
    }

    Nonconformity analysing() {
        return all.analyse(evaluated(), "it can happen to every delivery");
    }

    Nonconformity withCandidate() {
        return all.proposeCause(
                analysing(),
                AnalysisCommand.Propose.why(CAUSE, "crates are tilted in the lorry", Nature.SYSTEMIC, PROOF));
    }

    /** Everything is known that a plan rests on. */
    Nonconformity analysed() {
        all.confirmCause(withCandidate(), CAUSE, "the tilt indicator of all three was red", PROOF);
        all.explainEscape(CRATES, "nobody looks at the indicator", PROOF);
        return all.checkSimilar(CRATES, "all deliveries of September", "two more with a red indicator", PROOF);
    }

    void openAction() {
        anna.actionItems()
                .open(OpenActionItem.of("Look at the indicator before unloading", "carl", MONDAY.plusDays(30))
                        .as(CHECK)
                        .from(CRATES));
    }

    Nonconformity planned(EffectivenessCriterion criterion) {
        analysed();
        openAction();
        return all.plan(CRATES, criterion, action());
    }

    Nonconformity implemented(EffectivenessCriterion criterion) {
        planned(criterion);
        carl.actionItems().finish(CHECK, PROOF);
        return all.implement(CRATES);
    }

    Nonconformity observed(EffectivenessCriterion criterion, int days, long count, int exposure) {
        implemented(criterion);
        after(days);
        return vera.nonconformities()
                .observe(CRATES, Observation.of(today(), count, BigDecimal.valueOf(exposure), PROOF));
    }

    Nonconformity effective() {
        observed(NEVER_AGAIN, 90, 0, 0);
        return vera.nonconformities().confirmEffective(CRATES);
    }

    Nonconformity closed() {
        effective();
        return all.close(CRATES, CLOSING);
    }

    void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }

    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    Nonconformity get() {
        return all.get(CRATES);
    }

    static List<String> stages(Ref<Nonconformity> nonconformity, Function<Ref<Nonconformity>, Nonconformity> find) {
        return find.apply(nonconformity).stages().stream()
                .map(NonconformityStage::name)
                .toList();
    }
}
