package org.qms4j.quickstart.report;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaintanalysis.Basis;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.ReportRequest;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.statistics.Pareto;

/** Counts complaints one by one. It keeps counts, not the complaints. */
public final class Tally {
    private static final String NOT_STATED = "(not stated)";

    private final Function<Complaint, String> channel;
    private final Exposures exposures;
    private final ComplaintReport.Counter report;
    private final Map<String, Long> products = new HashMap<>();
    private final Map<String, Long> issues = new HashMap<>();
    private final Map<String, Long> channels = new HashMap<>();
    private final TreeMap<YearMonth, Long> months = new TreeMap<>();
    private final Lacks lacks = new Lacks();
    private long total;
    private long open;

    /**
     * Starts at zero.
     *
     * @param channel how a complaint's channel is called
     * @param request what the report is to be about
     * @param conditions time zone and working calendar
     * @param exposures over how much complaints came, where that is known
     */
    public Tally(
            Function<Complaint, String> channel, ReportRequest request, Conditions conditions, Exposures exposures) {
        this.channel = channel;
        this.exposures = exposures;
        this.report = new ComplaintReport.Counter(request, conditions);
    }

    /**
     * How often something occurs.
     *
     * @param name what
     * @param count how often
     */
    public record Count(String name, long count) {}

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
        open += isOpen(complaint) ? 1 : 0;
        report.add(complaint);
        lacks.add(complaint);
        products.merge(complaint.subject().product().map(ExternalRef::id).orElse(NOT_STATED), 1L, Long::sum);
        issues.merge(complaint.perception().category().orElse(NOT_STATED), 1L, Long::sum);
        channels.merge(channel.apply(complaint), 1L, Long::sum);
        months.merge(YearMonth.from(complaint.receivedOn()), 1L, Long::sum);
    }

    private static boolean isOpen(Complaint complaint) {
        return complaint.stage() instanceof Historical history
                ? history.outcome() != Outcome.CLOSED
                : complaint.isOpen();
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
     * Returns everything that they say together.
     *
     * @return the library's report
     */
    public ComplaintReport report() {
        return report.report((from, to) -> exposures);
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
     * Returns the channels.
     *
     * @return the most frequent first, then by name
     */
    public Pareto byChannel() {
        return Pareto.ofCounts(channels);
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
     * Returns what the records lack.
     *
     * @return the gaps
     */
    public Lacks lacks() {
        return lacks;
    }
}
