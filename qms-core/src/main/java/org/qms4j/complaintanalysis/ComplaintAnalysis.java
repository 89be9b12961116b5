package org.qms4j.complaintanalysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.Complaints;
import org.qms4j.lifecycle.Situation.Conditions;

/**
 * What an organization's complaints say together, at one actor's desk: of those that the actor may read, as they are
 * stored now. Every question reads the register once. To answer several of them in one pass, feed the counters
 * yourself.
 */
public final class ComplaintAnalysis {
    private final Complaints complaints;
    private final Conditions conditions;
    private final BiFunction<YearMonth, YearMonth, Exposures> exposures;

    /**
     * Opens the analysis.
     *
     * @param complaints the register
     * @param conditions time zone and working calendar
     * @param exposures gives what was sold between two months
     */
    public ComplaintAnalysis(
            Complaints complaints, Conditions conditions, BiFunction<YearMonth, YearMonth, Exposures> exposures) {
        this.complaints = complaints;
        this.conditions = conditions;
        this.exposures = exposures;
    }

    /**
     * Ranks complaints. The store counts them; no complaint is read unless the host decides one by one who may read it.
     *
     * @param facet by what
     * @param basis which count
     * @return the ranking, to be read by count, severity, cost or rate
     */
    public Ranking ranking(Facet facet, Basis basis) {
        return ranking(facet, basis, SeverityWeights.linear());
    }

    /**
     * Ranks complaints with weights of one's own.
     *
     * @param facet by what
     * @param basis which count
     * @param weights how much each severity weighs
     * @return the ranking, to be read by count, severity, cost or rate
     */
    public Ranking ranking(Facet facet, Basis basis, SeverityWeights weights) {
        return new StoredRanking(complaints, facet, basis, weights).ranking();
    }

    /**
     * Says everything together, compared with the exposure that the host knows of.
     *
     * @param request about what
     * @return the report for the organization
     * @throws IllegalArgumentException if the host's exposure is negative, or names a month twice
     */
    public ComplaintReport report(ReportRequest request) {
        var counter = new ComplaintReport.Counter(request, conditions);
        all().forEach(counter::add);
        return counter.report(exposures);
    }

    /**
     * Says how long answers take and how many came in time.
     *
     * @param asOf the day on which it is asked
     * @return the answers
     */
    public Answering answering(LocalDate asOf) {
        var counter = new Answering.Counter(asOf, conditions);
        all().forEach(counter::add);
        return counter.answering();
    }

    /**
     * Says how the organization fares where everybody can read it.
     *
     * @param asOf the day on which it is asked
     * @return the shares and times
     */
    public PublicPresence publicPresence(LocalDate asOf) {
        var counter = new PublicPresence.Counter(asOf, conditions);
        all().forEach(counter::add);
        return counter.presence();
    }

    /**
     * Compares the months of the whole register with the exposure of everything together.
     *
     * @param basis which count
     * @param exposures over how much
     * @param baseline from how many of the first charted months the limits come
     * @return what the months say
     */
    public MonthlyRates monthly(Basis basis, Exposures exposures, int baseline) {
        var months = new Months(basis);
        all().forEach(months::add);
        return MonthlyRates.of(months.counts(), exposures::of, baseline);
    }

    /**
     * Compares the months of one product with its exposure.
     *
     * @param product the product's id
     * @param basis which count
     * @param exposures over how much
     * @param baseline from how many of the first charted months the limits come
     * @return what the months say
     */
    public MonthlyRates monthly(String product, Basis basis, Exposures exposures, int baseline) {
        var months = new Months(basis);
        all().filter(complaint -> Facet.PRODUCT.of(complaint).equals(Optional.of(product)))
                .forEach(months::add);
        return MonthlyRates.of(months.counts(), (YearMonth month) -> exposures.of(product, month), baseline);
    }

    /**
     * Finds who had to complain again.
     *
     * @param windowDays within how many days, one or more
     * @return the repetitions
     */
    public Repeats repeats(int windowDays) {
        var counter = new Repeats.Counter(windowDays);
        all().forEach(counter::add);
        return counter.repeats();
    }

    /**
     * Finds clauses of contracts about which too many complaints came.
     *
     * @param threshold how many, one or more
     * @param windowDays within how many days, one or more
     * @return one alarm for each clause, by its name
     */
    public List<ClauseAlarm> clauseAlarms(int threshold, int windowDays) {
        var counter = new ClauseAlarm.Counter(threshold, windowDays);
        all().forEach(counter::add);
        return counter.alarms();
    }

    private Stream<Complaint> all() {
        return complaints.walk(complaints.all());
    }
}
