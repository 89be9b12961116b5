package org.qms4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.rule.RuleViolation;

/** When something happened, as the actor says, beside when it was recorded. */
class TimeTest {
    private final QmsBench bench = new QmsBench();
    private final ActionItem item = bench.anItem("i-1");
    private final Instant opened = bench.now();

    @Test
    void a_step_happened_when_it_is_recorded_unless_somebody_says_otherwise() {
        bench.clock.advance(Duration.ofHours(2));
        Entered entered = bench.acme.actionItems().start(item).stage().entered();
        assertThat(entered).isEqualTo(new Entered(bench.now(), bench.now(), "anna", Optional.empty()));
        assertThat(entered.isLate()).isFalse();
    }

    @Test
    void a_step_that_happened_earlier_carries_both_times() {
        bench.clock.advance(Duration.ofHours(2));
        Instant claimed = opened.plus(Duration.ofHours(1));
        ActionItem started = bench.acme.occurring(claimed).actionItems().start(item);
        assertThat(started.stage().entered()).isEqualTo(new Entered(claimed, bench.now(), "anna", Optional.empty()));
        Entry entry = bench.acme.journal().of(item.key()).get(1);
        assertThat(entry.occurredAt()).isEqualTo(claimed);
        assertThat(entry.recordedAt()).isEqualTo(bench.now());
    }

    @Test
    void nothing_has_happened_in_the_future() {
        Instant later = bench.now().plusNanos(1_000);
        assertThat(Refusals.of(() -> bench.acme.occurring(later).actionItems().start(item)))
                .containsExactly(RuleViolation.error("time.future", "occurredAt"));
        assertThat(bench.acme
                        .occurring(bench.now())
                        .actionItems()
                        .start(item)
                        .revision()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void nothing_has_happened_before_the_stage_that_it_leaves() {
        Instant earlier = opened.minusNanos(1_000);
        assertThat(Refusals.of(() -> bench.acme.occurring(earlier).actionItems().start(item)))
                .containsExactly(RuleViolation.error("time.before-previous", "occurredAt", "Open"));
        assertThat(bench.acme
                        .occurring(opened)
                        .actionItems()
                        .start(item)
                        .revision()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void a_beginning_may_have_happened_long_ago() {
        Instant longAgo = Instant.parse("1999-12-31T23:59:59.999999Z");
        ActionItem old = bench.acme.occurring(longAgo).actionItems().open(QmsBench.opening("i-2"));
        assertThat(old.stage().entered().occurredAt()).isEqualTo(longAgo);
        assertThat(old.stage().entered().isLate()).isTrue();
        assertThat(bench.acme.actionItems().get(old.id())).isEqualTo(old);
    }

    @Test
    void steps_taken_in_after_the_fact_stay_in_their_order() {
        Instant longAgo = Instant.parse("2020-03-01T10:00:00Z");
        ActionItem old = bench.acme.occurring(longAgo).actionItems().open(QmsBench.opening("i-2"));
        Session nextDay = bench.acme.occurring(longAgo.plus(Duration.ofDays(1)));
        ActionItem started = nextDay.actionItems().start(old);
        assertThat(Refusals.codes(
                        () -> bench.acme.occurring(longAgo).actionItems().finish(started)))
                .containsExactly("time.before-previous");
        assertThat(nextDay.actionItems().finish(started, Evidence.of("photo:1")).stages())
                .extracting(stage -> stage.entered().occurredAt())
                .containsExactly(longAgo, longAgo.plus(Duration.ofDays(1)), longAgo.plus(Duration.ofDays(1)));
    }

    @Test
    void a_step_is_late_when_it_is_recorded_more_than_a_day_after_it_happened() {
        bench.clock.advance(Duration.ofDays(1));
        ActionItem started = bench.acme.occurring(opened).actionItems().start(item);
        assertThat(started.stage().entered().isLate()).isFalse();
        bench.clock.advance(Duration.ofNanos(1_000));
        ActionItem finished = bench.acme.occurring(opened).actionItems().finish(started);
        assertThat(finished.stage().entered().isLate()).isTrue();
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        bench.clock.set(Instant.parse("2026-10-05T09:00:00.123456789Z"));
        Instant claimed = Instant.parse("2026-10-05T08:30:00.987654321Z");
        ActionItem started = bench.acme.occurring(claimed).actionItems().start(item);
        assertThat(started.stage().entered())
                .isEqualTo(new Entered(
                        Instant.parse("2026-10-05T08:30:00.987654Z"),
                        Instant.parse("2026-10-05T09:00:00.123456Z"),
                        "anna",
                        Optional.empty()));
        assertThat(bench.acme.actionItems().get(item.id())).isEqualTo(started);
    }

    @Test
    void now_to_the_nanosecond_is_not_the_future() {
        bench.clock.set(Instant.parse("2026-10-05T09:00:00.123456789Z"));
        assertThat(bench.acme
                        .occurring(bench.now())
                        .actionItems()
                        .start(item)
                        .revision()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void evidence_is_neither_from_the_future_nor_older_than_the_stage() {
        assertThat(Refusals.of(() -> bench.acme
                        .actionItems()
                        .finish(
                                item,
                                Evidence.of("photo:1").capturedAt(opened.plusSeconds(1)),
                                Evidence.of("photo:2").capturedAt(opened.minusSeconds(1)),
                                Evidence.of("photo:3").capturedAt(opened))))
                .extracting(RuleViolation::code, RuleViolation::path)
                .containsExactly(
                        tuple("evidence.future", "evidence[0].capturedAt"),
                        tuple("evidence.too-old", "evidence[1].capturedAt"));
    }

    @Test
    void a_day_is_a_day_of_the_organizations_zone() {
        Instant lastHour = Instant.parse("2026-10-05T23:30:00Z");
        bench.clock.set(lastHour);
        OpenActionItem dueToday = OpenActionItem.of("Check the crates", "carl", LocalDate.of(2026, 10, 5));
        assertThat(bench.acme.actionItems().open(dueToday).due()).isEqualTo("2026-10-05");
        Session berlin =
                bench.builder().zone(ZoneId.of("Europe/Berlin")).build().session(QmsBench.GLOBEX, QmsBench.ANNA);
        assertThat(Refusals.codes(() -> berlin.actionItems().open(dueToday))).containsExactly("action.due.past");
    }

    @Test
    void a_clock_that_jumps_backwards_refuses_what_would_come_before_the_stage() {
        bench.clock.set(opened.minus(Duration.ofMinutes(5)));
        assertThat(Refusals.codes(() -> bench.acme.actionItems().start(item))).containsExactly("time.before-previous");
        assertThat(Refusals.codes(
                        () -> bench.acme.occurring(opened).actionItems().start(item)))
                .containsExactly("time.future");
        bench.clock.set(opened);
        assertThat(bench.acme.actionItems().start(item).revision().number()).isEqualTo(2);
        assertThat(bench.acme.journal().verify(item.key()).isIntact()).isTrue();
    }
}
