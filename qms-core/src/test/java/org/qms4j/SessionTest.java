package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actor.Actor;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Role;
import org.qms4j.journal.Entry;
import org.qms4j.rule.RefusedException;

class SessionTest {
    private static final DutyWaiver WAIVER = new DutyWaiver("Ben is ill", "dora");

    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");
    private final Instant opened = bench.now();

    @Test
    void saying_something_more_makes_another_session() {
        bench.clock.advance(Duration.ofHours(1));
        bench.acme.occurring(opened);
        bench.acme.once("c-1");
        bench.acme.waiving(WAIVER);
        bench.acme.actionItems().finish(bench.acme.actionItems().start(item));
        assertThat(last().occurredAt()).isEqualTo(bench.now());
        assertThat(last().command()).isEmpty();
        assertThatThrownBy(() -> bench.acme.actionItems().verify(item.id())).isInstanceOf(RefusedException.class);
    }

    @Test
    void everything_said_about_a_step_is_kept_in_any_order() {
        bench.acme.actionItems().finish(item);
        bench.clock.advance(Duration.ofHours(1));
        bench.acme.waiving(WAIVER).once("c-1").occurring(opened).actionItems().verify(item.id());
        assertThat(last().occurredAt()).isEqualTo(opened);
        assertThat(last().command().orElseThrow().id()).isEqualTo("c-1");
        assertThat(last().waived().orElseThrow().approvedBy()).isEqualTo("dora");
    }

    @Test
    void what_was_said_last_counts() {
        bench.clock.advance(Duration.ofHours(1));
        bench.acme
                .occurring(opened)
                .occurring(bench.now())
                .once("c-1")
                .once("c-2")
                .actionItems()
                .start(item);
        assertThat(last().occurredAt()).isEqualTo(bench.now());
        assertThat(last().command().orElseThrow().id()).isEqualTo("c-2");
    }

    @Test
    void registers_of_one_session_work_on_the_same_block() {
        bench.acme.atomically(unit -> {
            var items = unit.actionItems();
            items.start(item);
            return unit.actionItems().finish(item.id());
        });
        assertThat(bench.acme.actionItems().get(item.id()).stage()).isInstanceOf(ActionItemStage.Done.class);
        assertThat(bench.store.changesets()).hasSize(2);
    }

    @Test
    void every_step_names_who_took_it_and_for_whom() {
        Actor forBen = QmsBench.ANNA.onBehalfOf("ben");
        bench.qms.session(QmsBench.ACME, forBen).actionItems().start(item);
        assertThat(last().actor()).isEqualTo("anna");
        assertThat(last().onBehalfOf()).contains("ben");
    }

    @Test
    void two_organizations_have_nothing_in_common() {
        bench.globex.actionItems().open(QmsBench.opening("i-1"));
        bench.acme.actionItems().start(item);
        assertThat(bench.globex.actionItems().get(item.id()).stage()).isInstanceOf(ActionItemStage.Open.class);
        assertThat(bench.globex.journal().first().items())
                .extracting(Entry::organization)
                .containsExactly(QmsBench.GLOBEX);
        assertThat(bench.acme.journal().first().items())
                .extracting(Entry::organization)
                .containsExactly(QmsBench.ACME, QmsBench.ACME);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_journal_of_a_record_is_read_by_those_who_may_read_both(Role role) {
        Session session = bench.qms.session(QmsBench.ACME, Actor.of("vera", role));
        if (mayRead("journal", role)) {
            assertThat(session.journal().of(item.key())).hasSize(mayRead("action-item", role) ? 1 : 0);
        } else {
            assertThatThrownBy(session::journal)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(violation -> violation.code() + violation.arguments())
                                    .containsExactly("access.denied[journal.read]"));
        }
    }

    private boolean mayRead(String type, Role role) {
        return bench.qms.roleTable().rolesByAction().get(type + ".read").contains(role);
    }

    private Entry last() {
        var entries = bench.acme.journal().of(item.key());
        return entries.get(entries.size() - 1);
    }
}
