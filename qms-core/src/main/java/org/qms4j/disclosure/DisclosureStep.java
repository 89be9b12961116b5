package org.qms4j.disclosure;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.AUDITOR;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.PROCESS_OWNER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.SYSTEM;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso9001;

import java.util.List;
import java.util.Optional;
import org.qms4j.disclosure.DisclosureStage.Acknowledged;
import org.qms4j.disclosure.DisclosureStage.Given;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.RecordType;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.offering.Offering;
import org.qms4j.offering.Offering.ItemVersion;
import org.qms4j.rule.ClauseRef;
import org.qms4j.spi.record.Attribute;

/** The steps of disclosures. */
public final class DisclosureStep {
    /** The stage by name. */
    public static final Attribute STAGE = new Attribute("stage", 1);

    /** Who was given it. */
    public static final Attribute CLIENT = new Attribute("client", 2);

    /** The product or service. */
    public static final Attribute OFFERING = new Attribute("offering", 3);

    /** The information item. */
    public static final Attribute ITEM = new Attribute("item", 4);

    private static final ClauseRef COMMUNICATION = iso9001("8.2.1");

    private static final RecordType<Disclosure> TYPE = RecordType.of(
                    DisclosureId.TYPE,
                    Disclosure.class,
                    TOP_MANAGEMENT,
                    QMS_MANAGER,
                    PROCESS_OWNER,
                    ACCOUNT_OWNER,
                    COMPLAINT_HANDLER,
                    AUDITOR,
                    SYSTEM)
            .indexed(STAGE, disclosure -> Optional.of(disclosure.stage().name()))
            .indexed(CLIENT, disclosure -> Optional.of(disclosure.client().value()))
            .indexed(OFFERING, disclosure -> Optional.of(disclosure.offering().value()))
            .indexed(ITEM, disclosure -> Optional.of(disclosure.item()));

    private static final StepTable<Disclosure, DisclosureStage> TABLE = StepTable.of(TYPE);

    /** Says that a client was given an information item. */
    public static final Step<Optional<Disclosure>, DiscloseItem> DISCLOSE = TABLE.begins(
                    "disclose", "InformationDisclosed", DiscloseItem.class, DisclosureStep::disclosed)
            .by(ACCOUNT_OWNER, QMS_MANAGER, COMPLAINT_HANDLER, SYSTEM)
            .given(
                    "client",
                    "disclosure.client",
                    COMMUNICATION,
                    it -> it.isThere(it.command().client().key()))
            .given("item", "disclosure.item", COMMUNICATION, it -> given(it).isPresent());

    /** Says that the client acknowledged it. */
    public static final Step<Disclosure, DisclosureCommand.Acknowledge> ACKNOWLEDGE = TABLE.moves(
                    "acknowledge",
                    "InformationAcknowledged",
                    DisclosureCommand.Acknowledge.class,
                    Given.class,
                    it -> new Acknowledged(it.entered(), it.command().evidence()))
            .by(ACCOUNT_OWNER, QMS_MANAGER, COMPLAINT_HANDLER, SYSTEM)
            .given(
                    "evidence",
                    "disclosure.evidence",
                    COMMUNICATION,
                    it -> !it.command().evidence().isEmpty());

    /** Disclosures with all their steps. */
    public static final Lifecycle<Disclosure> LIFECYCLE =
            new Lifecycle<>(TYPE, List.of(DISCLOSE), List.of(ACKNOWLEDGE));

    private DisclosureStep() {}

    /** What was given is the version that was the latest then, not the latest now. */
    private static Optional<ItemVersion> given(Situation<Optional<Disclosure>, DisclosureStage, DiscloseItem> it) {
        return it.look(it.command().offering()).flatMap(offering -> latest(offering, it));
    }

    private static Optional<ItemVersion> latest(
            Offering offering, Situation<Optional<Disclosure>, DisclosureStage, DiscloseItem> it) {
        return offering.versions().stream()
                .filter(version -> version.item().id().equals(it.command().item()))
                .filter(version ->
                        !version.entered().occurredAt().isAfter(it.entered().occurredAt()))
                .reduce((earlier, later) -> later);
    }

    private static Disclosure disclosed(Situation<Optional<Disclosure>, DisclosureStage, DiscloseItem> it) {
        DiscloseItem command = it.command();
        return Disclosure.builder()
                .id(command.id().orElseGet(() -> DisclosureId.of(it.newId())))
                .client(command.client())
                .offering(command.offering())
                .item(command.item())
                .version(given(it).orElseThrow().number())
                .channel(command.channel())
                .evidence(command.evidence())
                .addStages(new Given(it.entered()))
                .build();
    }
}
