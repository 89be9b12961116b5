package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qms4j.Profile;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.CaseCommand.Classify;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.spi.Notification;

/** What complaints have in common is announced by the nightly run, on the day it became known, and once. */
class ComplaintPatternsTest {
    private static final ClientId ROSSI = ClientId.of("rossi");

    private final AnalysisBench it = new AnalysisBench();

    @BeforeEach
    void a_client() {
        it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Client.Kind.ORGANIZATION)
                        .as(ROSSI));
    }

    private Complaint dropped(String id) {
        return it.decided(
                it.complaints.acknowledge(
                        it.complaints.receive(about(id, "pump").from(ROSSI)), MAIL),
                Validity.UPHELD);
    }

    private Complaint onClause(String id) {
        return it.complaints.receive(about(id, "pump").about(Subject.unknown().clause("4.2")));
    }

    private List<String> run(String from) {
        return run(it.bench.qms.session(QmsBench.ACME, Actor.system("night")), from);
    }

    private List<String> run(Session night, String from) {
        LocalDate tomorrow = LocalDate.ofInstant(it.bench.now(), ZoneOffset.UTC).plusDays(1);
        return night.agenda().run(LocalDate.parse(from), tomorrow).done().stream()
                .filter(task -> task.kind().equals("REPEAT") || task.kind().equals("CONTRACT_CLAUSE"))
                .map(task ->
                        task.on() + " " + task.kind() + " " + task.subject().id())
                .toList();
    }

    private List<String> told(String event) {
        it.bench.qms.dispatch().run(1_000);
        return it.bench.told.delivered().stream()
                .filter(message -> message.kind().equals(event))
                .map(Notification::recipient)
                .toList();
    }

    @Test
    void a_repetition_is_announced_when_its_cause_is_known() {
        it.on("2026-10-05");
        dropped("a");
        it.on("2026-11-05");
        Complaint again = it.complaints.acknowledge(
                it.complaints.receive(about("b", "pump").from(ROSSI)), MAIL);
        assertThat(run("2026-10-01")).isEmpty();
        it.on("2026-11-09");
        it.decided(again, Validity.UPHELD);
        assertThat(run("2026-11-08")).containsExactly("2026-11-09 REPEAT b");
        assertThat(run("2026-10-01")).isEmpty();
        assertThat(it.complaints.get(ComplaintId.of("b")).repeatOf()).contains(ComplaintId.of("a"));
        assertThat(told("RepeatComplaintDetected")).containsExactly("role:QMS_MANAGER");
    }

    @Test
    void a_clause_is_announced_when_its_window_is_full_and_again_only_for_new_complaints() {
        it.on("2026-10-05");
        onClause("a");
        onClause("b");
        Complaint later = it.received("c", "pump");
        assertThat(run("2026-10-01")).isEmpty();
        it.on("2026-10-12");
        it.complaints.classify(later.id(), Classify.about(Subject.unknown().clause("4.2")));
        assertThat(run("2026-10-06")).containsExactly("2026-10-12 CONTRACT_CLAUSE c");
        assertThat(it.complaints.get(ComplaintId.of("c")).clauseAlarm())
                .containsExactly(ComplaintId.of("a"), ComplaintId.of("b"));
        assertThat(told("ContractClauseThresholdReached"))
                .containsExactlyInAnyOrder("role:QMS_MANAGER", "role:ACCOUNT_OWNER");
        onClause("d");
        assertThat(run("2026-10-01")).as("the same window").isEmpty();
        it.on("2027-02-01");
        onClause("e");
        onClause("f");
        onClause("g");
        assertThat(run("2027-01-31")).containsExactly("2027-02-01 CONTRACT_CLAUSE g");
    }

    @Test
    void an_organization_sets_its_own_thresholds() {
        var profile = Profile.standard().announcingFrom(new Thresholds(10, 2, 5));
        Session night = it.bench.builder().profile(profile).build().session(QmsBench.ACME, Actor.system("night"));
        it.on("2026-10-05");
        dropped("a");
        onClause("c");
        it.on("2026-10-09");
        onClause("d");
        it.on("2026-10-16");
        dropped("b");
        assertThat(run(night, "2026-10-05")).containsExactly("2026-10-09 CONTRACT_CLAUSE d");
        assertThat(it.bench.now()).isEqualTo(Instant.parse("2026-10-16T08:00:00Z"));
        assertThat(run("2026-10-05")).as("with 180 days").containsExactly("2026-10-16 REPEAT b");
    }

    @Test
    void thresholds_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Thresholds(0, 3, 90)).hasMessageContaining("repeatDays");
        assertThatThrownBy(() -> new Thresholds(180, 1, 90)).hasMessageContaining("clauseCount");
        assertThatThrownBy(() -> new Thresholds(180, 3, 0)).hasMessageContaining("clauseDays");
    }
}
