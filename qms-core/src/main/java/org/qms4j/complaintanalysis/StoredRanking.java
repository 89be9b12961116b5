package org.qms4j.complaintanalysis;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Money;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Tally;
import org.qms4j.spi.query.Tally.Group;
import org.qms4j.spi.record.Attribute;

/**
 * A ranking that the store counts: it sends a row for each name, stage, validity, severity and currency, and no
 * complaint but those whose costs are in several currencies.
 */
final class StoredRanking {
    private final Complaints complaints;
    private final Facet facet;
    private final Basis basis;
    private final Ranking.Counter counter;
    private final List<Attribute> told;

    StoredRanking(Complaints complaints, Facet facet, Basis basis, SeverityWeights weights) {
        this.complaints = complaints;
        this.facet = facet;
        this.basis = basis;
        this.counter = new Ranking.Counter(facet, basis, weights);
        this.told = List.of(
                facet.attribute(),
                ComplaintType.STAGE,
                ComplaintType.VALIDITY,
                ComplaintType.SEVERITY,
                ComplaintType.CURRENCY);
    }

    Ranking ranking() {
        Tally tally = Tally.of(complaints.all().type())
                .by(told.toArray(Attribute[]::new))
                .summing(ComplaintType.COST);
        List<Group> groups = complaints.tally(tally);
        groups.forEach(this::add);
        if (groups.stream().anyMatch(this::isInSeveralCurrencies)) {
            withSeveralCurrencies().forEach(complaint -> counter.addCosts(facet.of(complaint), complaint.costs()));
        }
        return counter.ranking();
    }

    private void add(Group group) {
        Optional<Validity> validity = value(group, ComplaintType.VALIDITY).map(Validity::valueOf);
        if (!basis.counts(value(group, ComplaintType.STAGE).orElseThrow(), () -> validity)) {
            return;
        }
        Optional<String> name = value(group, facet.attribute()).map(facet::nameOf);
        counter.add(name, value(group, ComplaintType.SEVERITY).map(Integer::valueOf), group.count());
        value(group, ComplaintType.CURRENCY)
                .filter(currency -> !currency.equals(ComplaintType.SEVERAL_CURRENCIES))
                .map(currency -> new Money(group.sum(), Currency.getInstance(currency)))
                .ifPresent(costs -> counter.addCosts(name, List.of(costs)));
    }

    private boolean isInSeveralCurrencies(Group group) {
        return value(group, ComplaintType.CURRENCY).equals(Optional.of(ComplaintType.SEVERAL_CURRENCIES));
    }

    /** Costs in several currencies are no attribute; the few complaints that have them are read. */
    private Stream<Complaint> withSeveralCurrencies() {
        return complaints
                .walk(complaints.all().where(Criterion.is(ComplaintType.CURRENCY, ComplaintType.SEVERAL_CURRENCIES)))
                .filter(basis::counts);
    }

    private Optional<String> value(Group group, Attribute attribute) {
        return group.values().get(told.indexOf(attribute));
    }
}
