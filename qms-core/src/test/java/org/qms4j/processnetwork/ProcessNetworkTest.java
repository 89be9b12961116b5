package org.qms4j.processnetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.processnetwork.Drawn.CLIENT;
import static org.qms4j.processnetwork.Drawn.MILL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Register;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Shop;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.NetworkDifference.Changed;
import org.qms4j.processnetwork.NetworkDifference.Part;
import org.qms4j.processnetwork.ProcessNetwork.Dependence;
import org.qms4j.processnetwork.ProcessNetwork.Reached;
import org.qms4j.processnetwork.ProcessNetwork.SoleSource;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RuleViolation;

/** What a network of processes answers. */
class ProcessNetworkTest {
    private static ProcessId id(String process) {
        return ProcessId.of(process);
    }

    private static List<String> ids(Stream<ProcessId> processes) {
        return processes.map(ProcessId::value).toList();
    }

    @Test
    void where_something_can_come_from_and_whom_it_hits() {
        ProcessNetwork network = Drawn.sound().network();
        assertThat(network.upstream(id("make")))
                .extracting(reached -> reached.process().value(), Reached::distance)
                .containsExactlyInAnyOrder(tuple("make", 0), tuple("mend", 1), tuple("sell", 1), tuple("steer", 2));
        assertThat(network.downstream(MILL))
                .extracting(reached -> reached.process().value(), Reached::distance)
                .containsExactly(tuple("mend", 0), tuple("make", 1));
        assertThat(network.downstream(id("none"))).isEmpty();
        assertThat(network.distanceToClient(id("sell"))).hasValue(1);
        assertThat(network.distanceToClient(id("make"))).hasValue(0);
        assertThat(network.distanceToClient(id("steer"))).isEmpty();
        assertThat(network.distanceToClient(id("none"))).isEmpty();
        assertThat(ids(network.servingNoClient().stream())).containsExactly("steer");
        assertThat(ids(network.internalCustomers(id("sell")).stream())).containsExactly("make");
        assertThat(network.internalCustomers(id("none"))).isEmpty();
        assertThat(network.process(id("none"))).isEmpty();
    }

    @Test
    void on_whom_deliveries_depend_alone() {
        ProcessNetwork network = Drawn.sound()
                .process("pack", Category.PRINCIPAL)
                .flow("make", "pack")
                .delivers("pack", CLIENT)
                .network();
        assertThat(network.singlePointsOfFailure())
                .containsExactly(new Dependence(id("sell"), 2), new Dependence(id("make"), 1));
        ProcessNetwork twice = Drawn.sound()
                .process("portal", Category.PRINCIPAL)
                .receives("portal", CLIENT, Content.CUSTOMER_REQUIREMENTS)
                .flow("portal", "make")
                .network();
        assertThat(twice.singlePointsOfFailure()).as("either is enough").isEmpty();
        assertThat(network.soleSources())
                .contains(new SoleSource(id("mend"), "in", MILL))
                .extracting(sole -> sole.process().value())
                .as("steer leads back to sell")
                .containsExactlyInAnyOrder("mend", "steer");
    }

    @Test
    void in_which_order_and_on_which_level_processes_stand() {
        ProcessNetwork network = Drawn.sound().network();
        assertThat(ids(network.order().stream()))
                .containsSubsequence("sell", "make")
                .containsSubsequence("mend", "make");
        assertThat(ids(network.processes().stream().map(MappedProcess::id)))
                .containsExactly("make", "mend", "sell", "steer");
        assertThat(network.levels()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void a_process_is_in_a_network_once() {
        MappedProcess one = Drawn.sound().network().processes().get(0);
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessNetwork.of(List.of(one, one), Map.of(), Set.of()));
    }

    @Test
    void the_network_of_a_shop_is_what_its_processes_say() {
        Shop shop = new Shop().chain();
        ProcessNetwork network = shop.anna.processNetworks().current();
        assertThat(network.breaks())
                .extracting(Drawn::said)
                .containsExactly("n9 sell make", "n9 make send", "n11.feedback");
        assertThat(ids(network.upstream(Shop.SEND).stream().map(Reached::process)))
                .containsExactly("send", "make", "sell");
        assertThat(ids(network.downstream(Shop.MILL).stream().map(Reached::process)))
                .containsExactly("make", "send");
    }

    @Test
    void a_retired_process_is_named_by_those_who_relied_on_it() {
        Shop shop = new Shop().chain();
        shop.processes.disconnect(Shop.MAKE, "order", Shop.ORDERS);
        shop.processes.retire(Shop.SELL, "clients order by themselves");
        assertThat(shop.anna.processNetworks().current().breaks())
                .extracting(Drawn::said)
                .contains("n1 make", "n11.requirements")
                .doesNotContain("n10 sell make");
    }

    @Test
    void what_is_published_stays_as_it_was_and_two_versions_are_compared() {
        Shop shop = new Shop().chain();
        ProcessNetworks networks = shop.anna.processNetworks();
        shop.bench.refused(networks::publish, "constraint.Size@processes");
        shop.active(Shop.SELL);
        shop.active(Shop.MAKE);
        NetworkVersion first = networks.publish(NetworkVersionId.of("first"));
        assertThat(ids(first.processes().stream().map(MappedProcess::id))).containsExactly("make", "sell");
        assertThat(first.toString()).isEqualTo("NetworkVersion[first, 2 processes]");
        shop.active(Shop.SEND);
        shop.processes.change(Shop.MAKE, "two lines now");
        shop.processes.describe(
                Shop.MAKE, shop.processes.get(Shop.MAKE).profile().withName("To make on two lines"));
        shop.processes.handOver(Shop.MAKE, "paul");
        NetworkVersion second = networks.publish();
        assertThat(networks.get(first.id()).network().processes()).isEqualTo(first.processes());
        var difference = NetworkDifference.between(first.network(), second.network());
        assertThat(ids(difference.added().stream())).containsExactly("send");
        assertThat(difference.changed()).containsExactly(new Changed(Shop.MAKE, List.of(Part.NAME, Part.OWNER)));
        assertThat(difference.flowsAdded()).extracting(Flow::to).containsExactly(Shop.SEND);
        assertThat(difference.isEmpty()).isFalse();
        var back = NetworkDifference.between(second.network(), first.network());
        assertThat(back.removed()).isEqualTo(difference.added());
        assertThat(back.flowsRemoved()).isEqualTo(difference.flowsAdded());
        assertThat(NetworkDifference.between(first.network(), first.network()).isEmpty())
                .isTrue();
    }

    @Test
    @Guard("network.working")
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.2")
    void what_is_published_is_at_work() {
        Shop shop = new Shop().chain();
        shop.active(Shop.SELL);
        var register = new Register<>(NetworkVersionStep.LIFECYCLE, shop.bench.desk(QmsBench.ANNA));
        var drafts = new PublishNetwork(Optional.empty(), List.of(Shop.SELL, Shop.MAKE, id("none")));
        assertThat(register.blockers(NetworkVersionStep.PUBLISH, drafts))
                .extracting(RuleViolation::toString)
                .containsExactly("processes: make, none are not at work (ISO 9001:2015, 4.4.2)");
        shop.bench.refused(() -> register.begin(NetworkVersionStep.PUBLISH, drafts), "network.working@processes");
    }

    @Test
    void a_flow_that_flows_differently_went_and_came() {
        var before = Drawn.sound().network();
        var after = Drawn.sound()
                .cut("mend", "make")
                .flow("mend", "make", FlowType.REWORK)
                .network();
        var difference = NetworkDifference.between(before, after);
        assertThat(difference.flowsAdded()).extracting(Flow::type).containsExactly(FlowType.REWORK);
        assertThat(difference.flowsRemoved()).extracting(Flow::type).containsExactly(FlowType.NORMAL);
    }

    @Test
    void whoever_takes_something_inside_should_be_registered_as_an_internal_client() {
        Shop shop = new Shop().chain();
        assertThat(shop.anna.processNetworks().internalCustomers().unregistered())
                .containsExactly(Shop.MAKE, Shop.SEND);
        for (ProcessId process : List.of(Shop.MAKE, Shop.SELL)) {
            shop.anna
                    .clients()
                    .register(RegisterClient.internal(
                                    ExternalRef.of("crm", "unit", process.value()), process.externalRef())
                            .as(ClientId.of(process.value())));
        }
        var compared = shop.anna.processNetworks().internalCustomers();
        assertThat(compared.unregistered()).containsExactly(Shop.SEND);
        assertThat(compared.unserved()).containsExactly(Shop.SELL);
    }
}
