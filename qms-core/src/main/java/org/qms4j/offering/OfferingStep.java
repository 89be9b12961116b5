package org.qms4j.offering;

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
import org.qms4j.notification.Recipient;
import org.qms4j.offering.Offering.ItemVersion;
import org.qms4j.offering.OfferingStage.Live;
import org.qms4j.offering.OfferingStage.Planned;
import org.qms4j.offering.OfferingStage.Released;
import org.qms4j.offering.OfferingStage.Withdrawn;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of products and services. */
public final class OfferingStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** The host's own record, as text. */
    public static final Attribute EXTERNAL_REF = new Attribute("externalRef", 2);

    /** A product or a service. */
    public static final Attribute KIND = new Attribute("kind", 3);

    private static final ClauseRef COMMUNICATION = ClauseRef.iso9001("8.2.1");

    private static final RecordType<Offering> TYPE = RecordType.of(
                    OfferingId.TYPE,
                    Offering.class,
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
            .indexed(STAGE, offering -> Optional.of(offering.stage().name()))
            .indexed(
                    EXTERNAL_REF, offering -> Optional.of(offering.externalRef().text()))
            .indexed(KIND, offering -> Optional.of(offering.kind().name()));

    private static final StepTable<Offering, OfferingStage> TABLE = StepTable.of(TYPE);

    /** Plans a product or service. */
    public static final Step<Optional<Offering>, PlanOffering> PLAN = TABLE.begins(
                    "plan", "OfferingPlanned", PlanOffering.class, OfferingStep::planned)
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT, SYSTEM);

    /** Says again what it is. */
    public static final Step<Offering, OfferingCommand.Describe> DESCRIBE = TABLE.changes(
                    "describe",
                    "OfferingDescribed",
                    OfferingCommand.Describe.class,
                    Live.class,
                    it -> changed(it).profile(it.command().profile()).build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT, SYSTEM);

    /** Says what clients need to know about it. */
    public static final Step<Offering, OfferingCommand.Inform> INFORM = TABLE.changes(
                    "inform",
                    "InformationItemWritten",
                    OfferingCommand.Inform.class,
                    Live.class,
                    it -> changed(it).addVersions(next(it)).build())
            .by(QMS_MANAGER, PROCESS_OWNER, ACCOUNT_OWNER, TOP_MANAGEMENT)
            .tells(it -> List.of(Recipient.person(it.command().item().owner())));

    /** Gives it to clients. */
    public static final Step<Offering, OfferingCommand.Release> RELEASE = TABLE.moves(
                    "release",
                    "OfferingReleased",
                    OfferingCommand.Release.class,
                    Planned.class,
                    it -> new Released(it.entered()))
            .by(QMS_MANAGER, TOP_MANAGEMENT, SYSTEM)
            .needs(
                    "offering.release.information",
                    COMMUNICATION,
                    it -> !it.record().versions().isEmpty());

    /** Takes it from the market. */
    public static final Step<Offering, OfferingCommand.Withdraw> WITHDRAW = TABLE.moves(
                    "withdraw",
                    "OfferingWithdrawn",
                    OfferingCommand.Withdraw.class,
                    Live.class,
                    it -> new Withdrawn(it.entered(), it.command().reason()))
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .tells(PROCESS_OWNER, ACCOUNT_OWNER);

    /** Products and services with all their steps. */
    public static final Lifecycle<Offering> LIFECYCLE =
            new Lifecycle<>(TYPE, List.of(PLAN), List.of(DESCRIBE, INFORM, RELEASE, WITHDRAW));

    private OfferingStep() {}

    private static ItemVersion next(Situation<Offering, Live, OfferingCommand.Inform> it) {
        InformationItem item = it.command().item();
        int number = it.record().item(item.id()).map(ItemVersion::number).orElse(0) + 1;
        return new ItemVersion(it.entered(), number, item);
    }

    private static Offering planned(Situation<Optional<Offering>, OfferingStage, PlanOffering> it) {
        PlanOffering command = it.command();
        return Offering.builder()
                .id(command.id().orElseGet(() -> OfferingId.of(it.newId())))
                .externalRef(command.externalRef())
                .kind(command.kind())
                .profile(command.profile())
                .addStages(new Planned(it.entered()))
                .build();
    }

    private static ImmutableOffering.Builder changed(Situation<Offering, ?, ?> it) {
        return Offering.builder().from(it.record());
    }
}
