package org.qms4j.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.agenda.AgendaBench.oct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actor.Role;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.client.Touchpoint;
import org.qms4j.complaint.Complaint;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.spi.AccessPolicy.Decision;

/** What is due, to whom it matters, and how it stands. */
class AgendaTest {
    private final AgendaBench it = new AgendaBench();

    /** An active client that rests after ten days without a contact. */
    private ClientId client(String id) {
        RegisterClient registration = RegisterClient.of(ExternalRef.of("crm", "account", id), Kind.ORGANIZATION)
                .as(ClientId.of(id))
                .ownedBy("olga")
                .withDormantAfterDays(10);
        return it.acme
                .clients()
                .activate(it.acme.clients().register(registration))
                .id();
    }

    @Test
    void complaints_clients_and_action_items_are_due_and_what_touches_a_customer_comes_first() {
        it.item("internal", oct(6));
        ActionItem felt = it.acme
                .actionItems()
                .open(QmsBench.opening("felt").withDue(oct(7)).withCustomerEffect(true));
        client("client");
        it.complaint("case");
        assertThat(it.due(it.acme, oct(5), oct(40)))
                .containsExactly(
                        "case ACKNOWLEDGEMENT 2026-10-06 COMING",
                        "felt ACTION 2026-10-07 COMING",
                        "client CONTACT 2026-10-14 COMING",
                        "case PROGRESS 2026-10-19 COMING",
                        "case DECISION 2026-11-02 COMING",
                        "internal ACTION 2026-10-06 COMING");
        assertThat(it.acme.agenda().between(oct(5), oct(15)))
                .extracting(item -> item.effect() + " " + item.owner().orElseThrow())
                .containsExactly("CUSTOMER hanna", "CUSTOMER carl", "CUSTOMER olga", "INTERNAL carl");
        assertThat(felt.customerEffect()).isTrue();
    }

    @Test
    void an_interval_holds_its_first_day_and_not_its_last() {
        it.item("a", oct(7));
        assertThat(it.due(it.acme, oct(7), oct(8))).hasSize(1);
        assertThat(it.due(it.acme, oct(6), oct(7))).isEmpty();
        assertThat(it.due(it.acme, oct(8), oct(9))).isEmpty();
        assertThat(it.due(it.acme, oct(7), oct(7))).isEmpty();
        assertThat(it.due(it.acme, oct(8), oct(6))).isEmpty();
        assertThat(it.due(it.acme, LocalDate.MIN, LocalDate.MAX)).hasSize(1);
    }

    @Test
    void something_is_coming_then_due_then_overdue_and_today_shows_the_last_two() {
        it.item("a", oct(7));
        assertThat(it.on(oct(6)).acme.agenda().today()).isEmpty();
        assertThat(it.due(it.acme, oct(1), oct(20))).containsExactly("a ACTION 2026-10-07 COMING");
        assertThat(it.on(oct(7)).acme.agenda().today())
                .extracting(AgendaBench::text)
                .containsExactly("a ACTION 2026-10-07 DUE");
        assertThat(it.on(oct(8)).acme.agenda().today())
                .extracting(AgendaBench::text)
                .containsExactly("a ACTION 2026-10-07 OVERDUE");
    }

    @Test
    void news_that_never_came_is_missed_once_the_next_would_have_been_due_as_well() {
        it.acme.complaints().acknowledge(it.complaint("case"), Evidence.of("mail:1"));
        List<String> progress = List.of("case PROGRESS 2026-10-19 OVERDUE");
        assertThat(it.on(oct(33)).due(it.acme, oct(5), oct(33))).isEqualTo(progress);
        assertThat(it.on(oct(34)).due(it.acme, oct(5), oct(34)))
                .containsExactly(
                        "case PROGRESS 2026-10-19 MISSED",
                        "case DECISION 2026-11-02 OVERDUE",
                        "case PROGRESS 2026-11-02 OVERDUE");
    }

    @Test
    void a_promise_is_due_until_it_is_kept() {
        Complaint complaint = it.acme.complaints().promise(it.complaint("case"), "a call back", oct(8));
        assertThat(it.due(it.acme, oct(8), oct(9))).containsExactly("case PROMISE-1 2026-10-08 COMING");
        it.acme.complaints().keepPromise(complaint, 1, Evidence.of("call:1"));
        assertThat(it.due(it.acme, oct(8), oct(9))).isEmpty();
    }

    @Test
    void while_the_clock_of_a_complaint_stands_still_nothing_is_due_and_its_dates_move_on() {
        Complaint complaint = it.acme.complaints().acknowledge(it.complaint("case"), Evidence.of("mail:1"));
        complaint = it.acme.complaints().stopClock(complaint, "waiting-for-client");
        assertThat(it.due(it.acme, oct(1), oct(60))).isEmpty();
        it.on(oct(7)).acme.complaints().resumeClock(complaint);
        assertThat(it.due(it.acme, oct(1), oct(60)))
                .containsExactly("case PROGRESS 2026-10-21 COMING", "case DECISION 2026-11-04 COMING");
    }

    @Test
    void a_contact_puts_off_the_day_a_client_would_rest() {
        ClientId client = client("client");
        it.on(oct(9)).acme.clients().touch(client, Touchpoint.of(Touchpoint.Phase.SALE, "visit", oct(8)));
        assertThat(it.due(it.acme, oct(1), oct(60))).containsExactly("client CONTACT 2026-10-17 COMING");
    }

    @Test
    void what_is_settled_is_no_longer_due() {
        it.acme.actionItems().finish(it.item("done", oct(7)));
        it.acme.actionItems().cancel(it.item("cancelled", oct(7)), "not needed");
        it.acme.complaints().withdraw(it.complaint("withdrawn"), Evidence.of("mail:1"));
        it.acme.clients().lose(client("lost"), "moved away");
        it.acme.clients().merge(client("merged"), ClientId.of("lost"));
        assertThat(it.due(it.acme, oct(1), oct(400))).isEmpty();
        assertThat(it.on(oct(300)).run(oct(1), oct(301))).isEmpty();
    }

    @Test
    void an_acknowledged_complaint_no_longer_owes_its_acknowledgement() {
        it.acme.complaints().acknowledge(it.complaint("case"), Evidence.of("mail:1"));
        assertThat(it.due(it.acme, oct(1), oct(19))).isEmpty();
    }

    @Test
    void an_item_that_is_not_done_is_due_again_on_its_old_date() {
        ActionItem done = it.acme.actionItems().finish(it.item("a", oct(7)));
        it.on(oct(9)).bench.ben.actionItems().sendBack(done, "half of it is missing");
        assertThat(it.due(it.acme, oct(1), oct(10))).containsExactly("a ACTION 2026-10-07 OVERDUE");
    }

    @Test
    void a_postponed_item_moves_to_its_new_day() {
        it.acme.actionItems().postpone(it.item("a", oct(7)), oct(9), "parts are late");
        assertThat(it.due(it.acme, oct(1), oct(9))).isEmpty();
        assertThat(it.due(it.acme, oct(9), oct(10))).containsExactly("a ACTION 2026-10-09 COMING");
    }

    @Test
    void everybody_sees_only_what_they_may_read() {
        it.item("item", oct(7));
        it.complaint("case");
        client("client");
        assertThat(it.due(it.as("carl", Role.ACTION_OWNER), oct(5), oct(15)))
                .containsExactly("item ACTION 2026-10-07 COMING");
        assertThat(it.due(it.as("emil", Role.EMPLOYEE), oct(5), oct(15))).isEmpty();
        assertThat(it.due(it.bench.globex, oct(5), oct(15))).isEmpty();
        Session without = it.bench
                .builder()
                .accessPolicy(request -> request.record()
                                .filter(record -> record.type().equals("complaint"))
                                .isPresent()
                        ? Decision.DENY
                        : Decision.ALLOW)
                .build()
                .session(QmsBench.ACME, QmsBench.ANNA);
        assertThat(it.due(without, oct(5), oct(15)))
                .containsExactly("client CONTACT 2026-10-14 COMING", "item ACTION 2026-10-07 COMING");
    }

    @Test
    void a_day_ends_at_midnight_where_the_organization_is() {
        it.item("a", oct(7));
        Session brazil =
                it.bench.builder().zone(ZoneId.of("America/Sao_Paulo")).build().session(QmsBench.ACME, QmsBench.ANNA);
        it.bench.clock.set(Instant.parse("2026-10-08T02:59:59.999999Z"));
        assertThat(it.due(brazil, oct(1), oct(20))).containsExactly("a ACTION 2026-10-07 DUE");
        assertThat(it.due(it.acme, oct(1), oct(20))).containsExactly("a ACTION 2026-10-07 OVERDUE");
        it.bench.clock.set(Instant.parse("2026-10-08T03:00:00Z"));
        assertThat(it.due(brazil, oct(1), oct(20))).containsExactly("a ACTION 2026-10-07 OVERDUE");
        assertThat(brazil.agenda().today()).extracting(DueItem::effect).containsExactly(Effect.INTERNAL);
    }
}
