package org.qms4j.jdbc;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.ResolveAtOnce;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Ref;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Store;

/** Complaints that are handled for real, step by step, on a store. */
final class Lifecycles {
    static final OrganizationId ORGANIZATION = OrganizationId.of("acme");
    static final int STEPS = 7;

    private final Supplier<Complaints> complaints;

    Lifecycles(Store store) {
        this(session(store)::complaints);
    }

    /** Asks for the register anew before each step, such as that of a session that names it. */
    Lifecycles(Supplier<Complaints> complaints) {
        this.complaints = complaints;
    }

    static Session session(Store store) {
        return Qms.builder(store)
                .build()
                .session(ORGANIZATION, Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER));
    }

    /**
     * Handles a complaint from receipt to closing; every step gets what {@code by} makes of the complaint before it.
     */
    Complaint handle(String id, UnaryOperator<Ref<Complaint>> by, Consumer<Complaint> stored) {
        Complaint complaint = complaints.get().receive(received(id));
        stored.accept(complaint);
        stored.accept(complaint = complaints.get().acknowledge(by.apply(complaint), Evidence.of("mail:1")));
        stored.accept(complaint = complaints.get().assess(by.apply(complaint), Assess.of(Triage.of(2, 1, 1))));
        stored.accept(complaint = complaints.get().resolveAtOnce(by.apply(complaint), replaced()));
        stored.accept(
                complaint = complaints
                        .get()
                        .communicateDecision(
                                by.apply(complaint),
                                CommunicateDecision.of("You get a new one", Evidence.of("mail:2"))));
        stored.accept(complaint = complaints.get().accept(by.apply(complaint), "Thank you"));
        stored.accept(complaint = complaints.get().close(by.apply(complaint), Close.informing(Evidence.of("mail:3"))));
        return complaint;
    }

    static ReceiveComplaint received(String id) {
        return ReceiveComplaint.of(Channel.EMAIL, "The pump P-100 leaks")
                .as(ComplaintId.of(id))
                .from(Complainant.reachedAt("tel:4711"));
    }

    private static ResolveAtOnce replaced() {
        return new ResolveAtOnce(
                Confidential.of("Replaced the seal"),
                Validity.NOT_UPHELD,
                Cause.of(Cause.Family.PRODUCT, "seal"),
                List.of(Evidence.of("photo:1")));
    }
}
