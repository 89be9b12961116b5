package org.qms4j.interestedparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.Task;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.Evaluation.Difference;
import org.qms4j.interestedparty.Evaluation.Kind;
import org.qms4j.interestedparty.InterestedPartyStage.Confirmed;
import org.qms4j.interestedparty.InterestedPartyStage.NotRelevant;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.Need.Horizon;
import org.qms4j.interestedparty.Need.Research;
import org.qms4j.interestedparty.PartyProfile.Quadrant;
import org.qms4j.lifecycle.Register;
import org.qms4j.rule.Edition;

/** Who has a stake in the organization and what they need. The clock begins on Monday, 5 October 2026. */
class InterestedPartyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final InterestedPartyId OFFICE = InterestedPartyId.of("water-office");
    private static final PartyProfile KNOWN = PartyProfile.of("stakeholder workshop", 4, 2);
    private static final Need CLEAN = Need.of("clean", "No oil in the river").withExpression(Expression.OBLIGATORY);
    private static final Need QUICK = Need.of("quick", "Answers within a week");

    private final QmsBench bench = new QmsBench();
    private final InterestedParties parties = bench.acme.interestedParties();

    private InterestedParty office() {
        return parties.identify(
                IdentifyParty.of(PartyType.AUTHORITY, "Water office", KNOWN).as(OFFICE));
    }

    private InterestedParty confirmed() {
        parties.revise(office().id(), KNOWN.relevantBecause("It permits what we discharge"));
        parties.state(OFFICE, CLEAN.takenUp(5, "It is the law"));
        return parties.confirm(OFFICE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    private List<String> run() {
        return bench.acme.agenda().run(MONDAY, today().plusDays(1)).done().stream()
                .map(task -> task.on() + " " + task.action())
                .toList();
    }

    @Test
    @Guard({"party.confirm.relevance", "party.confirm.needs", "party.confirm.decided"})
    @Clause(edition = Edition.ISO_9001_2015, value = "4.2")
    void a_party_is_confirmed_when_it_is_settled_why_it_matters_and_what_becomes_of_each_need() {
        office();
        bench.refused(() -> parties.confirm(OFFICE), "party.confirm.relevance@", "party.confirm.needs@");
        parties.state(OFFICE, CLEAN);
        bench.refused(() -> parties.confirm(OFFICE), "party.confirm.relevance@", "party.confirm.decided@");
        parties.revise(OFFICE, KNOWN.relevantBecause("It permits what we discharge"));
        parties.state(OFFICE, CLEAN.withPriority(5));
        bench.refused(() -> parties.confirm(OFFICE), "party.confirm.decided@");
        parties.state(OFFICE, CLEAN.takenUp(5, "It is the law"));
        InterestedParty confirmed = parties.confirm(OFFICE);
        assertThat(confirmed.stage()).isInstanceOf(Confirmed.class);
        assertThat(confirmed.need("clean"))
                .hasValueSatisfying(need -> assertThat(need.isTakenUp()).isTrue());
        assertThat(confirmed.toString()).isEqualTo("InterestedParty[water-office, AUTHORITY, Confirmed]");
    }

    @Test
    void a_need_that_is_over_is_not_asked_about() {
        office();
        parties.revise(OFFICE, KNOWN.relevantBecause("It permits what we discharge"));
        parties.state(OFFICE, QUICK.withValidTo(MONDAY.minusDays(1)));
        bench.refused(() -> parties.confirm(OFFICE), "party.confirm.needs@");
        parties.state(OFFICE, QUICK.withValidFrom(MONDAY.plusDays(1)));
        bench.refused(() -> parties.confirm(OFFICE), "party.confirm.needs@");
        parties.state(OFFICE, CLEAN.leftOut(1, "We discharge nothing").withValidTo(MONDAY));
        assertThat(parties.confirm(OFFICE).needsOn(MONDAY))
                .extracting(Need::id, Need::isTakenUp)
                .containsExactly(tuple("clean", false));
    }

    @Test
    @Guard({"party.name", "party.client.type", "party.client"})
    void a_client_is_an_interested_party_without_being_typed_twice() {
        Client verdi = bench.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "7"), Client.Kind.ORGANIZATION)
                        .as(ClientId.of("verdi"))
                        .withSegment("farms"));
        bench.acme
                .clients()
                .register(RegisterClient.internal(ExternalRef.of("crm", "unit", "1"), "finance")
                        .as(ClientId.of("finance")));
        assertThat(parties.clientsWithout()).containsExactly(verdi);
        var asParty = IdentifyParty.of(verdi.id(), KNOWN);
        bench.refused(() -> parties.identify(asParty.withName("Verdi")), "party.name@name");
        bench.refused(() -> parties.identify(asParty.withType(PartyType.SUPPLIER)), "party.client.type@type");
        bench.refused(
                () -> parties.identify(
                        IdentifyParty.of(PartyType.OWNER, "Holding", KNOWN).withSegment("farms")),
                "party.client.type@type");
        bench.refused(() -> parties.identify(IdentifyParty.of(ClientId.of("none"), KNOWN)), "party.client@client");
        InterestedParty party = parties.identify(asParty);
        assertThat(party.id()).isEqualTo(InterestedPartyId.of("verdi"));
        assertThat(party.name()).isEmpty();
        assertThat(parties.clientsWithout()).isEmpty();
        bench.refused(() -> parties.identify(asParty), "record.exists@id");
    }

    @Test
    void a_segment_or_all_clients_stand_for_the_clients_in_them() {
        for (String segment : List.of("farms", "cities")) {
            bench.acme
                    .clients()
                    .register(RegisterClient.of(ExternalRef.of("crm", "account", segment), Client.Kind.ORGANIZATION)
                            .as(ClientId.of(segment))
                            .withSegment(segment));
        }
        parties.identify(IdentifyParty.of(PartyType.CLIENT, "Farms", KNOWN).withSegment("farms"));
        assertThat(parties.clientsWithout())
                .extracting(client -> client.id().value())
                .containsExactly("cities");
        parties.identify(IdentifyParty.of(PartyType.CLIENT, "Whoever buys", KNOWN));
        assertThat(parties.clientsWithout()).isEmpty();
    }

    @Test
    @Guard("party.reevaluate.basis")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.3.2")
    void looking_again_says_what_changed_or_what_was_looked_at() {
        confirmed();
        bench.clock.advance(Duration.ofDays(30));
        bench.refused(() -> parties.reEvaluate(OFFICE), "party.reevaluate.basis@basis");
        assertThat(parties.reEvaluate(OFFICE, "the gazette of the last month").evaluations())
                .last()
                .satisfies(same -> assertThat(same.isChanged()).isFalse());
        parties.review(OFFICE);
        parties.state(OFFICE, QUICK.takenUp(2, "It helps"));
        parties.state(OFFICE, CLEAN.takenUp(4, "It is the law"));
        parties.revise(OFFICE, KNOWN.relevantBecause("It permits less than before"));
        InterestedParty again = parties.reEvaluate(OFFICE);
        assertThat(again.evaluations()).hasSize(3);
        assertThat(again.evaluations().get(2).differences())
                .containsExactly(
                        new Difference(Kind.PROFILE_CHANGED, Optional.empty()),
                        new Difference(Kind.NEED_CHANGED, Optional.of("clean")),
                        new Difference(Kind.NEED_ADDED, Optional.of("quick")));
        assertThat(again.stage()).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_party_that_does_not_matter_can_come_back() {
        office();
        InterestedParty dismissed = parties.dismiss(OFFICE, "we have no outlet");
        assertThat(dismissed.stage()).isInstanceOf(NotRelevant.class);
        assertThat(parties.nextDue(dismissed)).isEmpty();
        bench.refused(() -> parties.state(OFFICE, CLEAN), "stage.wrong@");
        parties.reconsider(OFFICE);
        parties.revise(OFFICE, KNOWN.relevantBecause("now we have one"));
        parties.state(OFFICE, CLEAN.takenUp(5, "It is the law"));
        assertThat(parties.reEvaluate(OFFICE).evaluations())
                .singleElement()
                .satisfies(first -> assertThat(first.differences())
                        .containsExactly(new Difference(Kind.NEED_ADDED, Optional.of("clean"))));
        InterestedParty retired = parties.retire(OFFICE, "the office was closed");
        bench.refused(() -> parties.reconsider(retired), "stage.wrong@");
        assertThat(parties.live()).isEmpty();
    }

    @Test
    @Guard({"need.period", "time.future-day"})
    void a_need_does_not_end_before_it_begins_and_was_not_found_out_tomorrow() {
        office();
        bench.refused(
                () -> parties.state(OFFICE, QUICK.withValidFrom(MONDAY).withValidTo(MONDAY.minusDays(1))),
                "need.period@need.validTo");
        bench.refused(
                () -> parties.state(OFFICE, QUICK.withResearch(Research.of("interviews", MONDAY.plusDays(1)))),
                "time.future-day@need.research.on");
        var future = QUICK.withHorizon(Horizon.FUTURE)
                .withResearch(Research.of("interviews", MONDAY))
                .withValidFrom(MONDAY)
                .withValidTo(MONDAY);
        assertThat(parties.state(OFFICE, future).needs()).containsExactly(future);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-08-31, 6, 2028-02-29",
        "2026-08-31, 6, 2027-02-28",
        "2028-02-29, 12, 2029-02-28",
        "2026-10-31, 3, 2027-01-31",
        "2026-12-31, 12, 2027-12-31",
        "2026-12-01, 1, 2027-01-01"
    })
    void the_next_look_is_so_many_months_after_the_last_one(LocalDate last, int months, LocalDate due) {
        bench.clock.set(last.atTime(8, 0).toInstant(ZoneOffset.UTC));
        parties.identify(IdentifyParty.of(PartyType.OWNER, "Holding", KNOWN.withEveryMonths(months))
                .as(OFFICE));
        assertThat(parties.nextDue(parties.get(OFFICE))).contains(due);
        assertThat(parties.overdue(due)).isEmpty();
        assertThat(parties.overdue(due.plusDays(1))).hasSize(1);
    }

    @Test
    void clients_are_looked_at_twice_as_often_as_others_if_nothing_else_is_said() {
        InterestedParty clients = parties.identify(IdentifyParty.of(PartyType.CLIENT, "Whoever buys", KNOWN));
        assertThat(parties.nextDue(clients)).contains(MONDAY.plusMonths(3));
        assertThat(parties.nextDue(office())).contains(MONDAY.plusMonths(6));
    }

    @Test
    void the_day_is_that_of_the_organization() {
        bench.clock.set(Instant.parse("2026-12-31T23:30:00Z"));
        Session tokyo = bench.builder().zone(ZoneId.of("Asia/Tokyo")).build().session(QmsBench.ACME, QmsBench.ANNA);
        InterestedParty party = tokyo.interestedParties()
                .identify(IdentifyParty.of(PartyType.OWNER, "Holding", KNOWN.withEveryMonths(1)));
        assertThat(tokyo.interestedParties().nextDue(party)).contains(LocalDate.of(2027, 2, 1));
        assertThat(parties.nextDue(party)).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    @Guard({"party.happening", "alert.raised"})
    void something_that_happens_brings_the_next_look_forward_and_whoever_forgets_it_is_told() {
        confirmed();
        LocalDate planned = LocalDate.of(2027, 4, 5);
        assertThat(parties.nextDue(parties.get(OFFICE))).contains(planned);
        bench.refused(
                () -> parties.bringForward(OFFICE, Trigger.COMPLAINTS, ComplaintId.of("none")),
                "party.happening@record");
        InterestedParty sooner = parties.bringForward(OFFICE, Trigger.NEW_LAW);
        assertThat(parties.nextDue(sooner)).contains(MONDAY.plusDays(30));
        bench.clock.advance(Duration.ofDays(10));
        InterestedParty again = parties.bringForward(OFFICE, Trigger.CONTEXT_CHANGE);
        assertThat(parties.nextDue(again)).as("the first is not put off").contains(MONDAY.plusDays(30));
        assertThat(bench.acme.agenda().between(MONDAY, MONDAY.plusYears(1)))
                .extracting(DueItem::kind, DueItem::due)
                .containsExactly(tuple("REEVALUATION", MONDAY.plusDays(30)));
        bench.clock.advance(Duration.ofDays(8));
        assertThat(run()).containsExactly("2026-10-21 interested-party.announce-approaching");
        bench.clock.advance(Duration.ofDays(20));
        assertThat(run()).containsExactly("2026-11-05 interested-party.announce-breached");
        assertThat(run()).isEmpty();
        var register = new Register<>(InterestedPartyStep.LIFECYCLE, bench.desk(QmsBench.ANNA));
        var said = new Announce("REEVALUATION", MONDAY.plusDays(30));
        bench.refused(() -> register.take(InterestedPartyStep.ANNOUNCE_BREACHED, OFFICE, said), "alert.raised@due");
        parties.reEvaluate(OFFICE, "the new law, which says nothing new for us");
        assertThat(parties.nextDue(parties.get(OFFICE))).contains(today().plusMonths(6));
    }

    @Test
    void a_main_client_that_has_left_is_looked_at_soon() {
        for (String client : List.of("verdi", "small")) {
            bench.acme
                    .clients()
                    .register(RegisterClient.of(ExternalRef.of("crm", "account", client), Client.Kind.ORGANIZATION)
                            .as(ClientId.of(client))
                            .ownedBy("olga"));
            bench.acme.clients().activate(ClientId.of(client));
            parties.identify(IdentifyParty.of(ClientId.of(client), KNOWN));
        }
        bench.acme.clients().flagMain(ClientId.of("verdi"), true);
        assertThat(run()).isEmpty();
        bench.clock.advance(Duration.ofDays(3));
        bench.acme.clients().lose(ClientId.of("verdi"), "too dear");
        bench.acme.clients().lose(ClientId.of("small"), "too dear");
        assertThat(run()).containsExactly("2026-10-08 interested-party.bring-forward");
        assertThat(run()).isEmpty();
        InterestedParty verdi = parties.get(InterestedPartyId.of("verdi"));
        assertThat(verdi.happenings())
                .extracting(InterestedParty.Happening::trigger)
                .containsExactly(Trigger.LOST_CLIENT);
        assertThat(parties.nextDue(verdi)).contains(MONDAY.plusDays(33));
        assertThat(parties.nextDue(parties.get(InterestedPartyId.of("small")))).contains(MONDAY.plusMonths(3));
    }

    @Test
    void the_grid_says_how_to_deal_with_a_party() {
        assertThat(PartyProfile.of("list", 4, 4).quadrant()).isEqualTo(Quadrant.MANAGE_CLOSELY);
        assertThat(PartyProfile.of("list", 5, 3).quadrant()).isEqualTo(Quadrant.KEEP_SATISFIED);
        assertThat(PartyProfile.of("list", 3, 5).quadrant()).isEqualTo(Quadrant.KEEP_INFORMED);
        assertThat(PartyProfile.of("list", 3, 3).quadrant()).isEqualTo(Quadrant.MONITOR);
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "4.2")
    void types_that_any_organization_has_are_missed() {
        assertThat(parties.missingTypes())
                .containsExactly(
                        PartyType.CLIENT, PartyType.OWNER, PartyType.EMPLOYEE, PartyType.SUPPLIER, PartyType.AUTHORITY);
        office();
        assertThat(parties.missingTypes()).doesNotContain(PartyType.AUTHORITY).hasSize(4);
    }

    @Test
    void whoever_handles_complaints_reads_and_does_not_settle() {
        office();
        Session clerk = bench.qms.session(QmsBench.ACME, Actor.of("carl", Role.COMPLAINT_HANDLER));
        assertThat(clerk.interestedParties().find(OFFICE)).isPresent();
        bench.refused(() -> clerk.interestedParties().confirm(OFFICE), "access.denied@");
        assertThat(bench.acme.agenda().run(MONDAY, MONDAY.plusDays(1)).done())
                .extracting(Task::action)
                .isEmpty();
    }
}
