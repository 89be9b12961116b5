package org.qms4j.traceability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.ComplaintType;
import org.qms4j.complaint.Complaints;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.InterestedParties;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.InterestedPartyStep;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Ref;
import org.qms4j.process.Delivery;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.ProcessStep;
import org.qms4j.process.Processes;
import org.qms4j.process.QmsProcess;
import org.qms4j.processnetwork.MappedProcess;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.processnetwork.ProcessNetwork.Reached;
import org.qms4j.processnetwork.ProcessNetworks;
import org.qms4j.requirement.Requirement;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.RequirementStage.Committed;
import org.qms4j.requirement.RequirementStep;
import org.qms4j.requirement.Requirements;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.record.Attribute;
import org.qms4j.traceability.CauseSearch.Basis;
import org.qms4j.traceability.CauseSearch.OutsideSource;
import org.qms4j.traceability.TraceMatrix.Answer;
import org.qms4j.traceability.TraceMatrix.Row;

/** What hangs together, for an actor who may read all the records that say so. */
public final class Traceability {
    private final Complaints complaints;
    private final InterestedParties parties;
    private final Processes processes;
    private final ProcessNetworks networks;
    private final Requirements requirements;

    /**
     * Opens the view.
     *
     * @param desk where the actor works
     * @param complaints the complaints there
     * @throws org.qms4j.rule.RefusedException if the actor may not read one kind of the records: a link that is hidden
     *     would look like one that is missing
     */
    public Traceability(Desk desk, Complaints complaints) {
        Stream.of(
                        ComplaintStep.LIFECYCLE,
                        InterestedPartyStep.LIFECYCLE,
                        ProcessStep.LIFECYCLE,
                        RequirementStep.LIFECYCLE)
                .forEach(lifecycle -> desk.demand(lifecycle.type().reading()));
        this.complaints = complaints;
        this.parties = new InterestedParties(desk);
        this.processes = new Processes(desk);
        this.networks = new ProcessNetworks(desk);
        this.requirements = new Requirements(desk);
    }

    /**
     * Searches for what may have caused a complaint, and for whom the same cause hits.
     *
     * @param complaint the complaint
     * @return the processes, inputs and providers that may be the cause, nearest first, and the clients, requirements
     *     and other complaints that it touches
     * @throws org.qms4j.rule.RefusedException if there is none that the actor may read
     */
    public CauseSearch causesOf(Ref<Complaint> complaint) {
        Complaint found = complaints.get(complaint);
        ProcessNetwork network = networks.current();
        Optional<ProcessId> named = found.subject()
                .process()
                .flatMap(processes::named)
                .map(QmsProcess::id)
                .filter(process -> network.process(process).isPresent());
        if (named.isPresent()) {
            return search(found, network, Basis.PROCESS, List.of(named.get()));
        }
        List<ProcessId> making = found.subject()
                .product()
                .map(product -> making(network, product))
                .orElse(List.of());
        return making.isEmpty()
                ? search(found, network, Basis.DELIVERIES, delivering(network))
                : search(found, network, Basis.PRODUCT, making);
    }

    private CauseSearch search(Complaint complaint, ProcessNetwork network, Basis basis, List<ProcessId> shown) {
        ProcessId[] from = shown.toArray(ProcessId[]::new);
        List<Reached> suspects = network.upstream(from);
        Impact hit = impact(network, network.downstream(from));
        return new CauseSearch(
                complaint.id(),
                basis,
                shown,
                suspects,
                suspects.stream()
                        .flatMap(reached -> network.process(reached.process()).stream())
                        .flatMap(Traceability::sources)
                        .toList(),
                hit.receivers(),
                hit.requirements(),
                alike(complaint));
    }

    private static Stream<OutsideSource> sources(MappedProcess process) {
        return process.receipts().stream()
                .map(receipt -> new OutsideSource(process.id(), receipt.input(), receipt.party()));
    }

    private static List<ProcessId> making(ProcessNetwork network, ExternalRef product) {
        return where(
                network,
                process -> process.outputs().stream()
                        .anyMatch(output -> output.offerings().contains(product)));
    }

    private static List<ProcessId> delivering(ProcessNetwork network) {
        return where(
                network,
                process -> process.deliveries().stream().anyMatch(delivery -> isClient(network, delivery.party())));
    }

    private static List<ProcessId> where(ProcessNetwork network, Predicate<MappedProcess> wanted) {
        return network.processes().stream()
                .filter(wanted)
                .map(MappedProcess::id)
                .toList();
    }

    private static boolean isClient(ProcessNetwork network, InterestedPartyId party) {
        return network.parties().get(party.value()) == PartyType.CLIENT;
    }

    private List<ComplaintId> alike(Complaint complaint) {
        Stream<Complaint> sameProduct =
                same(ComplaintType.PRODUCT, complaint.subject().product());
        Stream<Complaint> sameProcess =
                same(ComplaintType.PROCESS, complaint.subject().process());
        return Stream.concat(sameProduct, sameProcess)
                .map(Complaint::id)
                .filter(other -> !other.equals(complaint.id()))
                .distinct()
                .toList();
    }

    private Stream<Complaint> same(Attribute attribute, Optional<ExternalRef> ref) {
        return ref.stream()
                .flatMap(value -> complaints.walk(complaints.all().where(Criterion.is(attribute, value.text()))));
    }

    /**
     * Returns whom it hits when a process fails.
     *
     * @param process the process
     * @return the processes it leads to, and the clients and requirements that hang on them; nothing if the process is
     *     not in the network
     */
    public Impact hitBy(ProcessId process) {
        ProcessNetwork network = networks.current();
        return impact(network, network.downstream(process));
    }

    /**
     * Returns whom it hits when somebody outside fails.
     *
     * @param provider who gives something to processes
     * @return the processes that take something from it and all they lead to, and the clients and requirements that
     *     hang on them
     */
    public Impact hitBy(InterestedPartyId provider) {
        ProcessNetwork network = networks.current();
        return impact(network, network.downstream(provider));
    }

    private Impact impact(ProcessNetwork network, List<Reached> reached) {
        Set<ProcessId> hit = reached.stream().map(Reached::process).collect(Collectors.toSet());
        return new Impact(
                reached,
                reached.stream()
                        .flatMap(each -> network.process(each.process()).stream())
                        .flatMap(process -> process.deliveries().stream())
                        .map(Delivery::party)
                        .filter(party -> isClient(network, party))
                        .distinct()
                        .toList(),
                requirements
                        .live()
                        .filter(requirement ->
                                requirement.profile().processes().stream().anyMatch(hit::contains))
                        .map(Requirement::id)
                        .toList());
    }

    /**
     * Returns what answers what.
     *
     * @param today the day of the question
     * @return every need that holds with the requirements and processes that answer it, and everything that is missing
     */
    public TraceMatrix matrix(LocalDate today) {
        List<Requirement> all = requirements.live().toList();
        Map<NeedRef, List<Requirement>> answering = new HashMap<>();
        all.forEach(requirement -> requirement
                .profile()
                .needs()
                .forEach(need -> answering
                        .computeIfAbsent(need, key -> new ArrayList<>())
                        .add(requirement)));
        var rows = new ArrayList<Row>();
        var unanswered = new ArrayList<NeedRef>();
        var unfounded = new ArrayList<NeedRef>();
        parties.live()
                .forEach(party -> party.needsOn(today).forEach(need -> {
                    var ref = new NeedRef(party.id(), need.id());
                    List<Requirement> answers = answering.getOrDefault(ref, List.of());
                    rows.add(new Row(
                            ref,
                            need.isTakenUp(),
                            answers.stream()
                                    .map(requirement -> answer(requirement, today))
                                    .toList()));
                    if (need.isTakenUp() && answers.stream().noneMatch(Traceability::isCommitted)) {
                        unanswered.add(ref);
                    }
                    if (isUnfounded(need, answers)) {
                        unfounded.add(ref);
                    }
                }));
        List<Requirement> committed =
                all.stream().filter(Traceability::isCommitted).toList();
        return new TraceMatrix(
                rows,
                unanswered,
                unfounded,
                ids(committed, requirement -> requirement.profile().processes().isEmpty()),
                ids(all, Traceability::isNeedless),
                idle(committed),
                committed.stream()
                        .flatMap(requirement -> requirement.profile().owner().map(Owner::function).stream())
                        .collect(Collectors.groupingBy(function -> function, TreeMap::new, Collectors.counting())));
    }

    private Answer answer(Requirement requirement, LocalDate today) {
        return new Answer(
                requirement.id(),
                requirement.stage().name(),
                requirements.compliance(requirement, today),
                requirement.profile().processes());
    }

    private static boolean isCommitted(Requirement requirement) {
        return requirement.stage() instanceof Committed;
    }

    private static boolean isUnfounded(Need need, List<Requirement> answers) {
        return need.expression() == Expression.OBLIGATORY
                && answers.stream()
                        .noneMatch(requirement ->
                                isCommitted(requirement) && requirement.source().isImposed());
    }

    private static boolean isNeedless(Requirement requirement) {
        return (requirement.source() == RequirementSource.CUSTOMER_STATED
                        || requirement.source() == RequirementSource.CUSTOMER_IMPLIED)
                && requirement.profile().needs().isEmpty();
    }

    private static List<RequirementId> ids(List<Requirement> requirements, Predicate<Requirement> wanted) {
        return requirements.stream().filter(wanted).map(Requirement::id).toList();
    }

    private List<ProcessId> idle(List<Requirement> committed) {
        var busy = new HashSet<ProcessId>();
        committed.forEach(requirement -> busy.addAll(requirement.profile().processes()));
        return processes
                .live()
                .filter(process -> process.profile().category() == Category.PRINCIPAL)
                .map(QmsProcess::id)
                .filter(process -> !busy.contains(process))
                .toList();
    }
}
