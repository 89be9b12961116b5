package org.qms4j.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaintanalysis.Answering;
import org.qms4j.complaintanalysis.Basis;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.MonthlyRates;
import org.qms4j.complaintanalysis.Months;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.complaintanalysis.SeverityWeights;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.statistics.ControlChart;
import org.qms4j.statistics.Pareto;

/** Counts complaints one by one. It keeps counts and the oldest open cases, not the complaints. */
public final class Tally {
    /** How many open cases are listed one by one. */
    public static final int LISTED = 25;

    private static final Comparator<OpenCase> OLDEST_FIRST = Comparator.comparing(OpenCase::receivedOn)
            .thenComparing(open -> open.reference().length())
            .thenComparing(OpenCase::reference);

    private static final String NOT_STATED = "(not stated)";

    private final Function<Complaint, String> channel;
    private final Exposures exposures;
    private final Answering.Counter answering;
    private final Months received = new Months(Basis.PERCEPTION);
    private final Ranking.Counter byProduct =
            new Ranking.Counter(Facet.PRODUCT, Basis.PERCEPTION, SeverityWeights.linear());
    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, Long> issues = new HashMap<>();
    private final Map<String, Long> channels = new HashMap<>();
    private final Map<String, Long> companies = new HashMap<>();
    private final TreeMap<YearMonth, Long> months = new TreeMap<>();
    private final TreeMap<LocalDate, Long> openByDay = new TreeMap<>();
    private final PriorityQueue<OpenCase> oldest = new PriorityQueue<>(OLDEST_FIRST.reversed());
    private final Lacks lacks = new Lacks();
    private Optional<Period> period = Optional.empty();
    private long total;
    private long open;

    /**
     * Starts at zero.
     *
     * @param channel how a complaint's channel is called
     * @param asOf the day on which it is asked
     * @param conditions time zone and working calendar
     * @param exposures over how much complaints came, where that is known
     */
    public Tally(Function<Complaint, String> channel, LocalDate asOf, Conditions conditions, Exposures exposures) {
        this.channel = channel;
        this.exposures = exposures;
        this.answering = new Answering.Counter(asOf, conditions);
    }

    /**
     * How often something occurs.
     *
     * @param name what
     * @param count how often
     */
    public record Count(String name, long count) {
        private static final Comparator<Count> ORDER =
                Comparator.comparingLong(Count::count).reversed().thenComparing(Count::name);
    }

    /**
     * The days of receipt.
     *
     * @param first the earliest
     * @param last the latest
     */
    public record Period(LocalDate first, LocalDate last) {
        private Period with(LocalDate day) {
            return new Period(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }
    }

    /**
     * A case that is open.
     *
     * @param receivedOn when it came in
     * @param reference where it is found: the evidence of history, otherwise its id
     * @param stage where it stands
     * @param product what it is about
     * @param company who has to answer, where that is somebody else
     */
    public record OpenCase(LocalDate receivedOn, String reference, String stage, String product, String company) {}

    /**
     * Open cases of an age.
     *
     * @param label the age in words
     * @param count how many
     */
    public record Age(String label, long count) {}

    /**
     * Adds a complaint. What was entered by mistake, and what is the same as another one, does not count.
     *
     * @param complaint as it is in the store
     */
    public void add(Complaint complaint) {
        if (!Basis.PERCEPTION.counts(complaint)) {
            return;
        }
        total++;
        products.merge(product(complaint), 1L, Long::sum);
        issues.merge(complaint.perception().category().orElse(NOT_STATED), 1L, Long::sum);
        answering.add(complaint);
        received.add(complaint);
        byProduct.add(complaint);
        channels.merge(channel.apply(complaint), 1L, Long::sum);
        name(complaint.subject().provider()).ifPresent(company -> companies.merge(company, 1L, Long::sum));
        months.merge(YearMonth.from(complaint.receivedOn()), 1L, Long::sum);
        period = Optional.of(period.orElse(new Period(complaint.receivedOn(), complaint.receivedOn()))
                .with(complaint.receivedOn()));
        lacks.add(complaint);
        if (isOpen(complaint)) {
            addOpen(complaint);
        }
    }

    private void addOpen(Complaint complaint) {
        open++;
        openByDay.merge(complaint.receivedOn(), 1L, Long::sum);
        oldest.add(new OpenCase(
                complaint.receivedOn(),
                reference(complaint),
                complaint.stage() instanceof Historical history
                        ? words(history.outcome())
                        : complaint.stage().name(),
                product(complaint),
                name(complaint.subject().provider()).orElse("")));
        if (oldest.size() > LISTED) {
            oldest.poll();
        }
    }

    private static boolean isOpen(Complaint complaint) {
        return complaint.stage() instanceof Historical history
                ? history.outcome() != Outcome.CLOSED
                : complaint.isOpen();
    }

    private static String words(Outcome outcome) {
        return outcome == Outcome.DECISION_REJECTED ? "answered, disputed" : "not closed";
    }

    private static String reference(Complaint complaint) {
        return complaint
                .reached(Historical.class)
                .map(history -> history.source().uri())
                .orElse(complaint.id().value());
    }

    private static String product(Complaint complaint) {
        return name(complaint.subject().product()).orElse(NOT_STATED);
    }

    private static Optional<String> name(Optional<ExternalRef> ref) {
        return ref.map(ExternalRef::id);
    }

    /**
     * Returns how many complaints were added.
     *
     * @return zero or more
     */
    public long total() {
        return total;
    }

    /**
     * Returns how many of them are open.
     *
     * @return zero or more
     */
    public long open() {
        return open;
    }

    /**
     * Returns how many of them are not open.
     *
     * @return zero or more
     */
    public long closed() {
        return total - open;
    }

    /**
     * Returns the days of receipt.
     *
     * @return empty if there is no complaint
     */
    public Optional<Period> period() {
        return period;
    }

    /**
     * Returns the products.
     *
     * @return the most frequent first, then by name
     */
    public Pareto byProduct() {
        return Pareto.ofCounts(products);
    }

    /**
     * Returns what complaints are about.
     *
     * @return the most frequent first, then by name
     */
    public Pareto byIssue() {
        return Pareto.ofCounts(issues);
    }

    /**
     * Returns whether complaints became more, or only sales.
     *
     * @return the months with their rates, limits from the first 20
     */
    public MonthlyRates rates() {
        return MonthlyRates.of(received.counts(), exposures::of, ControlChart.FIRM);
    }

    /**
     * Returns the products by how many complaints came for each unit.
     *
     * @return the highest rate first; empty if there are no complaints
     */
    public Ranking.Rates productRates() {
        Map<String, BigDecimal> units = period.map(
                        days -> exposures.between(YearMonth.from(days.first()), YearMonth.from(days.last())))
                .orElse(Map.of());
        return byProduct.ranking().byRate(units);
    }

    /**
     * Returns how long answers took and how many came in time.
     *
     * @return the answers
     */
    public Answering answering() {
        return answering.answering();
    }

    /**
     * Returns the channels.
     *
     * @return the most frequent first, then by name
     */
    public Pareto byChannel() {
        return Pareto.ofCounts(channels);
    }

    /**
     * Returns the companies that had to answer.
     *
     * @return the most frequent first, then by name
     */
    public List<Count> byCompany() {
        return sorted(companies);
    }

    /**
     * Returns the months of receipt.
     *
     * @return ascending; a month without a complaint is absent
     */
    public List<Count> monthly() {
        return months.entrySet().stream()
                .map(entry -> new Count(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /**
     * Returns the open cases that came in first.
     *
     * @return up to {@value #LISTED}, the oldest first
     */
    public List<OpenCase> oldestOpen() {
        return oldest.stream().sorted(OLDEST_FIRST).toList();
    }

    /**
     * Returns how old the open cases are on the latest day of receipt.
     *
     * @return every age, also those that no case has
     */
    public List<Age> ages() {
        return List.of(
                age("up to 30 days", 0, 30),
                age("31 to 90 days", 31, 90),
                age("91 to 180 days", 91, 180),
                age("181 to 365 days", 181, 365),
                age("more than 365 days", 366, Long.MAX_VALUE));
    }

    private Age age(String label, long from, long to) {
        long count = openByDay.entrySet().stream()
                .filter(entry -> ageOf(entry.getKey()) >= from && ageOf(entry.getKey()) <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Age(label, count);
    }

    /**
     * Returns how old a case is on the latest day of receipt.
     *
     * @param receivedOn when it came in
     * @return in days
     */
    public long ageOf(LocalDate receivedOn) {
        return period.map(days -> ChronoUnit.DAYS.between(receivedOn, days.last()))
                .orElse(0L);
    }

    /**
     * Returns what the records lack.
     *
     * @return the gaps
     */
    public Lacks lacks() {
        return lacks;
    }

    private static List<Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Count.ORDER)
                .toList();
    }
}
