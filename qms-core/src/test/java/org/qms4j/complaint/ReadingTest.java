package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.QmsBench;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.failure.StoreException;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Page;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.query.Tally;

/** How complaints are found. */
class ReadingTest {
    private static final ExternalRef TICKET = ExternalRef.of("desk", "ticket", "4711");
    private static final ExternalRef PUMP = ExternalRef.of("erp", "product", "P-100");
    private static final ExternalRef CARRIER = ExternalRef.of("erp", "supplier", "S-7");
    private static final ExternalRef SHIPPING = ExternalRef.of("erp", "process", "shipping");
    private static final ClientId ROSSI = ClientId.of("rossi");

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    private Complaint received(int number) {
        return complaints.receive(
                ReceiveComplaint.of(Channel.EMAIL, "No. " + number).as(ComplaintId.of("C-%03d".formatted(number))));
    }

    private List<Complaint> received(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::received).toList();
    }

    @Test
    void complaints_are_found_by_the_hosts_own_record() {
        Complaint one =
                complaints.receive(ReceiveComplaint.of(Channel.EMAIL, "Cracked").recordedAs(TICKET));
        complaints.receive(
                ReceiveComplaint.of(Channel.EMAIL, "Cracked").recordedAs(ExternalRef.of("desk", "ticket", "47110")));
        complaints.receive(ReceiveComplaint.of(Channel.EMAIL, "Cracked"));
        assertThat(complaints.of(TICKET)).containsExactly(one);
        assertThat(complaints.of(ExternalRef.of("desk", "mail", "4711"))).isEmpty();
    }

    @Test
    void two_complaints_in_one_message_are_found_together() {
        ReceiveComplaint receipt =
                ReceiveComplaint.of(Channel.EMAIL, "Cracked, and late").recordedAs(TICKET);
        assertThat(complaints.of(TICKET)).isEmpty();
        Complaint one = complaints.receive(receipt);
        Complaint two = complaints.receive(receipt);
        assertThat(complaints.of(TICKET)).containsExactlyInAnyOrder(one, two);
        assertThat(it.bench.globex.complaints().of(TICKET)).isEmpty();
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                Arguments.of(Criterion.is(ComplaintType.CLIENT, "rossi"), "full"),
                Arguments.of(Criterion.is(ComplaintType.SOURCE, "desk:ticket:4711"), "full"),
                Arguments.of(Criterion.is(ComplaintType.PRODUCT, "erp:product:P-100"), "full"),
                Arguments.of(Criterion.is(ComplaintType.PROVIDER, "erp:supplier:S-7"), "full"),
                Arguments.of(Criterion.is(ComplaintType.PROCESS, "erp:process:shipping"), "full"),
                Arguments.of(Criterion.is(ComplaintType.CONTRACT_CLAUSE, "4.2"), "full"),
                Arguments.of(Criterion.is(ComplaintType.CATEGORY, "delivery"), "full"),
                Arguments.of(Criterion.is(ComplaintType.HANDLER, "hugo"), "full"),
                Arguments.of(Criterion.is(ComplaintType.CHANNEL, "PHONE"), "full"),
                Arguments.of(Criterion.is(ComplaintType.JOURNEY_STAGE, "use"), "full"),
                Arguments.of(Criterion.is(ComplaintType.COST, "12.50"), "full"),
                Arguments.of(Criterion.is(ComplaintType.CURRENCY, "EUR"), "full"),
                Arguments.of(Criterion.is(ComplaintType.CURRENCY, ComplaintType.SEVERAL_CURRENCIES), "closed"),
                Arguments.of(Criterion.is(ComplaintType.STAGE, "Closed"), "closed"),
                Arguments.of(Criterion.is(ComplaintType.VALIDITY, "UPHELD"), "closed"),
                Arguments.of(Criterion.is(ComplaintType.SEVERITY, "2"), "closed"),
                Arguments.of(Criterion.atLeast(ComplaintType.SEVERITY, "2"), "closed"),
                Arguments.of(Criterion.is(ComplaintType.OUTCOME, "DECISION_REJECTED"), "old"),
                Arguments.of(Criterion.below(ComplaintType.RECEIVED_ON, "2026-10-05"), "old"));
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void every_attribute_finds_what_it_is_true_of_and_nothing_else(Criterion criterion, String expected) {
        aFullOneAClosedOneAndAnOldOne();
        assertThat(complaints.walk(complaints.all().where(criterion)))
                .extracting(complaint -> complaint.id().value())
                .containsExactly(expected);
    }

    @Test
    void every_attribute_is_asked_for_above() {
        aFullOneAClosedOneAndAnOldOne();
        assertThat(criteria().map(arguments -> ((Criterion) arguments.get()[0]).attribute()))
                .containsAll(it.bench.store.query(QmsBench.ACME, complaints.all()).items().stream()
                        .flatMap(stored -> stored.attributes().keySet().stream())
                        .toList());
    }

    private void aFullOneAClosedOneAndAnOldOne() {
        it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "rossi"), Kind.PERSON)
                        .as(ROSSI));
        complaints.receive(ReceiveComplaint.of(Channel.PHONE, "Late")
                .as(ComplaintId.of("full"))
                .perceivedAs(Perception.of("Late").about("delivery"))
                .from(ROSSI)
                .about(Subject.product(PUMP)
                        .by(CARRIER)
                        .in(SHIPPING)
                        .clause("4.2")
                        .during("use"))
                .recordedAs(TICKET)
                .handledBy("hugo"));
        complaints.recordCost(ComplaintId.of("full"), Money.of("12.50", "EUR"));
        Complaint closed = it.receiving(
                        ReceiveComplaint.of(Channel.EMAIL, "Cracked").as(ComplaintId.of("closed")))
                .closed();
        closed = complaints.recordCost(closed, Money.of("7.00", "EUR"));
        complaints.recordCost(closed, Money.of("9.00", "USD"));
        complaints.takeHistory(TakeHistory.of(
                        LocalDate.of(2019, 12, 31),
                        Channel.POST,
                        Outcome.DECISION_REJECTED,
                        "migration",
                        Evidence.of("file:register"))
                .withId(ComplaintId.of("old")));
    }

    @Test
    void conditions_are_joined_and_a_group_of_stages_is_asked_for_by_its_names() {
        Complaint open = it.acknowledged();
        Complaint closed = it.closed();
        Query email = complaints.all().where(Criterion.is(ComplaintType.CHANNEL, "EMAIL"));
        assertThat(complaints.walk(email)).containsExactlyInAnyOrder(open, closed);
        Query undecided =
                email.where(Criterion.anyOf(ComplaintType.STAGE, Lifecycle.stageNames(ComplaintStage.Undecided.class)));
        assertThat(complaints.walk(undecided)).containsExactly(open);
        assertThat(complaints.walk(email.where(Criterion.anyOf(ComplaintType.STAGE, List.of()))))
                .isEmpty();
    }

    @Test
    void complaints_are_counted_by_their_attributes_and_nothing_else_is_here() {
        aFullOneAClosedOneAndAnOldOne();
        Tally tally = Tally.of(complaints.all().type()).by(ComplaintType.STAGE).summing(ComplaintType.COST);
        assertThat(complaints.tally(tally))
                .extracting(group -> group.values().get(0).orElseThrow(), Tally.Group::count, Tally.Group::summed)
                .containsExactly(tuple("Closed", 1L, 0L), tuple("Historical", 1L, 0L), tuple("Received", 1L, 1L));
        assertThatThrownBy(() -> complaints.tally(Tally.of("client")))
                .isInstanceOf(StoreException.InvalidRequest.class)
                .hasMessage("type: records of type complaint are asked for here, not client");
        assertThat(it.as("emil", Role.EMPLOYEE).complaints().tally(tally)).isEmpty();
    }

    @Test
    void the_store_counts_and_sends_no_complaint() {
        received(1, 3);
        it.bench.store.queries();
        assertThat(complaints.tally(Tally.of("complaint")))
                .extracting(Tally.Group::count)
                .containsExactly(3L);
        assertThat(it.bench.store.queries()).isEmpty();
    }

    @Test
    void who_may_read_some_complaints_counts_these_even_where_a_question_about_none_is_denied() {
        received(1, 3);
        AccessPolicy onlyTheSecond = request ->
                request.record().filter(key -> key.id().equals("C-002")).isPresent() ? Decision.ALLOW : Decision.DENY;
        assertThat(countedUnder(onlyTheSecond)).containsExactly(1L);
        assertThat(countedUnder(request -> Decision.DENY)).isEmpty();
    }

    @Test
    void a_policy_that_never_looks_at_records_is_asked_once_for_all_of_them() {
        received(1, 3);
        assertThat(countedUnder(forAllRecords(Decision.ALLOW))).containsExactly(3L);
        assertThat(countedUnder(forAllRecords(Decision.DENY))).isEmpty();
    }

    private static AccessPolicy forAllRecords(Decision decision) {
        return new AccessPolicy() {
            @Override
            public Decision decide(Request request) {
                return request.record().isPresent() ? Decision.DENY : decision;
            }

            @Override
            public boolean looksAtRecords() {
                return false;
            }
        };
    }

    private List<Long> countedUnder(AccessPolicy policy) {
        return it
                .bench
                .builder()
                .accessPolicy(policy)
                .build()
                .session(QmsBench.ACME, Actor.of("hanna", Role.COMPLAINT_HANDLER))
                .complaints()
                .tally(Tally.of("complaint"))
                .stream()
                .map(Tally.Group::count)
                .toList();
    }

    @Test
    void an_attribute_follows_the_complaint() {
        Complaint prepared = it.prepared();
        Query acknowledged = complaints.all().where(Criterion.is(ComplaintType.STAGE, "Acknowledged"));
        Query ready = complaints.all().where(Criterion.is(ComplaintType.STAGE, "ResponsePrepared"));
        assertThat(complaints.walk(acknowledged)).isEmpty();
        assertThat(complaints.walk(ready)).containsExactly(prepared);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 8, 100})
    void whoever_follows_the_pages_meets_every_complaint_once(int pageSize) {
        List<Complaint> all = received(1, 8);
        Query query = complaints.all().limit(pageSize);
        var met = new ArrayList<Complaint>();
        Page<Complaint> page = complaints.query(query);
        met.addAll(page.items());
        while (page.next().isPresent()) {
            page = complaints.query(query.after(page.next().get()));
            assertThat(page.items()).hasSizeBetween(1, pageSize);
            met.addAll(page.items());
        }
        assertThat(met).isEqualTo(all);
    }

    @Test
    void a_walk_goes_on_after_the_largest_page() {
        received(1, 3);
        int more = Page.LARGEST;
        IntStream.rangeClosed(1, more).forEach(i -> complaints.receive(ReceiveComplaint.of(Channel.WEB, "Again")));
        assertThat(complaints.walk(complaints.all().limit(2)).map(Complaint::id).distinct())
                .hasSize(more + 3);
    }

    @Test
    void a_complaint_that_comes_in_between_two_pages_is_not_lost_and_shifts_nothing() {
        List<Complaint> all = received(1, 4);
        Query query = complaints.all().limit(2);
        Page<Complaint> first = complaints.query(query);
        Complaint late = received(9);
        Page<Complaint> second = complaints.query(query.after(first.next().orElseThrow()));
        Page<Complaint> third = complaints.query(query.after(second.next().orElseThrow()));
        assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
                .containsExactly(all.get(0), all.get(1), all.get(2), all.get(3), late);
    }

    @Test
    void the_latest_come_first_if_somebody_wants_it() {
        it.bench.clock.set(Instant.parse("2026-10-04T08:00:00Z"));
        Complaint sunday = received(2);
        it.after(1);
        Complaint monday = received(1);
        Query latest = complaints.all().orderBy(ComplaintType.RECEIVED_ON).reversed();
        assertThat(complaints.walk(latest)).containsExactly(monday, sunday);
    }

    @Test
    void complaints_are_not_found_by_asking_for_something_else() {
        assertThatThrownBy(() -> complaints.query(Query.of("client")))
                .isInstanceOf(StoreException.InvalidRequest.class)
                .hasMessageContaining("complaint");
    }

    @Test
    void whoever_may_not_read_complaints_finds_none() {
        Complaint received = it.received();
        Complaints clerk = it.as("carl", Role.EMPLOYEE).complaints();
        assertThat(clerk.find(received.id())).isEqualTo(Optional.empty());
        assertThat(clerk.walk(clerk.all())).isEmpty();
        assertThatThrownBy(() -> clerk.get(received.id()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.names("record.unknown")).isTrue());
        assertThat(it.as("ada", Role.AUDITOR).complaints().get(received.id())).isEqualTo(received);
    }

    @Test
    void each_organization_reads_its_own() {
        Complaint here = it.received();
        assertThat(it.bench.globex.complaints().find(here.id())).isEmpty();
        assertThat(it.bench.globex.complaints().query(complaints.all()).items()).isEmpty();
    }
}
