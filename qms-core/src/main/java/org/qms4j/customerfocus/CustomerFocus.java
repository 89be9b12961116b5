package org.qms4j.customerfocus;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qms4j.actionitem.ActionItemStage;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.ActionItems;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.complaint.Complaints;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessStage;
import org.qms4j.process.ProcessStep;
import org.qms4j.process.Processes;
import org.qms4j.process.QmsProcess;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.query.Tally;

/** Whether clients are in the mind of the whole organization, at one actor's desk. */
public final class CustomerFocus extends Service<Alignment> {
    private final Processes processes;
    private final ActionItems actions;
    private final Complaints complaints;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     * @param complaints the complaints there
     */
    public CustomerFocus(Desk desk, Complaints complaints) {
        super(new Register<>(AlignmentStep.LIFECYCLE, desk));
        this.processes = new Processes(desk);
        this.actions = new ActionItems(desk);
        this.complaints = complaints;
    }

    /**
     * Says for the first time how an element of the organization serves clients.
     *
     * @param element the element; said of one already, it is refused, and {@link #restate} says it anew
     * @param statement how
     * @param evidence of that, at least one
     * @return what is said
     */
    public Alignment state(AlignmentElement element, String statement, Evidence... evidence) {
        return register()
                .begin(
                        AlignmentStep.STATE,
                        new AlignmentCommand.State(element, Confidential.of(statement), List.of(evidence)));
    }

    /**
     * Says anew how an element serves clients; what was said before is kept.
     *
     * @param alignment what was said, withdrawn or not
     * @param statement how
     * @param evidence of that, at least one
     * @return what is said
     */
    public Alignment restate(Ref<Alignment> alignment, String statement, Evidence... evidence) {
        return register()
                .take(
                        AlignmentStep.RESTATE,
                        alignment,
                        new AlignmentCommand.Restate(Confidential.of(statement), List.of(evidence)));
    }

    /**
     * Says that what was said does not hold any more.
     *
     * @param alignment what was said
     * @param reason why
     * @return the element is blank again
     */
    public Alignment withdraw(Ref<Alignment> alignment, String reason) {
        return register()
                .take(AlignmentStep.WITHDRAW, alignment, new AlignmentCommand.Withdraw(Confidential.of(reason)));
    }

    /**
     * Returns the elements of which nobody says how they serve clients.
     *
     * @return in their order; all fifteen in the beginning
     */
    public Set<AlignmentElement> blanks() {
        Set<AlignmentElement> blank = EnumSet.allOf(AlignmentElement.class);
        walk(all())
                .filter(alignment -> alignment.statement().isPresent())
                .map(Alignment::element)
                .forEach(blank::remove);
        return blank;
    }

    /**
     * Returns the processes of which nobody says what they mean for clients.
     *
     * @return in the order of their ids
     */
    public List<ProcessId> withoutImpact() {
        return processes
                .live()
                .filter(process -> process.profile().impact().isEmpty())
                .map(QmsProcess::id)
                .toList();
    }

    /**
     * Returns what nobody does for what clients require: to find it out, to meet it, to make them more satisfied.
     *
     * @return those that no process at work serves that has an owner and a measure
     */
    public Set<ProcessProfile.Service> unserved() {
        Set<ProcessProfile.Service> unserved = EnumSet.allOf(ProcessProfile.Service.class);
        processes
                .working()
                .filter(process -> process.owner().isPresent())
                .map(QmsProcess::profile)
                .filter(profile -> !profile.means().measures().isEmpty())
                .forEach(profile -> profile.serves().forEach(unserved::remove));
        return unserved;
    }

    /**
     * Returns the stages of the client's way that processes are met at and from which nothing was ever heard.
     *
     * @return by name; what is heard are complaints, so far
     */
    public Set<String> silentStages() {
        Set<String> met = processes
                .live()
                .flatMap(process -> process.profile().journeyStages().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        complaints.tally(Tally.of(complaints.all().type()).by(ComplaintType.JOURNEY_STAGE)).stream()
                .flatMap(group -> group.values().get(0).stream())
                .forEach(met::remove);
        return met;
    }

    /**
     * Returns who answers for how many processes.
     *
     * @return those who answer for most first; processes without an owner are counted under nobody
     */
    public List<Load> processLoads() {
        return loads(processes.tally(Tally.of(processes.all().type())
                .where(Criterion.anyOf(ProcessStep.STAGE, Lifecycle.stageNames(ProcessStage.Live.class)))
                .by(ProcessStep.OWNER)));
    }

    /**
     * Returns who owes how many action items.
     *
     * @return those who owe most first
     */
    public List<Load> actionLoads() {
        return loads(actions.tally(Tally.of(actions.all().type())
                .where(Criterion.anyOf(ActionItemStep.STAGE, Lifecycle.stageNames(ActionItemStage.Owed.class)))
                .by(ActionItemStep.OWNER)));
    }

    private static List<Load> loads(List<Tally.Group> groups) {
        long all = groups.stream().mapToLong(Tally.Group::count).sum();
        return groups.stream()
                .map(group -> new Load(group.values().get(0), group.count(), (double) group.count() / all))
                .sorted(Comparator.comparingLong(Load::count).reversed())
                .toList();
    }

    /**
     * How much hangs on somebody.
     *
     * @param person the host's id; empty for nobody
     * @param count how much
     * @param share of all, from 0 to 1: much on one person is a risk to everybody else
     */
    public record Load(Optional<String> person, long count, double share) {}
}
