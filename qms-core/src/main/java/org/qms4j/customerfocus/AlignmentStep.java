package org.qms4j.customerfocus;

import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.util.List;
import java.util.Optional;
import org.qms4j.customerfocus.AlignmentStage.Stated;
import org.qms4j.customerfocus.AlignmentStage.Withdrawn;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of what is said about elements. */
public final class AlignmentStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    private static final ClauseRef FOCUS = ClauseRef.iso9001("5.1.2");

    private static final RecordType<Alignment> TYPE = RecordType.of(
                    AlignmentId.TYPE,
                    Alignment.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    AUDITOR,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, alignment -> Optional.of(alignment.stage().name()));

    private static final StepTable<Alignment, AlignmentStage> TABLE = StepTable.of(TYPE);

    /** Says for the first time how an element serves clients. */
    public static final Step<Optional<Alignment>, AlignmentCommand.State> STATE = TABLE.begins(
                    "state", "AlignmentStated", AlignmentCommand.State.class, AlignmentStep::stated)
            .by(TOP_MANAGEMENT, QMS_MANAGER)
            .given(
                    "evidence",
                    "alignment.evidence",
                    FOCUS,
                    it -> !it.command().evidence().isEmpty());

    /** Says anew how it serves clients. */
    public static final Step<Alignment, AlignmentCommand.Restate> RESTATE = TABLE.moves(
                    "restate",
                    "AlignmentRestated",
                    AlignmentCommand.Restate.class,
                    AlignmentStage.class,
                    it -> new Stated(
                            it.entered(), it.command().statement(), it.command().evidence()))
            .by(TOP_MANAGEMENT, QMS_MANAGER)
            .given(
                    "evidence",
                    "alignment.evidence",
                    FOCUS,
                    it -> !it.command().evidence().isEmpty());

    /** Says that it does not hold any more. */
    public static final Step<Alignment, AlignmentCommand.Withdraw> WITHDRAW = TABLE.moves(
                    "withdraw",
                    "AlignmentWithdrawn",
                    AlignmentCommand.Withdraw.class,
                    Stated.class,
                    it -> new Withdrawn(it.entered(), it.command().reason()))
            .by(TOP_MANAGEMENT, QMS_MANAGER);

    /** What is said about elements with all its steps. */
    public static final Lifecycle<Alignment> LIFECYCLE =
            new Lifecycle<>(TYPE, List.of(STATE), List.of(RESTATE, WITHDRAW));

    private AlignmentStep() {}

    private static Alignment stated(Situation<Optional<Alignment>, AlignmentStage, AlignmentCommand.State> it) {
        AlignmentCommand.State command = it.command();
        return Alignment.builder()
                .id(command.element().id())
                .element(command.element())
                .addStages(new Stated(it.entered(), command.statement(), command.evidence()))
                .build();
    }
}
