package org.qms4j.nonconformity;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.ACTION_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.EFFECTIVENESS_VERIFIER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.PROVIDER_MANAGER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.RISK_OWNER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;

import java.util.Optional;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.spi.record.Attribute;
import org.qms4j.spi.record.RecordKey;

/** By what nonconformities are found, and who may read them. */
public final class NonconformityType {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The record it comes from, as {@code type:id}. */
    public static final Attribute ORIGIN = new Attribute("origin", 2);

    /** The source by name. */
    public static final Attribute SOURCE = new Attribute("source", 3);

    /** The severity, from 1 to 5. */
    public static final Attribute SEVERITY = new Attribute("severity", 4);

    /** The grade by name. */
    public static final Attribute GRADE = new Attribute("grade", 5);

    /** Who sees to it. */
    public static final Attribute RESPONSIBLE = new Attribute("responsible", 6);

    /** The day on which it was noticed, as an ISO date. */
    public static final Attribute DETECTED = new Attribute("detected", 7);

    /** The name of the cause that was confirmed last. */
    public static final Attribute CAUSE = new Attribute("cause", 8);

    /** Until when what it owes now is due, as an ISO date. */
    public static final Attribute DUE = new Attribute("due", 9);

    static final RecordType<Nonconformity> TYPE = RecordType.of(
                    NonconformityId.TYPE,
                    Nonconformity.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    ACTION_OWNER,
                    COMPLAINT_HANDLER,
                    ACCOUNT_OWNER,
                    PROVIDER_MANAGER,
                    RISK_OWNER,
                    AUDITOR,
                    EFFECTIVENESS_VERIFIER,
                    SYSTEM)
            .indexed(STAGE, it -> Optional.of(it.stage().name()))
            .indexed(ORIGIN, it -> it.origin().map(RecordKey::text))
            .indexed(SOURCE, it -> Optional.of(it.source().name()))
            .indexed(SEVERITY, it -> Optional.of(Integer.toString(it.severity())))
            .indexed(GRADE, it -> Optional.of(it.grade().name()))
            .indexed(RESPONSIBLE, it -> Optional.of(it.responsible()))
            .indexed(DETECTED, it -> Optional.of(it.detectedOn().toString()))
            .indexed(CAUSE, it -> it.lastCause().map(CauseCandidate::name))
            .indexed(DUE, it -> it.deadline().map(deadline -> deadline.due().toString()));

    private NonconformityType() {}
}
