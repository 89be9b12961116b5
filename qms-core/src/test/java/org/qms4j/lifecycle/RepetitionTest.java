package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.evidence.Evidence;
import org.qms4j.rule.RuleViolation;

/** A caller that does not know whether a step was stored takes it again under the same id. */
class RepetitionTest {
    private static final RuleViolation OTHER_CONTENT = RuleViolation.error("command.other-content", "command");

    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");

    @Test
    void a_repeated_step_returns_the_stored_record_and_stores_nothing() {
        ActionItem first = bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        long waiting = bench.qms.dispatch().waiting();
        assertThat(bench.acme.once("c-1").actionItems().reassign(item.id(), "dora"))
                .isEqualTo(first);
        assertThat(bench.store.changesets()).hasSize(2);
        assertThat(bench.entries(item.key())).hasSize(2);
        assertThat(bench.qms.dispatch().waiting()).isEqualTo(waiting);
    }

    @Test
    void a_step_without_an_id_is_taken_twice() {
        bench.acme.actionItems().reassign(item.id(), "dora");
        assertThat(bench.acme
                        .actionItems()
                        .reassign(item.id(), "dora")
                        .revision()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void a_repeated_step_on_the_value_of_back_then_is_no_conflict() {
        ActionItem first = bench.acme.once("c-1").actionItems().reassign(item, "dora");
        assertThat(bench.acme.once("c-1").actionItems().reassign(item, "dora")).isEqualTo(first);
        assertThat(bench.store.changesets()).hasSize(2);
    }

    @Test
    void a_repetition_returns_the_record_as_it_is_now() {
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        ActionItem now = bench.ben.actionItems().reassign(item.id(), "emil");
        assertThat(bench.acme.once("c-1").actionItems().reassign(item.id(), "dora"))
                .isEqualTo(now);
        assertThat(bench.acme.once("c-1").actionItems().reassign(item, "dora")).isEqualTo(now);
    }

    @Test
    void a_step_is_repeated_also_when_it_is_no_longer_possible() {
        ActionItem started = bench.acme.once("c-1").actionItems().start(item.id());
        assertThat(bench.acme.once("c-1").actionItems().start(item.id())).isEqualTo(started);
        ActionItem cancelled = bench.ben.actionItems().cancel(started, "The crates are gone");
        assertThat(bench.acme.once("c-1").actionItems().start(item.id())).isEqualTo(cancelled);
        assertThat(bench.acme.once("c-1").actionItems().start(item)).isEqualTo(cancelled);
        assertThat(bench.entries(item.key())).hasSize(3);
    }

    @Test
    void a_beginning_whose_id_is_made_here_is_repeated_with_the_id_of_the_first_time() {
        OpenActionItem command = OpenActionItem.of("Check the crates", "carl", LocalDate.of(2026, 12, 31));
        ActionItem first = bench.acme.once("c-1").actionItems().open(command);
        assertThat(bench.acme.once("c-1").actionItems().open(command)).isEqualTo(first);
        assertThat(bench.acme
                        .actionItems()
                        .query(bench.acme.actionItems().all())
                        .items())
                .containsExactlyInAnyOrder(item, first);
    }

    @Test
    void a_beginning_is_repeated_also_on_the_day_after_it_would_have_been_in_time() {
        OpenActionItem command = OpenActionItem.of("Check the crates", "carl", LocalDate.of(2026, 10, 5));
        ActionItem first = bench.acme.once("c-1").actionItems().open(command);
        bench.clock.advance(Duration.ofDays(1));
        assertThat(bench.acme.once("c-1").actionItems().open(command)).isEqualTo(first);
    }

    @Test
    void a_refused_step_does_not_use_up_its_id() {
        assertThat(Refusals.codes(() -> bench.acme.once("c-1").actionItems().verify(item.id())))
                .containsExactly("stage.wrong");
        bench.acme.once("c-1").actionItems().start(item.id());
        assertThat(bench.entries(item.key())).hasSize(2);
    }

    @Test
    void an_id_that_was_used_with_other_content_is_refused() {
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().reassign(item.id(), "emil")))
                .containsExactly(OTHER_CONTENT);
        assertThat(bench.acme.actionItems().get(item.id()).owner()).isEqualTo("dora");
    }

    @Test
    void an_id_that_was_used_with_other_confidential_content_is_refused() {
        var january = LocalDate.of(2027, 1, 15);
        bench.acme.once("c-1").actionItems().postpone(item.id(), january, "No time");
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().postpone(item.id(), january, "Ill")))
                .containsExactly(OTHER_CONTENT);
        assertThat(bench.acme
                        .once("c-1")
                        .actionItems()
                        .postpone(item.id(), january, "No time")
                        .due())
                .isEqualTo(january);
    }

    @Test
    void an_id_that_was_used_for_another_step_is_refused() {
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().start(item.id())))
                .containsExactly(OTHER_CONTENT);
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().open(QmsBench.opening("i-2"))))
                .containsExactly(OTHER_CONTENT);
        assertThat(bench.store.changesets()).hasSize(2);
    }

    @Test
    void an_id_that_was_used_on_another_record_is_refused() {
        ActionItemId other = bench.anItem("i-2").id();
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().reassign(other, "dora")))
                .containsExactly(OTHER_CONTENT);
        assertThat(Refusals.of(() -> bench.acme.once("c-1").actionItems().reassign(ActionItemId.of("nobody"), "dora")))
                .containsExactly(OTHER_CONTENT);
    }

    @Test
    void a_colleague_may_repeat_what_they_may_do() {
        ActionItem first = bench.acme.once("c-1").actionItems().start(item.id());
        assertThat(bench.ben.once("c-1").actionItems().start(item.id())).isEqualTo(first);
        assertThat(first.stage().entered().actor()).isEqualTo("anna");
    }

    @Test
    void somebody_who_may_not_take_the_step_may_not_repeat_it() {
        bench.acme.once("c-1").actionItems().start(item.id());
        assertThat(Refusals.of(() -> as(Role.AUDITOR).once("c-1").actionItems().start(item.id())))
                .containsExactly(RuleViolation.error("access.denied", "", "action-item.start"));
        assertThat(Refusals.codes(
                        () -> as(Role.EMPLOYEE).once("c-1").actionItems().start(item.id())))
                .containsExactly("access.denied");
    }

    @Test
    void another_organization_may_use_the_same_id() {
        bench.globex.actionItems().open(QmsBench.opening("i-1"));
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        assertThat(bench.globex.once("c-1").actionItems().start(item.id()).stage())
                .isInstanceOf(ActionItemStage.InProgress.class);
        assertThat(bench.acme.actionItems().get(item.id()).stage()).isInstanceOf(ActionItemStage.Open.class);
    }

    @Test
    void ids_differ_in_every_character() {
        bench.acme.once("c-1").actionItems().reassign(item.id(), "dora");
        assertThat(bench.acme
                        .once("C-1")
                        .actionItems()
                        .reassign(item.id(), "emil")
                        .owner())
                .isEqualTo("emil");
    }

    @Test
    void a_command_id_has_one_to_sixty_four_characters() {
        String longest = "c".repeat(64);
        bench.acme.once(longest).actionItems().start(item.id());
        assertThat(bench.acme
                        .journal()
                        .of(item.key())
                        .get(1)
                        .command()
                        .orElseThrow()
                        .id())
                .isEqualTo(longest);
        for (String impossible : new String[] {"", longest + "c"}) {
            assertThatThrownBy(() -> bench.acme.once(impossible).actionItems().reassign(item.id(), "dora"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("command: 1 to 64 characters");
        }
    }

    @Test
    void a_fact_that_happened_earlier_is_repeated_as_well() {
        bench.clock.advance(Duration.ofHours(2));
        Session earlier = bench.acme.occurring(bench.now().minus(Duration.ofHours(1)));
        ActionItem done = earlier.once("c-1").actionItems().finish(item.id(), Evidence.of("photo:1"));
        assertThat(earlier.once("c-1").actionItems().finish(item.id(), Evidence.of("photo:1")))
                .isEqualTo(done);
    }

    private Session as(Role role) {
        return bench.qms.session(QmsBench.ACME, Actor.of("vera", role));
    }
}
