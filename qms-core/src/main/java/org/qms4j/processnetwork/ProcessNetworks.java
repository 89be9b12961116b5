package org.qms4j.processnetwork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qms4j.client.Client;
import org.qms4j.client.Clients;
import org.qms4j.interestedparty.InterestedParties;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessStage.Live;
import org.qms4j.process.Processes;
import org.qms4j.process.QmsProcess;

/** The network of an organization's processes, as it is and as it was published, at one actor's desk. */
public final class ProcessNetworks extends Service<NetworkVersion> {
    private final Processes processes;
    private final InterestedParties parties;
    private final Clients clients;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public ProcessNetworks(Desk desk) {
        super(new Register<>(NetworkVersionStep.LIFECYCLE, desk));
        this.processes = new Processes(desk);
        this.parties = new InterestedParties(desk);
        this.clients = new Clients(desk);
    }

    /**
     * Compiles the network as it is, drafts included, so that a map is checked while it is drawn.
     *
     * @return the network of all processes that the actor may read
     */
    public ProcessNetwork current() {
        var mapped = new ArrayList<MappedProcess>();
        var retired = new HashSet<ProcessId>();
        processes.walk(processes.all()).forEach(process -> {
            if (process.stage() instanceof Live) {
                mapped.add(MappedProcess.of(process));
            } else {
                retired.add(process.id());
            }
        });
        return ProcessNetwork.of(mapped, MappedProcess.typesOf(mapped, parties::find), retired);
    }

    /**
     * Publishes the processes at work.
     *
     * @return the version, which has every process as it is in the moment of publication; breaks of the chain are
     *     published with it
     */
    public NetworkVersion publish() {
        return publish(Optional.empty());
    }

    /**
     * Publishes the processes at work.
     *
     * @param version the host's id of the version
     * @return the version, which has every process as it is in the moment of publication; breaks of the chain are
     *     published with it
     */
    public NetworkVersion publish(NetworkVersionId version) {
        return publish(Optional.of(version));
    }

    private NetworkVersion publish(Optional<NetworkVersionId> version) {
        List<ProcessId> working = processes.working().map(QmsProcess::id).toList();
        return register().begin(NetworkVersionStep.PUBLISH, new PublishNetwork(version, working));
    }

    /**
     * Compares who is served inside with who is registered as an internal client.
     *
     * @return what the flows say and the register does not, and the other way round
     */
    public InternalCustomers internalCustomers() {
        ProcessNetwork network = current();
        Set<ProcessId> derived = network.flows().stream()
                .filter(flow -> !flow.from().process().equals(flow.to()))
                .map(Flow::to)
                .collect(Collectors.toSet());
        Set<ProcessId> declared = clients.walk(clients.all())
                .flatMap(client -> standsFor(client).stream())
                .collect(Collectors.toSet());
        return new InternalCustomers(missing(network, derived, declared), missing(network, declared, derived));
    }

    private Optional<ProcessId> standsFor(Client client) {
        return client.process().flatMap(processes::named).map(QmsProcess::id);
    }

    private static List<ProcessId> missing(ProcessNetwork network, Set<ProcessId> here, Set<ProcessId> there) {
        return network.processes().stream()
                .map(MappedProcess::id)
                .filter(here::contains)
                .filter(process -> !there.contains(process))
                .toList();
    }

    /**
     * Who is served inside, by the flows and by the register.
     *
     * @param unregistered the processes that take something from another one and for which no internal client stands
     * @param unserved the processes for which an internal client stands and that take nothing from another one
     */
    public record InternalCustomers(List<ProcessId> unregistered, List<ProcessId> unserved) {}
}
