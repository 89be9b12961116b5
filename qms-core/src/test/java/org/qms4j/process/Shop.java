package org.qms4j.process;

import java.util.List;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.CustomerImpact.Degree;
import org.qms4j.process.Means.Competence;
import org.qms4j.process.Means.Measure;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;

/** A small shop: what clients order is sold, made and sent. */
public final class Shop {
    public static final InterestedPartyId CLIENTS = InterestedPartyId.of("clients");
    public static final InterestedPartyId MILL = InterestedPartyId.of("mill");
    public static final ProcessId SELL = ProcessId.of("sell");
    public static final ProcessId MAKE = ProcessId.of("make");
    public static final ProcessId SEND = ProcessId.of("send");
    public static final OutputRef ORDERS = OutputRef.of("sell", "order");
    public static final OutputRef GOODS = OutputRef.of("make", "goods");
    public static final ExternalRef PUMP = ExternalRef.of("erp", "item", "P-100");

    static final Criterion TIGHT = Criterion.of("leakage", Range.atMost("2", "mL"));

    public final QmsBench bench;
    public final Session anna;
    public final Session olga;
    public final Processes processes;

    public Shop(QmsBench bench) {
        this.bench = bench;
        this.anna = bench.acme;
        this.olga = bench.qms.session(QmsBench.ACME, Actor.of("olga", Role.PROCESS_OWNER));
        this.processes = anna.processes();
    }

    public Shop() {
        this(new QmsBench());
    }

    /** Who is outside. */
    public Shop parties() {
        party(CLIENTS, PartyType.CLIENT, "Whoever buys pumps");
        party(MILL, PartyType.SUPPLIER, "The steel mill");
        return this;
    }

    public void party(InterestedPartyId id, PartyType type, String name) {
        anna.interestedParties()
                .identify(IdentifyParty.of(type, name, PartyProfile.of("workshop", 3, 3))
                        .as(id));
    }

    /** Everything that a process needs to be approved, ports and owner aside. */
    static ProcessProfile profile(String name, Category category) {
        return ProcessProfile.of(name, category)
                .withPurpose("Does its part of it")
                .withActivities(List.of("begin", "go on", "finish"))
                .withImpact(CustomerImpact.of(Degree.DIRECT, "Clients meet it"))
                .withMeans(Means.none()
                        .withWithWhat(List.of("a desk"))
                        .withWithWhom(List.of(new Competence("clerk", "can do it")))
                        .withHow(List.of(ExternalRef.of("dms", "instruction", "7")))
                        .withMeasures(List.of(Measure.of("in time", "95 % and more")))
                        .withRisks(Confidential.of("It may be late")));
    }

    public QmsProcess draft(ProcessId id, Category category, String owner) {
        processes.draft(DraftProcess.of(profile("To " + id.value(), category)).as(id));
        return processes.appoint(id, owner);
    }

    /** Three processes in a chain from what clients want to what they get, not approved yet. */
    public Shop chain() {
        parties();
        draft(SELL, Category.PRINCIPAL, "olga");
        processes.takeIn(SELL, ProcessInput.of("wish", "What clients want", PortKind.INFORMATION));
        processes.receive(SELL, "wish", CLIENTS, Content.CUSTOMER_REQUIREMENTS);
        processes.putOut(SELL, ProcessOutput.of("order", "Order", PortKind.INFORMATION));
        draft(MAKE, Category.PRINCIPAL, "pia");
        processes.takeIn(MAKE, ProcessInput.of("order", "Order", PortKind.INFORMATION));
        processes.takeIn(MAKE, ProcessInput.of("steel", "Steel", PortKind.MATERIAL));
        processes.receive(MAKE, "steel", MILL, Content.OTHER);
        processes.putOut(
                MAKE,
                ProcessOutput.of("goods", "Pumps", PortKind.PRODUCT, TIGHT).of(PUMP));
        processes.connect(MAKE, "order", ORDERS);
        draft(SEND, Category.PRINCIPAL, "pia");
        processes.takeIn(SEND, ProcessInput.of("goods", "Pumps", PortKind.PRODUCT, TIGHT));
        processes.putOut(
                SEND, ProcessOutput.of("parcel", "Parcel", PortKind.PRODUCT).of(PUMP));
        processes.connect(SEND, "goods", GOODS);
        processes.deliver(SEND, "parcel", CLIENTS);
        return this;
    }

    public QmsProcess active(ProcessId id) {
        processes.approve(id);
        return processes.activate(id);
    }
}
