package org.qms4j.improvement;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER;
import static org.qms4j.actor.Role.EMPLOYEE;
import static org.qms4j.actor.Role.OBJECTIVE_OWNER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.util.Optional;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.spi.record.Attribute;

/** By what improvement cycles are found, and who may read them. */
public final class ImprovementType {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The kind of what drives it, by name. */
    public static final Attribute DRIVER = new Attribute("driver", 2);

    /** The category of complaints that it is about. */
    public static final Attribute CATEGORY = new Attribute("category", 3);

    /** The scale by name. */
    public static final Attribute SCALE = new Attribute("scale", 4);

    /** Who drives it. */
    public static final Attribute LEADER = new Attribute("leader", 5);

    /** The id of the cycle before. */
    public static final Attribute PARENT = new Attribute("parent", 6);

    /** Until when the phase it is in is due, as an ISO date. */
    public static final Attribute DUE = new Attribute("due", 7);

    static final RecordType<ImprovementCycle> TYPE = RecordType.of(
                    ImprovementCycleId.TYPE,
                    ImprovementCycle.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    OBJECTIVE_OWNER,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    RISK_OWNER,
                    AUDITOR,
                    EFFECTIVENESS_VERIFIER,
                    EMPLOYEE,
                    SYSTEM)
            .indexed(STAGE, it -> Optional.of(it.stage().name()))
            .indexed(DRIVER, it -> Optional.of(it.driver().kind().name()))
            .indexed(CATEGORY, ImprovementCycle::category)
            .indexed(SCALE, it -> Optional.of(it.scale().name()))
            .indexed(LEADER, it -> Optional.of(it.leader()))
            .indexed(PARENT, it -> it.parent().map(ImprovementCycleId::value))
            .indexed(DUE, it -> it.deadline().map(deadline -> deadline.due().toString()));

    private ImprovementType() {}
}
