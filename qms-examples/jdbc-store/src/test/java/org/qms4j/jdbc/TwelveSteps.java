package org.qms4j.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.ResolveAtOnce;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Staged;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.store.Store;

/** A complaint and an action that came of it, from receipt to closing: twelve calls, each with a command id. */
final class TwelveSteps {
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final Actor ANNA = Actor.of("anna", Role.COMPLAINT_HANDLER, Role.QMS_MANAGER);

    /** One call. */
    interface Step {
        Staged<?, ?> take(Session session);
    }

    private final ComplaintId complaint;
    private final ActionItemId action;
    private final String name;

    TwelveSteps(String name) {
        this.name = name;
        this.complaint = ComplaintId.of("C-" + name);
        this.action = ActionItemId.of("A-" + name);
    }

    static Session session(Store store) {
        return session(store, ACME);
    }

    static Session session(Store store, OrganizationId organization) {
        return Qms.builder(store).build().session(organization, ANNA);
    }

    /** The steps in order; each may be taken again and is then recognized. */
    List<Step> steps() {
        List<Step> steps = List.of(
                session -> session.complaints()
                        .receive(ReceiveComplaint.of(Channel.EMAIL, "The pump leaks")
                                .as(complaint)),
                session -> session.complaints().acknowledge(complaint, Evidence.of("mail:1")),
                session -> session.complaints().assign(complaint, "ben"),
                session -> session.complaints().assess(complaint, Assess.of(Triage.of(2, 1, 1))),
                session -> session.complaints().attach(complaint, Evidence.of("photo:1")),
                session -> session.actionItems()
                        .open(OpenActionItem.of("Check the seals", "carl", LocalDate.of(2099, 12, 31))
                                .as(action)),
                session -> session.atomically(unit -> {
                    unit.actionItems().start(action);
                    return unit.complaints().recordCost(complaint, Money.of("12.50", "EUR"));
                }),
                session -> session.complaints().resolveAtOnce(complaint, replaced()),
                session -> session.actionItems().finish(action, Evidence.of("report:1")),
                session -> session.complaints()
                        .communicateDecision(
                                complaint, CommunicateDecision.of("You get a new one", Evidence.of("mail:2"))),
                session -> session.complaints().accept(complaint, "Thank you"),
                session -> session.complaints().close(complaint, Close.informing(Evidence.of("mail:3"))));
        return Stream.iterate(0, number -> number + 1)
                .limit(steps.size())
                .map(number -> (Step) session -> steps.get(number).take(session.once(name + " step " + number)))
                .toList();
    }

    /** Tells whether it is the id of the step that changes both records. */
    static boolean isAtomic(String command) {
        return command.endsWith(" step 6");
    }

    /** What is stored of it: every step with the stage it led to, and whether records and journal agree. */
    List<String> outcome(Session session) {
        var records =
                List.of(new RecordKey("complaint", complaint.value()), new RecordKey("action-item", action.value()));
        return records.stream()
                .flatMap(record -> Stream.concat(
                        session.journal().of(record).stream()
                                .map(entry -> entry.number() + " " + entry.step() + " to " + entry.to() + ", telling "
                                        + entry.notices().size()),
                        Stream.of(session.journal().verify(record).findings().toString())))
                .toList();
    }

    private static ResolveAtOnce replaced() {
        return new ResolveAtOnce(
                Confidential.of("Replaced the seal"),
                Validity.NOT_UPHELD,
                Cause.of(Cause.Family.PRODUCT, "seal"),
                List.of(Evidence.of("photo:2")));
    }
}
