package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.AccessPolicy.Decision;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Query;

/** Whoever counts, the store or the counter that is fed with complaints, the ranking is the same. */
class StoredRankingProperties {
    private record Case(
            Optional<String> product,
            Optional<String> category,
            int kind,
            Optional<Validity> found,
            List<Money> costs,
            String end) {}

    @Provide
    Arbitrary<List<Case>> registers() {
        Arbitrary<Optional<String>> products =
                Arbitraries.of("pump", "va:lve", "se\\al").optional(0.8);
        Arbitrary<Optional<String>> categories =
                Arbitraries.of("damage", "delay").optional(0.8);
        Arbitrary<List<Money>> costs = Combinators.combine(
                        Arbitraries.of("0.10", "12.5", "900"), Arbitraries.of("EUR", "USD", "JPY"))
                .as(Money::of)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        products,
                        categories,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Validity.class).optional(0.6),
                        costs,
                        Arbitraries.of("", "", "", "duplicate", "void", "withdrawn"))
                .as(Case::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void the_store_ranks_as_the_counter_does(
            @ForAll("registers") List<Case> register, @ForAll Facet facet, @ForAll Basis basis) {
        var it = new AnalysisBench();
        for (int i = 0; i < register.size(); i++) {
            enter(it, "c" + i, register.get(i));
        }
        var weights = new SeverityWeights(List.of(1, 3, 5, 10, 20));
        assertThat(it.analysis.ranking(facet, basis, weights)).isEqualTo(counted(it, it.hanna, facet, basis, weights));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void who_may_read_only_some_gets_the_ranking_of_these(
            @ForAll("registers") List<Case> register, @ForAll Facet facet) {
        var it = new AnalysisBench();
        for (int i = 0; i < register.size(); i++) {
            enter(it, "c" + i, register.get(i));
        }
        Set<String> hidden = Set.of("c0", "c2", "c3");
        AccessPolicy policy = request ->
                request.record().filter(record -> hidden.contains(record.id())).isPresent()
                        ? Decision.DENY
                        : Decision.ALLOW;
        Session some = it.bench
                .builder()
                .accessPolicy(policy)
                .build()
                .session(QmsBench.ACME, Actor.of("hanna", Role.COMPLAINT_HANDLER));
        SeverityWeights weights = SeverityWeights.linear();
        Ranking ranking = some.complaintAnalysis().ranking(facet, Basis.PERCEPTION, weights);
        assertThat(ranking).isEqualTo(counted(it, some, facet, Basis.PERCEPTION, weights));
    }

    @Example
    void no_complaint_is_read_but_those_with_costs_in_several_currencies() {
        var it = new AnalysisBench();
        it.complaints.recordCost(it.received("one", "pump"), Money.of("5", "EUR"));
        it.bench.store.queries();
        it.analysis.ranking(Facet.PRODUCT, Basis.PERCEPTION);
        assertThat(it.bench.store.queries()).isEmpty();

        Complaint two = it.complaints.recordCost(it.received("two", "pump"), Money.of("5", "EUR"));
        it.complaints.recordCost(two, Money.of("6", "USD"));
        it.bench.store.queries();
        it.analysis.ranking(Facet.PRODUCT, Basis.PERCEPTION);
        assertThat(it.bench.store.queries())
                .singleElement()
                .extracting(Query::criteria)
                .isEqualTo(List.of(Criterion.is(ComplaintType.CURRENCY, ComplaintType.SEVERAL_CURRENCIES)));
    }

    private static Ranking counted(
            AnalysisBench it, Session session, Facet facet, Basis basis, SeverityWeights weights) {
        var counter = new Ranking.Counter(facet, basis, weights);
        session.complaints().walk(session.complaints().all()).forEach(counter::add);
        return counter.ranking();
    }

    /** What is the same of one facet differs in another. */
    private static Subject subject(Case entered) {
        Subject subject = entered.product()
                .map(product -> Subject.product(ExternalRef.of("e:rp", "pro\\duct", product)))
                .orElse(Subject.unknown());
        return switch (entered.kind()) {
            case 0 -> subject;
            case 1 -> subject.by(ExternalRef.of("crm", "carrier", "swift")).during("delivery");
            case 2 ->
                subject.in(ExternalRef.of("erp", "process", "shipping"))
                        .clause("4.2")
                        .by(ExternalRef.of("erp", "supplier", "swift"));
            default -> subject.in(ExternalRef.of("erp", "process", "return")).during("use");
        };
    }

    private static ClientId client(AnalysisBench it, String name) {
        ClientId client = ClientId.of(name);
        it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", name), Kind.PERSON)
                        .as(client));
        return client;
    }

    private static void enter(AnalysisBench it, String id, Case entered) {
        Perception perception = Perception.of("It broke");
        ReceiveComplaint receipt = about(id, "any")
                .about(subject(entered))
                .perceivedAs(entered.category().map(perception::about).orElse(perception));
        Complaint complaint =
                it.complaints.receive(entered.kind() == 1 ? receipt.from(client(it, id.substring(1))) : receipt);
        for (Money cost : entered.costs()) {
            complaint = it.complaints.recordCost(complaint, cost);
        }
        if (entered.found().isPresent()) {
            complaint = it.decided(
                    it.complaints.acknowledge(complaint, MAIL), entered.found().get());
        } else if (entered.kind() > 1) {
            complaint = it.complaints.assess(
                    it.complaints.acknowledge(complaint, MAIL), Assess.of(Triage.of(entered.kind(), 1, 1)));
        }
        switch (entered.end()) {
            case "duplicate" -> {
                it.received("original-of-" + id, "pump");
                it.complaints.markDuplicate(complaint, ComplaintId.of("original-of-" + id));
            }
            case "void" -> it.bench.acme.complaints().voidEntry(complaint.id(), "a test entry");
            case "withdrawn" -> it.complaints.withdraw(complaint, MAIL);
            default -> {}
        }
    }
}
