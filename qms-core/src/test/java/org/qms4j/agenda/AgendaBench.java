package org.qms4j.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.spi.Notification;

/** An organization with something due, on Monday, 5 October 2026. */
final class AgendaBench {
    private static final Set<String> TOLD =
            Set.of("ActionDue", "ActionOverdue", "DeadlineApproaching", "DeadlineBreached");

    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    final QmsBench bench = new QmsBench();
    final Session acme = bench.acme;

    /** October has enough days for all that is due here; November follows as 32 and so on. */
    static LocalDate oct(int day) {
        return LocalDate.of(2026, 10, 1).plusDays(day - 1L);
    }

    /** It becomes the morning of a day. */
    AgendaBench on(LocalDate day) {
        bench.clock.set(Instant.parse(day + "T08:00:00Z"));
        return this;
    }

    Session as(String id, Role... roles) {
        return bench.qms.session(QmsBench.ACME, Actor.of(id, roles));
    }

    ActionItem item(String id, LocalDate due) {
        return acme.actionItems().open(QmsBench.opening(id).withDue(due));
    }

    /** A complaint to be acknowledged on the 6th, with news on the 19th, decided on 2 November. */
    Complaint complaint(String id) {
        return acme.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "Pump P-100 arrived cracked")
                        .from(Complainant.reachedAt("tel:+49 30 1234"))
                        .handledBy("hanna")
                        .as(ComplaintId.of(id)));
    }

    /** Everything due from a day until another, as sentences. */
    List<String> due(Session who, LocalDate from, LocalDate to) {
        return who.agenda().between(from, to).stream().map(AgendaBench::text).toList();
    }

    static String text(DueItem item) {
        return item.subject().id() + " " + item.kind() + " " + item.due() + " " + item.standing();
    }

    List<String> run(LocalDate from, LocalDate to) {
        return acme.agenda().run(from, to).done().stream()
                .map(task ->
                        task.on() + " " + task.action() + " " + task.subject().id())
                .toList();
    }

    List<Alert> alerts(String item) {
        return acme.actionItems().get(ActionItemId.of(item)).alerts();
    }

    static Alert alert(int due, Alert.Level level) {
        return new Alert("ACTION", oct(due), level);
    }

    /** Who was told of dates, in the order of the alphabet. */
    List<String> told() {
        bench.qms.dispatch().run(1000);
        return deadlines()
                .map(note -> note.subject().id() + "#" + note.number() + " " + note.recipient())
                .sorted()
                .toList();
    }

    private Stream<Notification> deadlines() {
        return bench.told.delivered().stream().filter(note -> TOLD.contains(note.kind()));
    }
}
