package org.qms4j.ownedchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Standing;
import org.qms4j.deadline.Term;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.lifecycle.Register;
import org.qms4j.ownedchannel.OwnedChannel.Gap;
import org.qms4j.ownedchannel.OwnedChannel.Kind;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.Notification;

/** Where the organization listens, and what happens when it does not. The clock begins on a Monday. */
class OwnedChannelTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final ChannelFeatures HOTLINE = ChannelFeatures.of("Hotline", "hugo", Term.businessDays(1));
    private static final ChannelFeatures PAGE =
            ChannelFeatures.of("Reviews", "hugo", Term.businessDays(2)).withUrl("https://reviews.example");

    private final QmsBench bench = new QmsBench();
    private final OwnedChannels channels = bench.acme.ownedChannels();

    private OwnedChannel page() {
        return channels.open(OpenChannel.of(Kind.REVIEW_PLATFORM, PAGE).as(OwnedChannelId.of("page")));
    }

    private void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }

    private List<String> due(LocalDate day) {
        return bench.acme.agenda().between(LocalDate.MIN, day).stream()
                .filter(item -> item.kind().equals("MONITORING"))
                .map(item -> item.subject().id() + " " + item.due() + " " + item.standing() + " "
                        + item.owner().orElseThrow())
                .toList();
    }

    private List<String> run() {
        LocalDate today = LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
        return bench.acme.agenda().run(LocalDate.of(2026, 10, 1), today.plusDays(1)).done().stream()
                .map(task ->
                        task.on() + " " + task.action() + " " + task.subject().id())
                .toList();
    }

    @Test
    @Guard("channel.url")
    @Clause(edition = Edition.ISO_10002_2018, value = "4.5")
    void where_everybody_can_read_there_is_an_address() {
        var nowhere = ChannelFeatures.of("Reviews", "hugo", Term.businessDays(1));
        bench.refused(() -> channels.open(OpenChannel.of(Kind.REVIEW_PLATFORM, nowhere)), "channel.url@features.url");
        bench.refused(() -> channels.open(OpenChannel.of(Kind.SOCIAL, nowhere)), "channel.url@features.url");
        OwnedChannel page = page();
        bench.refused(() -> channels.revise(page, nowhere), "channel.url@features.url");
        OwnedChannel hotline = channels.open(OpenChannel.of(Kind.HOTLINE, HOTLINE));
        assertThat(channels.get(hotline.id())).isEqualTo(hotline);
        assertThat(channels.revise(hotline, nowhere).features()).isEqualTo(nowhere);
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "4.4")
    void what_is_not_published_about_a_channel_is_a_gap() {
        assertThat(page().gaps()).containsExactly(Gap.HOW_TO, Gap.MODERATION_RULES, Gap.RESPONSE_TARGET);
        assertThat(channels.open(OpenChannel.of(Kind.HOTLINE, HOTLINE)).gaps())
                .as("nobody else can write there")
                .containsExactly(Gap.HOW_TO, Gap.RESPONSE_TARGET);
        var all = PAGE.withHowTo(Evidence.of("page:how-to"))
                .withModerationRules(Evidence.of("page:rules"))
                .withResponseTarget(Term.businessDays(1));
        assertThat(channels.revise(OwnedChannelId.of("page"), all).gaps()).isEmpty();
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "4.6")
    void somebody_has_to_look_within_the_time_and_then_again() {
        OwnedChannel page = page();
        assertThat(due(MONDAY.plusDays(30))).containsExactly("page 2026-10-07 COMING hugo");
        after(2);
        assertThat(due(MONDAY.plusDays(30))).containsExactly("page 2026-10-07 DUE hugo");
        page = channels.watch(page, 3);
        assertThat(page.lastLook().orElseThrow().found()).isEqualTo(3);
        assertThat(due(MONDAY.plusDays(30))).containsExactly("page 2026-10-09 COMING hugo");
        after(5);
        assertThat(due(MONDAY.plusDays(30))).containsExactly("page 2026-10-09 OVERDUE hugo");
        bench.ben.ownedChannels().retire(page, "the platform was shut down");
        assertThat(due(MONDAY.plusDays(30))).isEmpty();
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "4.6")
    void nobody_looking_for_more_than_twice_the_time_is_an_alarm_and_is_told_once() {
        OwnedChannel page = page();
        after(4);
        assertThat(channels.unmonitored(MONDAY.plusDays(4)))
                .as("the last day of twice the time")
                .isEmpty();
        assertThat(run()).isEmpty();
        after(1);
        assertThat(channels.unmonitored(MONDAY.plusDays(5))).containsExactly(page);
        assertThat(run()).containsExactly("2026-10-10 owned-channel.announce-unmonitored page");
        assertThat(run()).isEmpty();
        assertThat(bench.acme.journal().of(page.key()))
                .extracting(Entry::event)
                .containsExactly("ChannelOpened", "ChannelUnmonitored");
        bench.qms.dispatch().run(100);
        assertThat(bench.told.delivered())
                .filteredOn(told -> told.kind().equals("ChannelUnmonitored"))
                .extracting(Notification::recipient)
                .containsExactlyInAnyOrder("person:hugo", "role:QMS_MANAGER");
        channels.watch(page.id(), 0);
        assertThat(channels.unmonitored(MONDAY.plusDays(5))).isEmpty();
        after(30);
        assertThat(run()).as("again, after the look").hasSize(1);
    }

    @Test
    void the_second_time_is_counted_in_days_of_the_same_kind() {
        channels.open(OpenChannel.of(Kind.HOTLINE, HOTLINE.withMonitoring(Term.calendar(Period.ofMonths(1))))
                .as(OwnedChannelId.of("line")));
        assertThat(due(MONDAY.plusYears(1))).containsExactly("line 2026-11-05 COMING hugo");
        assertThat(channels.unmonitored(LocalDate.of(2026, 12, 5))).isEmpty();
        assertThat(channels.unmonitored(LocalDate.of(2026, 12, 6))).hasSize(1);
    }

    @Test
    @Guard("channel.watch.order")
    void a_look_is_later_than_the_one_before() {
        OwnedChannel page = page();
        after(3);
        var earlier = bench.acme.occurring(bench.now().minus(Duration.ofDays(1)));
        OwnedChannel looked = channels.watch(page, 0);
        bench.refused(() -> earlier.ownedChannels().watch(looked, 5), "channel.watch.order@occurredAt");
        assertThat(bench.acme
                        .occurring(bench.now())
                        .ownedChannels()
                        .watch(looked, 1)
                        .lastLook()
                        .orElseThrow()
                        .found())
                .isEqualTo(1);
    }

    @Test
    void a_look_that_is_told_late_counts_from_when_somebody_looked() {
        OwnedChannel page = page();
        after(7);
        bench.acme
                .occurring(bench.now().minus(Duration.ofDays(5)))
                .ownedChannels()
                .watch(page, 0);
        assertThat(due(MONDAY.plusDays(30))).containsExactly("page 2026-10-09 OVERDUE hugo");
    }

    @Test
    @Guard({"alert.raised", "channel.monitored"})
    void an_alarm_is_raised_when_there_is_one_and_only_once() {
        OwnedChannel page = page();
        var register = new Register<>(OwnedChannelStep.LIFECYCLE, bench.desk(QmsBench.ANNA));
        var friday = new Announce("MONITORING", MONDAY.plusDays(4));
        bench.refused(
                () -> register.take(OwnedChannelStep.ANNOUNCE_UNMONITORED, page, friday), "channel.monitored@due");
        after(5);
        var made = new Announce("MONITORING", MONDAY);
        bench.refused(() -> register.take(OwnedChannelStep.ANNOUNCE_UNMONITORED, page, made), "channel.monitored@due");
        OwnedChannel told = register.take(OwnedChannelStep.ANNOUNCE_UNMONITORED, page, friday);
        assertThat(told.alerts()).hasSize(1);
        bench.refused(() -> register.take(OwnedChannelStep.ANNOUNCE_UNMONITORED, told, friday), "alert.raised@due");
    }

    @Test
    void a_channel_that_was_given_up_is_looked_at_no_more_and_stays_readable() {
        OwnedChannel retired = channels.retire(page(), "entered by mistake");
        bench.refused(() -> channels.watch(retired, 0), "stage.wrong@");
        assertThat(channels.get(retired.id()).stage()).isInstanceOf(OwnedChannelStage.Retired.class);
        assertThat(channels.unmonitored(MONDAY.plusYears(1))).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_channel_is_said_at_once() {
        var wrong = new ChannelFeatures(
                " ",
                Optional.of(""),
                "",
                Term.businessDays(-1),
                Optional.of(Term.calendar(null)),
                Optional.empty(),
                Optional.empty());
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> channels.open(OpenChannel.of(Kind.SOCIAL, wrong)));
        assertThat(refusal.violations())
                .extracting(violation -> violation.path())
                .contains(
                        "features.name",
                        "features.url",
                        "features.owner",
                        "features.monitoring.days",
                        "features.responseTarget.period");
        OwnedChannel page = page();
        bench.refused(() -> channels.watch(page, -1), "constraint.PositiveOrZero@found");
    }

    @Test
    void what_is_due_touches_customers() {
        page();
        assertThat(bench.acme.agenda().between(LocalDate.MIN, LocalDate.MAX))
                .extracting(DueItem::effect, DueItem::standing)
                .containsExactly(tuple(DueItem.Effect.CUSTOMER, Standing.COMING));
    }
}
