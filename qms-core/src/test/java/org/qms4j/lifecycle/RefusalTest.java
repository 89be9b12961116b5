package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;
import org.qms4j.spi.AccessPolicy.Decision;

class RefusalTest {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 15);

    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");

    @Test
    void every_unmet_condition_is_named_at_once() {
        ActionItem demanding =
                bench.acme.actionItems().open(QmsBench.opening("i-2").withEvidenceDemanded(true));
        Session yesterday = bench.acme.occurring(bench.now().minus(Duration.ofDays(1)));
        assertThat(Refusals.of(() -> yesterday.actionItems().finish(demanding.id())))
                .extracting(RuleViolation::code)
                .containsExactly("time.before-previous", "action.done.evidence");
    }

    @Test
    void every_malformed_field_is_named_at_once() {
        var malformed = new ActionItemCommand.Postpone(null, Confidential.of(" "));
        assertThat(Refusals.of(() -> register(QmsBench.ANNA).take(ActionItemStep.POSTPONE, item, malformed)))
                .extracting(RuleViolation::path, RuleViolation::code)
                .containsExactly(tuple("due", "constraint.NotNull"), tuple("reason", "constraint.NotBlank"));
    }

    @Test
    void conditions_on_a_malformed_command_are_not_judged() {
        var malformed = new ActionItemCommand.Postpone(item.due(), Confidential.of(" "));
        assertThat(Refusals.of(() -> register(QmsBench.ANNA).take(ActionItemStep.POSTPONE, item, malformed)))
                .extracting(RuleViolation::code)
                .doesNotContain("action.postpone.later");
    }

    @Test
    void a_step_of_another_stage_is_refused_with_both_names() {
        assertThat(Refusals.of(() -> bench.acme.actionItems().verify(item)))
                .containsExactly(RuleViolation.error("stage.wrong", "", "verify", "Open"));
    }

    @Test
    void a_step_of_a_settled_record_is_refused() {
        bench.acme.actionItems().cancel(item, "The crates are gone");
        assertThat(Refusals.of(() -> bench.acme.actionItems().postpone(item.id(), NEXT_YEAR, "Later")))
                .containsExactly(RuleViolation.error("stage.wrong", "", "postpone", "Cancelled"));
    }

    @Test
    void whoever_may_only_read_is_told_that_their_roles_do_not_permit_the_step() {
        Session auditor = bench.qms.session(QmsBench.ACME, Actor.of("vera", Role.AUDITOR));
        assertThat(auditor.actionItems().get(item.id())).isEqualTo(item);
        assertThat(Refusals.of(() -> auditor.actionItems().start(item)))
                .containsExactly(RuleViolation.error("access.denied", "", "action-item.start"));
    }

    @Test
    void nothing_but_the_denial_is_told_to_whoever_may_not_take_the_step() {
        Session auditor = bench.qms
                .session(QmsBench.ACME, Actor.of("vera", Role.AUDITOR))
                .occurring(bench.now().plus(Duration.ofDays(1)));
        assertThat(Refusals.of(() -> auditor.actionItems().verify(item)))
                .extracting(RuleViolation::code)
                .containsExactly("access.denied");
    }

    @Test
    void a_record_that_one_may_not_read_does_not_exist() {
        Session stranger = bench.qms.session(QmsBench.ACME, Actor.of("otto", Role.EMPLOYEE));
        assertThat(stranger.actionItems().find(item.id())).isEmpty();
        assertThat(Refusals.of(() -> stranger.actionItems().get(item.id()))).isEqualTo(unknown("i-1"));
        assertThat(Refusals.of(() -> stranger.actionItems().start(item.id()))).isEqualTo(unknown("i-1"));
        assertThat(Refusals.of(() -> stranger.actionItems().start(item))).isEqualTo(unknown("i-1"));
    }

    @Test
    void the_host_denies_what_the_table_permits() {
        Session denied = bench.builder()
                .accessPolicy(request -> request.action().equals("action-item.start") ? Decision.DENY : Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);
        assertThat(Refusals.of(() -> denied.actionItems().start(item)))
                .containsExactly(RuleViolation.error("access.denied", "", "action-item.start"));
        assertThat(denied.actionItems().reassign(item, "dora").owner()).isEqualTo("dora");
    }

    @Test
    void the_host_can_hide_a_single_record() {
        bench.anItem("i-2");
        Session partly = bench.builder()
                .accessPolicy(request ->
                        request.record().filter(item.key()::equals).isPresent() ? Decision.DENY : Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);
        assertThat(Refusals.of(() -> partly.actionItems().get(item.id()))).isEqualTo(unknown("i-1"));
        assertThat(partly.actionItems().query(partly.actionItems().all()).items())
                .extracting(found -> found.id().value())
                .containsExactly("i-2");
    }

    @Test
    void an_id_that_was_never_given_is_unknown() {
        var nobody = ActionItemId.of("nobody");
        assertThat(bench.acme.actionItems().find(nobody)).isEmpty();
        assertThat(Refusals.of(() -> bench.acme.actionItems().get(nobody))).isEqualTo(unknown("nobody"));
        assertThat(Refusals.of(() -> bench.acme.actionItems().start(nobody))).isEqualTo(unknown("nobody"));
        assertThat(unknown("nobody").get(0).message(Locale.ENGLISH)).isEqualTo("there is no action-item nobody");
    }

    @Test
    void a_record_of_another_organization_is_unknown() {
        assertThat(bench.globex.actionItems().find(item.id())).isEmpty();
        assertThat(Refusals.of(() -> bench.globex.actionItems().get(item.id()))).isEqualTo(unknown("i-1"));
        assertThat(Refusals.of(() -> bench.globex.actionItems().start(item.id())))
                .isEqualTo(unknown("i-1"));
    }

    @Test
    void a_refusal_names_the_field_and_the_clause() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> bench.acme.actionItems().postpone(item, item.due(), "Not later"));
        assertThat(refused.violations())
                .extracting(RuleViolation::clause)
                .containsExactly(Optional.of(ClauseRef.iso9001("6.2.2")));
        assertThat(refused.names("action.postpone.later")).isTrue();
        assertThat(refused.names("action.due.past")).isFalse();
        assertThat(refused).hasMessageStartingWith("action-item.postpone refused: due: ");
        assertThat(refused.messages(Locale.ENGLISH))
                .containsExactly("due: the new due date must be later than the old one (ISO 9001:2015, 6.2.2)");
    }

    private Register<ActionItem> register(Actor actor) {
        return new Register<>(ActionItemStep.LIFECYCLE, bench.desk(actor));
    }

    private static List<RuleViolation> unknown(String id) {
        return List.of(RuleViolation.error("record.unknown", "", "action-item", id));
    }
}
