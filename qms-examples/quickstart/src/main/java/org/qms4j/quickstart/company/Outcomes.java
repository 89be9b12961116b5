package org.qms4j.quickstart.company;

import java.io.IOException;
import java.io.PrintStream;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qms4j.Session;
import org.qms4j.closedloop.ClosedLoop;
import org.qms4j.closedloop.ClosedLoop.Link;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.complaintanalysis.Basis;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.complaintanalysis.SeverityWeights;
import org.qms4j.quickstart.report.Output;
import org.qms4j.quickstart.report.Pages;
import org.qms4j.reports.ClosedLoopPages;
import org.qms4j.reports.CorrectiveActionPages;
import org.qms4j.reports.ImprovementPages;
import org.qms4j.reports.ImprovementPages.Portfolio;

/** What came of what clients have said, on the terminal and as reports. */
final class Outcomes {
    private final Session bea;
    private final PrintStream out;

    Outcomes(Staff staff, PrintStream out) {
        this.bea = staff.bea;
        this.out = out;
    }

    private List<ClosedLoop> loops() {
        return bea.closedLoops().walk(bea.complaints().all()).toList();
    }

    /** What most complaints are about, and what was decided about it. */
    List<TopIssue> issues() {
        var counter = new Ranking.Counter(Facet.CATEGORY, Basis.PERCEPTION, SeverityWeights.linear());
        bea.complaints().walk(bea.complaints().all()).forEach(counter::add);
        return bea.closedLoops().topIssues(counter.ranking());
    }

    void tell() {
        out.println("What came of them, link by link:");
        loops().stream()
                .filter(ClosedLoop::isKnown)
                .forEach(loop -> out.printf(
                        Locale.ROOT,
                        "  %-7s %s%n",
                        loop.complaint().value(),
                        loop.links().stream().map(Outcomes::words).collect(Collectors.joining("  "))));
        out.println();
        List<String> undecided = issues().stream()
                .filter(issue -> issue.decision() == Decision.NONE)
                .map(TopIssue::category)
                .toList();
        out.println("Top issues about which nobody has decided anything: " + String.join(", ", undecided));
        out.println();
    }

    private static String words(Link link) {
        String standing = link.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.format(Locale.ROOT, "%s %-10s", link.kind().name().toLowerCase(Locale.ROOT), standing)
                .stripTrailing();
    }

    void write(Output output, ZonedDateTime asOf) throws IOException {
        List<TopIssue> issues = issues();
        Pages.write(output, "closed-loop", ClosedLoopPages.of(loops(), issues, asOf, Locale.ENGLISH));
        Pages.write(
                output,
                "improvement",
                ImprovementPages.of(
                        new Portfolio(
                                bea.improvementCycles()
                                        .walk(bea.improvementCycles().all())
                                        .toList(),
                                bea.ideas().walk(bea.ideas().all()).toList(),
                                issues),
                        asOf,
                        Locale.ENGLISH));
        Pages.write(
                output,
                "corrective-action",
                CorrectiveActionPages.of(
                        bea.nonconformities().walk(bea.nonconformities().all()).toList(), asOf, Locale.ENGLISH));
    }
}
