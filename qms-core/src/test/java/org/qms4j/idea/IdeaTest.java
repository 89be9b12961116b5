package org.qms4j.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.idea.IdeaStage.Adopted;
import org.qms4j.idea.IdeaStage.Declined;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.Driver.Kind;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.lifecycle.Register;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.Notification;

/** What could be better, and what comes of it. */
class IdeaTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final IdeaId LABELS = IdeaId.of("idea-1");
    private static final ImprovementCycleId CYCLE = ImprovementCycleId.of("I-1");

    private final QmsBench bench = new QmsBench();
    private final Session anna = bench.acme;
    private final Session emil = bench.qms.session(QmsBench.ACME, Actor.of("emil", Role.EMPLOYEE));

    private Idea submitted() {
        return emil.ideas()
                .submit(SubmitIdea.of("Print labels later", Driver.complaints("late"))
                        .as(LABELS));
    }

    private ImprovementCycle cycle(Driver driver) {
        return anna.improvementCycles()
                .begin(BeginCycle.of(
                                "Deliver in time",
                                driver,
                                SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                                ExternalRef.of("erp", "process", "dispatch"),
                                "tina",
                                "anna")
                        .as(CYCLE));
    }

    private static String[] refusals(Runnable step) {
        return catchThrowableOfType(RefusedException.class, step::run).violations().stream()
                .map(RuleViolation::code)
                .toArray(String[]::new);
    }

    @Test
    @Guard("idea.adopt.cycle")
    void an_idea_is_adopted_by_the_cycle_that_it_drives() {
        submitted();
        assertThat(refusals(() -> anna.ideas().adopt(LABELS, CYCLE))).containsExactly("idea.adopt.cycle");
        Idea adopted = anna.atomically(unit -> {
            unit.improvementCycles()
                    .begin(BeginCycle.of(
                                    "Deliver in time",
                                    Driver.of(Kind.IDEA, "labels", LABELS),
                                    SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                                    ExternalRef.of("erp", "process", "dispatch"),
                                    "tina",
                                    "anna")
                            .as(CYCLE));
            return unit.ideas().adopt(LABELS, CYCLE);
        });
        assertThat(adopted.reached(Adopted.class))
                .hasValueSatisfying(it -> assertThat(it.cycle()).isEqualTo(CYCLE));
    }

    @Test
    void a_cycle_that_something_else_drives_adopts_no_idea() {
        submitted();
        cycle(Driver.complaints("late"));
        assertThat(refusals(() -> anna.ideas().adopt(LABELS, CYCLE))).containsExactly("idea.adopt.cycle");
    }

    @Test
    void a_declined_idea_keeps_the_reason_and_whoever_had_it_is_told() {
        Idea idea = submitted();
        anna.ideas().decline(idea, "the printer is leased until May");
        assertThat(anna.ideas().about("late"))
                .singleElement()
                .satisfies(declined -> assertThat(declined.stage()).isInstanceOf(Declined.class));
        bench.qms.dispatch().run(100);
        assertThat(bench.told.delivered())
                .filteredOn(notice -> notice.kind().equals("IdeaDeclined"))
                .extracting(Notification::recipient)
                .containsExactly("person:emil");
        assertThat(refusals(() -> anna.ideas().adopt(LABELS, CYCLE))).contains("stage.wrong");
    }

    @Test
    void an_employee_hands_in_but_does_not_decide() {
        submitted();
        assertThat(refusals(() -> emil.ideas().decline(LABELS, "mine"))).containsExactly("access.denied");
    }

    @Test
    @Guard({"idea.driver", "alert.raised"})
    void what_an_idea_names_is_there_and_its_date_is_announced_once() {
        var ghost = SubmitIdea.of("call back", Driver.of(Kind.FEEDBACK, "call", ComplaintId.of("none")));
        assertThat(refusals(() -> emil.ideas().submit(ghost))).containsExactly("idea.driver");
        submitted();
        LocalDate due = MONDAY.plusDays(42);
        assertThat(anna.agenda().between(MONDAY, MONDAY.plusYears(1)))
                .extracting(DueItem::kind, DueItem::due)
                .containsExactly(tuple("IDEA", due));
        bench.clock.advance(Duration.ofDays(43));
        assertThat(anna.agenda().run(MONDAY, MONDAY.plusDays(44)).done())
                .extracting(Task::action)
                .containsExactly("improvement-idea.announce-breached");
        var register = new Register<>(IdeaStep.LIFECYCLE, bench.desk(QmsBench.ANNA));
        assertThat(refusals(() -> register.take(IdeaStep.ANNOUNCE_BREACHED, LABELS, new Announce("IDEA", due))))
                .containsExactly("alert.raised");
    }
}
