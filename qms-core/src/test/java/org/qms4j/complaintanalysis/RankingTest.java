package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.rule.Edition;
import org.qms4j.statistics.Pareto.Bar;

/** What people complain about most, counted, weighed, in money and for each unit sold. */
class RankingTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final AnalysisBench it = new AnalysisBench();

    private Ranking byProduct(Basis basis) {
        return it.analysis.ranking(Facet.PRODUCT, basis);
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    void rare_and_severe_comes_before_frequent_and_mild_when_it_is_weighed() {
        for (int i = 0; i < 4; i++) {
            it.assessed("mild-" + i, "pump", 1);
        }
        it.assessed("severe-1", "valve", 5);
        it.received("unseen", "valve");
        Ranking ranking = byProduct(Basis.PERCEPTION);
        assertThat(ranking.byCount().bars()).extracting(Bar::name).containsExactly("pump", "valve");
        assertThat(ranking.bySeverity().bars()).extracting(Bar::name).containsExactly("valve", "pump");
        Ranking.Terms valve = ranking.items().get("valve");
        assertThat(valve.count()).isEqualTo(2);
        assertThat(valve.graded()).as("one has no severity, and weighs nothing").isEqualTo(1);
        assertThat(valve.weight()).isEqualTo(5);
    }

    @Test
    void weights_of_ones_own_count() {
        it.assessed("a", "pump", 2);
        it.assessed("b", "valve", 3);
        var steep = new SeverityWeights(List.of(0, 10, 10, 100, 1000));
        Ranking ranking = it.analysis.ranking(Facet.PRODUCT, Basis.PERCEPTION, steep);
        assertThat(ranking.bySeverity().bars()).extracting(Bar::name).containsExactly("pump", "valve");
        assertThat(ranking.items().get("valve").weight()).isEqualTo(10);
    }

    @Test
    void weights_rise_with_severity() {
        assertThatThrownBy(() -> new SeverityWeights(List.of(1, 2, 3, 4)))
                .hasMessageStartingWith("weights: one for each");
        assertThatThrownBy(() -> new SeverityWeights(List.of(1, 2, 3, 2, 5)))
                .hasMessage("weights: at least 3 for severity 4, not 2");
        assertThatThrownBy(() -> new SeverityWeights(List.of(-1, 2, 3, 4, 5)))
                .hasMessage("weights: at least 0 for severity 1, not -1");
    }

    @Test
    void costs_are_added_up_in_their_own_currency() {
        Complaint pump = it.received("a", "pump");
        it.complaints.recordCost(it.complaints.recordCost(pump, Money.of("10.10", "EUR")), Money.of("900", "USD"));
        it.complaints.recordCost(it.received("b", "valve"), Money.of("20.25", "EUR"));
        Ranking ranking = byProduct(Basis.PERCEPTION);
        assertThat(ranking.byCost(EUR).bars())
                .extracting(Bar::name, bar -> bar.value().toPlainString())
                .containsExactly(Tuple.tuple("valve", "20.25"), Tuple.tuple("pump", "10.10"));
        assertThat(ranking.byCost(Currency.getInstance("USD")).bars().get(0).name())
                .isEqualTo("pump");
    }

    @Test
    void what_is_sold_more_may_be_complained_about_less() {
        for (int i = 0; i < 4; i++) {
            it.received("p" + i, "pump");
        }
        it.received("v", "valve");
        it.received("s", "seal");
        Ranking.Rates rates =
                byProduct(Basis.PERCEPTION).byRate(Map.of("pump", new BigDecimal("4000"), "valve", BigDecimal.TEN));
        assertThat(rates.ranked())
                .containsExactly(
                        new Ranking.Rate("valve", 1, BigDecimal.TEN, 0.1),
                        new Ranking.Rate("pump", 4, new BigDecimal("4000"), 0.001));
        assertThat(rates.withoutExposure()).containsExactly("seal");
        assertThatThrownBy(() -> byProduct(Basis.PERCEPTION).byRate(Map.of("pump", new BigDecimal("-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exposure of pump: zero or more, not -1");
    }

    @Test
    void the_clients_view_always_counts_and_what_was_found_is_another_question() {
        it.decided(it.complaints.acknowledge(it.received("a", "pump"), MAIL), Validity.NOT_UPHELD);
        it.decided(it.complaints.acknowledge(it.received("b", "valve"), MAIL), Validity.PARTLY_UPHELD);
        assertThat(byProduct(Basis.PERCEPTION).items()).containsOnlyKeys("pump", "valve");
        assertThat(byProduct(Basis.VALIDITY).items()).containsOnlyKeys("valve");
    }

    @Test
    void the_same_complaint_counts_once_and_a_mistake_never() {
        Complaint first = it.received("a", "pump");
        it.complaints.markDuplicate(it.received("b", "pump"), first.id());
        it.bench.acme.complaints().voidEntry(it.received("c", "pump"), "a test entry");
        it.complaints.withdraw(it.received("d", "pump"), MAIL);
        assertThat(byProduct(Basis.PERCEPTION).items().get("pump").count())
                .as("taken back, but it was said")
                .isEqualTo(2);
    }

    @Test
    void what_is_not_stated_has_no_rank_and_is_counted() {
        it.complaints.receive(ReceiveComplaint.of(Channel.PHONE, "It broke"));
        it.received("a", "pump");
        assertThat(byProduct(Basis.PERCEPTION).notStated()).isEqualTo(1);
        assertThat(it.analysis
                        .ranking(Facet.CHANNEL, Basis.PERCEPTION)
                        .byCount()
                        .bars())
                .extracting(Bar::name)
                .containsExactly("EMAIL", "PHONE");
        assertThat(byProduct(Basis.VALIDITY).byCount().bars()).isEmpty();
    }

    @Test
    void every_facet_tells_complaints_apart() {
        var client = it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "7"), Client.Kind.ORGANIZATION))
                .id();
        var subject = Subject.product(ExternalRef.of("erp", "product", "pump"))
                .in(ExternalRef.of("qms", "process", "shipping"))
                .by(ExternalRef.of("erp", "supplier", "S-1"))
                .during("delivery")
                .clause("4.2");
        it.complaints.receive(about("a", "pump")
                .perceivedAs(Perception.of("It broke").about("damage"))
                .from(client)
                .about(subject));
        assertThat(List.of(Facet.values()))
                .extracting(facet ->
                        it.analysis.ranking(facet, Basis.PERCEPTION).items().keySet())
                .containsExactly(
                        Set.of("damage"),
                        Set.of("pump"),
                        Set.of("shipping"),
                        Set.of("S-1"),
                        Set.of(client.value()),
                        Set.of("EMAIL"),
                        Set.of("delivery"),
                        Set.of("4.2"));
    }

    @Test
    void who_may_not_read_complaints_learns_nothing_from_their_ranking() {
        it.received("a", "pump");
        var outsider = it.bench.qms.session(org.qms4j.QmsBench.ACME, Actor.of("emil", Role.EMPLOYEE));
        assertThat(outsider.complaintAnalysis()
                        .ranking(Facet.PRODUCT, Basis.PERCEPTION)
                        .items())
                .isEmpty();
    }
}
