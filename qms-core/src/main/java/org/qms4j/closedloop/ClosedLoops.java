package org.qms4j.closedloop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.ActionItems;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Duplicate;
import org.qms4j.complaint.ComplaintStage.Voided;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.idea.Idea;
import org.qms4j.idea.IdeaStage.Submitted;
import org.qms4j.idea.IdeaStep;
import org.qms4j.idea.Ideas;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementCycles;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Ref;
import org.qms4j.nonconformity.Nonconformities;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityStep;
import org.qms4j.spi.query.Query;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.statistics.Pareto.Abc;
import org.qms4j.statistics.Pareto.Bar;

/** What came of the complaints of an organization, for an actor who may read all the records that say so. */
public final class ClosedLoops {
    private final Registers registers;

    /**
     * Opens the view.
     *
     * @param desk where the actor works
     * @param registers the records there
     * @throws org.qms4j.rule.RefusedException if the actor may not read one kind of them: a link that is hidden would
     *     look like one that is missing
     */
    public ClosedLoops(Desk desk, Registers registers) {
        Stream.of(
                        ComplaintStep.LIFECYCLE,
                        NonconformityStep.LIFECYCLE,
                        ActionItemStep.LIFECYCLE,
                        ImprovementStep.LIFECYCLE,
                        IdeaStep.LIFECYCLE)
                .forEach(lifecycle -> desk.demand(lifecycle.type().reading()));
        this.registers = registers;
    }

    /**
     * Where what came of complaints is read.
     *
     * @param complaints the complaints
     * @param nonconformities the nonconformities
     * @param actions the action items
     * @param cycles the improvement cycles
     * @param ideas the ideas
     */
    public record Registers(
            Complaints complaints,
            Nonconformities nonconformities,
            ActionItems actions,
            ImprovementCycles cycles,
            Ideas ideas) {}

    /**
     * Follows one complaint.
     *
     * @param complaint the complaint
     * @return what came of it, as it stands now
     * @throws org.qms4j.rule.RefusedException if there is none that the actor may read
     */
    public ClosedLoop of(Ref<Complaint> complaint) {
        return follow(registers.complaints().get(complaint));
    }

    /**
     * Follows many complaints. A duplicate is followed as the complaint that it repeats, and what was entered by
     * mistake is none: both are left out.
     *
     * @param query which ones, made from {@link Complaints#all}
     * @return what came of each, read while the stream is consumed
     */
    public Stream<ClosedLoop> walk(Query query) {
        return registers
                .complaints()
                .walk(query)
                .filter(complaint -> !(complaint.stage() instanceof Duplicate || complaint.stage() instanceof Voided))
                .map(this::follow);
    }

    private ClosedLoop follow(Complaint complaint) {
        List<Nonconformity> opened = registers.nonconformities().from(complaint).toList();
        var items =
                new ArrayList<ActionItem>(registers.actions().from(complaint).toList());
        opened.forEach(it -> registers.actions().from(it).forEach(items::add));
        return new Follower(complaint, opened, items).loop();
    }

    /**
     * Says of the few things that most complaints are about what was decided.
     *
     * @param ranking the complaints by category
     * @return those of class A, the most frequent first
     * @throws IllegalArgumentException if it ranks by something else
     */
    public List<TopIssue> topIssues(Ranking ranking) {
        if (ranking.facet() != Facet.CATEGORY) {
            throw new IllegalArgumentException("ranking: by category, not by " + ranking.facet());
        }
        List<Bar> bars = ranking.byCount().bars();
        return IntStream.range(0, bars.size())
                .filter(i -> bars.get(i)
                        .portion()
                        .filter(portion -> portion.abc() == Abc.A)
                        .isPresent())
                .mapToObj(i -> issue(i + 1, bars.get(i)))
                .toList();
    }

    private TopIssue issue(int rank, Bar bar) {
        List<ImprovementCycle> cycles = registers.cycles().about(bar.name()).toList();
        List<Idea> ideas = registers
                .ideas()
                .about(bar.name())
                .filter(idea -> !(idea.stage() instanceof Submitted))
                .toList();
        List<RecordKey> records = Stream.concat(
                        cycles.stream().map(ImprovementCycle::key),
                        ideas.stream().map(Idea::key))
                .toList();
        Decision decision = records.isEmpty()
                ? Decision.NONE
                : cycles.stream().anyMatch(cycle -> cycle.phase().isPresent()) ? Decision.IMPROVING : Decision.DECIDED;
        return new TopIssue(
                bar.name(),
                rank,
                bar.value().longValueExact(),
                bar.portion().orElseThrow().percent(),
                decision,
                records);
    }
}
