package org.qms4j.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.process.Shop.CLIENTS;
import static org.qms4j.process.Shop.GOODS;
import static org.qms4j.process.Shop.MAKE;
import static org.qms4j.process.Shop.MILL;
import static org.qms4j.process.Shop.ORDERS;
import static org.qms4j.process.Shop.PUMP;
import static org.qms4j.process.Shop.SELL;
import static org.qms4j.process.Shop.SEND;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.DueItem;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.lifecycle.Register;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.ProcessStage.Active;
import org.qms4j.process.ProcessStage.Retired;
import org.qms4j.process.ProcessStage.UnderChange;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.process.Source.OfProcess;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** How the organization does what it does. The clock begins on Monday, 5 October 2026. */
class ProcessTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final Shop it = new Shop();
    private final Processes processes = it.processes;

    private OfProcess flow(ProcessId taker, String input) {
        return processes
                .get(taker)
                .sources(input)
                .map(OfProcess.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(Runnable step) {
        return catchThrowableOfType(RefusedException.class, step::run).violations().stream()
                .map(violation -> violation.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    @Guard({
        "process.ready.owner", "process.ready.purpose", "process.ready.inputs", "process.ready.outputs",
        "process.ready.resources", "process.ready.people", "process.ready.method", "process.ready.measure",
        "process.ready.risks", "process.ready.impact"
    })
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.1")
    @Clause(edition = Edition.ISO_9001_2015, value = "6.1")
    @Clause(edition = Edition.ISO_9001_2015, value = "7.1.1")
    @Clause(edition = Edition.ISO_9001_2015, value = "7.2")
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.1")
    void a_draft_may_be_incomplete_and_is_approved_when_nothing_is_missing() {
        processes.draft(DraftProcess.of(ProcessProfile.of("To sell", Category.PRINCIPAL))
                .as(SELL));
        it.bench.refused(
                () -> processes.approve(SELL),
                "process.ready.owner@",
                "process.ready.purpose@",
                "process.ready.inputs@",
                "process.ready.outputs@",
                "process.ready.resources@",
                "process.ready.people@",
                "process.ready.method@",
                "process.ready.measure@",
                "process.ready.risks@",
                "process.ready.impact@");
        it.parties();
        processes.appoint(SELL, "olga");
        var profile = Shop.profile("To sell", Category.PRINCIPAL);
        processes.describe(
                SELL,
                profile.withMeans(profile.means()
                        .withHow(List.of())
                        .withHowNotNeeded(Confidential.of("It is said at the desk"))));
        processes.takeIn(SELL, ProcessInput.of("wish", "What clients want", PortKind.INFORMATION));
        processes.putOut(SELL, ProcessOutput.of("order", "Order", PortKind.INFORMATION));
        it.bench.refused(() -> processes.approve(SELL), "process.ready.inputs@");
        processes.takeIn(
                SELL,
                ProcessInput.of("wish", "What clients want", PortKind.INFORMATION)
                        .optional());
        processes.approve(SELL);
        assertThat(processes.activate(SELL).stage()).isInstanceOf(Active.class);
    }

    @Test
    @Guard({"process.owner.second", "process.owner.same", "process.owner.none", "process.part-of"})
    @Clause(edition = Edition.ISO_9001_2015, value = "5.3")
    void a_process_has_one_owner() {
        var draft = DraftProcess.of(ProcessProfile.of("To sell", Category.PRINCIPAL))
                .as(SELL);
        it.bench.refused(() -> processes.draft(draft.withPartOf(ProcessId.of("none"))), "process.part-of@partOf");
        processes.draft(draft);
        it.bench.refused(() -> processes.handOver(SELL, "olga"), "process.owner.none@");
        processes.appoint(SELL, "olga");
        assertThat(messages(() -> processes.appoint(SELL, "pia")))
                .containsExactly("owner: process sell has an owner already: hand it over instead (ISO 9001:2015, 5.3)");
        it.bench.refused(() -> processes.appoint(SELL, "pia"), "process.owner.second@owner");
        it.bench.refused(() -> processes.handOver(SELL, "olga"), "process.owner.same@owner");
        assertThat(processes.handOver(SELL, "pia").ownerships())
                .extracting(QmsProcess.Ownership::owner)
                .containsExactly("olga", "pia");
        it.bench.refused(() -> it.olga.processes().handOver(SELL, "olga"), "access.denied@");
    }

    @Test
    @Guard({
        "process.input",
        "process.output",
        "process.flow.process",
        "process.flow.kind",
        "process.flow.self",
        "process.flow.twice",
        "process.flow"
    })
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.1")
    void a_flow_leads_from_an_output_that_is_there_to_an_input_of_the_same_kind() {
        it.chain();
        assertThat(messages(() -> processes.connect(MAKE, "coal", OutputRef.of("mine", "coal"))))
                .containsExactly(
                        "input: process make has no input coal (ISO 9001:2015, 4.4.1)",
                        "from.process: there is no process mine, or it is retired (ISO 9001:2015, 4.4.1)");
        it.bench.refused(
                () -> processes.connect(MAKE, "steel", OutputRef.of("sell", "steel")), "process.output@from.output");
        assertThat(messages(() -> processes.connect(MAKE, "steel", ORDERS)))
                .containsExactly(
                        "from: the output is of kind INFORMATION and the input of kind MATERIAL (ISO 9001:2015, 4.4.1)");
        it.bench.refused(() -> processes.connect(MAKE, "order", ORDERS), "process.flow.twice@from");
        processes.takeIn(
                MAKE,
                ProcessInput.of("again", "To be done again", PortKind.PRODUCT).optional());
        it.bench.refused(() -> processes.connect(MAKE, "again", GOODS), "process.flow.self@type");
        processes.connect(MAKE, "again", GOODS, FlowType.REWORK);
        assertThat(flow(MAKE, "again").type()).isEqualTo(FlowType.REWORK);
        processes.disconnect(MAKE, "again", GOODS);
        it.bench.refused(() -> processes.disconnect(MAKE, "again", GOODS), "process.flow@from");
        it.bench.refused(() -> processes.agree(MAKE, "again", GOODS), "process.flow@from", "process.agree.owner@");
    }

    @Test
    void what_is_dropped_goes_with_its_sources_and_receivers() {
        it.chain();
        assertThat(processes.dropInput(MAKE, "steel").feeds())
                .extracting(Feed::input)
                .containsExactly("order");
        it.bench.refused(() -> processes.dropInput(MAKE, "steel"), "process.input@input");
        assertThat(processes.dropOutput(SEND, "parcel").deliveries()).isEmpty();
        it.bench.refused(() -> processes.dropOutput(SEND, "parcel"), "process.output@output");
    }

    @Test
    @Guard({"process.criteria", "process.party"})
    void ports_are_clear_and_whoever_is_outside_is_known() {
        it.chain();
        var twice = new Criterion[] {
            Criterion.of("leakage", Range.atMost("2", "mL")), Criterion.of("leakage", Range.atMost("3", "mL"))
        };
        it.bench.refused(
                () -> processes.takeIn(MAKE, ProcessInput.of("x", "x", PortKind.PRODUCT, twice)),
                "process.criteria@input.criteria");
        it.bench.refused(
                () -> processes.putOut(MAKE, ProcessOutput.of("x", "x", PortKind.PRODUCT, twice)),
                "process.criteria@output.criteria");
        it.bench.refused(
                () -> processes.takeIn(
                        MAKE,
                        ProcessInput.of(
                                "x", "x", PortKind.PRODUCT, Criterion.of("length", Range.atMost("3", "furlong")))),
                "constraint.KnownUnit@input.criteria[0].range.unit");
        var backwards = Criterion.of("length", Range.of("5", "3", "m"));
        it.bench.refused(
                () -> processes.takeIn(MAKE, ProcessInput.of("x", "x", PortKind.PRODUCT, backwards)),
                "constraint.InOrder@input.criteria[0].range");
        it.anna.interestedParties().dismiss(MILL, "we make it ourselves");
        it.bench.refused(() -> processes.receive(MAKE, "steel", MILL, Content.OTHER), "process.party@party");
        it.bench.refused(() -> processes.deliver(SEND, "parcel", InterestedPartyId.of("none")), "process.party@party");
        assertThat(processes.receive(SELL, "wish", CLIENTS, Content.OTHER).feeds())
                .as("said anew, not twice")
                .singleElement()
                .satisfies(feed -> assertThat(feed.source()).isEqualTo(new Source.OfParty(CLIENTS, Content.OTHER)));
        assertThat(processes.deliver(SEND, "parcel", CLIENTS).deliveries()).hasSize(1);
    }

    @Test
    @Guard("process.agree.owner")
    void what_passes_between_two_processes_is_agreed_by_both_owners() {
        it.chain();
        it.bench.refused(() -> processes.agree(MAKE, "order", ORDERS), "process.agree.owner@");
        it.olga.processes().agree(MAKE, "order", ORDERS);
        assertThat(flow(MAKE, "order").isAgreed()).isFalse();
        Session pia = it.bench.qms.session(QmsBench.ACME, Actor.of("pia", Role.PROCESS_OWNER));
        pia.processes().agree(MAKE, "order", ORDERS);
        assertThat(flow(MAKE, "order").isAgreed()).isTrue();
        assertThat(flow(MAKE, "order").giver().orElseThrow().actor()).isEqualTo("olga");
        pia.processes().agree(SEND, "goods", GOODS);
        assertThat(flow(SEND, "goods").isAgreed())
                .as("who owns both agrees for both")
                .isTrue();
    }

    @Test
    @Guard("process.approve.other")
    void whoever_owns_or_owned_a_process_does_not_approve_it() {
        it.chain();
        Session olga = it.bench.qms.session(QmsBench.ACME, Actor.of("olga", Role.QMS_MANAGER));
        it.bench.refused(() -> olga.processes().approve(SELL), "process.approve.other@");
        processes.handOver(SELL, "pia");
        it.bench.refused(() -> olga.processes().approve(SELL), "process.approve.other@");
        assertThat(olga.waiving(new DutyWaiver("there are three of us", "tina"))
                        .processes()
                        .approve(SELL)
                        .stage())
                .isInstanceOf(ProcessStage.Approved.class);
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "6.3")
    void a_process_at_work_is_changed_openly_and_goes_to_work_again_when_nothing_is_missing() {
        it.chain();
        it.active(SELL);
        it.bench.refused(() -> processes.dropInput(SELL, "wish"), "stage.wrong@");
        QmsProcess changing = processes.change(SELL, "orders come by a portal now");
        assertThat(changing.stage()).isInstanceOf(UnderChange.class);
        processes.dropInput(SELL, "wish");
        it.bench.refused(() -> processes.activate(SELL), "process.ready.inputs@");
        processes.takeIn(SELL, ProcessInput.of("click", "What clients click", PortKind.INFORMATION));
        processes.receive(SELL, "click", CLIENTS, Content.CUSTOMER_REQUIREMENTS);
        assertThat(processes.activate(SELL).stage()).isInstanceOf(Active.class);
    }

    @Test
    @Guard("process.retire.taken")
    void a_process_is_not_retired_while_others_take_something_from_it() {
        it.chain();
        assertThat(messages(() -> processes.retire(MAKE, "we buy them now")))
                .containsExactly("send still take something from it (ISO 9001:2015, 6.3)");
        it.bench.refused(() -> processes.retire(MAKE, "we buy them now"), "process.retire.taken@");
        processes.disconnect(SEND, "goods", GOODS);
        QmsProcess retired = processes.retire(MAKE, "we buy them now");
        assertThat(retired.stage()).isInstanceOf(Retired.class);
        assertThat(processes.live()).extracting(process -> process.id().value()).containsExactly("sell", "send");
        it.bench.refused(() -> processes.connect(SEND, "goods", GOODS), "process.flow.process@from.process");
        it.bench.refused(() -> processes.describe(MAKE, retired.profile()), "stage.wrong@");
    }

    @Test
    void a_process_that_was_bound_meanwhile_is_not_retired() {
        it.chain();
        processes.disconnect(SEND, "goods", GOODS);
        var stale = new ProcessCommand.Retire(Confidential.of("we buy them now"), List.of(SEND));
        processes.connect(SEND, "goods", GOODS);
        var register = new Register<>(ProcessStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        it.bench.refused(() -> register.take(ProcessStep.RETIRE, MAKE, stale), "process.retire.taken@");
    }

    @Test
    @Guard("alert.raised")
    void somebody_looks_whether_a_process_is_still_right_once_a_year() {
        it.chain();
        it.active(SELL);
        LocalDate due = MONDAY.plusMonths(12);
        assertThat(processes.nextDue(processes.get(SELL))).contains(due);
        assertThat(processes.nextDue(processes.get(MAKE))).as("a draft").isEmpty();
        it.bench.clock.advance(Duration.ofDays(200));
        assertThat(processes.nextDue(processes.review(SELL, "the figures of the half-year")))
                .contains(MONDAY.plusDays(200).plusMonths(12));
        it.bench.clock.advance(Duration.ofDays(370));
        assertThat(it.anna.agenda().between(LocalDate.MIN, LocalDate.of(2029, 1, 1)))
                .extracting(DueItem::kind, DueItem::owner, DueItem::standing)
                .contains(tuple("PROCESS_REVIEW", Optional.of("olga"), DueItem.Standing.OVERDUE));
        LocalDate today = MONDAY.plusDays(570);
        assertThat(it.anna.agenda().run(MONDAY, today.plusDays(1)).done())
                .filteredOn(task -> task.kind().equals("PROCESS_REVIEW"))
                .extracting(task -> task.action())
                .containsExactly("process.announce-breached");
        var register = new Register<>(ProcessStep.LIFECYCLE, it.bench.desk(QmsBench.ANNA));
        var said = new Announce("PROCESS_REVIEW", MONDAY.plusDays(200).plusMonths(12));
        it.bench.refused(() -> register.take(ProcessStep.ANNOUNCE_BREACHED, SELL, said), "alert.raised@due");
    }

    @Test
    void a_process_is_found_as_complaints_name_it() {
        it.chain();
        var own = ExternalRef.of("erp", "workflow", "42");
        processes.draft(DraftProcess.of(ProcessProfile.of("To pay", Category.SUPPORTING))
                .as(ProcessId.of("pay"))
                .withExternalRef(own));
        assertThat(processes.named(SELL.externalRef()).map(QmsProcess::id)).contains(SELL);
        assertThat(processes.named(own).map(QmsProcess::id)).contains(ProcessId.of("pay"));
        assertThat(processes.named(ExternalRef.of("qms", "process", "none"))).isEmpty();
        assertThat(processes.named(ExternalRef.of("qms", "process", "x".repeat(100))))
                .isEmpty();
        assertThat(processes.named(PUMP)).isEmpty();
        assertThat(processes.get(SELL).toString()).isEqualTo("QmsProcess[sell, Draft]");
        assertThat(processes.get(MAKE).takesFrom(SELL)).isTrue();
        assertThat(processes.get(SELL).takesFrom(MAKE)).isFalse();
        assertThat(processes.blockers(SELL, ProcessStep.APPROVE))
                .extracting(RuleViolation::code)
                .isEmpty();
    }
}
