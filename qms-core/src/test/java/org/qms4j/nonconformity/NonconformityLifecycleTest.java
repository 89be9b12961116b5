package org.qms4j.nonconformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.nonconformity.Cases.CAUSE;
import static org.qms4j.nonconformity.Cases.CHECK;
import static org.qms4j.nonconformity.Cases.CRATES;
import static org.qms4j.nonconformity.Cases.MONDAY;
import static org.qms4j.nonconformity.Cases.NEVER_AGAIN;
import static org.qms4j.nonconformity.Cases.PROOF;
import static org.qms4j.nonconformity.Cases.RARER;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.effectiveness.Observation;
import org.qms4j.journal.Entry;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.Nonconformity.Deadline;
import org.qms4j.nonconformity.Nonconformity.Recurrence;

/** From what went wrong to what keeps it from happening again. */
class NonconformityLifecycleTest {
    private final Cases it = new Cases();

    private List<String> stages() {
        return it.get().stages().stream().map(NonconformityStage::name).toList();
    }

    @Test
    void what_worked_is_shown_by_figures_and_closed() {
        it.closed();
        assertThat(stages())
                .containsExactly(
                        "Reported",
                        "Contained",
                        "Evaluated",
                        "Analysing",
                        "Planned",
                        "Implemented",
                        "Verifying",
                        "Effective",
                        "Closed");
        assertThat(it.get().verdict()).contains(Verdict.EFFECTIVE);
        assertThat(it.anna.journal().of(CRATES.key()))
                .extracting(Entry::event)
                .containsExactly(
                        "NonconformityReported",
                        "NonconformityContained",
                        "NonconformityEvaluated",
                        "NonconformityAnalysisBegun",
                        "CauseProposed",
                        "RootCauseConfirmed",
                        "NonconformityEscapeExplained",
                        "NonconformitySimilarCasesChecked",
                        "CorrectiveActionPlanned",
                        "CorrectiveActionImplemented",
                        "CorrectiveActionObserved",
                        "CorrectiveActionEffective",
                        "NonconformityClosed");
        assertThat(it.anna.journal().verify(CRATES.key()).findings()).isEmpty();
    }

    @Test
    void what_did_not_work_goes_back_to_the_analysis_and_keeps_what_was_found_out() {
        it.observed(NEVER_AGAIN, 30, 2, 100);
        assertThat(it.get().verdict()).contains(Verdict.INEFFECTIVE);
        it.vera.nonconformities().findIneffective(CRATES, "the indicator is not looked at");
        it.all.analyse(CRATES, "it goes on");
        assertThat(it.get().rounds()).isEqualTo(2);
        assertThat(it.get().verdict()).as("what the earlier figures say").contains(Verdict.INEFFECTIVE);
        it.bench.refused(
                () -> it.all.plan(CRATES, NEVER_AGAIN, Cases.action()),
                "nonconformity.plan.similar@",
                "nonconformity.plan.begun@actions");
        it.all.proposeCause(CRATES, Propose.why("nobody-told", "nobody was told", Nature.SYSTEMIC, PROOF));
        it.all.confirmCause(CRATES, "nobody-told", "asked five drivers", PROOF);
        it.all.checkSimilar(CRATES, "all deliveries of October", "none", PROOF);
        var training = ActionItemId.of("A-2");
        it.anna
                .actionItems()
                .open(OpenActionItem.of("Tell the drivers", "carl", it.today().plusDays(9))
                        .as(training)
                        .from(CRATES));
        it.all.plan(CRATES, NEVER_AGAIN, new PlannedAction(training, "nobody-told"));
        assertThat(it.get().verdict())
                .as("before there are figures of this round")
                .isEmpty();
        it.carl.actionItems().finish(training, PROOF);
        it.all.implement(CRATES);
        it.after(90);
        it.vera.nonconformities().observe(CRATES, Observation.of(it.today(), 0, BigDecimal.TEN, PROOF));
        it.vera.nonconformities().confirmEffective(CRATES);
        it.all.close(CRATES, Cases.CLOSING);
        assertThat(it.get().confirmedCauses()).extracting(CauseCandidate::name).containsExactly(CAUSE, "nobody-told");
        assertThat(stages()).filteredOn("Planned"::equals).hasSize(2);
    }

    @Test
    void rates_are_compared_by_the_exact_test_and_an_open_question_stays_open() {
        it.observed(RARER, 90, 1, 500);
        assertThat(it.get().verdict()).contains(Verdict.INCONCLUSIVE);
        it.bench.refused(() -> it.vera.nonconformities().confirmEffective(CRATES), "nonconformity.effective.test@");
        it.after(200);
        it.vera.nonconformities().observe(CRATES, Observation.of(it.today(), 9, new BigDecimal("11000"), PROOF));
        assertThat(it.get().verdict()).contains(Verdict.EFFECTIVE);
        it.all.observe(CRATES, Observation.of(it.today(), 60, new BigDecimal("11000"), PROOF));
        assertThat(it.get().verdict()).contains(Verdict.INEFFECTIVE);
        it.all.observe(CRATES, Observation.of(it.today(), 0, BigDecimal.ZERO, PROOF));
        assertThat(it.get().verdict()).as("against nothing").contains(Verdict.INCONCLUSIVE);
    }

    @Test
    void the_window_begins_when_it_is_recorded_whatever_is_claimed() {
        it.planned(NEVER_AGAIN);
        it.carl.actionItems().finish(CHECK, PROOF);
        it.after(100);
        it.anna
                .occurring(it.bench.now().minusSeconds(86_400 * 95))
                .nonconformities()
                .implement(CRATES);
        it.vera.nonconformities().observe(CRATES, Observation.of(it.today(), 0, BigDecimal.TEN, PROOF));
        it.bench.refused(() -> it.vera.nonconformities().confirmEffective(CRATES), "nonconformity.effective.window@");
    }

    @Test
    void dates_come_from_the_profile_and_danger_is_contained_the_same_day() {
        it.all.report(Cases.report().withDanger(true).withSeverity(5));
        assertThat(it.get().deadline()).contains(new Deadline(DeadlineKind.CONTAINMENT, MONDAY));
        it.all.contain(CRATES, "looked", PROOF);
        assertThat(it.get().deadline()).contains(new Deadline(DeadlineKind.EVALUATION, MONDAY.plusDays(7)));
        it.all.evaluate(CRATES, Cases.evaluation());
        assertThat(it.get().deadline()).contains(new Deadline(DeadlineKind.ANALYSIS, MONDAY.plusDays(28)));
        it.after(1);
        it.all.analyse(CRATES, "somebody could be hurt");
        assertThat(it.get().deadline())
                .as("that it is analysed does not put it off")
                .contains(new Deadline(DeadlineKind.ANALYSIS, MONDAY.plusDays(28)));
    }

    @Test
    void the_agenda_knows_what_is_owed_and_to_whom() {
        Complaint complaint = it.anna.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "It broke"));
        it.all.report(Cases.report().withSource(Source.COMPLAINT).from(complaint));
        assertThat(it.anna.agenda().between(MONDAY, MONDAY.plusDays(9)))
                .filteredOn(item -> item.subject().equals(CRATES.key()))
                .extracting(
                        DueItem::kind,
                        DueItem::due,
                        DueItem::effect,
                        item -> item.owner().orElseThrow())
                .containsExactly(tuple("CONTAINMENT", MONDAY.plusDays(1), Effect.CUSTOMER, "anna"));
        it.all.assign(CRATES, "dora");
        it.after(3);
        it.anna.agenda().run(MONDAY, it.today());
        it.bench.qms.dispatch().run(100);
        assertThat(it.bench.told.delivered())
                .extracting(note -> note.kind() + " " + note.recipient())
                .contains(
                        "NonconformityAssigned person:dora",
                        "NonconformityOverdue person:dora",
                        "NonconformityOverdue role:QMS_MANAGER");
        it.anna.agenda().run(MONDAY, it.today());
        assertThat(it.get().alerts()).as("said once").hasSize(1);
    }

    @Test
    void the_same_cause_after_its_actions_is_found_by_the_agenda() {
        it.closed();
        it.after(5);
        var again = NonconformityId.of("N-2");
        it.all.report(Cases.report().as(again).withDetectedOn(it.today()));
        it.all.contain(again, "looked", PROOF);
        it.all.evaluate(again, Cases.evaluation());
        it.all.analyse(again, "it came back");
        it.all.proposeCause(again, Propose.why(CAUSE, "tilted again", Nature.SYSTEMIC, PROOF));
        it.anna.agenda().run(it.today(), it.today().plusDays(1));
        assertThat(it.get().recurrences()).as("a guess is no recurrence").isEmpty();
        it.all.confirmCause(again, CAUSE, "red indicator", PROOF);
        it.anna.agenda().run(it.today(), it.today().plusDays(1));
        it.anna.agenda().run(it.today(), it.today().plusDays(1));
        assertThat(it.get().recurrences()).containsExactly(new Recurrence(it.today(), again.key()));
    }
}
