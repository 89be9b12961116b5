package org.qms4j.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.improvement.Turns.LABELS;
import static org.qms4j.improvement.Turns.LATE;
import static org.qms4j.improvement.Turns.MONDAY;
import static org.qms4j.improvement.Turns.NOWHERE;
import static org.qms4j.improvement.Turns.PROOF;
import static org.qms4j.improvement.Turns.STANDARD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.qms4j.Session;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Task;
import org.qms4j.evidence.Money;
import org.qms4j.improvement.ImprovementStage.Adjusted;
import org.qms4j.improvement.ImprovementStage.Planning;
import org.qms4j.journal.Entry;

/** From what clients complain about to what has become the rule. */
class ImprovementLifecycleTest {
    private final Turns it = new Turns();

    @Test
    void what_is_shown_to_be_better_becomes_the_rule() {
        it.judged(9, 11_000);
        assertThat(it.get().verdict()).contains(Verdict.ACHIEVED);
        it.all.standardize(LATE, STANDARD);
        assertThat(it.stages()).containsExactly("Planning", "Doing", "Checking", "Acting", "Standardized");
        assertThat(it.get().phase()).isEmpty();
        assertThat(it.anna.journal().of(LATE.key()))
                .extracting(Entry::event)
                .containsExactly(
                        "CycleBegun",
                        "CyclePlanned",
                        "CyclePlanApproved",
                        "CycleCarriedOut",
                        "CycleObserved",
                        "CycleChecked",
                        "CycleStandardized");
        assertThat(it.anna.journal().verify(LATE.key()).findings()).isEmpty();
    }

    @Test
    void what_the_figures_do_not_show_is_tried_otherwise_in_the_next_turn() {
        it.judged(12, 11_000);
        int stored = it.bench.store.changesets().size();
        ImprovementCycle next = it.all.adjust(LATE, Optional.empty(), "labels alone do not do", NOWHERE, PROOF);
        assertThat(it.bench.store.changesets()).as("both or none").hasSize(stored + 1);
        assertThat(next.stage()).isInstanceOf(Planning.class);
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.parent()).contains(LATE);
        assertThat(next.driver()).isEqualTo(it.get().driver());
        assertThat(next.plan()).as("is thought of anew").isEqualTo(CyclePlan.empty());
        assertThat(it.get().reached(Adjusted.class))
                .hasValueSatisfying(adjusted -> assertThat(adjusted.next()).isEqualTo(next.id()));
        assertThat(it.all.about(Turns.CATEGORY))
                .extracting(ImprovementCycle::number)
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_turn_that_is_asked_for_twice_by_the_same_command_begins_once() {
        it.judged(12, 11_000);
        Session once = it.anna.once("adjust-1");
        ImprovementCycle next =
                once.improvementCycles().adjust(LATE, Optional.empty(), "labels alone do not do", NOWHERE, PROOF);
        assertThat(once.improvementCycles().adjust(LATE, Optional.empty(), "labels alone do not do", NOWHERE, PROOF))
                .isEqualTo(next);
        assertThat(it.all.about(Turns.CATEGORY)).hasSize(2);
    }

    @Test
    void every_phase_has_a_date_and_is_announced() {
        it.begun();
        assertThat(due()).containsExactly(tuple("PLAN", MONDAY.plusDays(42), Optional.of("anna")));
        it.openAction();
        it.all.plan(LATE, Turns.plan());
        it.olga.improvementCycles().approve(LATE);
        assertThat(due()).containsExactly(tuple("DO", MONDAY.plusDays(84), Optional.of("anna")));
        it.carl.actionItems().finish(LABELS, PROOF);
        it.all.finishDoing(LATE, "none", PROOF);
        assertThat(due())
                .as("10 business days after the window of 90 days, which ends on a Sunday")
                .containsExactly(tuple("CHECK", MONDAY.plusDays(102), Optional.of("anna")));
        it.after(103);
        assertThat(it.anna.agenda().run(MONDAY, it.today().plusDays(1)).done())
                .extracting(Task::action)
                .containsExactly("improvement-cycle.announce-breached");
        assertThat(it.anna.agenda().run(MONDAY, it.today().plusDays(1)).done()).isEmpty();
        it.observe(9, 11_000);
        it.vera.improvementCycles().judge(LATE, "none", PROOF);
        assertThat(due())
                .singleElement()
                .satisfies(owed -> assertThat(owed.toList()).startsWith("ACT"));
        it.all.standardize(LATE, STANDARD);
        assertThat(due()).isEmpty();
    }

    private List<Tuple> due() {
        return it.anna.agenda().between(MONDAY, MONDAY.plusYears(1)).stream()
                .filter(item -> item.subject().equals(LATE.key()))
                .map(item -> tuple(item.kind(), item.due(), item.owner()))
                .toList();
    }

    @Test
    void a_standstill_is_found_once_and_work_on_an_action_ends_it() {
        it.approved();
        it.after(20);
        it.carl.actionItems().start(LABELS);
        it.after(20);
        assertThat(it.all.standingStill(it.today()))
                .as("somebody works on an action")
                .isEmpty();
        it.after(11);
        assertThat(it.all.standingStill(it.today())).hasSize(1);
        assertThat(standstills()).containsExactly("improvement-cycle.announce-standstill");
        assertThat(standstills()).isEmpty();
        it.carl.actionItems().finish(LABELS, PROOF);
        it.all.finishDoing(LATE, "none", PROOF);
        it.after(90);
        assertThat(it.all.standingStill(it.today()))
                .as("there was nothing to do but wait")
                .isEmpty();
        it.after(31);
        assertThat(standstills()).as("nobody judges").containsExactly("improvement-cycle.announce-standstill");
    }

    private List<String> standstills() {
        return it.anna.agenda().run(MONDAY, it.today().plusDays(1)).done().stream()
                .map(Task::action)
                .filter(action -> action.endsWith("standstill"))
                .toList();
    }

    @Test
    void cost_and_benefit_are_said_also_after_the_end() {
        it.judged(9, 11_000);
        it.all.standardize(LATE, STANDARD);
        var saved = Money.of("12000.00", "EUR");
        it.all.account(LATE, Optional.of(Money.of("800.00", "EUR")), Optional.of(saved), PROOF);
        assertThat(it.get().balance().flatMap(ImprovementCycle.Balance::benefit))
                .contains(saved);
    }

    @Test
    void the_phases_are_called_as_the_reader_calls_them() {
        assertThat(Phase.values())
                .extracting(phase -> phase.text(Locale.ENGLISH))
                .containsExactly("Plan", "Do", "Check", "Act");
        assertThat(Phase.values())
                .extracting(phase -> phase.text(Locale.forLanguageTag("es")))
                .containsExactly("Planificar", "Hacer", "Verificar", "Actuar");
        assertThat(Phase.values())
                .extracting(phase -> phase.text(Locale.forLanguageTag("pt")))
                .containsExactly("Planejar", "Fazer", "Verificar", "Agir");
    }

    @Test
    void whoever_may_not_read_cycles_sees_none() {
        it.begun();
        Session client = it.as("carla", Role.CLIENT_CONTACT);
        assertThat(client.improvementCycles().find(LATE)).isEmpty();
    }

    @Test
    void nothing_confidential_is_in_its_text() {
        assertThat(it.begun()).hasToString("ImprovementCycle[I-1, Planning]");
    }
}
