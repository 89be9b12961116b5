package org.qms4j.actionitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.Mistake;
import org.qms4j.QmsBench;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Alert.Level;
import org.qms4j.agenda.Announce;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Register;
import org.qms4j.rule.Edition;

/** Every condition of every step of an action item: once unmet, once met. */
class ActionItemGuardsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 12, 31);

    private final QmsBench bench = new QmsBench();
    private final ActionItems items = bench.acme.actionItems();

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "6.2.2")
    @Guard("action.due.past")
    void an_item_is_not_due_before_the_day_it_is_opened() {
        bench.refused(() -> items.open(QmsBench.opening("a").withDue(TODAY.minusDays(1))), "action.due.past@due");
        assertThat(items.open(QmsBench.opening("a").withDue(TODAY)).due()).isEqualTo(TODAY);
    }

    @Test
    @Guard("action.done.evidence")
    void where_evidence_is_demanded_nothing_is_done_without_it() {
        ActionItem item = items.open(QmsBench.opening("a").withEvidenceDemanded(true));
        bench.refused(() -> items.finish(item), "action.done.evidence@evidence");
        assertThat(items.finish(item, Evidence.of("photo:1")).stage()).isInstanceOf(ActionItemStage.Done.class);
        assertThat(items.finish(bench.anItem("b")).stage()).isInstanceOf(ActionItemStage.Done.class);
    }

    @Test
    @Guard("action.verify.other")
    void whoever_says_that_it_is_done_does_not_verify_it() {
        ActionItem done = items.finish(bench.anItem("a"));
        bench.refused(() -> items.verify(done), "action.verify.other@");
        assertThat(bench.ben.actionItems().verify(done).stage()).isInstanceOf(ActionItemStage.Verified.class);
    }

    @Test
    void one_person_may_do_both_only_with_a_waiver_of_somebody_else_which_is_journaled() {
        ActionItem done = items.finish(bench.anItem("a"));
        var own = bench.acme.waiving(new DutyWaiver("nobody else is here", "anna"));
        bench.refused(() -> own.actionItems().verify(done), "action.verify.other@");
        var waived = bench.acme.waiving(new DutyWaiver("nobody else is here", "ben"));
        assertThat(waived.actionItems().verify(done).stage()).isInstanceOf(ActionItemStage.Verified.class);
        List<Entry> journal = bench.acme.journal().of(done.key());
        assertThat(journal.get(journal.size() - 1).waived())
                .contains(new Entry.Waived(List.of("action.verify.other"), "nobody else is here", "ben"));
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "6.2.2")
    @Guard("action.postpone.later")
    void an_item_is_put_off_to_a_later_day_only() {
        ActionItem item = bench.anItem("a");
        bench.refused(() -> items.postpone(item, END_OF_YEAR, "no time"), "action.postpone.later@due");
        bench.refused(() -> items.postpone(item, END_OF_YEAR.minusDays(1), "no time"), "action.postpone.later@due");
        assertThat(items.postpone(item, END_OF_YEAR.plusDays(1), "no time").due())
                .isEqualTo(END_OF_YEAR.plusDays(1));
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "6.2.2")
    @Guard("action.due.past")
    void an_overdue_item_is_not_put_off_to_a_day_that_has_passed() {
        ActionItem item = items.open(QmsBench.opening("a").withDue(TODAY));
        bench.clock.advance(Duration.ofDays(10));
        bench.refused(() -> items.postpone(item, TODAY.plusDays(9), "no time"), "action.due.past@due");
        assertThat(items.postpone(item, TODAY.plusDays(10), "no time").due()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    @Guard("action.origin")
    @Mistake(12)
    void what_an_item_comes_from_is_there() {
        var origin = ActionItemId.of("origin");
        bench.refused(() -> items.open(QmsBench.opening("a").from(origin)), "action.origin@origin");
        bench.anItem("origin");
        assertThat(items.open(QmsBench.opening("a").from(origin)).origin()).contains(origin.key());
    }

    @Test
    @Guard("alert.raised")
    void the_same_is_not_announced_twice() {
        ActionItem item = bench.anItem("a");
        var register = new Register<>(ActionItemStep.LIFECYCLE, bench.desk(QmsBench.ANNA));
        var date = new Announce("ACTION", END_OF_YEAR);
        ActionItem told = register.take(ActionItemStep.ANNOUNCE_APPROACHING, item, date);
        bench.refused(() -> register.take(ActionItemStep.ANNOUNCE_APPROACHING, told, date), "alert.raised@due");
        assertThat(register.take(ActionItemStep.ANNOUNCE_BREACHED, told, date).alerts())
                .containsExactly(
                        new Alert("ACTION", END_OF_YEAR, Level.APPROACHING),
                        new Alert("ACTION", END_OF_YEAR, Level.BREACHED));
    }

    @Test
    void these_are_all_conditions_of_all_steps() {
        var codes = new TreeSet<String>();
        Stream.concat(ActionItemStep.LIFECYCLE.beginnings().stream(), ActionItemStep.LIFECYCLE.steps().stream())
                .forEach(step -> codes.addAll(step.rules()));
        var tested = new TreeSet<String>();
        for (var method : ActionItemGuardsTest.class.getDeclaredMethods()) {
            Optional.ofNullable(method.getAnnotation(Guard.class))
                    .ifPresent(guard -> tested.addAll(List.of(guard.value())));
        }
        assertThat(tested).isEqualTo(codes);
    }
}
