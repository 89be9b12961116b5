package org.qms4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.DeadlineKind;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaintanalysis.Thresholds;
import org.qms4j.improvement.ImprovementProfile;
import org.qms4j.nonconformity.CorrectiveActionProfile;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.DeliveryResult;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.store.InMemoryStore;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

class QmsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final QmsBench bench = new QmsBench();

    @Test
    void a_store_is_all_that_is_needed() {
        Session acme = Qms.builder(new InMemoryStore()).build().session(QmsBench.ACME, QmsBench.ANNA);
        LocalDate inAYear = LocalDate.ofInstant(Instant.now(), ZoneId.of("UTC")).plusYears(1);
        var item = acme.actionItems().open(OpenActionItem.of("Check the crates", "carl", inAYear));
        assertThat(acme.actionItems().get(item.id())).isEqualTo(item);
    }

    @Test
    void ids_are_made_of_the_time_unless_the_host_makes_them() {
        var qms = Qms.builder(bench.store).clock(bench.clock).build();
        var id = UUID.fromString(received(qms).id().value());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(bench.clock.millis());
        assertThat(received(bench.qms).id().value()).isEqualTo("id-1");
    }

    @Test
    void monday_to_friday_is_worked_unless_the_host_says_otherwise() {
        assertThat(acknowledgedBy(bench.builder())).isEqualTo(TUESDAY);
        WorkingCalendar closedOnTuesday =
                day -> !day.equals(TUESDAY) && WorkingCalendar.mondayToFriday().isWorkingDay(day);
        assertThat(acknowledgedBy(bench.builder().calendar(closedOnTuesday))).isEqualTo(TUESDAY.plusDays(1));
        bench.clock.set(Instant.parse("2026-10-09T08:00:00Z"));
        assertThat(acknowledgedBy(bench.builder())).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void days_are_those_of_utc_unless_the_host_says_otherwise() {
        bench.clock.set(Instant.parse("2026-10-05T23:30:00Z"));
        assertThat(acknowledgedBy(bench.builder())).isEqualTo(TUESDAY);
        assertThat(acknowledgedBy(bench.builder().zone(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(TUESDAY.plusDays(1));
        assertThat(acknowledgedBy(bench.builder().zone(ZoneId.of("America/New_York"))))
                .isEqualTo(TUESDAY);
    }

    @Test
    void the_profile_says_which_deadlines_run_and_whether_duties_are_separate() {
        assertThat(decidedBy(bench.builder())).isEqualTo(MONDAY.plusWeeks(4));
        var quick = Profile.standard().handlingComplaints(HandlingProfile.ukPaymentServices());
        assertThat(decidedBy(bench.builder().profile(quick))).isEqualTo(MONDAY.plusWeeks(3));

        var waiver = new DutyWaiver("There is nobody else", "anna");
        var small = Profile.smallOrganization(waiver).handlingComplaints(HandlingProfile.ukFcaDisp());
        assertThat(small)
                .isEqualTo(new Profile(
                        "SMALL_ORGANIZATION",
                        Optional.of(waiver),
                        HandlingProfile.ukFcaDisp(),
                        CorrectiveActionProfile.standard(),
                        ImprovementProfile.standard(),
                        Thresholds.standard()));
        assertThat(decidedBy(bench.builder().profile(small))).isEqualTo(MONDAY.plusWeeks(8));
        assertThat(Profile.standard().waiver()).isEmpty();
    }

    @Test
    void the_table_alone_decides_unless_the_host_says_otherwise() {
        assertThat(received(bench.qms).revision().number()).isEqualTo(1);
        var closed = bench.builder().accessPolicy(request -> Decision.DENY).build();
        assertThatThrownBy(() -> received(closed))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.names("access.denied")).isTrue());
    }

    @Test
    void messages_go_to_the_hosts_notifier_when_it_asks_for_it() {
        received(bench.qms);
        assertThat(bench.told.delivered()).isEmpty();
        assertThat(bench.qms.dispatch().run(10)).isEqualTo(1);
        assertThat(bench.told.delivered())
                .extracting(notification -> notification.kind() + " to " + notification.recipient())
                .containsExactly("ComplaintReceived to role:COMPLAINT_HANDLER");
    }

    @Test
    void two_systems_on_one_store_share_records_but_not_what_is_owed() {
        var other = bench.builder()
                .notifier((notification, attempt) -> DeliveryResult.delivered())
                .build();
        Complaint complaint = received(other);
        assertThat(bench.acme.complaints().get(complaint.id())).isEqualTo(complaint);
        assertThat(bench.qms.dispatch().waiting()).isZero();
        assertThat(other.dispatch().waiting()).isEqualTo(1);
    }

    @Test
    void a_builder_that_is_used_again_leaves_what_it_has_built_as_it_was() {
        Qms.Builder builder = bench.builder();
        Qms utc = builder.build();
        builder.zone(ZoneId.of("Europe/Berlin")).build();
        bench.clock.set(Instant.parse("2026-10-05T23:30:00Z"));
        assertThat(received(utc).deadlines()).containsEntry(DeadlineKind.ACKNOWLEDGEMENT, TUESDAY);
    }

    @Test
    void a_store_that_forgets_is_not_for_keeping_records_in_earnest() {
        assertThatThrownBy(() -> Qms.builder(new InMemoryStore()).production())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store \"in memory\" is volatile: records would be lost");
        assertThatThrownBy(() -> Qms.builder(new NamedStore(new StoreInfo("a map", Durability.VOLATILE)))
                        .production())
                .hasMessageContaining("\"a map\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOLATILE")
    void a_store_that_keeps_records_is(Durability durability) {
        var info = new StoreInfo("a database", durability, Set.of(StoreInfo.Level.OUTBOX));
        Qms qms = Qms.builder(new NamedStore(info)).clock(bench.clock).production();
        assertThat(received(qms).revision().number()).isEqualTo(1);
        assertThat(qms.roleTable()).isEqualTo(bench.qms.roleTable());
    }

    @Test
    void a_store_that_joins_the_hosts_transactions_needs_an_outbox() {
        var info = new StoreInfo("a part of the host", Durability.JOINED);
        assertThatThrownBy(() -> Qms.builder(new NamedStore(info)).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store \"a part of the host\" joins the host's transactions and has no outbox:"
                        + " notifications of steps that the host rolls back would be sent");
    }

    @Test
    void the_types_of_records_are_published() {
        assertThat(Qms.lifecycles())
                .extracting(lifecycle -> lifecycle.type().name())
                .containsExactly(
                        "action-item",
                        "alignment",
                        "client",
                        "complaint",
                        "disclosure",
                        "improvement-idea",
                        "improvement-cycle",
                        "interested-party",
                        "network-version",
                        "nonconformity",
                        "offering",
                        "owned-channel",
                        "process",
                        "requirement");
    }

    private static Complaint received(Qms qms) {
        return qms.session(QmsBench.ACME, QmsBench.ANNA)
                .complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The pump arrived broken"));
    }

    private static LocalDate acknowledgedBy(Qms.Builder builder) {
        return deadlines(builder).get(DeadlineKind.ACKNOWLEDGEMENT);
    }

    private static LocalDate decidedBy(Qms.Builder builder) {
        return deadlines(builder).get(DeadlineKind.DECISION);
    }

    private static Map<DeadlineKind, LocalDate> deadlines(Qms.Builder builder) {
        return received(builder.ids(() -> UUID.randomUUID().toString()).build()).deadlines();
    }
}
