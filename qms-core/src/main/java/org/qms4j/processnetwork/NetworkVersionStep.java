package org.qms4j.processnetwork;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.util.List;
import java.util.Optional;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessStage.Working;
import org.qms4j.process.QmsProcess;
import org.qms4j.processnetwork.NetworkVersionStage.Published;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of published versions: there is one. */
public final class NetworkVersionStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    private static final RecordType<NetworkVersion> TYPE = RecordType.of(
                    NetworkVersionId.TYPE,
                    NetworkVersion.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    ACTION_OWNER,
                    RISK_OWNER,
                    PROVIDER_MANAGER,
                    ACCOUNT_OWNER,
                    COMPLAINT_HANDLER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, version -> Optional.of(version.stage().name()));

    private static final StepTable<NetworkVersion, NetworkVersionStage> TABLE = StepTable.of(TYPE);

    /** Publishes the network. */
    public static final Step<Optional<NetworkVersion>, PublishNetwork> PUBLISH = TABLE.begins(
                    "publish", "NetworkPublished", PublishNetwork.class, NetworkVersionStep::published)
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .given(
                    "processes",
                    "network.working",
                    ClauseRef.iso9001("4.4.2"),
                    it -> notWorking(it).isEmpty())
            .naming(it -> List.of(String.join(", ", notWorking(it))))
            .tells(PROCESS_OWNER);

    /** Published versions with their step. */
    public static final Lifecycle<NetworkVersion> LIFECYCLE = new Lifecycle<>(TYPE, List.of(PUBLISH), List.of());

    private NetworkVersionStep() {}

    private static List<String> notWorking(
            Situation<Optional<NetworkVersion>, NetworkVersionStage, PublishNetwork> it) {
        return it.command().processes().stream()
                .filter(process -> working(it, process).isEmpty())
                .map(ProcessId::value)
                .toList();
    }

    private static Optional<QmsProcess> working(Situation<?, ?, ?> it, ProcessId process) {
        return it.look(process).filter(found -> found.stage() instanceof Working);
    }

    /** Each process and party is looked at, so that none of them changes before the version is stored. */
    private static NetworkVersion published(
            Situation<Optional<NetworkVersion>, NetworkVersionStage, PublishNetwork> it) {
        PublishNetwork command = it.command();
        List<MappedProcess> processes = command.processes().stream()
                .distinct()
                .flatMap(process -> working(it, process).stream())
                .map(MappedProcess::of)
                .toList();
        return NetworkVersion.builder()
                .id(command.id().orElseGet(() -> NetworkVersionId.of(it.newId())))
                .processes(processes)
                .parties(MappedProcess.typesOf(processes, it::look))
                .addStages(new Published(it.entered()))
                .build();
    }
}
